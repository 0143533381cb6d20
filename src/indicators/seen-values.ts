import type { Actor } from '../shared/actor.js';
import { can } from './indicator.policy.js';
import type { Cell, IndicatorRow, SeriesRow, ValueGroup } from './indicator.types.js';
import { withheld, type Hidden, type Sex } from './small-counts.rule.js';

/** A figure as one reader may see it; withheld ones have neither number nor numerator. */
export type SeenCell = Cell & { hidden: Hidden | null };
export type SeenGroup = Omit<ValueGroup, 'cells'> & { cells: SeenCell[] };

type Shape = Pick<IndicatorRow, 'measure' | 'threshold' | 'ownerOrganisationId'>;
type Counted = Pick<Cell, 'sex' | 'number' | 'numerator'>;

/** The count behind a figure, where it is known: persons or cases. */
const countOf = (cell: Counted, { measure }: Pick<Shape, 'measure'>): string | null =>
  measure === 'count' ? cell.number : cell.numerator;

function seen<T extends Counted>(
  cells: readonly T[],
  shape: Shape,
  all: boolean,
): (T & { hidden: Hidden | null })[] {
  const counts = cells.map((cell) => ({ sex: cell.sex, count: countOf(cell, shape) }));
  const found = all ? new Map<Sex, Hidden>() : withheld(counts, shape.threshold);
  return cells.map((cell) => {
    const hidden = found.get(cell.sex) ?? null;
    return hidden === null ? { ...cell, hidden } : { ...cell, number: null, numerator: null, hidden };
  });
}

export const seenGroup = (actor: Actor, shape: Shape, group: ValueGroup): SeenGroup => ({
  ...group,
  cells: seen(group.cells, shape, can.seeSmallCounts(actor, shape, group.organisationId)),
});

export type SeenSeriesCell = SeriesRow & { hidden: Hidden | null };
/** One period of the whole platform: its sexes. */
export type SeenPeriod = { start: string; end: string; cells: Partial<Record<Sex, SeenSeriesCell>> };

/** The series as one reader may see it, newest first; a figure for the whole goes before one put together. */
export function seenSeries(actor: Actor, shape: Shape, rows: readonly SeriesRow[]): SeenPeriod[] {
  const all = can.seeSmallCounts(actor, shape);
  const periods = new Map<string, Map<Sex, SeriesRow>>();
  for (const row of rows) {
    const period = periods.get(row.end) ?? new Map<Sex, SeriesRow>();
    if (!period.has(row.sex)) period.set(row.sex, row);
    periods.set(row.end, period);
  }
  return [...periods.values()].map((bySex) => {
    const cells = seen([...bySex.values()], shape, all);
    const [first] = cells;
    return {
      start: first?.start ?? '',
      end: first?.end ?? '',
      cells: Object.fromEntries(cells.map((cell) => [cell.sex, cell])),
    };
  });
}
