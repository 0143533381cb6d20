import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomModel } from '../../../test/support/random-model.js';
import { DiagramLayouts } from './diagram-layouts.js';
import type { Layout, LayoutInput, PlacedBox } from './diagram.types.js';
import { LayoutWorker } from './layout-worker.js';
import { plainColumns } from './plain-columns.rules.js';

const layouts = new DiagramLayouts();
// The machine that runs the tests may be busy: what is asked here is the layout, not the time.
layouts.limit = 60_000;
afterAll(() => layouts.onApplicationShutdown());

const apart = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** What every layout must be, whichever way it was made. Empty where it is. */
function faultsOf(input: LayoutInput, layout: Layout): string[] {
  const faults: string[] = [];
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const columns = new Map(layout.columns.map((column) => [column.kind, column]));
  layout.boxes.forEach((a, index) => {
    for (const b of layout.boxes.slice(index + 1)) if (!apart(a, b)) faults.push(`${a.id} lies on ${b.id}`);
  });
  for (const { id, column: kind, height } of input.boxes) {
    const [box, column] = [boxes.get(id), columns.get(kind)];
    if (!box || !column) faults.push(`${id} is not placed`);
    else if (box.x !== column.x + 10 || box.height !== height) faults.push(`${id} is out of its column`);
    else if (box.x < 0 || box.y < 60 || box.y + box.height > layout.height) faults.push(`${id} is outside`);
  }
  const xs = layout.columns.map(({ x, width }) => [x, x + width] as const);
  xs.forEach(([x], index) => {
    if (index > 0 && x < (xs[index - 1]?.[1] ?? 0))
      faults.push(`column ${index} begins inside the one before`);
  });
  for (const { id, from, to } of input.lines) {
    const points = layout.lines.find((line) => line.id === id)?.points ?? [];
    const [start, end] = [boxes.get(from), boxes.get(to)];
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last || !start || !end) faults.push(`${id} is not drawn`);
    else {
      if (!onEdge(first, start)) faults.push(`${id} does not start at ${from}`);
      if (!onEdge(last, end)) faults.push(`${id} does not end at ${to}`);
      if (points.some(({ x, y }) => x < 0 || y < 0 || x > layout.width || y > layout.height)) {
        faults.push(`${id} leaves the picture`);
      }
    }
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before && before.x !== point.x && before.y !== point.y) faults.push(`${id} is not at right angles`);
    });
  }
  return faults;
}

const onEdge = ({ x, y }: { x: number; y: number }, box: PlacedBox): boolean => {
  const within = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  const inside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  return within && !inside;
};

/** The straight pieces of a line that pass through a box's inside. */
function through(layout: Layout): string[] {
  return layout.lines.flatMap(({ id, points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index];
      if (!before) return [];
      const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
      const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
      return layout.boxes
        .filter(
          (box) =>
            left < box.x + box.width - 1 &&
            right > box.x + 1 &&
            top < box.y + box.height - 1 &&
            bottom > box.y + 1,
        )
        .map((box) => `${id} passes through ${box.id}`);
    }),
  );
}

describe('the layout in its thread', () => {
  it('places 120 boxes in their columns without overlap and draws all of 240 links around them', async () => {
    const input = randomModel(120, 240, 7);
    expect(input.lines).toHaveLength(240);
    const layout = await layouts.of(input);
    expect(layout.way).toBe('layered');
    expect(faultsOf(input, layout)).toEqual([]);
    expect(through(layout)).toEqual([]);
  }, 90_000);

  it('does so for models of every shape, conflicts among them', async () => {
    for (const [nodes, links, seed] of [
      [1, 0, 1],
      [7, 6, 2],
      [25, 60, 3],
      [40, 45, 4],
    ] as const) {
      const plain = randomModel(nodes, links, seed);
      const input = {
        ...plain,
        lines: plain.lines.map((line, index) =>
          index % 5 === 0 ? { ...line, from: line.to, to: line.from, conflict: true } : line,
        ),
      };
      const layout = await layouts.of(input);
      expect([layout.way, faultsOf(input, layout), through(layout)]).toEqual(['layered', [], []]);
    }
  }, 90_000);

  it('keeps the order of the boxes where that is asked for', async () => {
    const input = { ...randomModel(40, 60, 5), inOrder: true };
    const layout = await layouts.of(input);
    expect([layout.way, faultsOf(input, layout), through(layout)]).toEqual(['layered', [], []]);
    const downwards = new Map(layout.boxes.map(({ id, y }) => [id, y]));
    for (const column of input.columns) {
      const heights = input.boxes
        .filter((box) => box.column === column)
        .map(({ id }) => downwards.get(id) ?? 0);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
    }
  }, 60_000);

  it('is found again for the same content, and worked out once for those who ask at the same time', async () => {
    const input = randomModel(20, 30, 8);
    const [one, other] = await Promise.all([layouts.of(input), layouts.of(structuredClone(input))]);
    expect(other).toBe(one);
    expect(await layouts.of(input)).toBe(one);
    const taller = { ...input, boxes: input.boxes.map((box) => ({ ...box, height: box.height + 18 })) };
    expect(await layouts.of(taller)).not.toBe(one);
  }, 60_000);

  it('that takes too long falls back to plain columns, and the next has a new thread', async () => {
    const hurried = new DiagramLayouts();
    hurried.limit = 1;
    const input = randomModel(120, 240, 9);
    const layout = await hurried.of(input);
    expect([layout.way, faultsOf(input, layout)]).toEqual(['columns', []]);
    hurried.limit = 60_000;
    // Kept for a while, so that a graph too large for the limit is not tried again by every reader.
    expect(await hurried.of(input)).toBe(layout);
    expect((await hurried.of(randomModel(5, 4, 1))).way).toBe('layered');
    await hurried.onApplicationShutdown();
  }, 60_000);

  it('answers null for a graph it cannot lay out, and for those still in line when it is stopped', async () => {
    const worker = new LayoutWorker();
    const broken = {
      id: 'x',
      layoutOptions: {},
      children: [],
      edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
    };
    expect(await worker.layout(broken, 30_000)).toBeNull();
    const waiting = [worker.layout(broken, 30_000), worker.layout(broken, 30_000)];
    await worker.stop();
    expect(await Promise.all(waiting)).toEqual([null, null]);
  }, 60_000);
});

it('plain columns hold for any model: no box on another, every link drawn from edge to edge', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 120 }),
      fc.nat(10_000),
      (n, l, seed) => {
        const input = randomModel(n, l, seed);
        const layout = plainColumns(input);
        expect([layout.way, faultsOf(input, layout)]).toEqual(['columns', []]);
      },
    ),
    { numRuns: 60 },
  );
});
