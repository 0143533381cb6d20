import { Table } from '../../web/components/table.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { totalAt, type Chosen } from '../comparison/chosen.js';
import { AreaHead } from '../comparison/views/area-head.js';
import { formatFigure } from '../figure.js';
import type { SeriesBreak } from '../contract/contract.queries.js';
import { contractTexts } from '../contract/contract.texts.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { CorrectionRow } from '../indicator.types.js';
import type { IndicatorView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import type { SeenPeriod } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';
import type { Level } from '../use-series.js';
import { FigureCell, MadeUpNote } from './figure-cell.js';
import { sexWord } from './sexes.js';

export const isPutTogether = ({ cells }: SeenPeriod): boolean =>
  Object.values(cells).some((cell) => cell.level > 0);

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
  /** What it is compared with, both sexes together. */
  chosen?: readonly Chosen[];
  label: string;
  breaks?: readonly SeriesBreak[];
  corrections?: readonly CorrectionRow[];
};

export const SeriesTable = ({
  indicator,
  series,
  sexes,
  chosen = [],
  label,
  breaks,
  corrections,
}: TableProps) => {
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
          ...chosen.map((one) => ({ label: <AreaHead of={one} />, num: true })),
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
            {chosen.map((one) => (
              <td key={one.code} class="num">
                <FigureCell
                  cell={totalAt(one, period)}
                  decimals={indicator.decimals}
                  threshold={indicator.threshold}
                  measure={indicator.measure}
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
