import { State } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { DutyView } from '../duties.dto.js';
import { dutyTexts } from '../duties.texts.js';

export const DutyState = ({ duty }: { duty: Pick<DutyView, 'state' | 'late'> }) => {
  const { states } = useTexts(dutyTexts);
  const value = duty.late ? 'late' : duty.state === 'done' ? 'done' : 'started';
  return (
    <State of="work" value={value} small>
      {states[duty.late ? 'late' : duty.state]}
    </State>
  );
};

/** Duties as rows; `from`: with the decision each follows from. */
export const DutyRows = ({
  root,
  rows,
  from,
}: {
  root: string;
  rows: readonly DutyView[];
  from?: boolean;
}) => {
  const t = useTexts(dutyTexts);
  const locale = useLocale();
  return (
    <Table label={t.title} stack columns={Object.values(t.columns).map((label) => ({ label }))}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={`${root}uppdrag/${row.id}`}>{row.what}</a>
            {from && (
              <>
                <br />
                <span class="tiny soft">{row.decision.title ?? t.decision(row.decision.body)}</span>
              </>
            )}
          </th>
          <td>{row.organisation.name}</td>
          <td>{formatDate(locale, row.dueOn)}</td>
          <td>
            <DutyState duty={row} />
          </td>
        </tr>
      ))}
    </Table>
  );
};
