import type { ActivityState } from '../activities/activity.lifecycle.js';
import type { DeviationState } from '../improvement/deviation.lifecycle.js';
import type { ImprovementState } from '../improvement/improvement.lifecycle.js';

type Common<S extends string> = {
  id: string;
  number: number;
  title: string;
  state: S;
  /** The day it came to its state. */
  since: string;
  version: number;
  organisationId: string;
  organisation: string;
  subGoalId: string | null;
  dueOn: string | null;
};

export type ActivityCardRow = Common<ActivityState> & {
  kind: 'activity' | 'commitment';
  who: string | null;
  nodeId: string | null;
  /** The first of its target groups. */
  targetGroupId: string | null;
  startsOn: string | null;
  effectCheckDue: string | null;
  cause: string | null;
  statedTotal: number | null;
  /** Events registered, where a total has been stated. */
  registered: number | null;
  blockedBy: { number: number; title: string } | null;
};

export type DeviationCardRow = Common<DeviationState> & {
  kind: 'deviation';
  raisedById: string;
  raisedBy: string;
  cause: string | null;
  escalatedTo: string | null;
};

export type ImprovementCardRow = Common<ImprovementState> & { kind: 'improvement' };

export type CardRow = ActivityCardRow | DeviationCardRow | ImprovementCardRow;

export type Named = { id: string; name: string };

export type CardsRow = {
  cards: CardRow[];
  workLimit: { body: string; limit: number } | null;
  organisations: Named[];
  targetGroups: Named[];
};
