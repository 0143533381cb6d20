import type { LinkView, NodeView } from './logic-model.views.js';

type Ends = Pick<LinkView, 'fromNodeId' | 'toNodeId'>;

const onwards = (links: readonly Ends[]): Map<string, string[]> => {
  const next = new Map<string, string[]>();
  for (const { fromNodeId, toNodeId } of links) {
    next.set(fromNodeId, [...(next.get(fromNodeId) ?? []), toNodeId]);
  }
  return next;
};

/** Every node that can be reached from one along the links, itself left out unless a circle leads back. */
function reachedFrom(start: string, next: Map<string, string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return reached;
}

export function hasCycle(links: readonly Ends[]): boolean {
  const next = onwards(links);
  return [...next.keys()].some((id) => reachedFrom(id, next).has(id));
}

/**
 * Which goals each node contributes to: the sub-goal it stands under, and every goal that it or something it
 * leads to reaches. A step that leads to something under a sub-goal contributes to that sub-goal.
 */
export function goalsReachedBy(
  goals: readonly NodeView[],
  nodes: readonly NodeView[],
  links: readonly Ends[],
): Map<string, string[]> {
  const next = onwards(links);
  const goalIds = new Set(goals.map(({ id }) => id));
  const placed = new Map(nodes.map(({ id, subGoalId }) => [id, subGoalId]));
  const goalsOf = (id: string): string[] => {
    if (goalIds.has(id)) return [id];
    const goal = placed.get(id);
    return goal ? [goal] : [];
  };
  return new Map(
    nodes.map(({ id }) => [
      id,
      [...new Set([...goalsOf(id), ...[...reachedFrom(id, next)].flatMap(goalsOf)])],
    ]),
  );
}

export type Branch = { node: NodeView; children: Branch[]; also: NodeView[] };

/**
 * The chain as a nested list: each node once, under the first one that leads to it; where others lead to it as
 * well it is named with `also`. Starts at what nothing here leads to.
 */
export function branchesOf(nodes: readonly NodeView[], links: readonly Ends[]): Branch[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = links.filter(({ fromNodeId, toNodeId }) => byId.has(fromNodeId) && byId.has(toNodeId));
  const next = onwards(inside);
  const led = new Set(inside.map(({ toNodeId }) => toNodeId));
  const shown = new Set<string>();
  const branch = (node: NodeView): Branch => {
    shown.add(node.id);
    const targets = (next.get(node.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    const children: Branch[] = [];
    const also: NodeView[] = [];
    for (const target of targets) {
      if (shown.has(target.id)) also.push(target);
      else children.push(branch(target));
    }
    return { node, children, also };
  };
  return nodes.filter(({ id }) => !led.has(id)).map(branch);
}
