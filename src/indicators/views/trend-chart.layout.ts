import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';

/** Women, men and both together; and by letter what they are compared with. */
export type LineKey = 1 | 2 | 3 | 'a' | 'b' | 'c' | 'd';

/** What a chart draws: values by period end, oldest first; null where there is none to show. */
export type ChartSeries = {
  key: LineKey;
  label: string;
  points: readonly { end: string; value: number | null; preliminary?: boolean }[];
};

export type ChartInput = {
  series: readonly ChartSeries[];
  baseline: { end: string; value: number } | null;
  target: { end: string; value: number } | null;
  /** First days of changed definitions: no line is drawn across them. */
  breaks?: readonly string[];
};

export const CHART = { width: 640, height: 340, left: 52, right: 500, top: 24, bottom: 304 } as const;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const round = (value: number): number => Math.round(value * 10) / 10;

export type Placed = { x: number; y: number; value: number; preliminary?: boolean };

/** Where everything stands. All numbers are in the picture's own units. */
export type ChartLayout = {
  yTicks: { y: number; value: number }[];
  xTicks: { x: number; label: string }[];
  lines: { key: LineKey; label: string; runs: Placed[][]; gaps: [Placed, Placed][] }[];
  baseline: Placed | null;
  /** Where the baseline's words stand: under its line, or over it where a series' label is in the way. */
  baselineLabelY: number;
  target: Placed | null;
  /** Where each break stands, before the first value by the new definition. */
  breaks: number[];
  labels: { key: LineKey | 'target'; x: number; y: number; value: number; label: string }[];
};

export function layOut(input: ChartInput): ChartLayout {
  const given = input.series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const marks = [input.baseline, input.target].filter((mark) => mark !== null);
  const days = [...given, ...marks].map(({ end }) => at(end));
  const [first, last] = extent(days);
  const values = [...given.map(({ value }) => value ?? 0), ...marks.map(({ value }) => value)];
  const [low = 0, high = 1] = extent(values);
  const from = first ?? new Date(0);
  const x = scaleUtc(
    [from, last && last > from ? last : new Date(from.getTime() + 1)],
    [CHART.left + 12, CHART.right],
  );
  const y = scaleLinear(
    [Math.min(0, low), Math.max(high, Math.min(0, low) + 1e-6)],
    [CHART.bottom, CHART.top],
  ).nice(6);
  const place = (end: string, value: number): Placed => ({ x: round(x(at(end))), y: round(y(value)), value });
  const lines = input.series.map((one) => ({
    key: one.key,
    label: one.label,
    ...runsOf(one, place, input.breaks ?? []),
  }));
  const target = input.target ? place(input.target.end, input.target.value) : null;
  const baseline = input.baseline ? place(input.baseline.end, input.baseline.value) : null;
  const labels = spread(labelsOf(lines, target));
  return {
    yTicks: y.ticks(6).map((value) => ({ y: round(y(value)), value })),
    xTicks: yearsOf(days)
      .map((year) => ({ x: round(x(at(`${year}-12-31`))), label: String(year) }))
      .filter((tick) => tick.x >= CHART.left && tick.x <= CHART.right + 1),
    lines,
    baseline,
    baselineLabelY: clearOf(labels, baseline?.y ?? 0),
    target,
    breaks: (input.breaks ?? [])
      .map((day) =>
        between(
          day,
          given.map(({ end }) => at(end)),
        ),
      )
      .flatMap((moment) => (moment === null ? [] : [round(x(moment))])),
    labels,
  };
}

/** Half-way from the last value by the old definition to the first by the new one; null where there is not one of each. */
function between(day: string, days: readonly Date[]): Date | null {
  const [, before] = extent(days.filter((moment) => moment < at(day)));
  const [after] = extent(days.filter((moment) => moment >= at(day)));
  return before && after ? new Date((before.getTime() + after.getTime()) / 2) : null;
}

/** Every year, or every second, third … where there are more than ten. */
function yearsOf(days: readonly Date[]): number[] {
  const [first, last] = extent(days.map((day) => day.getUTCFullYear()));
  if (first === undefined || last === undefined) return [];
  const step = Math.ceil((last - first + 1) / 10);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
    .filter((_, index) => index % step === 0)
    .reverse();
}

/** Drawn runs, and the gaps between them, which are dotted and never joined as if they were known. */
function runsOf(
  { points }: ChartSeries,
  place: (end: string, value: number) => Placed,
  breaks: readonly string[],
): { runs: Placed[][]; gaps: [Placed, Placed][] } {
  const runs: Placed[][] = [];
  const broken = new Set<Placed[]>();
  let open = false;
  let last = '';
  for (const { end, value, preliminary } of points) {
    if (value === null) {
      open = false;
      continue;
    }
    const isBroken = last !== '' && breaks.some((day) => last < day && day <= end);
    if (!open || isBroken) runs.push([]);
    const run = runs.at(-1);
    run?.push({ ...place(end, value), ...(preliminary && { preliminary }) });
    if (isBroken && run) broken.add(run);
    open = true;
    last = end;
  }
  const gaps = runs.slice(1).flatMap((run, index): [Placed, Placed][] => {
    const [before, after] = [runs[index]?.at(-1), run[0]];
    return before && after && !broken.has(run) ? [[before, after]] : [];
  });
  return { runs, gaps };
}

function labelsOf(lines: ChartLayout['lines'], target: Placed | null): ChartLayout['labels'] {
  const labels: ChartLayout['labels'] = lines.flatMap(({ key, label, runs }) => {
    const end = runs.at(-1)?.at(-1);
    return end ? [{ key, label, x: end.x + 12, y: end.y + 5, value: end.value }] : [];
  });
  return target
    ? [
        ...labels,
        { key: 'target' as const, label: '', x: target.x + 14, y: target.y + 5, value: target.value },
      ]
    : labels;
}

const WIDE = 130;
const TALL = 19;
const BASELINE_WIDE = 160;

/** The first place near the baseline, at its right end, where no label of a series lies. */
function clearOf(labels: ChartLayout['labels'], y: number): number {
  const near = labels.filter(
    (label) => label.x < CHART.right && label.x + WIDE > CHART.right - BASELINE_WIDE,
  );
  const places = [y + 17, y - 7, y + 36, y - 26];
  return places.find((place) => near.every((label) => Math.abs(label.y - place) >= TALL - 2)) ?? y + 17;
}

/** Moves labels that would lie on each other apart, downwards from the highest. */
function spread(labels: ChartLayout['labels']): ChartLayout['labels'] {
  const placed: ChartLayout['labels'] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const above = placed.filter((other) => Math.abs(other.x - label.x) < WIDE);
    const lowest = Math.max(-Infinity, ...above.map((other) => other.y));
    placed.push({ ...label, y: Math.max(label.y, lowest + TALL) });
  }
  return placed;
}
