import { Card, Notice } from '../../../../web/components/card.js';
import { Table } from '../../../../web/components/table.js';
import { formatDecimal } from '../../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import { formatPeriod } from '../../../period.js';
import { sexWord } from '../../../views/sexes.js';
import type { Chosen } from '../tables.service.js';
import { tableTexts } from '../tables.texts.js';

/** Whether the right thing was chosen shows in some of its values, read as they would be kept. */
export const SomeValues = ({ chosen }: { chosen: Chosen }) => {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const cells = chosen.preview ?? [];
  if (cells.length === 0) return <Notice kind="warning">{t.previewNone}</Notice>;
  const area = chosen.variables.find(({ role }) => role === 'area');
  const names = new Map(area?.codes.map(({ code, label }) => [code, label]));
  const named = (code: string): string =>
    names.get(code) ?? [...names.values()].find((label) => label.startsWith(code)) ?? code;
  return (
    <Card id="varden" title={t.preview} stack={3}>
      <Table
        label={t.preview}
        compact
        labels
        columns={[
          { label: t.columns.area },
          { label: t.columns.period },
          { label: t.columns.sex },
          { label: t.columns.value, num: true },
          { label: t.columns.note },
        ]}
      >
        {cells.map((cell, index) => (
          <tr key={index}>
            <th scope="row">{cell.area === null ? t.whole : named(cell.area)}</th>
            <td>{formatPeriod(locale, cell)}</td>
            <td>{sexWord(locale, cell.sex)}</td>
            <td class="num">{cell.number === null ? t.missing : formatDecimal(locale, cell.number)}</td>
            <td class="small">{cell.comment}</td>
          </tr>
        ))}
      </Table>
      <p class="small soft">{t.signs}</p>
      <p class="small soft">
        {t.selection}: <code>{chosen.selection === '' ? '–' : chosen.selection}</code>
      </p>
    </Card>
  );
};
