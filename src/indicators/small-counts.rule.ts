/** How a figure is withheld: `small` is shown as "<5", `complementary` as "dolt" because it would give a small one away. */
export type Hidden = 'small' | 'complementary';

export type Sex = 'T' | 'K' | 'M';

type Cell = { readonly sex: Sex; readonly count: string | null };

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/**
 * Which cells of one area and period are withheld. Counts are persons or cases; a threshold of 5 withholds 1–4.
 * Nobody who knows this rule can narrow a withheld count to fewer than `threshold − 1` values:
 * - a small total takes both sexes with it, zero too, for they would say how the few are divided;
 * - one small sex takes the other with it while the total is shown;
 * - a total that two small sexes could make says only that something is withheld, not in which of them.
 */
export function withheld(cells: readonly Cell[], threshold: number): ReadonlyMap<Sex, Hidden> {
  const counts = new Map(cells.flatMap(({ sex, count }) => (count === null ? [] : [[sex, Number(count)]])));
  const found = new Map<Sex, Hidden>();
  for (const [sex, count] of counts) if (isSmall(count, threshold)) found.set(sex, 'small');
  const total = counts.get('T');
  if (total === undefined || found.size === 0) return found;
  const sexes = (['K', 'M'] as const).filter((sex) => counts.has(sex));
  const divided = sexes.length === 2;
  if (found.has('T')) {
    for (const sex of sexes) found.set(sex, 'complementary');
  } else if (total < 2 * threshold - 1) {
    for (const sex of sexes) found.set(sex, 'complementary');
  } else if (divided) {
    for (const sex of sexes) if (!found.has(sex)) found.set(sex, 'complementary');
  }
  return found;
}
