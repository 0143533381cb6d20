import { NoValue, Table } from '../../../web/components/table.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { totalAt, type Chosen } from '../../comparison/chosen.js';
import { AreaHead } from '../../comparison/views/area-head.js';
import { formatFigure } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import { FigureCell } from '../../views/figure-cell.js';
import { coursesOf } from '../each.layout.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';

type Props = { pictures: AreaPictures; chosen: readonly Chosen[] };

/** All figures of the small pictures: a row for each municipality, newest period first. */
export const EachTable = ({ pictures: { indicator, figures }, chosen }: Props) => {
  const locale = useLocale();
  const t = useTexts(picturesTexts);
  return (
    <Table
      label={t.eachTable}
      compact
      tall
      columns={[
        { label: t.municipality },
        ...[...figures].reverse().map((period) => ({ label: formatPeriod(locale, period), num: true })),
      ]}
    >
      {chosen.map((one) => (
        <tr key={one.code}>
          <th scope="row">
            <AreaHead of={one} />
          </th>
          {[...figures].reverse().map((period) => (
            <td key={period.end} class="num">
              <FigureCell
                cell={totalAt(one, period)}
                decimals={indicator.decimals}
                threshold={indicator.threshold}
                measure={indicator.measure}
              />
            </td>
          ))}
        </tr>
      ))}
      {coursesOf(figures).map(({ code, name, points }) => (
        <tr key={code}>
          <th scope="row">{name}</th>
          {[...points].reverse().map(({ end, number, hidden }) => (
            <td key={end} class="num">
              {number === null ? (
                <NoValue why={hidden ? 'hidden' : 'missing'} />
              ) : (
                formatFigure(locale, number, indicator)
              )}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
};
