import type { Stance, Tally } from '../decision.rules.js';
import type { AgendaKind, AttendanceCount, MeetingState, Presence, Warning } from './meeting.rules.js';

export type MeetingListed = {
  id: string;
  body: { id: string; name: string };
  number: number;
  onDate: string;
  /** `13:00`, Stockholm time; null where it is not set. */
  startsAt: string | null;
  place: string;
  state: MeetingState;
  protocolReference: string | null;
  version: number;
};

/** A seat's stand on a matter, as the protocol has it. */
export type StandView = {
  functionTitle: string;
  organisationName: string;
  stance: Stance | 'not_answered';
  comment: string | null;
  /** The stand was a substitute's. */
  steppedIn: boolean;
};

export type MatterView = {
  state: 'open' | 'adopted' | 'returned';
  protocolReference: string | null;
  note: string | null;
  reason: string | null;
  counted: Tally;
  stands: StandView[];
};

export type AgendaItemView = {
  /** The own item's id, else that of what the item is about. */
  id: string;
  kind: AgendaKind;
  paragraph: string;
  title: string;
  detail: string | null;
  outcome: string | null;
  /** The page of what the item is about, after `/p/:platform/`. */
  path: string | null;
  matter: MatterView | null;
};

export type AttendanceView = {
  seatId: string;
  functionTitle: string;
  organisationName: string;
  chair: boolean;
  presence: Presence | null;
  substitute: { seatId: string; functionTitle: string } | null;
  /** Substitute seats of the same organisation. */
  substitutes: { seatId: string; functionTitle: string }[];
};

export type MeetingView = MeetingListed & {
  firstParagraph: number;
  note: string | null;
  adjustedOn: string | null;
  closedAt: string | null;
  closedBy: string | null;
  sha256: string | null;
  cancelReason: string | null;
  cancelledAt: string | null;
  cancelledBy: string | null;
  agenda: AgendaItemView[];
  attendance: AttendanceView[];
  quorum: { rule: 'all' | 'majority' | 'n'; n: number | null } & AttendanceCount;
  warnings: Warning[];
  allowedActions: string[];
};

/** What is frozen when a meeting is closed, and shown of it ever after. */
export type Protocol = Pick<
  MeetingView,
  | 'body'
  | 'number'
  | 'onDate'
  | 'startsAt'
  | 'place'
  | 'note'
  | 'protocolReference'
  | 'adjustedOn'
  | 'closedBy'
  | 'quorum'
> & { agenda: Omit<AgendaItemView, 'path'>[]; attendance: Omit<AttendanceView, 'substitutes'>[] };

export type ProtocolView = Protocol & {
  meetingId: string;
  /** False until the meeting has been closed: a draft of what the protocol will say. */
  frozen: boolean;
  sha256: string | null;
  version: number;
};
