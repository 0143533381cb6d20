import { LinkButton } from '../../../web/components/button.js';
import { Table } from '../../../web/components/table.js';
import { formatDate, formatDateRange } from '../../../web/i18n/format.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { bodyTexts } from '../bodies.texts.js';
import type { SeatView } from '../bodies.views.js';

export type SeatsTableView = { label: string; own: string; seats: readonly SeatView[] };

export const SeatsTable = ({ label, own, seats }: SeatsTableView) => {
  const t = useTexts(bodyTexts);
  const editable = seats.some((seat) => seat.allowedActions.includes('edit'));
  return (
    <Table
      label={label}
      stack
      columns={[
        { label: t.functionTitle },
        { label: t.seatKind },
        { label: t.mandate },
        { label: t.holder },
        ...(editable ? [{ label: t.actions, hidden: true }] : []),
      ]}
    >
      {seats.map((seat) => (
        <SeatRow key={seat.id} own={own} seat={seat} />
      ))}
    </Table>
  );
};

const SeatRow = ({ own, seat }: { own: string; seat: SeatView }) => {
  const t = useTexts(bodyTexts);
  const w = useTexts(words);
  const locale = useLocale();
  const kind = seat.chair ? 'chair' : seat.substitute ? 'substitute' : 'ordinary';
  return (
    <tr>
      <th scope="row">
        {seat.functionTitle}
        <br />
        <span class="tiny soft">{seat.organisationName}</span>
      </th>
      <td>{w.seatKind[kind]}</td>
      <td>{seat.mandate ?? <span class="no-value">{t.noMandate}</span>}</td>
      <td>
        <Holder seat={seat} />
        <br />
        <span class="tiny soft">
          {seat.validTo === null
            ? t.from(formatDate(locale, seat.validFrom))
            : formatDateRange(locale, seat.validFrom, seat.validTo)}
        </span>
      </td>
      {seat.allowedActions.includes('edit') && (
        <td>
          <LinkButton small href={`${own}/platser/${seat.id}`} about={`${t.seatKind} ${seat.functionTitle}`}>
            {t.changeSeat}
          </LinkButton>
        </td>
      )}
    </tr>
  );
};

/** The holder's name where it is shown; otherwise the function, unless it is the seat's own. */
const Holder = ({ seat }: { seat: SeatView }) => {
  const t = useTexts(bodyTexts);
  if (seat.holderFunction === null) return <span class="no-value">{t.vacant}</span>;
  const own = seat.holderFunction === seat.functionTitle;
  return <>{seat.holderName ?? (own ? t.filled : seat.holderFunction)}</>;
};
