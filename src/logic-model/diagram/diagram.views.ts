import type { Claim, Evidence, Status } from '../../web/i18n/words.js';
import { isGoalBox } from './boxes.rules.js';
import type { Diagram } from './diagram.service.js';
import type { BoxKind, ColumnKind, Layout, Point } from './diagram.types.js';

/** The picture as data: where each box stands and how each arrow runs. */
export type DiagramView = {
  versionId: string;
  number: number;
  state: string;
  subGoal: number | null;
  layout: Layout['way'];
  width: number;
  height: number;
  columns: { kind: ColumnKind; x: number; width: number; nodes: number }[];
  nodes: {
    id: string;
    code: string;
    kind: BoxKind;
    column: ColumnKind;
    text: string;
    lines: string[];
    status: Status | null;
    indicators: number;
    x: number;
    y: number;
    w: number;
    h: number;
  }[];
  links: {
    id: string;
    fromNodeId: string;
    toNodeId: string;
    evidence: Evidence;
    claim: Claim;
    sign: '+' | '-';
    points: Point[];
  }[];
  conflicts: {
    id: string;
    code: string;
    fromNodeId: string;
    toNodeId: string;
    text: string;
    points: Point[];
  }[];
  /** The external factors that touch what is shown. */
  factors: { id: string; code: string; text: string; nodeIds: string[] }[];
};

export function toDiagramView({ version, scope, picture, uses }: Diagram): DiagramView {
  const { layout } = picture;
  const places = new Map(layout.boxes.map((place) => [place.id, place]));
  const points = new Map(layout.lines.map((line) => [line.id, [...line.points]]));
  return {
    versionId: version.id,
    number: version.number,
    state: version.state,
    subGoal: scope.goal?.number ?? null,
    layout: layout.way,
    width: layout.width,
    height: layout.height,
    columns: layout.columns.map((column) => ({
      ...column,
      nodes: picture.boxes.filter((box) => box.column === column.kind && !isGoalBox(box)).length,
    })),
    nodes: picture.boxes.flatMap(({ id, code, kind, column, text, lines, status }) => {
      const place = places.get(id);
      if (!place) return [];
      const { x, y, width: w, height: h } = place;
      const indicators = uses.get(id)?.indicators ?? 0;
      return [{ id, code, kind, column, text, lines: [...lines], status, indicators, x, y, w, h }];
    }),
    links: picture.links.map(({ id, fromNodeId, toNodeId, evidence, claim, sign }) => ({
      id,
      fromNodeId,
      toNodeId,
      evidence,
      claim,
      sign,
      points: points.get(id) ?? [],
    })),
    factors: picture.factors.map((factor) => ({ ...factor, nodeIds: [...factor.nodeIds] })),
    conflicts: picture.conflicts.map((conflict) => ({ ...conflict, points: points.get(conflict.id) ?? [] })),
  };
}
