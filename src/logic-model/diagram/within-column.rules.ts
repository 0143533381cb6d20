import { ARROW_ROOM, ARROW_STEP } from './sizes.js';
import type { ColumnKind, LayoutInput, Line, PlacedBox, PlacedLine, Point } from './diagram.types.js';

/** A short arrow straight down or up needs this much between two boxes. */
const STRAIGHT = 32;
const LANE = 10;
/** More lanes than these share the outermost: the picture would grow wider than it helps. */
const MOST_LANES = 8;

function linesWithin(input: LayoutInput): Map<ColumnKind, Line[]> {
  const columns = new Map(input.boxes.map(({ id, column }) => [id, column]));
  const found = new Map<ColumnKind, Line[]>();
  for (const line of input.lines) {
    const column = columns.get(line.from);
    if (column === undefined || column !== columns.get(line.to)) continue;
    found.set(column, [...(found.get(column) ?? []), line]);
  }
  return found;
}

/** How much room the lines within a column are given to the right of its boxes. */
export function besideOf(input: LayoutInput): ReadonlyMap<ColumnKind, number> {
  return new Map(
    [...linesWithin(input)].map(([column, lines]) => [
      column,
      ARROW_ROOM + LANE * Math.min(lines.length, MOST_LANES),
    ]),
  );
}

/**
 * Lines between boxes of the same column: straight where the two stand next to each other with room between them,
 * otherwise out to the right, along a lane of their own, and back.
 */
export function routesWithin(
  input: LayoutInput,
  boxes: readonly PlacedBox[],
  drawn: readonly PlacedLine[],
): PlacedLine[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const places = new Places(boxes, drawn);
  const columns = new Map(input.boxes.map(({ id, column }) => [id, column]));
  return [...linesWithin(input)].flatMap(([column, lines]) => {
    const stack = boxes.filter(({ id }) => columns.get(id) === column).sort((a, b) => a.y - b.y);
    const lanes = new Lanes();
    const spans = lines.flatMap((line) => {
      const [from, to] = [byId.get(line.from), byId.get(line.to)];
      return from && to ? [{ line, from, to, far: Math.abs(from.y - to.y) }] : [];
    });
    // The shortest get the innermost lanes, so that long ones go around them.
    return spans
      .sort((a, b) => a.far - b.far)
      .map(({ line, from, to }) => ({
        id: line.id,
        points: straight(from, to, stack) ?? around(from, to, places, lanes),
      }));
  });
}

function straight(from: PlacedBox, to: PlacedBox, stack: readonly PlacedBox[]): Point[] | null {
  const [above, below] = from.y < to.y ? [from, to] : [to, from];
  if (stack.indexOf(below) !== stack.indexOf(above) + 1) return null;
  if (below.y - above.y - above.height < STRAIGHT) return null;
  const x = from.x + from.width / 2;
  const [end, start] = [
    { x, y: above.y + above.height },
    { x, y: below.y },
  ];
  return from === above ? [end, start] : [start, end];
}

function around(from: PlacedBox, to: PlacedBox, places: Places, lanes: Lanes): Point[] {
  const right = from.x + from.width;
  const start = places.take(from, to.y > from.y);
  const end = places.take(to, from.y > to.y);
  const lane = lanes.take(Math.min(start, end), Math.max(start, end));
  const x = right + ARROW_ROOM + LANE * Math.min(lane, MOST_LANES - 1);
  return [
    { x: right, y: start },
    { x, y: start },
    { x, y: end },
    { x: right, y: end },
  ];
}

/** Which heights of a box's right side are taken by lines that leave there. */
class Places {
  private readonly taken = new Map<string, number[]>();

  constructor(boxes: readonly PlacedBox[], drawn: readonly PlacedLine[]) {
    const ends = drawn.flatMap(({ points }) => [points[0], points.at(-1)]);
    for (const { id, x, y, width, height } of boxes) {
      this.taken.set(
        id,
        ends.flatMap((end) => (end?.x === x + width && end.y >= y && end.y <= y + height ? [end.y] : [])),
      );
    }
  }

  /** The height nearest the other box that is as far from the others as an arrowhead needs, or the freest. */
  take(box: PlacedBox, downwards: boolean): number {
    const taken = this.taken.get(box.id) ?? [];
    const steps = Math.floor((box.height - 24) / 4);
    const heights = Array.from({ length: steps + 1 }, (_, step) =>
      downwards ? box.y + box.height - 12 - step * 4 : box.y + 12 + step * 4,
    );
    const room = (y: number): number => Math.min(...taken.map((other) => Math.abs(other - y)), Infinity);
    const free = heights.find((y) => room(y) >= ARROW_STEP - 2);
    const y = free ?? [...heights].sort((a, b) => room(b) - room(a))[0] ?? box.y + box.height / 2;
    this.taken.set(box.id, [...taken, y]);
    return y;
  }
}

/** Lanes along a column: two lines share one where they do not pass each other. */
class Lanes {
  private readonly spans: { top: number; bottom: number }[][] = [];

  take(top: number, bottom: number): number {
    const free = this.spans.findIndex((lane) =>
      lane.every((span) => bottom + 6 < span.top || top - 6 > span.bottom),
    );
    const lane = free === -1 ? this.spans.length : free;
    this.spans[lane] = [...(this.spans[lane] ?? []), { top, bottom }];
    return lane;
  }
}
