import type { Stand } from './decision.rules.js';

/** A seat as the database gives it. */
export type SeatRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  functionTitle: string;
  mandate: string | null;
  chair: boolean;
  substitute: boolean;
  membershipId: string | null;
};

type Subject = {
  subjectType: string;
  subjectId: string;
  subjectTitle: string | null;
  /** Where the subject is a version of the goals. */
  versionNumber: number | null;
};

type Protocol = {
  state: 'open' | 'adopted' | 'returned';
  bodyId: string;
  bodyName: string;
  tabledAt: Date;
  meetingDate: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  decidedAt: Date | null;
  duties: { open: number; late: number; done: number };
  version: number;
};

export type RegisterRow = { id: string; total: number } & Subject & Protocol;

export type DecisionRow = {
  id: string;
  quorumRule: 'all' | 'majority' | 'n';
  quorumN: number | null;
  tabledByPersonId: string;
  tabledByFunction: string;
  tabledByOrganisation: string;
  decidedByFunction: string | null;
  decidedByOrganisation: string | null;
  note: string | null;
  reason: string | null;
  seats: SeatRow[];
  stands: Stand[];
} & Subject &
  Protocol;
