import { boxOf, type Around, type NodeToDraw } from './boxes.rules.js';
import { COLUMNS, type Box, type DrawnConflict, type DrawnLink, type LayoutInput } from './diagram.types.js';

export type ToDraw = {
  nodes: readonly NodeToDraw[];
  links: readonly DrawnLink[];
  conflicts: readonly DrawnConflict[];
};

/** Stands where a column is empty, so that the gap in the chain is seen. */
export const EMPTY = 'empty:';
const EMPTY_HEIGHT = 60;

/** How many arrows meet the fuller side of each node. */
function arrowsAt(links: readonly DrawnLink[]): (id: string) => number {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  for (const { fromNodeId, toNodeId } of links) {
    out.set(fromNodeId, (out.get(fromNodeId) ?? 0) + 1);
    into.set(toNodeId, (into.get(toNodeId) ?? 0) + 1);
  }
  return (id) => Math.max(out.get(id) ?? 0, into.get(id) ?? 0);
}

export function boxesOf({ nodes, links }: ToDraw, around: Around): Box[] {
  const arrows = arrowsAt(links);
  const boxes = nodes.map((node) => boxOf(node, arrows(node.id), around));
  return COLUMNS.flatMap((column) => boxes.filter((box) => box.column === column));
}

/**
 * Boxes in rows: each column by sub-goal, the sub-goal itself after the effects it stands for, and what is common to
 * all in the middle, where everything reaches it.
 */
export function inRows(boxes: readonly Box[], nodes: readonly NodeToDraw[]): Box[] {
  const goals = new Map(nodes.map(({ id, number }) => [id, number]));
  const rows = new Map(
    nodes.map(({ id, number, subGoalId }) => [id, number ?? goals.get(subGoalId ?? '') ?? null]),
  );
  return COLUMNS.flatMap((column) => {
    const here = boxes.filter((box) => box.column === column);
    const row = ({ id }: Box): number | null => rows.get(id) ?? null;
    const own = here.filter((box) => row(box) !== null).sort((a, b) => (row(a) ?? 0) - (row(b) ?? 0));
    const middle = Math.ceil(own.length / 2);
    return [...own.slice(0, middle), ...here.filter((box) => row(box) === null), ...own.slice(middle)];
  });
}

/**
 * Sizes and relations for the layout. A column without nodes is kept, except that of the needs. `inOrder` keeps the
 * boxes' order.
 */
export function layoutInputOf(
  boxes: readonly Box[],
  { links, conflicts }: ToDraw,
  inOrder = false,
): LayoutInput {
  const filled = new Set(boxes.map(({ column }) => column));
  const columns = COLUMNS.filter((column) => column !== 'need' || filled.has('need'));
  return {
    ...(inOrder ? { inOrder } : {}),
    columns,
    boxes: columns.flatMap((column) =>
      filled.has(column)
        ? boxes.filter((box) => box.column === column).map(({ id, height }) => ({ id, column, height }))
        : [{ id: `${EMPTY}${column}`, column, height: EMPTY_HEIGHT }],
    ),
    lines: [
      ...links.map(({ id, fromNodeId, toNodeId }) => ({
        id,
        from: fromNodeId,
        to: toNodeId,
        conflict: false,
      })),
      ...conflicts.map(({ id, fromNodeId, toNodeId }) => ({
        id,
        from: fromNodeId,
        to: toNodeId,
        conflict: true,
      })),
    ],
  };
}
