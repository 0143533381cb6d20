import type { Stand } from '../decisions/decision.rules.js';
import type { NodeJudgement, UseRow } from '../indicators/use-status.types.js';
import type { NodeKindWord } from '../web/i18n/words.js';

/** What the statement gives; dates as `YYYY-MM-DD`, decimals as text. */
export type VersionInForce = {
  id: string;
  number: number;
  title: string;
  periodFrom: string;
  periodTo: string;
  inForceFrom: string | null;
  adoptedOn: string;
  reviewDue: string | null;
  decision: {
    id: string;
    body: string;
    meetingDate: string;
    protocolReference: string;
    protocolParagraph: string | null;
  } | null;
};

export type BoardNode = {
  id: string;
  kind: NodeKindWord;
  number: number | null;
  /** A sub-goal stands under itself. */
  subGoalId: string | null;
  /** Only of goals. */
  text: string | null;
  /** Said not to be measured, with a reason. */
  notMeasured: boolean;
};

export type ActivityCounts = {
  done: number;
  onPlan: number;
  late: number;
  paused: number;
  cancelled: number;
};

export type Resources = {
  nodes: number;
  organisations: number;
  amounts: { unit: 'kr' | 'hours' | 'people'; amount: string }[];
};

export type OpenDecisionRow = {
  id: string;
  subjectType: string;
  subjectId: string;
  /** Where the subject is a version of the goals. */
  versionNumber: number | null;
  title: string | null;
  body: string;
  quorumRule: 'all' | 'majority' | 'n';
  quorumN: number | null;
  meetingDate: string | null;
  tabledOn: string;
  seats: { id: string; organisationId: string; substitute: boolean }[];
  stands: Stand[];
};

export type OpenDeviation = {
  id: string;
  number: number;
  title: string;
  severity: 'low' | 'medium' | 'high';
  state: 'open' | 'action' | 'followed_up';
  since: string;
  dueOn: string | null;
  subGoalNumber: number | null;
  owner: string;
  escalatedTo: string | null;
};

export type LateReport = {
  id: string;
  roundId: string;
  round: string;
  organisationId: string;
  organisation: string;
  state: 'not_started' | 'in_progress' | 'returned';
  dueOn: string;
};

export type ChangedSource = {
  indicatorId: string;
  indicator: string;
  state: 'changed' | 'withdrawn';
  source: string;
  subGoalNumbers: number[] | null;
};

export type BoardData = {
  platform: { id: string; slug: string; name: string; madeUpValues: boolean };
  day: string;
  version: VersionInForce | null;
  nodes: BoardNode[];
  activities: ({ subGoalId: string | null } & ActivityCounts)[];
  resources: Resources;
  coverage: { commitments: number; followable: number };
  decisions: OpenDecisionRow[];
  deviations: OpenDeviation[];
  lateReports: LateReport[];
  changedSources: ChangedSource[];
  /** Platforms whose indicators are reused here. */
  origins: string[];
};

export type BoardRow = { board: BoardData; uses: UseRow[]; judgements: NodeJudgement[] };
