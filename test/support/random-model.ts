import { COLUMNS, type LayoutInput } from '../../src/logic-model/diagram/diagram.types.js';

/** The same numbers from 0 to 1 for the same seed. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/**
 * A made-up model to lay out: most links go to the next column or the one after, some further, some stay within.
 * Never backwards and never twice between the same two.
 */
export function randomModel(nodes: number, links: number, seed: number): LayoutInput {
  const next = numbers(seed);
  const pick = (count: number): number => Math.min(count - 1, Math.floor(next() * count));
  const boxes = Array.from({ length: nodes }, (_, index) => ({
    id: `n${index}`,
    column: COLUMNS[pick(COLUMNS.length)] ?? 'need',
    height: 62 + 18 * pick(5),
  })).sort((a, b) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column));
  const lines = new Map<string, LayoutInput['lines'][number]>();
  for (let tries = 0; lines.size < links && tries < links * 200; tries++) {
    const [a, b] = [pick(nodes), pick(nodes)].sort((x, y) => x - y);
    const [from, to] = [boxes[a ?? 0], boxes[b ?? 0]];
    if (!from || !to || from === to) continue;
    const far = COLUMNS.indexOf(to.column) - COLUMNS.indexOf(from.column);
    const wanted = far === 1 || far === 2 ? 1 : 0.12;
    if (next() > wanted) continue;
    const key = `${from.id} ${to.id}`;
    lines.set(key, { id: key, from: from.id, to: to.id, conflict: false });
  }
  return { columns: COLUMNS, boxes, lines: [...lines.values()] };
}
