import { LinkButton } from '../../../web/components/button.js';
import { NoValue, Table } from '../../../web/components/table.js';
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
      labels
      columns={[
        { label: t.functionTitle },
        { label: t.organisation },
        { label: t.seatKind },
        { label: t.mandate },
        { label: t.holder },
        { label: t.dates },
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
      <th scope="row">{seat.functionTitle}</th>
      <td>{seat.organisationName}</td>
      <td>{w.seatKind[kind]}</td>
      <td>{seat.mandate ?? <NoValue why="missing" />}</td>
      <td>
        {seat.holderFunction === null ? (
          <span class="no-value">{t.vacant}</span>
        ) : (
          [seat.holderName, seat.holderFunction].filter(Boolean).join(', ')
        )}
      </td>
      <td>
        {seat.validTo === null
          ? t.from(formatDate(locale, seat.validFrom))
          : formatDateRange(locale, seat.validFrom, seat.validTo)}
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
