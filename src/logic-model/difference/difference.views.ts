import type { NodeKind } from '../node.rules.js';
import type { VersionState } from '../model-version.rules.js';
import type { DiffPart } from '../../shared/word-diff.js';

export const CHANGES = [
  'added',
  'removed',
  'reworded',
  'moved',
  'changed',
  'linked',
  'unlinked',
  'relinked',
  'link_changed',
  'conflict_added',
  'conflict_removed',
  'conflict_changed',
  'factor_added',
  'factor_removed',
  'factor_changed',
  'target_changed',
  'about_changed',
] as const;
export type Change = (typeof CHANGES)[number];

/** What of a node, a link, a factor or the version is different. */
export type ChangedField =
  | 'title'
  | 'period'
  | 'reviewDue'
  | 'text'
  | 'detail'
  | 'evidence'
  | 'notMeasuredReason'
  | 'subGoal'
  | 'number'
  | 'position'
  | 'organisation'
  | 'targetGroup'
  | 'amount'
  | 'sideEffect'
  | 'from'
  | 'to'
  | 'assumption'
  | 'evidenceGrade'
  | 'source'
  | 'sourceOrder'
  | 'claim'
  | 'claimReasoning'
  | 'sign'
  | 'target'
  | 'occursOn'
  | 'works'
  | 'how'
  | 'touches'
  | 'reasoning';

/** A goal or node as a line names it. */
export type NodeNamed = {
  id: string;
  kind: NodeKind;
  /** The sub-goal it is or stands under: its number in the later version, or in the earlier if it is gone. */
  subGoal: number | null;
  text: string;
};

/** One line of the difference between two versions. */
export type DifferenceLine = {
  change: Change;
  /** The goal or node; where the line is about a link, the one it goes from. Null for the version itself. */
  node: NodeNamed | null;
  /** Where a link goes, or what the node is in conflict with. */
  to: NodeNamed | null;
  /** The measure whose target is another. */
  indicator: { id: string; name: string } | null;
  /** The external factor, as the later version says it or the earlier where it is gone. */
  factor: { id: string; text: string } | null;
  field: ChangedField | null;
  before: string | null;
  after: string | null;
  /** Word by word, for what is written in words; else null. */
  words: { before: DiffPart[]; after: DiffPart[] } | null;
};

/** A version as one side of the comparison. */
export type DifferenceSide = {
  id: string;
  number: number;
  title: string;
  state: VersionState;
  /** The day its targets are read: when it came into force, or today. */
  on: string;
};

export type DifferenceCounts = Record<Change, number>;

export type DifferenceView = {
  from: DifferenceSide;
  to: DifferenceSide;
  counts: DifferenceCounts;
  lines: DifferenceLine[];
};

/** A target as it was in force on a day. */
export type TargetInForce = {
  useId: string;
  nodeId: string;
  indicatorId: string;
  indicatorName: string;
  /** A decimal string; null where there was none. */
  value: string | null;
  dueOn: string | null;
};
