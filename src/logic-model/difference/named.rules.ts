import type { LinkView, NodeView, VersionWhole } from '../logic-model.views.js';
import { rankOf } from '../node.rules.js';
import type { NodeNamed } from './difference.views.js';

/** A version's goals and nodes together, with what is asked of them when lines are written. */
export type Content = {
  nodes: readonly NodeView[];
  links: readonly LinkView[];
  has: (id: string) => boolean;
  find: (id: string) => NodeView | undefined;
  numberOf: (id: string) => number | null;
};

export function contentOf({ goals, nodes, links }: Pick<VersionWhole, 'goals' | 'nodes' | 'links'>): Content {
  const all = [...goals, ...nodes];
  const byId = new Map(all.map((node) => [node.id, node]));
  return {
    nodes: all,
    links,
    has: (id) => byId.has(id),
    find: (id) => byId.get(id),
    numberOf: (id) => byId.get(id)?.number ?? null,
  };
}

/** A node as the later version says it, or the earlier where it is gone. */
export function namedIn(id: string, now: Content, before: Content): NodeNamed {
  const within = now.has(id) ? now : before;
  const node = within.find(id);
  return {
    id,
    kind: node?.kind ?? 'activity',
    subGoal: node?.number ?? (node?.subGoalId ? within.numberOf(node.subGoalId) : null),
    text: node?.text ?? '',
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The overall goal, then each sub-goal with its chain, then what stands under none. */
export function inReadingOrder(
  nodes: readonly NodeView[],
  [now, before]: readonly [Content, Content],
): NodeView[] {
  const place = (node: NodeView): number[] => {
    if (node.kind === 'overall_goal') return [0, 0, 0];
    const { subGoal } = namedIn(node.id, now, before);
    return [subGoal ?? LAST, node.kind === 'sub_goal' ? 0 : rankOf(node.kind), node.position];
  };
  const places = new Map(nodes.map((node) => [node.id, place(node)]));
  return [...nodes].sort((a, b) => {
    const [left, right] = [places.get(a.id) ?? [], places.get(b.id) ?? []];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? (a.id < b.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** Where each node of either version comes in reading order, for links and targets to follow. */
export function placesOf(now: Content, before: Content): ReadonlyMap<string, number> {
  const all = [...now.nodes, ...before.nodes.filter(({ id }) => !now.has(id))];
  return new Map(inReadingOrder(all, [now, before]).map(({ id }, index) => [id, index]));
}
