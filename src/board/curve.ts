import { monthsLater } from '../indicators/period.js';
import type { Frequency } from '../indicators/status.rule.js';
import type { SeenPoint } from '../indicators/use-series.js';

const MONTHS: Readonly<Partial<Record<Frequency, number>>> = {
  yearly: 12,
  half_yearly: 6,
  quarterly: 3,
  monthly: 1,
};
const MOST = 24;

/** One period of a curve; `number` is a decimal, null where it is missing, hidden or does not apply. */
export type CurvePoint = { readonly end: string; readonly number: string | null };

/**
 * The course over time with a place for every period, oldest first: a missing one is a gap, also at the end, where
 * periods have passed whose values ought to have come.
 */
export function curveOf(points: readonly SeenPoint[], frequency: Frequency, today: string): CurvePoint[] {
  const step = MONTHS[frequency];
  const curve: CurvePoint[] = [];
  for (const { end, number } of points) {
    if (step !== undefined) fill(curve, step, (next) => next < end);
    curve.push({ end, number });
  }
  // A period's value is looked for when half as long again has passed.
  if (step !== undefined) fill(curve, step, (next) => monthsLater(next, Math.ceil(step / 2)) < today);
  return curve.slice(-MOST);
}

function fill(curve: CurvePoint[], step: number, isDue: (end: string) => boolean): void {
  for (let count = 0; count < MOST; count += 1) {
    const last = curve[curve.length - 1];
    if (!last) return;
    const next = monthsLater(last.end, step);
    if (!isDue(next)) return;
    curve.push({ end: next, number: null });
  }
}
