import { ascending, quantileSorted } from 'd3-array';
import type { Direction } from '../status.rule.js';

/** A municipality's figure in one period; `number` is null where it is missing or withheld from the reader. */
export type AreaFigure = {
  readonly code: string;
  readonly name: string;
  readonly number: string | null;
  readonly hidden: boolean;
  readonly preliminary: boolean;
};
export type AreaPeriodFigures = {
  readonly start: string;
  readonly end: string;
  readonly areas: readonly AreaFigure[];
};

export type Spread = {
  readonly start: string;
  readonly end: string;
  /** How many of the municipalities are in it, and how many of the others are withheld. */
  readonly given: number;
  readonly asked: number;
  readonly withheld: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  /** From the lowest to the highest. */
  readonly range: number;
  /** How many reach the level asked about; null where none is asked about. */
  readonly reaching: number | null;
  readonly preliminary: boolean;
};

/** A level, and whether it is reached from below or from above. */
export type Reach = { readonly value: string; readonly direction: Direction };

/** A target that is neither better above nor below is reached by nobody in particular. */
export const reaches = (number: number, { value, direction }: Reach): boolean =>
  direction === 'lower' ? number <= Number(value) : number >= Number(value);

/** The spread of each period that has at least two figures, in the order given. Of what the reader may see, alone. */
export function spreadOf(periods: readonly AreaPeriodFigures[], level: Reach | null): Spread[] {
  return periods.flatMap(({ start, end, areas }) => {
    const shown = areas.filter(({ number }) => number !== null);
    const sorted = shown.map(({ number }) => Number(number)).sort(ascending);
    const [min, max] = [sorted[0], sorted.at(-1)];
    if (min === undefined || max === undefined || sorted.length < 2) return [];
    const at = (share: number): number => rounded(quantileSorted(sorted, share) ?? min);
    return [
      {
        start,
        end,
        given: sorted.length,
        asked: areas.length,
        withheld: areas.filter(({ hidden }) => hidden).length,
        min,
        lowerQuartile: at(0.25),
        median: at(0.5),
        upperQuartile: at(0.75),
        max,
        range: rounded(max - min),
        reaching: level === null ? null : sorted.filter((number) => reaches(number, level)).length,
        preliminary: shown.some(({ preliminary }) => preliminary),
      },
    ];
  });
}

/** What binary fractions add is taken away again: the figures have at most six decimals. */
const rounded = (value: number): number => Number(value.toFixed(6));

export type Move = {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
};

/** Who moved most upwards and downwards between two periods, at most three each way, the longest way first. */
export function movesBetween(
  before: AreaPeriodFigures,
  after: AreaPeriodFigures,
): { up: Move[]; down: Move[] } {
  const known = new Map(before.areas.map((area) => [area.code, area.number]));
  const moves = after.areas.flatMap(({ code, name, number }) => {
    const from = known.get(code) ?? null;
    return number === null || from === null
      ? []
      : [{ code, name, from, to: number, by: rounded(Number(number) - Number(from)) }];
  });
  const most = (sign: 1 | -1): Move[] =>
    moves
      .filter(({ by }) => by * sign > 0)
      .sort((a, b) => (b.by - a.by) * sign || (a.code < b.code ? -1 : 1))
      .slice(0, 3)
      .map(({ code, name, from, to }) => ({ code, name, from, to }));
  return { up: most(1), down: most(-1) };
}
