import { scaleLinear, scalePoint } from 'd3-scale';
import { totalAt, type Chosen, type Letter } from '../comparison/chosen.js';
import type { AreaPeriodFigures, Spread } from './spread.rule.js';

export const SPREAD = { width: 640, height: 330, left: 52, right: 508, top: 24, bottom: 294 } as const;

export type SpreadDot = { x: number; y: number; title: string };
export type SpreadColumn = {
  x: number;
  period: Spread;
  dots: SpreadDot[];
  /** Where the lowest, quartiles, median and highest lie. */
  min: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  max: number;
};
export type SpreadLayout = {
  yTicks: { y: number; value: number }[];
  columns: SpreadColumn[];
  level: number | null;
  /** What the municipalities are compared with, and where its letter stands. */
  compared: { letter: Letter; path: string; label: { x: number; y: number } | null }[];
};

const round = (value: number): number => Math.round(value * 10) / 10;
/** Dots at the same height stand beside each other, in turn. */
const BESIDE = [-6.4, 0, 6.4, -3.2, 3.2];

/** Every municipality as a dot in its year. Oldest first. */
export function layOutSpread(
  spreads: readonly Spread[],
  figures: readonly AreaPeriodFigures[],
  level: string | null,
  titleOf: (name: string, number: string) => string,
  chosen: readonly Chosen[] = [],
): SpreadLayout {
  const levels = level === null ? [] : [Number(level)];
  const beside = chosen.map((one) => ({
    letter: one.letter,
    points: spreads.flatMap((period) => {
      const number = totalAt(one, period)?.number ?? null;
      return number === null ? [] : [{ end: period.end, value: Number(number) }];
    }),
  }));
  const others = beside.flatMap(({ points }) => points.map(({ value }) => value));
  const low = Math.min(0, ...levels, ...others, ...spreads.map(({ min }) => min));
  const high = Math.max(...levels, ...others, ...spreads.map(({ max }) => max), low + 1e-6);
  const y = scaleLinear([low, high], [SPREAD.bottom, SPREAD.top]).nice(5);
  const x = scalePoint(
    spreads.map(({ end }) => end),
    [SPREAD.left + 8, SPREAD.right - 8],
  ).padding(0.5);
  const at = (value: number): number => round(y(value));
  const columns = spreads.map((period): SpreadColumn => {
    const centre = round(x(period.end) ?? SPREAD.left);
    const shown = (figures.find((one) => one.end === period.end && one.start === period.start)?.areas ?? [])
      .flatMap(({ name, number }) => (number === null ? [] : [{ name, number }]))
      .sort((a, b) => Number(a.number) - Number(b.number));
    return {
      x: centre,
      period,
      dots: shown.map(({ name, number }, index) => ({
        x: round(centre + (BESIDE[index % BESIDE.length] ?? 0)),
        y: at(Number(number)),
        title: titleOf(name, number),
      })),
      min: at(period.min),
      lowerQuartile: at(period.lowerQuartile),
      median: at(period.median),
      upperQuartile: at(period.upperQuartile),
      max: at(period.max),
    };
  });
  return {
    yTicks: y.ticks(5).map((value) => ({ y: at(value), value })),
    columns,
    level: level === null ? null : at(Number(level)),
    compared: apart(
      beside.map(({ letter, points }) => ({
        letter,
        places: points.map(({ end, value }) => ({ x: round(x(end) ?? 0), y: at(value) })),
      })),
    ),
  };
}

type Beside = { letter: Letter; places: { x: number; y: number }[] };

/** The lines, and their letters after the last year, moved downwards where they would lie on each other. */
function apart(lines: readonly Beside[]): SpreadLayout['compared'] {
  const taken: number[] = [];
  return [...lines]
    .sort((a, b) => (a.places.at(-1)?.y ?? 0) - (b.places.at(-1)?.y ?? 0))
    .map(({ letter, places }) => {
      const path = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
      const last = places.at(-1);
      if (!last) return { letter, path, label: null };
      const y = Math.max(last.y + 5, ...taken.map((other) => other + 15));
      taken.push(y);
      return { letter, path, label: { x: last.x + 19, y } };
    });
}

/** Three words at the right end, moved apart where they would lie on each other: highest, median, lowest. */
export function labelPlaces({ max, median, min }: SpreadColumn): [max: number, median: number, min: number] {
  const middle = Math.max(median, max + 18);
  return [max + 5, middle + 5, Math.max(min, middle + 18) + 5];
}
