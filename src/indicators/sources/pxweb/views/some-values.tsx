import { Card, Notice } from '../../../../web/components/card.js';
import { Table } from '../../../../web/components/table.js';
import { formatDecimal } from '../../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import type { Locale } from '../../../../shared/text.js';
import { formatPeriod } from '../../../period.js';
import { sexWord } from '../../../views/sexes.js';
import type { FetchedCell } from '../../connector.js';
import type { Chosen } from '../tables.service.js';
import { tableTexts } from '../tables.texts.js';

/** Whether the right thing was chosen shows in some of its values, read as they would be kept. */
export const SomeValues = ({ chosen }: { chosen: Chosen }) => {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const cells = chosen.preview ?? [];
  if (cells.length === 0) return <Notice kind="warning">{t.previewNone}</Notice>;
  const periods = [...new Map(cells.map((cell) => [cell.start + cell.end, cell])).values()];
  const heads = [...new Map(cells.map((cell) => [`${cell.area} ${cell.sex}`, cell])).values()];
  const notes = [...new Set(cells.flatMap(({ comment }) => comment ?? []))];
  const named = namesIn(chosen);
  return (
    <Card id="varden" title={t.preview} stack={3}>
      <Table
        label={t.preview}
        compact
        columns={[
          { label: t.columns.area },
          ...periods.map((period) => ({ label: periodWords(locale, period), num: true })),
        ]}
      >
        {heads.map(({ area, sex }, index) => (
          <tr key={index}>
            <th scope="row">
              {area === null ? t.whole : named(area)}, {sexWord(locale, sex).toLowerCase()}
            </th>
            {periods.map(({ start, end }) => (
              <td key={start + end} class="num">
                <Figure
                  cell={cells.find(
                    (one) => one.area === area && one.sex === sex && one.start === start && one.end === end,
                  )}
                />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {notes.map((note) => (
        <p key={note} class="small">
          * {note}
        </p>
      ))}
      <p class="small soft">{t.signs}</p>
    </Card>
  );
};

const Figure = ({ cell }: { cell: FetchedCell | undefined }) => {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  if (!cell) return null;
  return (
    <>
      {cell.number === null ? t.missing : formatDecimal(locale, cell.number)}
      {cell.comment !== null && ' *'}
    </>
  );
};

/** What the table itself calls an area, by its code or by a text that begins with it. */
function namesIn({ variables }: Chosen): (code: string) => string {
  const names = new Map(
    variables.find(({ role }) => role === 'area')?.codes.map(({ code, label }) => [code, label]),
  );
  return (code) => names.get(code) ?? [...names.values()].find((label) => label.startsWith(code)) ?? code;
}

/** Several whole years are shorter as years. */
function periodWords(locale: Locale, { start, end }: FetchedCell): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const whole = start.endsWith('-01-01') && end.endsWith('-12-31');
  return whole && from !== to ? `${from}–${to}` : formatPeriod(locale, { start, end });
}
