/** More ordinary members than this and a steering group finds it hard to decide. */
export const STEERING_GROUP_SIZE = 5;

export const FINDING_CODES = [
  'no_seats',
  'no_chair',
  'quorum_unreachable',
  'above_five',
  'mandate_missing',
  'no_holder',
  'holder_without_role',
  'holder_not_valid',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something about a body that is worth attention. `seatIds` names the seats it is about. */
export type Finding = { code: FindingCode; seatIds: string[] };

type BodyFacts = { kind: string; active: boolean; quorumRule: string; quorumN: number | null };
type SeatFacts = {
  id: string;
  chair: boolean;
  substitute: boolean;
  mandate: string | null;
  membershipId: string | null;
  holderRoles: readonly string[] | null;
  holderValid: boolean | null;
  validFrom: string;
  validTo: string | null;
};

export const isValidOn = (seat: { validFrom: string; validTo: string | null }, day: string): boolean =>
  seat.validFrom <= day && (seat.validTo === null || seat.validTo >= day);

/** What a body lacks on a day. Nothing of it is forbidden: a body is often set up before it is complete. */
export function findingsOf(body: BodyFacts, seats: readonly SeatFacts[], day: string): Finding[] {
  if (!body.active) return [];
  const now = seats.filter((seat) => isValidOn(seat, day));
  if (now.length === 0) return [{ code: 'no_seats', seatIds: [] }];
  const ordinary = now.filter((seat) => !seat.substitute);
  const decides = body.kind === 'steering_group';
  const about = (code: FindingCode, which: readonly SeatFacts[]): Finding[] =>
    which.length === 0 ? [] : [{ code, seatIds: which.map((seat) => seat.id) }];
  const whole = (code: FindingCode, holds: boolean): Finding[] => (holds ? [{ code, seatIds: [] }] : []);
  return [
    ...whole('no_chair', !now.some((seat) => seat.chair)),
    ...whole('quorum_unreachable', body.quorumRule === 'n' && (body.quorumN ?? 0) > ordinary.length),
    ...whole('above_five', decides && ordinary.length > STEERING_GROUP_SIZE),
    ...about(
      'mandate_missing',
      now.filter((seat) => decides && (seat.mandate ?? '').trim() === ''),
    ),
    ...about(
      'no_holder',
      now.filter((seat) => seat.membershipId === null),
    ),
    ...about(
      'holder_not_valid',
      now.filter((seat) => seat.holderValid === false),
    ),
    ...about(
      'holder_without_role',
      now.filter(
        (seat) => decides && seat.holderRoles !== null && !seat.holderRoles.includes('steering_member'),
      ),
    ),
  ];
}
