import { extent } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { totalAt, type Chosen, type Letter } from '../comparison/chosen.js';
import type { AreaPeriodFigures } from './spread.rule.js';

export type AreaCourse = {
  code: string;
  name: string;
  points: { start: string; end: string; number: string | null; hidden: boolean; preliminary: boolean }[];
};

/** Each municipality's figures over time, oldest first, by name. */
export function coursesOf(figures: readonly AreaPeriodFigures[]): AreaCourse[] {
  const courses = new Map<string, AreaCourse>();
  for (const { areas } of figures) {
    for (const { code, name } of areas) courses.set(code, { code, name, points: [] });
  }
  for (const course of courses.values()) {
    course.points = figures.map(({ start, end, areas }) => {
      const found = areas.find(({ code }) => code === course.code);
      const { number = null, hidden = false, preliminary = false } = found ?? {};
      return { start, end, number, hidden, preliminary };
    });
  }
  return [...courses.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

const COLUMNS = 4;
const PANEL = { width: 150, height: 96, gap: 13, top: 20, bottom: 8 } as const;

export type Panel = {
  x: number;
  y: number;
  course: AreaCourse;
  path: string;
  end: { x: number; y: number; number: string } | null;
};
/** The course of what the municipalities are compared with: the same in every panel. */
export type ComparedCourse = { letter: Letter; path: string };
export type EachLayout = { height: number; panels: Panel[]; compared: ComparedCourse[]; zero: number };
export const EACH = {
  panelWidth: PANEL.width,
  panelHeight: PANEL.height,
  bottom: PANEL.height - PANEL.bottom,
} as const;

const round = (value: number): number => Math.round(value * 10) / 10;

type Point = AreaCourse['points'][number];

/** A panel for each municipality, all with the same scale, so that they can be compared. */
export function layOutEach(courses: readonly AreaCourse[], chosen: readonly Chosen[] = []): EachLayout {
  const compared = chosen.map((one) => ({
    letter: one.letter,
    points: (courses[0]?.points ?? []).map((period): Point => ({
      ...period,
      number: totalAt(one, period)?.number ?? null,
    })),
  }));
  const numbers = [...courses, ...compared].flatMap(({ points }) =>
    points.flatMap(({ number }) => (number === null ? [] : [Number(number)])),
  );
  const [low = 0, high = 1] = extent(numbers);
  const y = scaleLinear(
    [Math.min(0, low), Math.max(high, Math.min(0, low) + 1e-6)],
    [EACH.bottom, PANEL.top + 6],
  );
  const x = scalePoint(courses[0]?.points.map(({ end }) => end) ?? [], [6, PANEL.width - 40]);
  const at = ({ end }: Point): number => round(x(end) ?? 0);
  const height = ({ number }: Point): number => round(y(Number(number)));
  const draw = line<Point>(at, height).defined(({ number }) => number !== null);
  const panels = courses.map((course, index): Panel => {
    const last = course.points.findLast(({ number }) => number !== null);
    return {
      x: (index % COLUMNS) * (PANEL.width + PANEL.gap),
      y: Math.floor(index / COLUMNS) * (PANEL.height + PANEL.gap),
      course,
      path: draw(course.points) ?? '',
      end: last?.number ? { x: at(last), y: height(last), number: last.number } : null,
    };
  });
  const paths = compared.map(({ letter, points }) => ({ letter, path: draw(points) ?? '' }));
  const rows = Math.ceil(courses.length / COLUMNS);
  return { height: rows * (PANEL.height + PANEL.gap), panels, compared: paths, zero: round(y(0)) };
}
