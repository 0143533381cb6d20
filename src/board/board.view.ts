import type { SeenPoint } from '../indicators/use-series.js';
import type { Basis, NodeStatus, UseStatus } from '../indicators/use-status.types.js';
import type { Status, Trend } from '../web/i18n/words.js';
import type {
  ActivityCounts,
  ChangedSource,
  LateReport,
  OpenDeviation,
  Resources,
  VersionInForce,
} from './board.rows.js';

/** What a status rests on: by whom or what, when, in words, and how many indicators it looked at. */
export type GoalBasis = Pick<NodeStatus['basis'], 'by' | 'date' | 'text' | 'looked' | 'assessed'>;

export type JudgedGoal = { id: string; text: string; status: Status; trend: Trend; basis: GoalBasis };

/** Nodes of one level by status; `withoutMeasure` are those no indicator is attached to. They add up to `count`. */
export type LevelCounts = { count: number; withoutMeasure: number } & Record<Status, number>;

/** `count` leaves out the cancelled, which are said beside it. */
export type ActivityLevel = { count: number } & ActivityCounts;

export type Levels = {
  activities: ActivityLevel;
  outputs: LevelCounts;
  outcomes: LevelCounts;
  effectsMedium: LevelCounts;
  effectsLong: LevelCounts;
};

/** A headline indicator as this reader may see it. */
export type Headline = Pick<
  UseStatus,
  | 'useId'
  | 'indicatorId'
  | 'unit'
  | 'measure'
  | 'direction'
  | 'frequency'
  | 'decimals'
  | 'source'
  | 'externalId'
  | 'development'
  | 'ownerName'
  | 'threshold'
  | 'headline'
  | 'nodeKind'
  | 'areaCode'
  | 'status'
  | 'trend'
  | 'freshness'
  | 'target'
> & {
  name: string;
  /** The newest period; null where there has never been one. */
  value: SeenPoint | null;
  points: SeenPoint[];
  basis: Pick<Basis, 'by' | 'date' | 'text'>;
};

/** A goal with the indicators that tell about it. */
export type MeasuredGoal = JudgedGoal & {
  /** Two at most. */
  headlines: Headline[];
  /** All indicators that the goal, and what stands under it or leads to it, use. */
  indicators: number;
};

export type SubGoal = MeasuredGoal & { number: number; chain: Levels };

export type OpenDecision = {
  id: string;
  subjectType: string;
  subjectId: string;
  /** Where the subject is a version of the goals. */
  versionNumber: number | null;
  title: string | null;
  body: string;
  meetingDate: string | null;
  tabledOn: string;
  /** Ordinary seats, and how many of them have answered. */
  seats: number;
  answered: number;
  quorum: boolean;
};

export type StaleValue = {
  indicatorId: string;
  name: string;
  subGoalNumber: number | null;
  periodEnd: string;
};

export type Coverage = { commitments: number; followable: number; share: string | null };

export type Attention = {
  decisions: OpenDecision[];
  deviations: OpenDeviation[];
  lateReports: LateReport[];
  changedSources: ChangedSource[];
  staleValues: StaleValue[];
};

/** The steering board for one audience. Counts of the rows and of `shared` add up to those of the chain. */
export type BoardView = {
  platform: { id: string; slug: string; name: string; madeUpValues: boolean };
  day: string;
  version: VersionInForce | null;
  /** Told about by its own indicators and by those of the long effects that serve every sub-goal. */
  overallGoal: MeasuredGoal | null;
  chain: { resources: Resources } & Levels;
  subGoals: SubGoal[];
  /** What stands under no sub-goal. */
  shared: Levels;
  coverage: Coverage;
  attention: Attention;
};
