import type { LinkView, NodeView, VersionWhole } from './logic-model.views.js';
import { rankOf, type NodeKind } from './node.rules.js';

const LETTERS: Readonly<Partial<Record<NodeKind, string>>> = {
  need: 'B',
  resource: 'R',
  activity: 'A',
  output: 'P',
  outcome: 'U',
  effect_medium: 'E',
  effect_long: 'L',
};

/**
 * Short names to point with, the same in both languages: `A4.1` is the first activity under sub-goal 4, `R2` the
 * second resource that stands under none. They follow the order and so change when nodes are moved.
 */
export function codesOf({ goals, nodes }: Pick<VersionWhole, 'goals' | 'nodes'>): Map<string, string> {
  const numbers = new Map(goals.map(({ id, number }) => [id, number]));
  const seen = new Map<string, number>();
  return new Map(
    nodes.map(({ id, kind, subGoalId }) => {
      const goal = subGoalId === null ? null : (numbers.get(subGoalId) ?? null);
      const prefix = `${LETTERS[kind] ?? ''}${goal === null ? '' : `${goal}.`}`;
      const turn = (seen.get(prefix) ?? 0) + 1;
      seen.set(prefix, turn);
      return [id, `${prefix}${turn}`];
    }),
  );
}

/**
 * What belongs on a sub-goal's page, in the order of the columns: what stands under it, and what stands under none
 * but is linked with that.
 */
export function nodesAbout(
  goal: NodeView,
  { nodes, links }: Pick<VersionWhole, 'nodes' | 'links'>,
): NodeView[] {
  const placed = new Set(nodes.filter(({ subGoalId }) => subGoalId === goal.id).map(({ id }) => id));
  const beside = new Set(
    links.flatMap(({ fromNodeId, toNodeId }) =>
      placed.has(toNodeId) || toNodeId === goal.id ? [fromNodeId] : placed.has(fromNodeId) ? [toNodeId] : [],
    ),
  );
  return nodes
    .filter(({ id, subGoalId }) => placed.has(id) || (subGoalId === null && beside.has(id)))
    .sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
}

/** The links that start or end under a sub-goal, or at it. */
export function linksAbout(
  goal: NodeView,
  { nodes, links }: Pick<VersionWhole, 'nodes' | 'links'>,
): LinkView[] {
  const placed = new Set([
    goal.id,
    ...nodes.filter(({ subGoalId }) => subGoalId === goal.id).map(({ id }) => id),
  ]);
  return links.filter(({ fromNodeId, toNodeId }) => placed.has(fromNodeId) || placed.has(toNodeId));
}
