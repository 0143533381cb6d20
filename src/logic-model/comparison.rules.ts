import type {
  ConflictView,
  FactorView,
  LinkView,
  NodeUse,
  NodeView,
  VersionWhole,
} from './logic-model.views.js';
import { sameSources } from './sources/sources.rules.js';
import { wordDiff, type DiffPart } from '../shared/word-diff.js';

type Content = Pick<VersionWhole, 'goals' | 'nodes' | 'links' | 'factors' | 'conflicts'>;

export type GoalChange = {
  change: 'changed' | 'added' | 'removed' | 'unchanged';
  kind: NodeView['kind'];
  /** Numbers of a sub-goal before and now; null for the overall goal or where it did not exist. */
  numberBefore: number | null;
  number: number | null;
  before: DiffPart[];
  after: DiffPart[];
};

export type Counts = { added: number; removed: number; changed: number };

export type Comparison = {
  goals: GoalChange[];
  nodes: Counts;
  links: Counts;
  factors: Counts;
  conflicts: Counts;
  /** Uses and activities whose node is left out of the new version, and all there are on the model's nodes. */
  indicators: { left: number; all: number };
  activities: { left: number; all: number };
};

const whole = (text: string, kind: DiffPart['kind']): DiffPart[] => [{ kind, text }];

function goalChange(before: NodeView | undefined, now: NodeView | undefined): GoalChange {
  const common = {
    kind: (now ?? before)?.kind ?? ('sub_goal' as const),
    numberBefore: before?.number ?? null,
    number: now?.number ?? null,
  };
  if (!before) return { ...common, change: 'added', before: [], after: whole(now?.text ?? '', 'added') };
  if (!now) return { ...common, change: 'removed', before: whole(before.text, 'removed'), after: [] };
  const same = before.text === now.text && before.number === now.number;
  return { ...common, change: same ? 'unchanged' : 'changed', ...wordDiff(before.text, now.text) };
}

const saysTheSame = (a: NodeView, b: NodeView): boolean =>
  a.text === b.text &&
  a.detail === b.detail &&
  a.subGoalId === b.subGoalId &&
  a.sideEffect === b.sideEffect &&
  a.amount === b.amount &&
  a.amountUnit === b.amountUnit &&
  a.organisationId === b.organisationId &&
  a.targetGroupId === b.targetGroupId &&
  a.evidence === b.evidence &&
  a.notMeasuredReason === b.notMeasuredReason;

const sameLink = (a: LinkView, b: LinkView): boolean =>
  a.assumption === b.assumption &&
  a.evidence === b.evidence &&
  sameSources(a.sources, b.sources) &&
  a.claim === b.claim &&
  a.claimReasoning === b.claimReasoning &&
  a.sign === b.sign;

const sameFactor = (a: FactorView, b: FactorView): boolean =>
  a.text === b.text &&
  a.occursOn === b.occursOn &&
  a.works === b.works &&
  a.how === b.how &&
  a.nodeIds.length === b.nodeIds.length &&
  a.nodeIds.every((id) => b.nodeIds.includes(id));

/** In either order: a conflict has no direction. */
const between = ({ firstNodeId, secondNodeId }: ConflictView): string =>
  [firstNodeId, secondNodeId].toSorted().join(' ');

function counts<T>(
  before: readonly T[],
  now: readonly T[],
  key: (one: T) => string,
  same: (a: T, b: T) => boolean,
): Counts {
  const old = new Map(before.map((one) => [key(one), one]));
  const kept = now.flatMap((one) => {
    const was = old.get(key(one));
    return was ? [{ was, one }] : [];
  });
  return {
    added: now.length - kept.length,
    removed: before.length - kept.length,
    changed: kept.filter(({ was, one }) => !same(was, one)).length,
  };
}

const NOTHING: Content = { goals: [], nodes: [], links: [], factors: [], conflicts: [] };

/** What a version changes against the one in force, by the nodes' identities. */
export function compareVersions(before: Content | null, now: Content, uses: readonly NodeUse[]): Comparison {
  const old = before ?? NOTHING;
  const oldGoals = new Map(old.goals.map((goal) => [goal.id, goal]));
  const nowIds = new Set([...now.goals, ...now.nodes].map(({ id }) => id));
  const oldIds = new Set([...old.goals, ...old.nodes].map(({ id }) => id));
  const gone = uses.filter(({ nodeId }) => oldIds.has(nodeId) && !nowIds.has(nodeId));
  const hanging = uses.filter(({ nodeId }) => oldIds.has(nodeId) || nowIds.has(nodeId));
  const sum = (of: readonly NodeUse[], what: 'indicators' | 'activities'): number =>
    of.reduce((total, use) => total + use[what], 0);
  const ends = ({ fromNodeId, toNodeId }: LinkView): string => `${fromNodeId} ${toNodeId}`;
  return {
    goals: [
      ...now.goals.map((goal) => goalChange(oldGoals.get(goal.id), goal)),
      ...old.goals.filter(({ id }) => !nowIds.has(id)).map((goal) => goalChange(goal, undefined)),
    ],
    nodes: counts(old.nodes, now.nodes, ({ id }) => id, saysTheSame),
    links: counts(old.links, now.links, ends, sameLink),
    factors: counts(old.factors, now.factors, ({ identity }) => identity, sameFactor),
    conflicts: counts(old.conflicts, now.conflicts, between, (a, b) => a.reasoning === b.reasoning),
    indicators: { left: sum(gone, 'indicators'), all: sum(hanging, 'indicators') },
    activities: { left: sum(gone, 'activities'), all: sum(hanging, 'activities') },
  };
}
