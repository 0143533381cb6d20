import { LaterText, type Locale, type Text } from '../shared/text.js';
import { formatDate, formatPercent } from '../web/i18n/format.js';
import { words } from '../web/i18n/words.js';
import { formatLimit, formatMeasured } from './figure.js';
import { formatPeriod } from './period.js';
import type { Lack } from './status.rule.js';
import type { Judgement, UseStatus } from './use-status.types.js';

const lackWords: Readonly<Record<Locale, Readonly<Record<Lack, string>>>> = {
  sv: {
    in_words: 'måttet är en beskrivning i ord och bedöms av en person',
    no_direction: 'varken högre eller lägre är bättre, så en person får bedöma',
    no_value: 'mätvärde saknas',
    value_missing: 'uppgift saknas för senaste perioden',
    not_applicable: 'måttet är ej tillämpligt senaste perioden',
    no_baseline: 'baslinje saknas',
    no_target: 'målvärde saknas',
    due_before_baseline: 'målvärdet gäller en tid före baslinjen',
    no_value_since_baseline: 'inget mätvärde efter baslinjen',
    series_broken: 'definitionen är ändrad sedan baslinjen, så värdena går inte att jämföra',
    stale: 'senaste mätvärdet är inaktuellt',
    withheld: 'talen är för små för att visas, och läget skulle röja dem',
  },
  en: {
    in_words: 'the measure is described in words and is judged by a person',
    no_direction: 'neither higher nor lower is better, so a person has to judge',
    no_value: 'there is no value',
    value_missing: 'the figure is missing for the latest period',
    not_applicable: 'the measure does not apply in the latest period',
    no_baseline: 'there is no baseline',
    no_target: 'there is no target',
    due_before_baseline: 'the target is due before the baseline',
    no_value_since_baseline: 'no value since the baseline',
    series_broken: 'the definition has changed since the baseline, so the values cannot be compared',
    stale: 'the latest value is stale',
    withheld: 'the figures are too small to be shown, and the status would give them away',
  },
};

const sentence = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/**
 * The words that stand beside every status: rule or person, inputs, date. Worked out when they are asked for: a
 * board of sixty uses is read in one language, and reads most of them not at all.
 */
export const basisText = (use: UseStatus): Text => new LaterText((locale) => inWords(locale, use));

function inWords(locale: Locale, use: UseStatus): string {
  const { judgement, rule } = use.basis;
  const ruled = rule.lacks.length > 0 ? lacking(locale, use) : measured(locale, use);
  if (!judgement) return sentence([ruled, formatDate(locale, use.basis.date) + '.']);
  const status = words[locale].status[rule.status].toLowerCase();
  return sentence([
    judgedText(locale, judgement),
    locale === 'sv' ? `Regeln säger ${status}.` : `The rule says ${status}.`,
  ]);
}

export function judgedText(locale: Locale, judgement: Judgement): string {
  const who = judgement.body ?? [judgement.function, judgement.organisation].filter(Boolean).join(', ');
  const protocol = judgement.protocol === null ? '' : ` ${judgement.protocol}`;
  const date = formatDate(locale, judgement.judgedOn);
  const head =
    locale === 'sv' ? `Bedömt av ${who}${protocol} ${date}.` : `Judged by ${who}${protocol}, ${date}.`;
  return judgement.comment === null ? head : `${head} ${judgement.comment}`;
}

function lacking(locale: Locale, { basis }: UseStatus): string {
  const why = basis.rule.lacks.map((lack) => lackWords[locale][lack]).join(', ');
  return locale === 'sv' ? `Regel: ${why}.` : `Rule: ${why}.`;
}

function measured(locale: Locale, use: UseStatus): string {
  const { rule } = use.basis;
  const sv = locale === 'sv';
  const limits = sv
    ? `Osäkert mellan ${formatLimit('sv', rule.uncertainLimit)} och ${formatLimit('sv', rule.onTrackLimit)}.`
    : `Uncertain between ${formatLimit('en', rule.uncertainLimit)} and ${formatLimit('en', rule.onTrackLimit)}.`;
  return sentence([
    position(locale, use),
    rule.missed ? (sv ? 'Målvärdets dag har passerat.' : 'The day of the target has passed.') : limits,
    preliminary(locale, use),
    unknownFreshness(locale, use),
  ]);
}

function position(locale: Locale, use: UseStatus): string {
  const { rule } = use.basis;
  const sv = locale === 'sv';
  const target = use.target ? formatMeasured(locale, use.target.value, use) : '';
  if (rule.status === 'achieved')
    return sv ? `Regel: målvärdet ${target} är nått.` : `Rule: the target ${target} is reached.`;
  if (rule.expected === null)
    return sv
      ? 'Regel: läget på vägen mot målvärdet. Talen är för små för att visas.'
      : 'Rule: the position on the way to the target. The figures are too small to be shown.';
  const expected = formatMeasured(locale, rule.expected, use);
  if (rule.share === null)
    return sv ? `Regel: väntat läge är ${expected}.` : `Rule: the expected position is ${expected}.`;
  const share = formatPercent(locale, rule.share, 0);
  return sv
    ? `Regel: ${share} av väntat läge, ${expected}.`
    : `Rule: ${share} of the expected position, ${expected}.`;
}

function preliminary(locale: Locale, { value }: UseStatus): string {
  if (value?.state !== 'preliminary') return '';
  const period = formatPeriod(locale, value);
  return locale === 'sv' ? `Värdet för ${period} är preliminärt.` : `The value for ${period} is preliminary.`;
}

function unknownFreshness(locale: Locale, { freshness }: UseStatus): string {
  if (freshness !== 'unknown') return '';
  return locale === 'sv'
    ? 'Det är okänt hur ofta värdet uppdateras.'
    : 'It is unknown how often the value is updated.';
}
