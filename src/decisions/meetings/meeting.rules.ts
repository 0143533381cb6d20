import { tally, type Answer, type QuorumRule, type Seat, type Tally } from '../decision.rules.js';

export const PRESENCES = ['present', 'absent', 'substitute'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What is held or cancelled never changes again. */
export type MeetingState = 'planned' | 'held' | 'cancelled';

export type AgendaKind = 'matter' | 'follow_up' | 'deviation' | 'goal' | 'indicator' | 'own';

/** What comes first where nobody has put the agenda in order: matters, follow-ups, deviations, what stays at risk, then own items. */
const KIND_ORDER: Readonly<Record<AgendaKind, number>> = {
  matter: 0,
  follow_up: 1,
  deviation: 2,
  goal: 3,
  indicator: 4,
  own: 5,
};

type Placed = { kind: AgendaKind; position: number | null };

/** Items that have been given a place by it, then the rest by kind; equals keep their order. */
export const inAgendaOrder = <T extends Placed>(items: readonly T[]): T[] =>
  [...items].sort(
    (a, b) =>
      (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind],
  );

/** The ids in order after one of them has been moved a step; unchanged at the ends. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const at = ids.indexOf(id);
  const to = direction === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

type Attended = { presence: Presence | null };

export type AttendanceCount = { seats: number; present: number; needed: number; quorum: boolean };

/**
 * Whether the body can decide at a meeting: each ordinary seat counts once, whether its holder or a substitute sits
 * there. The same rules as for stands, with being there in the place of answering.
 */
export function attendanceCount(seats: readonly Attended[], rule: QuorumRule): AttendanceCount {
  const answers = seats.map(({ presence }, index): Answer<Seat> => {
    const id = String(index);
    const there = presence === 'present' || presence === 'substitute';
    return {
      seat: { id, organisationId: id, substitute: false },
      stand: there ? { seatId: id, stance: 'for', comment: null, at: '' } : null,
      substitute: null,
    };
  });
  const counted: Tally = tally(answers, rule);
  return {
    seats: counted.seats,
    present: counted.takingPart,
    needed: counted.needed,
    quorum: counted.quorum,
  };
}

export type SeatFacts = {
  id: string;
  organisationId: string;
  organisationName: string;
  functionTitle: string;
  mandate: string | null;
  substitute: boolean;
  validFrom: string;
  validTo: string | null;
};

export type WarningCode = 'mandate_ended' | 'no_mandate' | 'above_five';
export type Warning = { code: WarningCode; seatId: string | null; about: string };

const sits = (seat: SeatFacts, day: string): boolean =>
  seat.validFrom <= day && (seat.validTo === null || seat.validTo >= day);

export const seatsOn = <S extends SeatFacts>(seats: readonly S[], day: string): S[] =>
  seats.filter((seat) => sits(seat, day));

/** Words by which a seat says that it may not decide. */
const SAYS_NO = /^\s*$|\b(inget|utan|saknar) mandat\b|\bno mandate\b|\bmandat saknas\b/i;

/**
 * What a body should look at before it decides on a day: organisations whose seat has ended without another, seats
 * that say they have no mandate, and a steering group that has grown large. Nothing of it stops the meeting.
 */
export function meetingWarnings(kind: string, seats: readonly SeatFacts[], day: string): Warning[] {
  const now = seatsOn(seats, day).filter(({ substitute }) => !substitute);
  const seated = new Set(now.map(({ organisationId }) => organisationId));
  const about = (seat: SeatFacts): string => `${seat.functionTitle}, ${seat.organisationName}`;
  const ended = seats.filter(
    (seat) =>
      !seat.substitute && seat.validTo !== null && seat.validTo < day && !seated.has(seat.organisationId),
  );
  const decides = kind === 'steering_group';
  const silent = decides ? now.filter(({ mandate }) => SAYS_NO.test(mandate ?? '')) : [];
  return [
    ...ended.map((seat): Warning => ({ code: 'mandate_ended', seatId: seat.id, about: about(seat) })),
    ...silent.map((seat): Warning => ({ code: 'no_mandate', seatId: seat.id, about: about(seat) })),
    ...(decides && now.length > 5
      ? [{ code: 'above_five', seatId: null, about: String(now.length) } as const]
      : []),
  ];
}
