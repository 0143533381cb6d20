/** From the least to the most a count can be. */
export type Range = { readonly lo: number; readonly hi: number };

/**
 * What is possible for women, for men and for both together, at once. Sums of such planes are such planes again, and
 * whole numbers stay whole (they are generalised polymatroids), so that what can be worked out from a whole table of
 * municipalities and its sums is found exactly by adding and narrowing, without trying any numbers.
 */
export type Plane = { readonly K: Range; readonly M: Range; readonly both: Range };

export const exactly = (value: number): Range => ({ lo: value, hi: value });
export const NOT_NEGATIVE: Range = { lo: 0, hi: Infinity };
export const ANYTHING: Range = { lo: -Infinity, hi: Infinity };

const NOTHING: Plane = { K: exactly(0), M: exactly(0), both: exactly(0) };

const meet = (a: Range, b: Range): Range => ({ lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) });
const plus = (a: Range, b: Range): Range => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });
const minus = (a: Range, b: Range): Range => ({ lo: less(a.lo, b.hi), hi: more(a.hi, b.lo) });
/** An unknown taken from an unknown says nothing. */
const less = (lo: number, hi: number): number => (lo === -Infinity || hi === Infinity ? -Infinity : lo - hi);
const more = (hi: number, lo: number): number => (hi === Infinity || lo === -Infinity ? Infinity : hi - lo);

/** What follows of women, men and both from each other. */
export const narrowed = ({ K, M, both }: Plane): Plane => ({
  K: meet(K, minus(both, M)),
  M: meet(M, minus(both, K)),
  both: meet(both, plus(K, M)),
});

const eachOf = (a: Plane, b: Plane, join: (a: Range, b: Range) => Range): Plane => ({
  K: join(a.K, b.K),
  M: join(a.M, b.M),
  both: join(a.both, b.both),
});

export const meeting = (a: Plane, b: Plane): Plane => narrowed(eachOf(a, b, meet));
export const sumOf = (planes: readonly Plane[]): Plane =>
  planes.reduce((sum, plane) => eachOf(sum, plane, plus), NOTHING);

/**
 * What somebody can work out of each part when all parts together make the whole. The parts, and the whole, come
 * narrowed in themselves.
 */
export function workedOut(whole: Plane, parts: readonly Plane[]): Plane[] {
  // Sums before and after each part rather than the total less the part: an unknown cannot be taken away again.
  const before = [NOTHING];
  for (const part of parts) before.push(eachOf(before.at(-1) ?? NOTHING, part, plus));
  let after = NOTHING;
  const found: Plane[] = [];
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index] ?? NOTHING;
    const others = eachOf(before[index] ?? NOTHING, after, plus);
    found.push(meeting(part, eachOf(whole, others, minus)));
    after = eachOf(after, part, plus);
  }
  return found.reverse();
}
