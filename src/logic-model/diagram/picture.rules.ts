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

/** Sizes and relations for the layout. A column without nodes is kept, except that of the needs. */
export function layoutInputOf(boxes: readonly Box[], { links, conflicts }: ToDraw): LayoutInput {
  const filled = new Set(boxes.map(({ column }) => column));
  const columns = COLUMNS.filter((column) => column !== 'need' || filled.has('need'));
  return {
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
