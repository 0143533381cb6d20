import type { Sex } from '../small-counts.rule.js';
import { SEXES, type Counts, type MarkedRow, type MarkedTable } from './count-table.js';
import {
  ANYTHING,
  exactly,
  meeting,
  narrowed,
  NOT_NEGATIVE,
  sumOf,
  workedOut,
  type Plane,
  type Range,
} from './possible-counts.rule.js';

/** A withheld count that can be worked out too closely. */
export type Exposed = { readonly row: MarkedRow; readonly sex: Sex };

const ENOUGH = 1e-9;

/** The first withheld count that the sums leave fewer than `threshold − 1` values; `told`: small ones are said to be small. */
export function findExposed(table: MarkedTable, threshold: number, told: boolean): Exposed | null {
  const seen = (row: MarkedRow, whole = false): Plane => planeOf(row, threshold, told, whole);
  const own = table.whole ? seen(table.whole, true) : FREE;
  const parts = table.divisions.map((rows) => rows.map((row) => seen(row)));
  const sums = table.divisions.map((rows, index) =>
    sumOf([...(parts[index] ?? []), restOf(table.whole, rows)]),
  );
  for (const [index, rows] of table.divisions.entries()) {
    const others = sums.filter((_, other) => other !== index).reduce(meeting, own);
    const found = workedOut(others, [...(parts[index] ?? []), restOf(table.whole, rows)]);
    for (const [place, row] of rows.entries()) {
      const plane = found[place];
      const sex = plane && tooClose(row, plane, threshold);
      if (sex) return { row, sex };
    }
  }
  const sex = table.whole && tooClose(table.whole, sums.reduce(meeting, own), threshold);
  return table.whole && sex ? { row: table.whole, sex } : null;
}

const FREE: Plane = { K: NOT_NEGATIVE, M: NOT_NEGATIVE, both: NOT_NEGATIVE };

function tooClose({ marks }: MarkedRow, { K, M, both }: Plane, threshold: number): Sex | null {
  const of = { T: both, K, M };
  return SEXES.find((sex) => marks.has(sex) && of[sex].hi - of[sex].lo + 1 < threshold - 1 - ENOUGH) ?? null;
}

/** What everybody sees of a row. The whole says what it says in any case. */
function planeOf({ row, marks }: MarkedRow, threshold: number, told: boolean, whole: boolean): Plane {
  const range = (sex: Sex): Range => {
    const count = row.counts[sex];
    const mark = marks.get(sex);
    if (count === undefined) return NOT_NEGATIVE;
    if (!mark) return exactly(count);
    const said = told || whole;
    if (said && mark.how === 'small') return { lo: 1, hi: threshold - 1 };
    return said && mark.told ? { lo: threshold, hi: Infinity } : NOT_NEGATIVE;
  };
  const { lo, hi } = range('T');
  const unknown = neither(row.counts);
  const both = { lo: lo - unknown, hi: hi - unknown };
  return narrowed({ K: range('K'), M: range('M'), both });
}

/** Those counted in the total but as neither women nor men; somebody may know how many they are. */
const neither = ({ T, K, M }: Counts): number =>
  T === undefined || K === undefined || M === undefined ? 0 : T - K - M;

/** Women and men together, as the sums over rows have it. */
const bothOf = ({ T, K, M }: Counts): number | undefined => (K === undefined || M === undefined ? T : K + M);

/**
 * What the whole has beyond the parts that are given. None: the parts make the whole, and everybody may know it.
 * Some: nobody is shown how much. Less than none: the parts do not make the whole, and nothing can be worked out.
 */
function restOf(whole: MarkedRow | null, rows: readonly MarkedRow[]): Plane {
  const rest = (of: (counts: Counts) => number | undefined): Range => {
    const total = whole ? of(whole.row.counts) : undefined;
    const parts = rows.map(({ row }) => of(row.counts));
    if (total === undefined || parts.includes(undefined)) return NOT_NEGATIVE;
    const left = parts.reduce<number>((sum, part) => sum - (part ?? 0), total);
    if (Math.abs(left) < ENOUGH) return exactly(0);
    return left > 0 ? NOT_NEGATIVE : ANYTHING;
  };
  return { K: rest(({ K }) => K), M: rest(({ M }) => M), both: rest(bothOf) };
}
