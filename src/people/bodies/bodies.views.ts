import type { Role } from '../../shared/actor.js';
import type { BodyKind, QuorumRule } from './bodies.dto.js';
import type { Finding } from './body.rules.js';

export type BodyView = {
  id: string;
  name: string;
  kind: BodyKind;
  purpose: string | null;
  quorumRule: QuorumRule;
  quorumN: number | null;
  wipLimit: number | null;
  active: boolean;
  /** Seats valid today, substitutes not counted. */
  ordinarySeats: number;
  version: number;
  allowedActions: string[];
};

export type SeatView = {
  id: string;
  bodyId: string;
  functionTitle: string;
  organisationId: string;
  organisationName: string;
  mandate: string | null;
  chair: boolean;
  substitute: boolean;
  validFrom: string;
  validTo: string | null;
  membershipId: string | null;
  /** Who holds it, by function; the name only where its owner has chosen to show it. */
  holderFunction: string | null;
  holderName: string | null;
  holderRoles: Role[] | null;
  /** Whether the holder's membership is valid today and not suspended; null where nobody holds the seat. */
  holderValid: boolean | null;
  version: number;
  allowedActions: string[];
};

/** A body with its seats and what is worth attention; nothing of it stops the body from working. */
export type BodyWithSeats = BodyView & { findings: Finding[]; seats: SeatView[] };

export const BODY_EXAMPLE: BodyView = {
  id: '01930f1c-7a00-7000-8000-000000000031',
  name: 'Styrgruppen för Operation Kvinnofrid',
  kind: 'steering_group',
  purpose: 'Beslutar om övergripande mål och delmål.',
  quorumRule: 'majority',
  quorumN: null,
  wipLimit: 12,
  active: true,
  ordinarySeats: 5,
  version: 1,
  allowedActions: ['edit', 'add_seat'],
};

export const SEAT_EXAMPLE: SeatView = {
  id: '01930f1c-7a00-7000-8000-000000000051',
  bodyId: BODY_EXAMPLE.id,
  functionTitle: 'Länsråd',
  organisationId: '01930f1c-7a00-7000-8000-000000000011',
  organisationName: 'Länsstyrelsen Stockholm',
  mandate: 'Får besluta för länsstyrelsen enligt arbetsordningen.',
  chair: true,
  substitute: false,
  validFrom: '2026-01-01',
  validTo: null,
  membershipId: '01930f1c-7a00-7000-8000-000000000041',
  holderFunction: 'Länsråd',
  holderName: null,
  holderRoles: ['steering_member'],
  holderValid: true,
  version: 1,
  allowedActions: ['edit'],
};
