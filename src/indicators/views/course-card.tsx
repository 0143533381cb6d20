import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { Table } from '../../web/components/table.js';
import type { Locale } from '../../shared/text.js';
import { formatDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { formatFigure, formatMeasured } from '../figure.js';
import type { SeriesBreak } from '../contract/contract.queries.js';
import { contractTexts } from '../contract/contract.texts.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { CorrectionRow } from '../indicator.types.js';
import type { IndicatorView, UseView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import type { SeenPeriod } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import type { Level } from '../use-series.js';
import { FigureCell, MadeUpNote } from './figure-cell.js';
import { SourceLine } from './source-line.js';
import { Downloads } from '../pictures/views/downloads.js';
import { TrendChart } from './trend-chart.js';
import type { ChartSeries } from './trend-chart.layout.js';

const ORDER = ['K', 'M', 'T'] as const;
const KEYS = { K: 1, M: 2, T: 3 } as const satisfies Record<Sex, 1 | 2 | 3>;

/** The word of a sex, as it stands over a column. */
export const sexWord = (locale: Locale, sex: Sex): string =>
  words[locale].sex[sex === 'K' ? 'women' : sex === 'M' ? 'men' : 'total'];

type Props = {
  indicator: IndicatorView;
  use: UseView | null;
  series: readonly SeenPeriod[];
  breaks: readonly SeriesBreak[];
};
type CardProps = Props & { corrections: readonly CorrectionRow[]; path: string };

/** The sexes that anybody has given a figure for, as they are drawn. */
export const sexesOf = (series: readonly SeenPeriod[]): Sex[] =>
  ORDER.filter((sex) => series.some((period) => period.cells[sex] !== undefined));

/** The course over time by sex against the path to the target, and the same numbers as a table. */
export const CourseCard = ({ indicator, use, series, breaks, corrections, path }: CardProps) => {
  const t = useTexts(indicatorPageTexts);
  const sexes = sexesOf(series);
  const title = sexes.length > 1 ? t.courseBySex : t.course;
  if (series.length === 0) {
    return (
      <Card id="utveckling" title={t.course}>
        <Empty icon="chart" title={t.noCourse}>
          {indicator.development ? t.developmentHelp : t.noCourseHelp}
        </Empty>
      </Card>
    );
  }
  const drawn = series.some((period) => sexes.some((sex) => (period.cells[sex]?.number ?? null) !== null));
  return (
    <Card id="utveckling" title={title} aside={use?.target ? <Legend /> : undefined}>
      <div class={drawn ? 'with-rail with-rail--even' : undefined}>
        {drawn && (
          <figure class="stack stack--2">
            <CourseChart indicator={indicator} use={use} series={series} sexes={sexes} breaks={breaks} />
            <figcaption class="tiny soft">
              <SourceLine indicator={indicator} processed={series.some(isPutTogether)} />
            </figcaption>
            <Downloads path={path} picture="utveckling" />
          </figure>
        )}
        <SeriesTable
          indicator={indicator}
          series={series}
          sexes={sexes}
          label={t.tableTwin}
          breaks={breaks}
          corrections={corrections}
        />
      </div>
    </Card>
  );
};

const isPutTogether = ({ cells }: SeenPeriod): boolean => Object.values(cells).some((cell) => cell.level > 0);

const Legend = () => {
  const t = useTexts(indicatorPageTexts);
  return (
    <ul class="legend legend--tight">
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__target" d="M1 8h34" />
        </svg>
        {t.pathToTarget}
      </li>
      <li>
        <svg viewBox="0 0 36 16" aria-hidden="true">
          <path class="spark__gap" d="M1 8h34" />
        </svg>
        {t.baselineWord}
      </li>
    </ul>
  );
};

/** How many have given theirs, where the whole is put together. */
function basisOf(
  words: Record<Level, (given: number, asked: number) => string>,
  { cells }: SeenPeriod,
): string {
  const cell = cells.T ?? Object.values(cells)[0];
  return cell ? words[cell.level](cell.parts, cell.asked) : '';
}

type TableProps = {
  indicator: Pick<IndicatorView, 'decimals' | 'threshold' | 'measure'>;
  series: readonly SeenPeriod[];
  sexes: readonly Sex[];
  label: string;
  breaks?: readonly SeriesBreak[];
  corrections?: readonly CorrectionRow[];
};

export const SeriesTable = ({ indicator, series, sexes, label, breaks, corrections }: TableProps) => {
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
  const { newDefinition } = useTexts(contractTexts);
  const together = series.some(isPutTogether);
  const invented = series.filter(({ cells }) => Object.values(cells).some((cell) => cell.madeUp));
  return (
    <div class="stack stack--2">
      <Table
        label={label}
        compact
        columns={[
          { label: t.period },
          ...sexes.map((sex) => ({ label: sexWord(locale, sex), num: true })),
          ...(together ? [{ label: t.basisColumn }] : []),
        ]}
      >
        {series.map((period) => (
          <tr key={period.end}>
            <th scope="row">
              {formatPeriod(locale, period)}
              {breaks?.some((one) => isFirstAfter(one, period, series)) && (
                <span class="tiny soft"> {newDefinition}</span>
              )}
            </th>
            {sexes.map((sex) => (
              <td key={sex} class="num">
                <FigureCell
                  cell={period.cells[sex]}
                  decimals={indicator.decimals}
                  threshold={indicator.threshold}
                  measure={indicator.measure}
                />
                <Earlier
                  of={corrections?.find((row) => isOf(row, period, sex))}
                  decimals={indicator.decimals}
                />
              </td>
            ))}
            {together && <td>{basisOf(t.basisOf, period)}</td>}
          </tr>
        ))}
      </Table>
      <MadeUpNote
        all={invented.length === series.length}
        which={invented.map((period) => formatPeriod(locale, period))}
      />
    </div>
  );
};

/** Whether a period is the first by a definition that breaks the series; periods stand newest first. */
const isFirstAfter = (
  { startsOn }: SeriesBreak,
  period: SeenPeriod,
  series: readonly SeenPeriod[],
): boolean => period.end >= startsOn && !series.some(({ end }) => end >= startsOn && end < period.end);

/** The last figure before this one, of the whole platform; corrections stand newest first. */
const isOf = (row: CorrectionRow, period: SeenPeriod, sex: Sex): boolean =>
  row.areaCode === null &&
  row.organisationId === null &&
  row.sex === sex &&
  row.end === period.end &&
  row.start === period.start;

/** A revised value is shown with the one it took the place of. */
const Earlier = ({ of: row, decimals }: { of: CorrectionRow | undefined; decimals: number }) => {
  const locale = useLocale();
  const t = useTexts(contractTexts);
  if (!row || row.number === null) return null;
  return <p class="tiny soft">{t.earlier(formatFigure(locale, row.number, { decimals }))}</p>;
};

type ChartProps = Props & { sexes: readonly Sex[] };

/** The drawing alone. */
export const CourseChart = ({ indicator, use, series, sexes, breaks }: ChartProps) => {
  const c = useTexts(contractTexts);
  const locale = useLocale();
  const t = useTexts(indicatorPageTexts);
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
      series={lines}
      baseline={baseline}
      target={target}
      breaks={breaks.map(({ startsOn }) => startsOn)}
      decimals={indicator.decimals}
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
        t.chartTwin,
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
