import { NoValue, Table } from '../../../web/components/table.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { formatFigure } from '../../figure.js';
import { formatPeriod } from '../../period.js';
import { coursesOf } from '../each.layout.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';

/** All figures of the small pictures: a row for each municipality, newest period first. */
export const EachTable = ({ pictures: { indicator, figures } }: { pictures: AreaPictures }) => {
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
