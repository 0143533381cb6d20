import { BOX_WIDTH, COLUMN_EDGE, MARGIN, TOP } from './sizes.js';
import { besideOf, routesWithin } from './within-column.rules.js';
import type { Layout, LayoutInput, Line, PlacedBox, PlacedColumn, Point } from './diagram.types.js';

/** As much of ELK's JSON as we use; the layout fills in the places. */
export type ElkGraph = {
  id: string;
  layoutOptions: Record<string, string>;
  children: {
    id: string;
    width: number;
    height: number;
    x?: number;
    y?: number;
  }[];
  edges: {
    id: string;
    sources: string[];
    targets: string[];
    sections?: { startPoint: Point; bendPoints?: Point[]; endPoint: Point }[];
  }[];
  width?: number;
  height?: number;
};

/** ELK keeps the same distance on both sides of a gutter, but only the side with the arrowheads needs it. */
const GUTTER_SIDE = 25;
const TAKEN_BACK = 13;

/** Further apart than any box is wide. */
const FAR = 1000;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // The columns are known: the boxes come with their places from left to right, and ELK keeps to them.
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '62',
  'elk.layered.spacing.edgeNodeBetweenLayers': String(GUTTER_SIDE),
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

/** The lines that ELK draws: those between two columns. */
function across(input: LayoutInput): Line[] {
  const columns = new Map(input.boxes.map(({ id, column }) => [id, input.columns.indexOf(column)]));
  return input.lines.flatMap((line) => {
    const [from, to] = [columns.get(line.from), columns.get(line.to)];
    if (from === undefined || to === undefined || from === to) return [];
    // A conflict has no direction: it is laid out from left to right.
    return [from < to ? line : { ...line, from: line.to, to: line.from }];
  });
}

const IN_ORDER = {
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
};

export function toElk(input: LayoutInput): ElkGraph {
  const beside = besideOf(input);
  return {
    id: 'model',
    layoutOptions: input.inOrder === true ? { ...OPTIONS, ...IN_ORDER } : OPTIONS,
    children: input.boxes.map(({ id, column, height }) => ({
      id,
      width: BOX_WIDTH + (beside.get(column) ?? 0),
      height,
      x: input.columns.indexOf(column) * FAR,
      y: 0,
    })),
    edges: across(input).map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

/** Reads the places ELK gave, takes back the distance no arrowhead needs, and draws the lines within columns. */
export function fromElk(input: LayoutInput, laid: ElkGraph): Layout {
  const beside = besideOf(input);
  const kinds = new Map(input.boxes.map(({ id, column }) => [id, column]));
  const lefts = new Map<string, number>();
  for (const { id, x = 0 } of laid.children) {
    const column = kinds.get(id);
    if (column) lefts.set(column, Math.min(lefts.get(column) ?? Infinity, x));
  }
  const rights = [...lefts].map(([column, x]) => x + BOX_WIDTH + (beside.get(column as never) ?? 0));
  const moved = (x: number): number =>
    round(x - TAKEN_BACK * rights.filter((right) => right + 1 < x).length + MARGIN);
  const down = (y: number): number => round(y + TOP);
  const boxes: PlacedBox[] = laid.children.map(({ id, x = 0, y = 0, height }) => ({
    id,
    x: moved(x),
    y: down(y),
    width: BOX_WIDTH,
    height,
  }));
  const columns: PlacedColumn[] = input.columns.flatMap((kind) => {
    const left = lefts.get(kind);
    const width = BOX_WIDTH + (beside.get(kind) ?? 0) + 2 * COLUMN_EDGE;
    return left === undefined ? [] : [{ kind, x: moved(left) - COLUMN_EDGE, width }];
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const turned = new Set(input.lines.map(({ id, from }) => `${id} ${from}`));
  const lines = laid.edges.map(({ id, sources, sections }) => {
    const points = (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: moved(x), y: down(y) })),
    );
    const start = byId.get(sources[0] ?? '');
    // The room for lines within the column belongs to ELK's box but not to ours.
    if (start && points[0]) points[0] = { ...points[0], x: start.x + start.width };
    return { id, points: turned.has(`${id} ${sources[0] ?? ''}`) ? points : points.reverse() };
  });
  const within = routesWithin(input, boxes, lines);
  return sized({ columns, boxes, lines: [...lines, ...within], way: 'layered' });
}

/** Adds the size of the whole: everything that is drawn, with a margin. */
export function sized(layout: Omit<Layout, 'width' | 'height'>): Layout {
  const points = layout.lines.flatMap(({ points }) => points);
  const right = Math.max(...layout.columns.map(({ x, width }) => x + width), ...points.map(({ x }) => x), 0);
  const bottom = Math.max(
    ...layout.boxes.map(({ y, height }) => y + height),
    ...points.map(({ y }) => y),
    TOP,
  );
  return {
    ...layout,
    width: Math.ceil(right) + COLUMN_EDGE,
    height: Math.ceil(bottom) + MARGIN + COLUMN_EDGE,
  };
}

const round = (value: number): number => Math.round(value * 2) / 2;
