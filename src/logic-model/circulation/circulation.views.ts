import type { VersionState } from '../model-version.rules.js';
import type { CommentState, SentNode, TakingPart } from './circulation.rules.js';

/** One organisation that was asked, and whether it has taken part. */
export type ParticipantView = {
  organisationId: string;
  organisationName: string;
  takingPart: TakingPart;
  /** Comments that are not withdrawn. */
  comments: number;
  noRemarksAt: string | null;
  noRemarksBy: string | null;
  /** Functions there that can answer. Empty: nobody can, which is itself to be solved. */
  functions: string[];
  mine: boolean;
};

export type CommentView = {
  id: string;
  organisationId: string;
  organisationName: string;
  /** The function of whoever wrote it. */
  by: string;
  at: string;
  nodeId: string | null;
  comment: string;
  proposedText: string | null;
  state: CommentState;
  reason: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  /** When the accepted wording was put in the draft; null while the draft is out, or where it could not be. */
  appliedAt: string | null;
  mine: boolean;
  allowedActions: string[];
  version: number;
};

/** A circulation in a list. */
export type CirculationListed = {
  id: string;
  versionId: string;
  state: 'open' | 'closed';
  dueOn: string;
  openedAt: string;
  closedAt: string | null;
  invited: number;
  answered: number;
  comments: number;
  version: number;
};

export type CirculationView = {
  id: string;
  versionId: string;
  versionNumber: number;
  versionTitle: string;
  versionState: VersionState;
  organisationId: string;
  organisationName: string;
  message: string | null;
  dueOn: string;
  state: 'open' | 'closed';
  openedAt: string;
  openedBy: string;
  closedAt: string | null;
  /** Of the text that was sent, in the canonical form of adopted versions. */
  sha256: string;
  participants: ParticipantView[];
  comments: CommentView[];
  /** The text as it was sent, whatever has become of the draft since. */
  text: SentNode[];
  allowedActions: string[];
  version: number;
};

/** As the database gives it. */
export type CirculationRow = Omit<
  CirculationView,
  'participants' | 'comments' | 'text' | 'allowedActions'
> & {
  sharedAt: string | null;
  invited: boolean;
  canonicalText: string;
  participants: Omit<ParticipantView, 'takingPart' | 'mine'>[];
  comments: (Omit<CommentView, 'mine' | 'allowedActions'> & { membershipId: string })[];
};
