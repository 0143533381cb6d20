import { Table } from '../../../web/components/table.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { IndicatorView } from '../../indicator.views.js';
import { formatPeriod } from '../../period.js';
import type { SeenPeriod } from '../../seen-values.js';
import { FigureCell } from '../../views/figure-cell.js';
import { totalAt, type Chosen } from '../chosen.js';
import { comparisonTexts } from '../comparison.texts.js';
import { AreaHead } from './area-head.js';

type Props = { indicator: IndicatorView; series: readonly SeenPeriod[]; chosen: readonly Chosen[] };

/** The whole beside what it is compared with, newest period first. */
export const ComparedTable = ({ indicator, series, chosen }: Props) => {
  const t = useTexts(comparisonTexts);
  const locale = useLocale();
  if (chosen.length === 0) return null;
  const { decimals, threshold, measure } = indicator;
  const scale = { decimals, threshold, measure };
  return (
    <Table
      label={t.table}
      caption
      compact
      columns={[
        { label: t.period },
        { label: t.whole, num: true },
        ...chosen.map((one) => ({ label: <AreaHead of={one} />, num: true })),
      ]}
    >
      {series.map((period) => (
        <tr key={period.end}>
          <th scope="row">{formatPeriod(locale, period)}</th>
          <td class="num">
            <FigureCell cell={period.cells.T} {...scale} />
          </td>
          {chosen.map((one) => (
            <td key={one.code} class="num">
              <FigureCell cell={totalAt(one, period)} {...scale} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
};
