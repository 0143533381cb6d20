import type { NodeView } from '../logic-model.views.js';

const groupOf = ({ kind, subGoalId }: NodeView): string => `${kind} ${subGoalId ?? ''}`;

function grouped(nodes: readonly NodeView[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const node of [...nodes].sort((a, b) => a.position - b.position)) {
    if (node.number !== null) continue;
    groups.set(groupOf(node), [...(groups.get(groupOf(node)) ?? []), node.id]);
  }
  return groups;
}

/** The places that keep their order: a longest run of increasing numbers, as indices. */
function keptOf(places: readonly number[]): Set<number> {
  const best = places.map(() => ({ length: 1, from: -1 }));
  places.forEach((place, index) => {
    for (let before = 0; before < index; before += 1) {
      const length = (best[before]?.length ?? 0) + 1;
      const here = best[index];
      if (here && (places[before] ?? 0) < place && length > here.length)
        best[index] = { length, from: before };
    }
  });
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const kept = new Set<number>();
  while (at >= 0 && at < best.length) {
    kept.add(at);
    at = best[at]?.from ?? -1;
  }
  return kept;
}

/**
 * Nodes that have changed places with others of their kind under the same sub-goal, with their places among those in
 * both versions, from 1. As few as explain the new order: one node moved to the top is one move, not one for each
 * that it passed.
 */
export function movedWithin(
  before: readonly NodeView[],
  now: readonly NodeView[],
): Map<string, { before: number; now: number }> {
  const moved = new Map<string, { before: number; now: number }>();
  const old = grouped(before);
  for (const [group, ids] of grouped(now)) {
    const was = (old.get(group) ?? []).filter((id) => ids.includes(id));
    const is = ids.filter((id) => was.includes(id));
    const places = is.map((id) => was.indexOf(id));
    const kept = keptOf(places);
    is.forEach((id, index) => {
      if (!kept.has(index)) moved.set(id, { before: (places[index] ?? 0) + 1, now: index + 1 });
    });
  }
  return moved;
}
