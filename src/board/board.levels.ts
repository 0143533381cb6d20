import type { PlatformStatuses } from '../indicators/use-status.queries.js';
import type { ActivityCounts, BoardData, BoardNode } from './board.rows.js';
import type { ActivityLevel, LevelCounts, Levels } from './board.view.js';

const NO_ACTIVITIES: ActivityLevel = { count: 0, done: 0, onPlan: 0, late: 0, paused: 0, cancelled: 0 };
const NO_NODES: LevelCounts = {
  count: 0,
  achieved: 0,
  on_track: 0,
  uncertain: 0,
  at_risk: 0,
  not_assessable: 0,
  withoutMeasure: 0,
};

export const NO_LEVELS: Levels = {
  activities: NO_ACTIVITIES,
  outputs: NO_NODES,
  outcomes: NO_NODES,
  effectsMedium: NO_NODES,
  effectsLong: NO_NODES,
};

const LEVEL_OF: Readonly<Partial<Record<BoardNode['kind'], Exclude<keyof Levels, 'activities'>>>> = {
  output: 'outputs',
  outcome: 'outcomes',
  effect_medium: 'effectsMedium',
  effect_long: 'effectsLong',
};

const plus = <T extends Record<string, number>>(a: T, b: T): T =>
  Object.fromEntries(Object.keys(a).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)])) as T;

const both = (a: Levels, b: Levels): Levels => ({
  activities: plus(a.activities, b.activities),
  outputs: plus(a.outputs, b.outputs),
  outcomes: plus(a.outcomes, b.outcomes),
  effectsMedium: plus(a.effectsMedium, b.effectsMedium),
  effectsLong: plus(a.effectsLong, b.effectsLong),
});

export const addUp = (rows: readonly Levels[]): Levels => rows.reduce(both, NO_LEVELS);

const activityLevel = ({ done, onPlan, late, paused, cancelled }: ActivityCounts): ActivityLevel => ({
  count: done + onPlan + late + paused,
  done,
  onPlan,
  late,
  paused,
  cancelled,
});

/** Every node and activity counted once, by sub-goal; under null what stands under none. */
export function levelsOf(data: BoardData, statuses: PlatformStatuses): ReadonlyMap<string | null, Levels> {
  const found = new Map<string | null, Levels>();
  const at = (subGoalId: string | null): Levels => found.get(subGoalId) ?? NO_LEVELS;
  for (const { subGoalId, ...counts } of data.activities) {
    found.set(subGoalId, { ...at(subGoalId), activities: activityLevel(counts) });
  }
  for (const node of data.nodes) {
    const level = LEVEL_OF[node.kind];
    if (!level) continue;
    const levels = at(node.subGoalId);
    found.set(node.subGoalId, { ...levels, [level]: withNode(levels[level], node.id, statuses) });
  }
  return found;
}

function withNode(level: LevelCounts, nodeId: string, statuses: PlatformStatuses): LevelCounts {
  const { status, basis } = statuses.node(nodeId);
  // A judgement counts also where nothing is measured.
  const unmeasured = basis.looked === 0 && basis.judgement === null;
  const key = unmeasured ? 'withoutMeasure' : status;
  return { ...level, count: level.count + 1, [key]: level[key] + 1 };
}
