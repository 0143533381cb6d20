import type { Actor } from '../shared/actor.js';
import { allowedActions } from './decision.policy.js';
import type { DecisionRow, RegisterRow, SeatRow } from './decision.rows.js';
import { answersOf, tally, type Answer, type Stand, type Tally } from './decision.rules.js';
import type { DecisionView, RegisterView, SeatView } from './decisions.dto.js';

export const tallyOf = (row: DecisionRow): Tally =>
  tally(answersOf(row.seats, row.stands), { rule: row.quorumRule, n: row.quorumN });

function toSeatView(actor: Actor, seat: SeatRow, stand: Stand | null, steppedIn: boolean): SeatView {
  return {
    seatId: seat.id,
    organisationId: seat.organisationId,
    organisationName: seat.organisationName,
    functionTitle: seat.functionTitle,
    chair: seat.chair,
    substitute: seat.substitute,
    stance: stand?.stance ?? 'not_answered',
    comment: stand?.comment ?? null,
    at: stand?.at ?? null,
    steppedIn,
    mine: seat.membershipId === actor.membershipId,
  };
}

/** Every ordinary seat with the stand that counts for it, then the substitutes with their own. */
function seatsOf(actor: Actor, row: DecisionRow): SeatView[] {
  const ordinary = answersOf(row.seats, row.stands).map(
    ({ seat, stand, substitute }: Answer<SeatRow>): SeatView =>
      toSeatView(actor, seat, stand, substitute !== null),
  );
  const own = new Map(row.stands.map((stand) => [stand.seatId, stand]));
  const substitutes = row.seats
    .filter((seat) => seat.substitute)
    .map((seat) => toSeatView(actor, seat, own.get(seat.id) ?? null, false));
  return [...ordinary, ...substitutes];
}

export const toRegisterView = (row: Omit<RegisterRow, 'total'>): RegisterView => ({
  id: row.id,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  subjectTitle: row.subjectTitle,
  body: { id: row.bodyId, name: row.bodyName },
  state: row.state,
  tabledAt: row.tabledAt.toISOString(),
  meetingDate: row.meetingDate,
  protocolReference: row.protocolReference,
  protocolParagraph: row.protocolParagraph,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  path: row.versionNumber === null ? null : `mal/${String(row.versionNumber)}/beslut`,
  duties: row.duties,
  version: row.version,
});

export function toDecisionView(actor: Actor, row: DecisionRow): DecisionView {
  return {
    ...toRegisterView(row),
    tabledBy: `${row.tabledByFunction}, ${row.tabledByOrganisation}`,
    tabledByMe: row.tabledByPersonId === actor.personId,
    note: row.note,
    reason: row.reason,
    decidedBy:
      row.decidedByFunction === null ? null : `${row.decidedByFunction}, ${row.decidedByOrganisation ?? ''}`,
    quorum: { rule: row.quorumRule, n: row.quorumN, ...tallyOf(row) },
    seats: seatsOf(actor, row),
    allowedActions: allowedActions(actor, row),
  };
}
