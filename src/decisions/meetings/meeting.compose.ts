import type { Actor } from '../../shared/actor.js';
import type { Locale } from '../../shared/text.js';
import { answersOf, tally } from '../decision.rules.js';
import { allowedActions } from './meeting.policy.js';
import {
  attendanceCount,
  inAgendaOrder,
  meetingWarnings,
  seatsOn,
  type AgendaKind,
} from './meeting.rules.js';
import { agendaTitles } from './meetings.texts.js';
import type { ListedRow, MatterRow, MeetingRow, StoredItem } from './meetings.rows.js';
import type {
  AgendaItemView,
  AttendanceView,
  MatterView,
  MeetingListed,
  MeetingView,
  Protocol,
  ProtocolView,
} from './meetings.views.js';

type Subject = {
  id: string;
  kind: AgendaKind;
  title: string;
  detail: string | null;
  matter: MatterRow | null;
};
type Placed = Subject & { position: number | null; outcome: string | null };

/** What stands on the agenda by itself. */
function subjectsOf(row: MeetingRow, locale: Locale): Subject[] {
  const t = agendaTitles[locale];
  return [
    ...row.matters.map((one): Subject => ({
      id: one.id,
      kind: 'matter',
      title: one.title ?? t.matter,
      detail: null,
      matter: one,
    })),
    ...row.followUps.map(({ id, year }): Subject => ({
      id,
      kind: 'follow_up',
      title: t.followUp(year),
      detail: null,
      matter: null,
    })),
    ...row.deviations.map((one): Subject => ({
      id: one.id,
      kind: 'deviation',
      title: t.deviation(one.number, one.title),
      detail: t.deviationDetail(one.owner, one.dueOn),
      matter: null,
    })),
    ...row.risks.map(({ id, kind, name, subGoals, periods }): Subject => ({
      id,
      kind,
      title: kind === 'goal' ? t.goal(subGoals, name) : t.indicator(name),
      detail: kind === 'goal' ? t.atRisk([], periods) : t.atRisk(subGoals, periods),
      matter: null,
    })),
  ];
}

/** The agenda in order: what came by itself, with what has been noted about it, and the body's own items. */
export function agendaItems(row: MeetingRow, locale: Locale): Placed[] {
  const noted = new Map(row.items.map((item) => [item.subjectId, item]));
  const own = row.items.filter((item) => item.kind === 'own');
  return inAgendaOrder([
    ...subjectsOf(row, locale).map((subject): Placed => {
      const item = noted.get(subject.id);
      return { ...subject, position: item?.position ?? null, outcome: item?.outcome ?? null };
    }),
    ...own.map((item: StoredItem): Placed => ({
      ...item,
      kind: 'own',
      title: item.title ?? '',
      matter: null,
    })),
  ]);
}

function matterView(row: MeetingRow, matter: MatterRow): MatterView {
  const answers = answersOf(seatsOn(row.seats, row.onDate), matter.stands);
  return {
    state: matter.state,
    protocolReference: matter.protocolReference,
    note: matter.note,
    reason: matter.reason,
    counted: tally(answers, { rule: row.quorumRule, n: row.quorumN }),
    stands: answers.map(({ seat, stand, substitute }) => ({
      functionTitle: (substitute ?? seat).functionTitle,
      organisationName: seat.organisationName,
      stance: stand?.stance ?? 'not_answered',
      comment: stand?.comment ?? null,
      steppedIn: substitute !== null,
    })),
  };
}

const pathTo: Readonly<Record<AgendaKind, (id: string) => string | null>> = {
  matter: (id) => `beslut/${id}`,
  follow_up: () => 'arsuppfoljning',
  deviation: (id) => `avvikelser/${id}`,
  goal: () => 'styrtavla',
  indicator: (id) => `indikatorer/${id}`,
  own: () => null,
};

function agendaOf(row: MeetingRow, locale: Locale): AgendaItemView[] {
  return agendaItems(row, locale).map(({ id, kind, title, detail, outcome, matter }, index) => ({
    id,
    kind,
    paragraph: matter?.protocolParagraph ?? `§ ${row.firstParagraph + index}`,
    title,
    detail,
    outcome,
    path: pathTo[kind](id),
    matter: matter && matterView(row, matter),
  }));
}

function attendanceOf(row: MeetingRow): AttendanceView[] {
  const seats = seatsOn(row.seats, row.onDate);
  const noted = new Map(row.attendance.map((one) => [one.seatId, one]));
  const named = (seat: { id: string; functionTitle: string }) => ({
    seatId: seat.id,
    functionTitle: seat.functionTitle,
  });
  return seats
    .filter(({ substitute }) => !substitute)
    .map((seat) => {
      const one = noted.get(seat.id);
      const substitutes = seats.filter(
        ({ substitute, organisationId }) => substitute && organisationId === seat.organisationId,
      );
      const inStead = substitutes.find(({ id }) => id === one?.substituteSeatId);
      return {
        ...named(seat),
        organisationName: seat.organisationName,
        chair: seat.chair,
        presence: one?.presence ?? null,
        substitute: inStead ? named(inStead) : null,
        substitutes: substitutes.map(named),
      };
    });
}

export const toListed = (row: ListedRow): MeetingListed => ({
  id: row.id,
  body: { id: row.bodyId, name: row.bodyName },
  number: row.number,
  onDate: row.onDate,
  startsAt: row.startsAt,
  place: row.place,
  state: row.state,
  protocolReference: row.protocolReference,
  version: row.version,
});

const isFrozen = (row: MeetingRow): row is MeetingRow & { canonicalText: string } =>
  row.canonicalText !== null;

/** What the minutes say of a meeting: of a closed one what was frozen, of another how it stands now. */
function contentOf(row: MeetingRow, locale: Locale): Pick<MeetingView, 'agenda' | 'attendance' | 'quorum'> {
  if (isFrozen(row)) {
    const { agenda, attendance, quorum } = JSON.parse(row.canonicalText) as Protocol;
    return {
      agenda: agenda.map((item) => ({ ...item, path: pathTo[item.kind](item.id) })),
      attendance: attendance.map((one) => ({ ...one, substitutes: [] })),
      quorum,
    };
  }
  const rule = { rule: row.quorumRule, n: row.quorumN };
  const attendance = attendanceOf(row);
  return {
    agenda: agendaOf(row, locale),
    attendance,
    quorum: { ...rule, ...attendanceCount(attendance, rule) },
  };
}

const named = (functionTitle: string | null, organisation: string | null): string | null =>
  functionTitle === null ? null : `${functionTitle}, ${organisation ?? ''}`;

export function toMeetingView(actor: Actor, row: MeetingRow, today: string): MeetingView {
  return {
    ...toListed(row),
    firstParagraph: row.firstParagraph,
    note: row.note,
    adjustedOn: row.adjustedOn,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedBy: named(row.closedByFunction, row.closedByOrganisation),
    sha256: row.sha256,
    cancelReason: row.cancelReason,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelledBy: named(row.cancelledByFunction, row.cancelledByOrganisation),
    ...contentOf(row, actor.locale),
    warnings: row.state !== 'planned' ? [] : meetingWarnings(row.bodyKind, row.seats, row.onDate),
    allowedActions: allowedActions(actor, { ...row, seats: seatsOn(row.seats, today) }, today),
  };
}

/** The protocol as it would be frozen: Swedish, for protocols of Swedish authorities are. */
export function protocolOf(
  row: MeetingRow,
  closing: Pick<Protocol, 'protocolReference' | 'adjustedOn' | 'closedBy'>,
): Protocol {
  const { agenda, attendance, quorum } = contentOf(row, 'sv');
  return {
    body: { id: row.bodyId, name: row.bodyName },
    number: row.number,
    onDate: row.onDate,
    startsAt: row.startsAt,
    place: row.place,
    note: row.note,
    ...closing,
    quorum,
    agenda: agenda.map(({ path: _, ...item }) => item),
    attendance: attendance.map(({ substitutes: _, ...one }) => one),
  };
}

export function toProtocolView(row: MeetingRow): ProtocolView {
  const about = { meetingId: row.id, sha256: row.sha256, version: row.version };
  if (isFrozen(row)) {
    // Protocols frozen before meetings had a time say nothing of it.
    const frozen = JSON.parse(row.canonicalText) as Omit<Protocol, 'startsAt'>;
    return { startsAt: null, ...frozen, ...about, frozen: true };
  }
  const draft = protocolOf(row, { protocolReference: null, adjustedOn: null, closedBy: null });
  return { ...draft, ...about, frozen: false };
}
