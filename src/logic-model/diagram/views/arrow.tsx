import type { DrawnLink, Point } from '../diagram.types.js';

const HEAD = 9;
/** From the tip to the middle of the mark that tells the evidence. */
const MARK = 16;
const RADIUS = 5;

type Direction = { x: number; y: number };

/** The unit vector of a straight piece. */
function towards(from: Point, to: Point): Direction {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const back = (point: Point, { x, y }: Direction, by: number): Point => ({
  x: point.x - x * by,
  y: point.y - y * by,
});

const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A line through the points, its corners rounded a little. */
function lineThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  for (const [index, point] of rest.entries()) {
    const before = points[index];
    const after = points[index + 2];
    if (!before || !after) {
      path += `L${at(point)}`;
      continue;
    }
    const room = Math.min(distance(before, point), distance(point, after)) / 2;
    const radius = Math.min(RADIUS, room);
    const into = towards(before, point);
    const out = towards(point, after);
    path += `L${at(back(point, into, radius))}Q${at(point)} ${at(back(point, out, -radius))}`;
  }
  return path;
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function headAt(tip: Point, direction: Direction): string {
  const base = back(tip, direction, HEAD);
  const side = { x: -direction.y * 5, y: direction.x * 5 };
  return `M${at(tip)}L${at({ x: base.x + side.x, y: base.y + side.y })}L${at({ x: base.x - side.x, y: base.y - side.y })}z`;
}

export type Look = 'plain' | 'none' | 'partial' | 'established';

/** What a link is drawn as: a resource that is used says nothing of evidence unless some is given. */
export const lookOf = ({ evidence }: Pick<DrawnLink, 'evidence'>, fromResource: boolean): Look =>
  fromResource && evidence === 'none' ? 'plain' : evidence;

const LINES: Readonly<Record<Look, string>> = {
  plain: 'edge',
  none: 'edge edge--none',
  partial: 'edge edge--part',
  established: 'edge edge--full',
};

export type ArrowProps = {
  points: readonly Point[];
  look: Look;
  against: boolean;
  /** Leads to a side effect. */
  side: boolean;
};

/** A link: its line and mark tell the evidence, a minus near its start that it works against. */
export const Arrow = ({ points, look, against, side }: ArrowProps) => {
  const last = points.at(-1);
  const before = points.at(-2);
  const [first, second] = points;
  if (!last || !before || !first || !second) return null;
  const direction = towards(before, last);
  const tip = back(last, direction, 1);
  const head = side ? ' edge-head--side' : look === 'established' ? ' edge-head--full' : '';
  return (
    <>
      <path
        class={`${LINES[look]}${side ? ' edge--side' : ''}`}
        d={lineThrough([...points.slice(0, -1), back(tip, direction, HEAD - 1)])}
      />
      <path class={`edge-head${head}`} d={headAt(tip, direction)} />
      {look !== 'plain' && <Grade look={look} at={back(last, direction, MARK)} />}
      {against && <Minus at={back(first, towards(first, second), -9)} />}
    </>
  );
};

const Grade = ({ look, at: { x, y } }: { look: Look; at: Point }) => (
  <>
    <circle class={look === 'established' ? 'grade grade--full' : 'grade'} cx={n(x)} cy={n(y)} r="5" />
    {look === 'partial' && <path class="grade-fill" d={`M${n(x)} ${n(y - 5)}a5 5 0 0 1 0 10z`} />}
  </>
);

const Minus = ({ at: { x, y } }: { at: Point }) => (
  <>
    <circle class="sign" cx={n(x)} cy={n(y)} r="6.5" />
    <path class="sign-mark" d={`M${n(x - 3.5)} ${n(y)}h7`} />
  </>
);

/** A goal conflict: a line of its own kind with a head at both ends, and its number in the list on it. */
export const ConflictLine = ({ points, label }: { points: readonly Point[]; label: string }) => {
  const last = points.at(-1);
  const before = points.at(-2);
  const [first, second] = points;
  if (!last || !before || !first || !second) return null;
  const ahead = towards(before, last);
  const behind = towards(second, first);
  const [a, b] = longest(points);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return (
    <>
      <path
        class="edge edge--conflict"
        d={lineThrough([back(first, behind, HEAD), ...points.slice(1, -1), back(last, ahead, HEAD)])}
      />
      <path class="edge-head--conflict" d={headAt(back(last, ahead, 1), ahead)} />
      <path class="edge-head--conflict" d={headAt(back(first, behind, 1), behind)} />
      <rect class="conflict-box" x={n(middle.x - 14)} y={n(middle.y - 10)} width="28" height="20" rx="6" />
      <text class="conflict-text" x={n(middle.x)} y={n(middle.y + 4.5)} text-anchor="middle">
        {label}
      </text>
    </>
  );
};

/** The longest straight piece of a line: where a label has most room. */
function longest(points: readonly Point[]): readonly [Point, Point] {
  const pieces = points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
  const origin = { x: 0, y: 0 };
  return pieces.sort(([a, b], [c, d]) => distance(c, d) - distance(a, b))[0] ?? [origin, origin];
}
