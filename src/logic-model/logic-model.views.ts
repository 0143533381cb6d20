import type { FactorWorks, NodeKind, SideEffect } from './node.rules.js';
import type { SourceView } from './sources/sources.rules.js';
import type { VersionState } from './model-version.rules.js';

/** A node as it stands in one version; `id` is its identity, the same in every version. */
export type NodeView = {
  id: string;
  kind: NodeKind;
  /** The sub-goal's number; null for other nodes. */
  number: number | null;
  subGoalId: string | null;
  position: number;
  text: string;
  detail: string | null;
  notMeasuredReason: string | null;
  organisationId: string | null;
  organisationName: string | null;
  targetGroupId: string | null;
  targetGroupName: string | null;
  /** A decimal string, never summed across units. */
  amount: string | null;
  amountUnit: 'kr' | 'hours' | 'people' | null;
  evidence: string | null;
  /** Set where it is not what was aimed at; its organisation is then the one that watches it. */
  sideEffect: SideEffect | null;
  version: number;
};

export type LinkView = {
  id: string;
  fromNodeId: string;
  toNodeId: string;
  assumption: string | null;
  evidence: 'none' | 'partial' | 'established';
  sources: SourceView[];
  claim: 'contributes' | 'attributable' | 'unknown';
  claimReasoning: string | null;
  sign: '+' | '-';
  version: number;
};

/** Something outside that helps or hinders; `identity` is the same in every version. */
export type FactorView = {
  id: string;
  identity: string;
  text: string;
  /** When it happens or came. */
  occursOn: string | null;
  works: FactorWorks;
  /** How it works on what it touches. */
  how: string | null;
  nodeIds: string[];
  version: number;
};

/** Two goals or nodes that pull against each other; which is named first means nothing. */
export type ConflictView = {
  id: string;
  firstNodeId: string;
  secondNodeId: string;
  reasoning: string;
  version: number;
};

/** A whole version: the goals, everything below them in the order of the chain, the links and what is around them. */
export type VersionWhole = {
  id: string;
  modelId: string;
  modelName: string;
  modelKind: 'platform' | 'local';
  organisationId: string;
  organisationName: string;
  number: number;
  title: string;
  state: VersionState;
  periodFrom: string;
  periodTo: string;
  basedOnVersionId: string | null;
  createdAt: string;
  sharedAt: string | null;
  adoptedAt: string | null;
  inForceFrom: string | null;
  supersededAt: string | null;
  reviewDue: string | null;
  /** When it was last sent out for comment. */
  circulatedAt: string | null;
  sha256: string | null;
  version: number;
  goals: NodeView[];
  nodes: NodeView[];
  links: LinkView[];
  /** By date, those without one last. */
  factors: FactorView[];
  conflicts: ConflictView[];
};

export type VersionView = VersionWhole & {
  /** The latest decision about the version, open or taken. */
  decisionId: string | null;
  allowedActions: string[];
};

/** A version in a list. */
export type VersionListed = {
  id: string;
  number: number;
  title: string;
  state: VersionState;
  periodFrom: string;
  periodTo: string;
  createdAt: string;
  sharedAt: string | null;
  adoptedAt: string | null;
  supersededAt: string | null;
  circulatedAt: string | null;
  sha256: string | null;
  decisionId: string | null;
  tabledAt: string | null;
  bodyName: string | null;
  meetingDate: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  /** Why it was returned, where the latest decision says so. */
  returnReason: string | null;
  version: number;
};

export type ModelView = {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  kind: 'platform' | 'local';
  inForceVersionId: string | null;
  /** The version being worked on or decided, where this reader may see it. */
  openVersionId: string | null;
  /** One exists, seen or not: no other can be started. */
  hasOpenVersion: boolean;
  version: number;
};

/** The result of computing an adopted version's text again. */
export type Verification = {
  versionId: string;
  number: number;
  sha256: string;
  recomputedSha256: string;
  matches: boolean;
  canonicalText: string;
};

/** How many things outside the model hang on a node. */
export type NodeUse = { nodeId: string; indicators: number; activities: number };

export type Choice = { value: string; label: string };

/** What a person chooses among in the forms. */
export type Choices = { organisations: Choice[]; targetGroups: Choice[]; bodies: Choice[] };

/** A step in the life of a version, or a stand taken on it. */
export type HistoryItem = {
  verb: string;
  at: string;
  /** When it was entered, if that was a day or more after it happened. */
  enteredAt: string | null;
  reason: string | null;
  stance: 'for' | 'against' | 'abstains' | null;
  seatOrganisation: string | null;
  byFunction: string | null;
  byOrganisation: string | null;
};
