import type { Stand } from '../decisions/decision.rules.js';
import type { CirculationMatter } from './waiting.circulation.js';

type Matter = {
  id: string;
  title: string | null;
  /** Where the matter is a version of the goals. */
  versionNumber: number | null;
  body: string;
  meetingDate: string | null;
};

export type WaitingRow = {
  stands: Matter[];
  records: (Matter & {
    quorumRule: 'all' | 'majority' | 'n';
    quorumN: number | null;
    seats: { id: string; organisationId: string; substitute: boolean }[];
    stands: Stand[];
  })[];
  reports: {
    roundId: string;
    round: string;
    dueOn: string;
    organisationId: string;
    state: 'not_started' | 'in_progress' | 'returned';
    items: number;
    answered: number;
  }[];
  reviews: {
    roundId: string;
    round: string;
    organisationId: string;
    organisation: string;
    submittedOn: string;
  }[];
  rounds: { id: string; name: string; state: 'open' | 'closed' | 'locked'; dueOn: string; left: number }[];
  versions: { number: number; title: string; state: 'draft' | 'returned' }[];
  circulations: CirculationMatter[];
  deviations: {
    id: string;
    number: number;
    title: string;
    state: string;
    since: string;
    dueOn: string | null;
    /** The member's own organisation owns it. */
    own: boolean;
  }[];
  activities: {
    id: string;
    number: number;
    title: string;
    commitment: boolean;
    state: 'planned' | 'ongoing' | 'done';
    endsOn: string | null;
    effectCheckDue: string | null;
  }[];
  duties: { id: string; what: string; dueOn: string; organisation: string; own: boolean }[];
  signatures: { id: string; title: string; lastDay: string }[];
  dates: ComingDate[];
  decided: Decided[];
  round: OpenRound | null;
};

export type ComingDate = {
  kind: 'report_due' | 'round_opens' | 'meeting' | 'review' | 'effect_check' | 'circulation_due';
  on: string;
  name: string | null;
  body: string | null;
  versionNumber: number | null;
  id: string;
};

export type Decided = {
  id: string;
  title: string | null;
  state: 'adopted' | 'returned';
  body: string;
  on: string;
  protocolReference: string | null;
  protocolParagraph: string | null;
  versionNumber: number | null;
};

/** Reports of the round that is open, by state; they add up to `all`. */
export type OpenRound = {
  id: string;
  name: string;
  dueOn: string;
  all: number;
  approved: number;
  inReview: number;
  started: number;
  notStarted: number;
};
