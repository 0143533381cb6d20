import type { IndicatorRow } from '../indicator.types.js';
import { withheld, type Hidden, type Sex } from '../small-counts.rule.js';
import type { WithheldFigures } from '../small-counts/withheld-figures.js';

/** One figure of the country or of a group of municipalities: the source's own, never worked out here. */
export type ComparedRow = {
  readonly code: string;
  readonly title: string;
  readonly kind: 'country' | 'group';
  /** Municipalities of a group, by code. */
  readonly members: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly sex: Sex;
  readonly number: string | null;
  readonly state: 'final' | 'preliminary' | 'missing';
  readonly sourceNote: string | null;
};

export type ComparedCell = Pick<ComparedRow, 'sex' | 'number' | 'state'> & {
  /** Withheld from this reader. */
  readonly hidden: Hidden | null;
  /** Shown to this reader, and not to everybody. */
  readonly hiddenFromOthers: Hidden | null;
};
export type ComparedPeriod = {
  readonly start: string;
  readonly end: string;
  readonly cells: Partial<Record<Sex, ComparedCell>>;
};
export type ComparedArea = Pick<ComparedRow, 'code' | 'title' | 'kind' | 'members' | 'sourceNote'> & {
  /** Oldest first. */
  readonly periods: readonly ComparedPeriod[];
};

type Counted = Pick<IndicatorRow, 'measure' | 'threshold'>;

/**
 * What may not be shown of one area and period. A count of the area's own is withheld by the rule for all counts. And
 * what holds a municipality of ours that is withheld is withheld too, whole: the others taken from it give it away. A
 * group whose members are not known may hold any of them.
 */
function heldOf(
  rows: readonly ComparedRow[],
  { measure, threshold }: Counted,
  ours: WithheldFigures,
): (sex: Sex) => Hidden | null {
  const [first] = rows;
  const isHeld = (areaCode: string): boolean =>
    first !== undefined && ours.of(first, { areaCode, organisationId: null }).size > 0;
  const isUnknown = first?.kind === 'group' && first.members.length === 0;
  if (first && (isUnknown ? ours.any(first) : first.members.some(isHeld))) {
    return () => 'complementary';
  }
  if (measure !== 'count') return () => null;
  const found = withheld(
    rows.map(({ sex, number }) => ({ sex, count: number })),
    threshold,
  );
  return (sex) => found.get(sex) ?? null;
}

/** The areas as one reader may see them; `all`: this reader sees small counts. Rows stand by area, then by period. */
export function comparedAreas(
  rows: readonly ComparedRow[],
  indicator: Counted,
  ours: WithheldFigures,
  all: boolean,
): ComparedArea[] {
  return groupsOf(rows, ({ code }) => code).map((some): ComparedArea => {
    const { code, title, kind, members, sourceNote } = some.at(-1) as ComparedRow;
    const periods = groupsOf(some, ({ start, end }) => `${start}/${end}`).map((cells): ComparedPeriod => {
      const held = heldOf(cells, indicator, ours);
      const { start, end } = cells[0] as ComparedRow;
      return { start, end, cells: Object.fromEntries(cells.map((row) => [row.sex, seen(row, held, all)])) };
    });
    return { code, title, kind, members, sourceNote, periods };
  });
}

function seen(
  { sex, number, state }: ComparedRow,
  held: (sex: Sex) => Hidden | null,
  all: boolean,
): ComparedCell {
  const found = number === null ? null : held(sex);
  if (all || found === null) return { sex, number, state, hidden: null, hiddenFromOthers: found };
  return { sex, number: null, state, hidden: found, hiddenFromOthers: null };
}

/** Rows that follow each other with the same key; never an empty group. */
function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups: T[][] = [];
  let last: string | null = null;
  for (const row of rows) {
    const key = keyOf(row);
    if (key === last) groups.at(-1)?.push(row);
    else groups.push([row]);
    last = key;
  }
  return groups;
}
