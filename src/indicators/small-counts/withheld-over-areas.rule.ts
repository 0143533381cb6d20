import { withheld, type Hidden, type Sex } from '../small-counts.rule.js';
import {
  MarkedRow,
  SEXES,
  type CountRow,
  type Counts,
  type CountTable,
  type Mark,
  type MarkedTable,
} from './count-table.js';
import { findExposed, type Exposed } from './exposed.rule.js';

/** What is withheld, by the key of a row. */
export type Withheld = ReadonlyMap<string, ReadonlyMap<Sex, Hidden>>;

/**
 * Which counts of one indicator and period are withheld: the small ones, what would give them away within their own
 * row, and then, one row after another, what would give them away through the sums of municipalities and
 * organisations, until nobody can narrow a withheld count to fewer than `threshold − 1` values. The whole's own total
 * is withheld only where it is small itself: there is always another way.
 *
 * Where the parts make a whole that is shown, it is not told which of the withheld are small (`<5`), only that they
 * are withheld. Still, while there are rows that can be spared, it is held against those who could tell.
 */
export function withheldOver(table: CountTable, threshold: number): Withheld {
  // One part that is the whole is the same figure twice: it is shown or withheld as the whole is.
  const same = table.divisions.flatMap((rows) => (rows.length === 1 ? rows.filter(isSame(table.whole)) : []));
  const divisions = table.divisions.filter((rows) => !rows.some((row) => same.includes(row)));
  const found = withheldOverParts({ ...table, divisions }, threshold);
  const marks = table.whole && found.get(table.whole.key);
  return marks ? new Map([...found, ...same.map(({ key }) => [key, marks] as const)]) : found;
}

const isSame =
  (whole: CountRow | null) =>
  ({ counts }: CountRow): boolean =>
    SEXES.every((sex) => counts[sex] === whole?.counts[sex]);

function withheldOverParts(table: CountTable, threshold: number): Withheld {
  const whole = table.whole && ownMarks(table.whole, threshold);
  const divisions = table.divisions.map((rows) => rows.map((row) => ownMarks(row, threshold)));
  const rows = [...(whole ? [whole] : []), ...divisions.flat()];
  if (rows.every(({ marks }) => marks.size === 0)) return new Map();
  const complete = whole
    ? divisions.filter((division) => SEXES.some((sex) => makeWhole(whole, division, sex)))
    : [];
  if (whole) {
    withholdTheFew(whole, divisions.flat(), threshold);
    for (const division of complete) withholdOneBeside(whole, division, threshold);
  }
  const marked = { whole, divisions };
  const told = complete.length === 0;
  if (isSafeAgainstTellers(marked, threshold)) return result(rows, whole, told);
  for (;;) {
    const exposed = findExposed(marked, threshold, false);
    if (exposed === null || !withholdMore(marked, exposed, threshold)) return result(rows, whole, false);
  }
}

/** Withholds rows that can be spared until nobody gets too close who can tell small counts from the others. */
function isSafeAgainstTellers(table: MarkedTable, threshold: number): boolean {
  for (;;) {
    const exposed = findExposed(table, threshold, true);
    if (exposed === null) return true;
    const near = table.divisions.filter((rows) => rows.includes(exposed.row)).flat();
    const spare = spared(near, exposed.row, exposed.sex, threshold);
    if (!spare) return false;
    spare.withhold(exposed.sex, threshold);
  }
}

function ownMarks(row: CountRow, threshold: number): MarkedRow {
  const cells = SEXES.map((sex) => ({ sex, count: row.counts[sex]?.toString() ?? null }));
  const found = withheld(cells, threshold);
  const oneSexIsSmall = found.get('K') === 'small' || found.get('M') === 'small';
  const marks = new Map<Sex, Mark>();
  for (const [sex, how] of found) {
    const told = how === 'complementary' && oneSexIsSmall && (row.counts[sex] ?? 0) >= threshold;
    marks.set(sex, { how, told });
  }
  return new MarkedRow(row, marks);
}

/** A small count of the whole takes that of every part with it, zero too: they would say how the few are divided. */
function withholdTheFew({ row, marks }: MarkedRow, parts: readonly MarkedRow[], threshold: number): void {
  for (const sex of SEXES) {
    const count = row.counts[sex] ?? 0;
    if (count === 0 || count >= threshold || !marks.has(sex)) continue;
    for (const part of parts) part.withhold(sex, Infinity);
  }
}

/**
 * Beside withheld counts of parts that make the whole, one that is not small goes too, needed or not: were it done only
 * where it is needed, that it was done would tell those who know the rule how few the small ones are.
 */
function withholdOneBeside(whole: MarkedRow, division: readonly MarkedRow[], threshold: number): void {
  for (const sexes of [['T'], ['K', 'M']] as const) {
    const open = sexes.find((sex) => whole.isShown(sex));
    const first = open && division.find(({ marks }) => marks.has(open));
    if (first) spared(division, first, open, threshold)?.withhold(open, threshold);
  }
}

const makeWhole = ({ row }: MarkedRow, parts: readonly MarkedRow[], sex: Sex): boolean =>
  parts.reduce((sum, part) => sum + (part.row.counts[sex] ?? NaN), 0) === row.counts[sex];

/** Withholds one row more, within the same division before elsewhere. False where there is none. */
function withholdMore(table: MarkedTable, { row, sex }: Exposed, threshold: number): boolean {
  const { whole, divisions } = table;
  const near = divisions.filter((rows) => rows.includes(row)).flat();
  const all = divisions.flat();
  const sexes = whole && sex !== 'T' && (whole.isShown('K') || whole.isShown('M')) ? whole : undefined;
  const next = spared(near, row, sex, threshold) ?? after(near, row, sex) ?? sexes ?? after(all, row, sex);
  if (next) next.withhold(sex, threshold);
  else (after(near, row, 'T') ?? after(all, row, 'T'))?.withhold('T', threshold);
  return next !== undefined || all.some((one) => one.isShown('T'));
}

/**
 * The first row that is shown after this one, in the order of their keys and round again; not the smallest, for that
 * would tell that it is smaller than all that are shown. A zero hides nobody behind it and comes last.
 */
function after(rows: readonly MarkedRow[], { row }: MarkedRow, sex: Sex): MarkedRow | undefined {
  const shown = rows.filter((one) => one.isShown(sex));
  const some = shown.filter((one) => (one.row.counts[sex] ?? 0) > 0);
  const choice = some.length > 0 ? some : shown;
  return choice.find((one) => one.row.key > row.key) ?? choice[0];
}

/** As `after`, of rows whose own total does not give away what is withheld of them. */
const spared = (
  rows: readonly MarkedRow[],
  row: MarkedRow,
  sex: Sex,
  threshold: number,
): MarkedRow | undefined =>
  after(
    rows.filter(({ row: { counts } }) => isRoomy(counts, sex, threshold)),
    row,
    sex,
  );

const isRoomy = ({ T = 0, K, M }: Counts, sex: Sex, threshold: number): boolean =>
  sex === 'T'
    ? T >= threshold
    : (K ?? threshold) >= threshold && (M ?? threshold) >= threshold && T >= 3 * threshold - 2;

function result(rows: readonly MarkedRow[], whole: MarkedRow | null, told: boolean): Withheld {
  const found = new Map<string, ReadonlyMap<Sex, Hidden>>();
  for (const row of rows) {
    if (row.marks.size === 0) continue;
    const all = [...row.marks].map(([sex, { how }]): [Sex, Hidden] => [
      sex,
      told || row === whole ? how : 'complementary',
    ]);
    found.set(row.row.key, new Map(all));
  }
  return found;
}
