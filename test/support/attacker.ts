import type { Sex } from '../../src/indicators/small-counts.rule.js';

/** What a reader is shown of a row: a count, `<5`, or only that something is withheld; undefined where none is given. */
export type Sight = Readonly<Partial<Record<Sex, number | 'small' | 'complementary'>>>;
export type TableSight = { whole: Sight; divisions: readonly (readonly Sight[])[]; complete: boolean };

type Pair = readonly [women: number, men: number];

const fits = (sight: Sight[Sex], count: number, threshold: number): boolean => {
  if (sight === undefined || sight === 'complementary') return true;
  return sight === 'small' ? count > 0 && count < threshold : sight === count;
};

/** Every division of a row into women and men that agrees with what is shown of it. */
function pairsOf(sight: Sight, cap: number, threshold: number): Pair[] {
  const found: Pair[] = [];
  for (let women = 0; women <= cap; women += 1) {
    if (!fits(sight.K, women, threshold)) continue;
    for (let men = 0; women + men <= cap; men += 1) {
      if (fits(sight.M, men, threshold) && fits(sight.T, women + men, threshold)) found.push([women, men]);
    }
  }
  return found;
}

const keyOf = ([women, men]: Pair): number => women * 1000 + men;

/** Every pair of sums that the rows can make. */
function sumsOf(rows: readonly (readonly Pair[])[], cap: number): Set<number> {
  let sums = new Set([0]);
  for (const row of rows) {
    const next = new Set<number>();
    for (const sum of sums) {
      const [women, men] = [Math.floor(sum / 1000), sum % 1000];
      for (const pair of row) {
        if (women + men + pair[0] + pair[1] <= cap) next.add(keyOf([women + pair[0], men + pair[1]]));
      }
    }
    sums = next;
  }
  return sums;
}

/** The sums that are the whole's, or that leave something for parts nobody has given. */
function wholesOver(wholes: ReadonlySet<number>, complete: boolean): ReadonlySet<number> {
  if (complete) return wholes;
  const under = new Set<number>();
  for (const whole of wholes) {
    for (let women = 0; women <= Math.floor(whole / 1000); women += 1) {
      for (let men = 0; men <= whole % 1000; men += 1) under.add(keyOf([women, men]));
    }
  }
  return under;
}

/**
 * Somebody who tries every table there could be: for each withheld count of each row, the values it has in any table
 * that agrees with all that is published. Knows nothing of how the product decides. `-1` is the whole's row.
 */
export function attack(
  { whole, divisions, complete }: TableSight,
  cap: number,
  threshold: number,
): { division: number; row: number; sex: Sex; values: Set<number> }[] {
  const parts = divisions.map((rows) => rows.map((row) => pairsOf(row, cap, threshold)));
  const all = parts.map((rows) => sumsOf(rows, cap));
  const own = new Set(pairsOf(whole, cap, threshold).map(keyOf));
  const reached = all.map((sums) =>
    complete ? sums : new Set([...own].filter((one) => [...sums].some((sum) => under(sum, one)))),
  );
  const wholes = new Set([...own].filter((one) => reached.every((sums) => sums.has(one))));
  const found = [...hiddenOf(whole, [...wholes].map(pairOf), -1, -1)];
  for (const [division, rows] of parts.entries()) {
    const elsewhere = new Set(
      [...own].filter((one) => reached.every((sums, index) => index === division || sums.has(one))),
    );
    const allowed = wholesOver(elsewhere, complete);
    for (const [row, pairs] of rows.entries()) {
      const others = sumsOf(
        rows.filter((_, index) => index !== row),
        cap,
      );
      const possible = pairs.filter((pair) => [...others].some((sum) => allowed.has(sum + keyOf(pair))));
      found.push(...hiddenOf(divisions[division]?.[row] ?? {}, possible, division, row));
    }
  }
  return found;
}

const pairOf = (key: number): Pair => [Math.floor(key / 1000), key % 1000];
const under = (sum: number, whole: number): boolean =>
  Math.floor(sum / 1000) <= Math.floor(whole / 1000) && sum % 1000 <= whole % 1000;

function hiddenOf(
  sight: Sight,
  possible: readonly Pair[],
  division: number,
  row: number,
): { division: number; row: number; sex: Sex; values: Set<number> }[] {
  return (['T', 'K', 'M'] as const)
    .filter((sex) => typeof sight[sex] === 'string')
    .map((sex) => ({
      division,
      row,
      sex,
      values: new Set(
        possible.map(([women, men]) => (sex === 'T' ? women + men : sex === 'K' ? women : men)),
      ),
    }));
}
