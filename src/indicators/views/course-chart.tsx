import type { Locale } from '../../shared/text.js';
import { formatDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { describeChosen, shortName, totalAt, type Chosen } from '../comparison/chosen.js';
import type { SeriesBreak } from '../contract/contract.queries.js';
import { contractTexts } from '../contract/contract.texts.js';
import { formatFigure, formatMeasured, unitName } from '../figure.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { IndicatorView, UseView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import type { SeenPeriod } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import { sexesOf, sexWord } from './sexes.js';
import { TrendChart } from './trend-chart.js';
import type { ChartSeries } from './trend-chart.layout.js';

const KEYS = { K: 1, M: 2, T: 3 } as const satisfies Record<Sex, 1 | 2 | 3>;
const COMPARED = { A: 'a', B: 'b', C: 'c', D: 'd' } as const;

export type CourseProps = {
  indicator: IndicatorView;
  use: UseView | null;
  /** Newest first. */
  series: readonly SeenPeriod[];
  breaks: readonly SeriesBreak[];
  chosen: readonly Chosen[];
};

/** The drawing alone. */
export const CourseChart = ({ indicator, use, series, breaks, chosen }: CourseProps) => {
  const c = useTexts(contractTexts);
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
  const sexes = sexesOf(series);
  const oldestFirst = [...series].reverse();
  const lines = sexes.map((sex): ChartSeries => ({
    key: KEYS[sex],
    label: sexWord(locale, sex),
    points: oldestFirst.map(({ end, cells }) => {
      const number = cells[sex]?.number ?? null;
      const preliminary = cells[sex]?.state === 'preliminary';
      return { end, value: number === null ? null : Number(number), preliminary };
    }),
  }));
  // A baseline by another definition says nothing of the values that came after.
  const since = use?.baseline?.value ? use.baseline : null;
  const baseline =
    since && !breaks.some(({ startsOn }) => since.end < startsOn)
      ? { end: since.end, value: Number(since.value) }
      : null;
  const target = use?.target ? { end: use.target.dueOn, value: Number(use.target.value) } : null;
  const due = use?.target ? formatPeriod(locale, { start: null, end: use.target.dueOn }) : '';
  const [first, last] = [oldestFirst[0], oldestFirst.at(-1)];
  const figure = (value: string): string => formatFigure(locale, value, indicator);
  return (
    <TrendChart
      id="diagram"
      series={[...lines, ...chosen.map((one) => comparedLine(locale, one, first?.end ?? ''))]}
      baseline={baseline}
      target={target}
      breaks={breaks.map(({ startsOn }) => startsOn)}
      decimals={indicator.decimals}
      unit={unitName(indicator.unit)}
      title={t.chartTitle(
        indicator.name,
        indicator.unit,
        first ? formatPeriod(locale, first) : '',
        last ? formatPeriod(locale, last) : '',
      )}
      description={[
        ...sexes.map((sex) => courseOf(locale, oldestFirst, sex, indicator)),
        use?.target ? t.chartTarget(formatMeasured(locale, use.target.value, indicator), due) : '',
        ...breaks.map(({ startsOn }) => c.broken(formatDate(locale, startsOn))),
        `${describeChosen(locale, chosen)}${t.chartTwin}`,
      ].join(' ')}
      baselineLabel={
        use?.baseline?.value
          ? `${t.baselineWord} ${formatPeriod(locale, use.baseline)}: ${figure(use.baseline.value)}`
          : null
      }
      targetLabel={use?.target ? `${t.target} ${figure(use.target.value)}` : null}
    />
  );
};

/** What is older than our own first figure is left out: the picture is of ours. */
const comparedLine = (locale: Locale, chosen: Chosen, since: string): ChartSeries => ({
  key: COMPARED[chosen.letter],
  label: shortName(locale, chosen),
  points: chosen.periods
    .filter(({ end }) => end >= since)
    .map((period) => {
      const number = totalAt(chosen, period)?.number ?? null;
      return { end: period.end, value: number === null ? null : Number(number) };
    }),
});

function courseOf(
  locale: Locale,
  oldestFirst: readonly SeenPeriod[],
  sex: Sex,
  scale: { unit: string; decimals: number },
): string {
  const given = oldestFirst.flatMap((period) => {
    const number = period.cells[sex]?.number;
    return number ? [{ number, period }] : [];
  });
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return '';
  return indicatorPageTexts[locale].chartFrom(
    sexWord(locale, sex),
    formatMeasured(locale, first.number, scale),
    formatPeriod(locale, first.period),
    formatMeasured(locale, last.number, scale),
    formatPeriod(locale, last.period),
  );
}
