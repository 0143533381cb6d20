import type { Text } from '../shared/text.js';
import type { Claim, NodeKindWord, Status, Trend } from '../web/i18n/words.js';
import type { Direction, Frequency, Freshness, Lack, Measure } from './status.rule.js';
import type { SeenPoint, SeenSeries } from './use-series.js';

export type Source = 'own' | 'kolada' | 'scb' | 'file' | 'platform' | PxSource;
/** An authority's own PxWeb, by the name it has in the configuration. */
export type PxSource = `px_${string}`;

/** A person's or a body's judgement that stands until it is superseded. */
export type Judgement = {
  id: string;
  version: number;
  status: Status;
  trend: Trend | null;
  comment: string | null;
  judgedOn: string;
  protocol: string | null;
  body: string | null;
  function: string | null;
  organisation: string | null;
};

export type NodeJudgement = Judgement & { nodeId: string };

/** A use with all that its status rests on, as the statement gives it; dates and decimals as text. */
export type UseRow = {
  useId: string;
  version: number;
  indicatorId: string;
  indicatorName: string;
  unit: string;
  measure: Measure;
  direction: Direction;
  frequency: Frequency;
  decimals: number;
  source: Source;
  externalId: string | null;
  development: boolean;
  ownerOrganisationId: string | null;
  ownerName: string | null;
  threshold: number;
  nodeId: string;
  nodeKind: NodeKindWord;
  nodeText: string | null;
  subGoalNodeId: string | null;
  subGoalNumber: number | null;
  /** The goal it tells about: its sub-goal, or the overall goal for a long effect that serves all of them. */
  goalNodeId: string | null;
  headline: boolean;
  position: number;
  areaCode: string | null;
  areaName: string | null;
  why: string | null;
  claim: Claim;
  claimReasoning: string | null;
  baselineValue: string | null;
  baselineStart: string | null;
  baselineEnd: string | null;
  targetValue: string | null;
  targetDueOn: string | null;
  targetPeriod: string | null;
  targetRevision: number | null;
  nextPublicationOn: string | null;
  onTrackLimit: string;
  uncertainLimit: string;
  /** Days from which a changed definition holds, in order, with spaces between. */
  breaks: string | null;
  /** As `periodsOf` reads it. */
  periods: string | null;
  judgement: Judgement | null;
};

/** What a status rests on, as words and as data. */
export type Basis = {
  by: 'rule' | 'person' | 'body';
  /** The day it was assessed or judged. */
  date: string;
  text: Text;
  rule: {
    status: Status;
    trend: Trend;
    lacks: readonly Lack[];
    /** Null also where showing it would give a small count away. */
    expected: string | null;
    share: string | null;
    onTrackLimit: string;
    uncertainLimit: string;
    missed: boolean;
  };
  judgement: Judgement | null;
};

/** What a use says of itself, whatever its status. */
type UseFacts = Omit<
  UseRow,
  | 'breaks'
  | 'periods'
  | 'judgement'
  | 'onTrackLimit'
  | 'uncertainLimit'
  | 'baselineValue'
  | 'baselineStart'
  | 'baselineEnd'
  | 'targetValue'
  | 'targetDueOn'
  | 'targetPeriod'
  | 'targetRevision'
>;

/** A use with its status, ready to be shown to one reader. */
export type UseStatus = UseFacts & {
  status: Status;
  trend: Trend;
  freshness: Freshness;
  /** The newest period; null where there has never been one. */
  value: SeenPoint | null;
  baseline: { value: string | null; hidden: boolean; start: string | null; end: string } | null;
  target: { value: string; dueOn: string; period: string | null; revision: number } | null;
  /** At most ten periods. */
  series: SeenSeries;
  basis: Basis;
};

export type NodeStatus = {
  nodeId: string;
  status: Status;
  trend: Trend;
  basis: {
    by: 'rule' | 'person' | 'body';
    date: string;
    text: Text;
    /** How many indicators were looked at, and how many of them could be assessed. */
    looked: number;
    assessed: number;
    useIds: string[];
    judgement: Judgement | null;
  };
};
