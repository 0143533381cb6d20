import type { Actor } from '../shared/actor.js';
import { can } from './indicator.policy.js';
import type { Cell, IndicatorRow, SeriesRow, ValueGroup } from './indicator.types.js';
import type { Hidden, Sex } from './small-counts.rule.js';
import type { WithheldFigures } from './small-counts/withheld-figures.js';

/** `hidden`: withheld from this reader. `hiddenFromOthers`: shown to this reader, and not to everybody. */
type Held = { hidden: Hidden | null; hiddenFromOthers: Hidden | null };

/** A figure as one reader may see it; withheld ones have neither number, parts nor comment. */
export type SeenCell = Cell & Held;
export type SeenGroup = Omit<ValueGroup, 'cells'> & { cells: SeenCell[] };

type Counted = Pick<Cell, 'sex' | 'number' | 'numerator' | 'denominator' | 'comment'>;

function seen<T extends Counted>(cell: T, found: ReadonlyMap<Sex, Hidden>, all: boolean): T & Held {
  const held = found.get(cell.sex) ?? null;
  if (all || held === null) return { ...cell, hidden: null, hiddenFromOthers: held };
  // A comment may say the number; a denominator beside nothing is of no use to anybody.
  const nothing = { number: null, numerator: null, denominator: null, comment: null };
  return { ...cell, ...nothing, hidden: held, hiddenFromOthers: null };
}

type Owned = Pick<IndicatorRow, 'ownerOrganisationId'>;

export function seenGroup(
  actor: Actor,
  indicator: Owned,
  group: ValueGroup,
  withheld: WithheldFigures,
): SeenGroup {
  const all = can.seeSmallCounts(actor, indicator, group.organisationId);
  const found = withheld.of(group, group);
  return { ...group, cells: group.cells.map((cell) => seen(cell, found, all)) };
}

export type SeenSeriesCell = SeriesRow & Held;
/** One period of the whole platform: its sexes. */
export type SeenPeriod = { start: string; end: string; cells: Partial<Record<Sex, SeenSeriesCell>> };

/** The series as one reader may see it, newest first; a figure for the whole goes before one put together. */
export function seenSeries(
  actor: Actor,
  indicator: Owned,
  rows: readonly SeriesRow[],
  withheld: WithheldFigures,
): SeenPeriod[] {
  const all = can.seeSmallCounts(actor, indicator);
  const periods = new Map<string, SeenPeriod>();
  for (const row of rows) {
    const { start, end, sex, standIn } = row;
    const key = `${start}/${end}`;
    const period = periods.get(key) ?? { start, end, cells: {} };
    const found = withheld.of(row, { areaCode: null, organisationId: standIn });
    period.cells[sex] ??= seen(row, found, all);
    periods.set(key, period);
  }
  return [...periods.values()];
}
