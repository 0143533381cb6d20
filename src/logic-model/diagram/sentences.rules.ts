import type { Locale } from '../../shared/text.js';
import { text } from '../../shared/text.js';
import type { LinkView, NodeView } from '../logic-model.views.js';
import type { NodeKind } from '../node.rules.js';

type Phrases = Readonly<Record<NodeKind, (node: string, number: number | null) => string>>;

/** After "if": that the step is there. */
const IF: Readonly<Record<Locale, Phrases>> = {
  sv: {
    need: (node) => `behovet ${node} finns`,
    resource: (node) => `vi har resursen ${node}`,
    activity: (node) => `vi gör ${node}`,
    output: (node) => `vi levererar ${node}`,
    outcome: (node) => `utfallet blir ${node}`,
    effect_medium: (node) => `effekten blir ${node}`,
    effect_long: (node) => `effekten på lång sikt blir ${node}`,
    sub_goal: (node, number) => `delmål ${number ?? ''} nås: ${node}`,
    overall_goal: (node) => `det övergripande målet nås: ${node}`,
  },
  en: {
    need: (node) => `there is the need ${node}`,
    resource: (node) => `we have the resource ${node}`,
    activity: (node) => `we do ${node}`,
    output: (node) => `we deliver ${node}`,
    outcome: (node) => `the outcome is ${node}`,
    effect_medium: (node) => `the effect is ${node}`,
    effect_long: (node) => `the long-term effect is ${node}`,
    sub_goal: (node, number) => `sub-goal ${number ?? ''} is reached: ${node}`,
    overall_goal: (node) => `the overall goal is reached: ${node}`,
  },
};

/** After "then"; in Swedish the verb comes first there. */
const THEN: Readonly<Record<Locale, Phrases>> = {
  sv: {
    need: (node) => `uppstår behovet ${node}`,
    resource: (node) => `får vi resursen ${node}`,
    activity: (node) => `kan vi göra ${node}`,
    output: (node) => `levererar vi ${node}`,
    outcome: (node) => `blir utfallet ${node}`,
    effect_medium: (node) => `blir effekten ${node}`,
    effect_long: (node) => `blir effekten på lång sikt ${node}`,
    sub_goal: (node, number) => `närmar vi oss delmål ${number ?? ''}: ${node}`,
    overall_goal: (node) => `närmar vi oss det övergripande målet: ${node}`,
  },
  en: {
    need: (node) => `the need ${node} arises`,
    resource: (node) => `we get the resource ${node}`,
    activity: (node) => `we can do ${node}`,
    output: (node) => `we deliver ${node}`,
    outcome: (node) => `the outcome is ${node}`,
    effect_medium: (node) => `the effect is ${node}`,
    effect_long: (node) => `the long-term effect is ${node}`,
    sub_goal: (node, number) => `we come nearer sub-goal ${number ?? ''}: ${node}`,
    overall_goal: (node) => `we come nearer the overall goal: ${node}`,
  },
};

/** A need asks for an activity; it does not bring it about. */
const NEEDED = {
  sv: (node: string) => `behöver vi göra ${node}`,
  en: (node: string) => `we need to do ${node}`,
};

const AGAINST = {
  sv: (given: string, node: string) => `Om ${given}, så motverkas ${node}`,
  en: (given: string, node: string) => `If ${given}, then that works against ${node}`,
};

const NO_REASON = text(
  'därför att … (antagandet är inte skrivet än)',
  'because … (the assumption is not written yet)',
);

const quoted = (words: string): string => `”${withoutStop(words)}”`;
const withoutStop = (words: string): string => words.trim().replace(/[.\s]+$/, '');
const lowered = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** A link as a sentence: "Om … så …, därför att …." */
export function sentenceOf(from: NodeView, to: NodeView, link: LinkView, locale: Locale): string {
  const given = IF[locale][from.kind](quoted(from.text), from.number);
  const then =
    from.kind === 'need' && to.kind === 'activity'
      ? NEEDED[locale](quoted(to.text))
      : THEN[locale][to.kind](quoted(to.text), to.number);
  const start =
    link.sign === '-'
      ? AGAINST[locale](given, quoted(to.text))
      : locale === 'sv'
        ? `Om ${given}, så ${then}`
        : `If ${given}, then ${then}`;
  return `${start}, ${because(link, locale)}.`;
}

function because({ assumption }: LinkView, locale: Locale): string {
  if (assumption === null) return NO_REASON[locale];
  const reason = lowered(withoutStop(assumption));
  return locale === 'sv' ? `därför att ${reason}` : `because ${reason}`;
}
