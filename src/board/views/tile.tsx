import { formatMeasured } from '../../indicators/figure.js';
import { formatPeriod } from '../../indicators/period.js';
import type { SparkProps } from '../../web/components/charts.js';
import { Tile } from '../../web/components/goal.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import type { Headline } from '../board.view.js';
import { curveOf } from '../curve.js';
import { tileTexts } from '../tile.texts.js';

const PERCENT = new Set(['%', 'procent']);

/** The value as it stands on the tile, and what it is counted in or why there is none. */
function shownValue(locale: Locale, one: Headline): { value: string; unit?: string } {
  const t = tileTexts[locale];
  const { value, unit } = one;
  if (!value) return { value: t.missing, unit: t.noValueYet };
  // Only a count of the whole is known to be below the threshold; a municipality's may be withheld for another's sake.
  const isCount = one.measure === 'count' && one.areaCode === null;
  if (value.hidden)
    return {
      value: isCount ? t.hidden(one.threshold) : t.withheld,
      unit: isCount ? t.hiddenUnit : formatPeriod(locale, value),
    };
  const period = formatPeriod(locale, value);
  if (value.state === 'not_applicable') return { value: t.notApplicable, unit: period };
  if (one.measure === 'qualitative') return { value: t.inWords, unit: t.inWordsUnit };
  if (value.number === null) return { value: t.missing, unit: t.missingPeriod(period) };
  if (PERCENT.has(unit)) return { value: formatMeasured(locale, value.number, one) };
  return { value: formatMeasured(locale, value.number, { ...one, unit: '' }), unit };
}

function curve(locale: Locale, one: Headline, day: string): SparkProps | undefined {
  const t = tileTexts[locale];
  const points = curveOf(one.points, one.frequency, day);
  const known = points.filter(({ number }) => number !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (known.length < 2 || !first || !last) return undefined;
  const figure = (number: string | null): string => formatMeasured(locale, number ?? '', one);
  const missing = points.length - known.length;
  const words = [
    `${t.from(figure(first.number), first.end.slice(0, 4))} ${t.to(figure(last.number), last.end.slice(0, 4))}`,
    missing > 0 ? t.gaps(missing) : '',
    one.target ? t.aim(formatMeasured(locale, one.target.value, one)) : '',
  ];
  return {
    values: points.map(({ number }) => (number === null ? null : Number(number))),
    target: one.target ? Number(one.target.value) : undefined,
    label: words.filter((part) => part !== '').join(', '),
  };
}

function targetWords(locale: Locale, { target, direction, ...scale }: Headline): string {
  const t = tileTexts[locale];
  if (!target) return t.noTarget;
  const value = formatMeasured(
    locale,
    target.value,
    PERCENT.has(scale.unit) ? scale : { ...scale, unit: '' },
  );
  const year = target.period ?? target.dueOn.slice(0, 4);
  return direction === 'lower' ? t.targetAtMost(year, value) : t.target(year, value);
}

/** Whose figure it is and how far it can be trusted. */
function sourceWords(locale: Locale, one: Headline): string {
  const t = tileTexts[locale];
  const { value } = one;
  if (!value) return one.ownerName ?? t.noSource;
  const source = one.source === 'kolada' ? 'Kolada' : one.source === 'scb' ? 'SCB' : '';
  return [
    t.source(source === '' ? (one.ownerName ?? t.noSource) : source, formatPeriod(locale, value)) + '.',
    value.level === 0 || value.asked < 2 ? '' : t.parts[value.level](value.parts, value.asked),
    one.freshness === 'stale' ? t.stale : '',
    value.state === 'preliminary' ? t.preliminary : '',
    one.nodeKind === 'output' ? t.ofOutput : '',
    value.madeUp ? t.madeUp : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export const HeadlineTile = ({ one, slug, day }: { one: Headline; slug: string; day: string }) => {
  const locale = useLocale();
  const t = tileTexts[locale];
  return (
    <Tile
      name={one.name}
      href={platformPath(slug, `indikatorer/${one.indicatorId}`)}
      {...shownValue(locale, one)}
      spark={curve(locale, one, day)}
      note={one.development ? t.development : t.noCurve}
      target={targetWords(locale, one)}
      status={one.status}
      source={sourceWords(locale, one)}
    />
  );
};
