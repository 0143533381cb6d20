import type { SeatRow } from '../decision.rows.js';
import type { Stand } from '../decision.rules.js';
import type { Risk } from './risks.js';
import type { AgendaKind, MeetingState, Presence } from './meeting.rules.js';

export type MeetingSeat = SeatRow & { validFrom: string; validTo: string | null };

export type StoredItem = {
  id: string;
  kind: AgendaKind;
  subjectId: string | null;
  position: number;
  title: string | null;
  detail: string | null;
  outcome: string | null;
};

export type MatterRow = {
  id: string;
  title: string | null;
  state: 'open' | 'adopted' | 'returned';
  note: string | null;
  reason: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  stands: Stand[];
};

export type ListedRow = {
  id: string;
  bodyId: string;
  bodyName: string;
  number: number;
  onDate: string;
  place: string;
  startsAt: string | null;
  state: MeetingState;
  protocolReference: string | null;
  version: number;
};

export type MeetingRow = ListedRow & {
  bodyKind: string;
  quorumRule: 'all' | 'majority' | 'n';
  quorumN: number | null;
  firstParagraph: number;
  note: string | null;
  adjustedOn: string | null;
  canonicalText: string | null;
  sha256: string | null;
  closedAt: Date | null;
  closedByFunction: string | null;
  closedByOrganisation: string | null;
  cancelReason: string | null;
  cancelledAt: Date | null;
  cancelledByFunction: string | null;
  cancelledByOrganisation: string | null;
  seats: MeetingSeat[];
  attendance: { seatId: string; presence: Presence; substituteSeatId: string | null }[];
  items: StoredItem[];
  matters: MatterRow[];
  followUps: { id: string; year: number }[];
  /** What has been at risk two periods running, for the steering group. */
  risks: Risk[];
  deviations: { id: string; number: number; title: string; dueOn: string | null; owner: string }[];
};
