import { sized } from './elk-graph.rules.js';
import { ARROW_ROOM, ARROW_STEP, BOX_WIDTH, COLUMN_EDGE, MARGIN, TOP } from './sizes.js';
import { besideOf, routesWithin } from './within-column.rules.js';
import type {
  Layout,
  LayoutInput,
  Line,
  PlacedBox,
  PlacedColumn,
  PlacedLine,
  Point,
} from './diagram.types.js';

const GAP = 26;
const LANE = 6;

/** What is drawn when the layout takes too long: the boxes in the order of the list, the lines around them. */
export function plainColumns(input: LayoutInput): Layout {
  const index = new Map(input.boxes.map(({ id, column }) => [id, input.columns.indexOf(column)]));
  const lines = input.lines
    .map((line) => turned(line, index))
    .filter(({ from, to }) => (index.get(from) ?? 0) < (index.get(to) ?? 0));
  const { columns, boxes } = placed(input, lines, index);
  const routes = new Router(columns, boxes, index).routes(lines);
  const asked = new Map(input.lines.map(({ id, from }) => [id, from]));
  const across = routes.map(({ id, from, points }) => ({
    id,
    points: asked.get(id) === from ? points : points.reverse(),
  }));
  return sized({ columns, boxes, lines: [...across, ...routesWithin(input, boxes, across)], way: 'columns' });
}

const turned = (line: Line, index: ReadonlyMap<string, number>): Line =>
  line.conflict && (index.get(line.from) ?? 0) > (index.get(line.to) ?? 0)
    ? { ...line, from: line.to, to: line.from }
    : line;

function placed(
  input: LayoutInput,
  lines: readonly Line[],
  index: ReadonlyMap<string, number>,
): { columns: PlacedColumn[]; boxes: PlacedBox[] } {
  const beside = besideOf(input);
  const columns: PlacedColumn[] = [];
  const boxes: PlacedBox[] = [];
  let x = MARGIN;
  for (const [rank, kind] of input.columns.entries()) {
    const width = BOX_WIDTH + (beside.get(kind) ?? 0);
    columns.push({ kind, x: x - COLUMN_EDGE, width: width + 2 * COLUMN_EDGE });
    let y = TOP;
    for (const { id, height } of input.boxes.filter(({ column }) => column === kind)) {
      boxes.push({ id, x, y, width: BOX_WIDTH, height });
      y += height + GAP;
    }
    // Every line turns once in the gutter after its first column; one that goes further turns in its last too.
    const turns = lines.filter(
      ({ from, to }) =>
        index.get(from) === rank ||
        (index.get(to) === rank + 1 && (index.get(to) ?? 0) - (index.get(from) ?? 0) > 1),
    ).length;
    x += width + COLUMN_EDGE * 2 + ARROW_ROOM + LANE * turns;
  }
  return { columns, boxes };
}

/** Gives every line its own lane in the gutters, and one below all boxes where it passes over a column. */
class Router {
  private readonly bottom: number;
  private readonly gutters: number[];
  private readonly ends = new Map<string, number>();
  private below = 0;

  constructor(
    private readonly columns: readonly PlacedColumn[],
    private readonly boxes: readonly PlacedBox[],
    private readonly index: ReadonlyMap<string, number>,
  ) {
    this.bottom = Math.max(...boxes.map(({ y, height }) => y + height), TOP) + GAP;
    this.gutters = columns.map(() => 0);
  }

  routes(lines: readonly Line[]): (PlacedLine & { from: string; points: Point[] })[] {
    return lines.flatMap((line) => {
      const from = this.boxes.find(({ id }) => id === line.from);
      const to = this.boxes.find(({ id }) => id === line.to);
      return from && to ? [{ id: line.id, from: line.from, points: this.route(line, from, to) }] : [];
    });
  }

  private route(line: Line, from: PlacedBox, to: PlacedBox): Point[] {
    const [first, last] = [this.index.get(line.from) ?? 0, (this.index.get(line.to) ?? 0) - 1];
    const start = { x: from.x + from.width, y: this.end(`${from.id} out`, from) };
    const end = { x: to.x, y: this.end(`${to.id} in`, to) };
    const out = this.lane(first);
    if (first === last) return [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
    const y = this.bottom + LANE * this.below++;
    const back = this.lane(last);
    return [start, { x: out, y: start.y }, { x: out, y }, { x: back, y }, { x: back, y: end.y }, end];
  }

  private lane(gutter: number): number {
    const column = this.columns[gutter];
    const turn = this.gutters[gutter] ?? 0;
    this.gutters[gutter] = turn + 1;
    return (column ? column.x + column.width : 0) + LANE * turn;
  }

  /** The next height on a side of a box, from the top, beginning again when it is full. */
  private end(side: string, { y, height }: PlacedBox): number {
    const turn = this.ends.get(side) ?? 0;
    this.ends.set(side, turn + 1);
    const places = Math.max(1, Math.floor((height - 12) / ARROW_STEP));
    return y + 12 + (turn % places) * ARROW_STEP;
  }
}
