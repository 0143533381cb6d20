import type { ItemView, ReportView, ValueRow } from './report.view.js';
import type { Figures } from './value.rules.js';

/** Nothing of it, whatever it was: that it was missing would be told of a figure and not of another. */
const WITHHELD = { number: null, numerator: null, denominator: null, withheld: true } as const;

const without = <T extends Figures>(value: T): T => ({ ...value, ...WITHHELD, state: 'final' });
const silent = <T extends Figures & { comment: string | null }>(value: T): T => ({
  ...without(value),
  comment: null,
});

/**
 * A report as somebody reads it to whom small counts are withheld. `ends`: by indicator, the last days of periods of
 * which nothing is shown; all sexes go together, for one and the total give the other away.
 */
export function withoutWithheld(
  report: ReportView,
  ends: ReadonlyMap<string, ReadonlySet<string>>,
): ReportView {
  const items = report.items.map((item): ItemView => {
    const held = item.indicator && ends.get(item.indicator.id);
    if (!held?.size) return item;
    const isHeld = held.has(report.round.periodTo);
    const rows = item.rows.map((row): ValueRow => {
      const last = row.last && held.has(row.last.periodEnd) ? without(row.last) : row.last;
      const unlikely = row.unlikely && !isHeld && last === row.last;
      return { ...row, value: row.value && (isHeld ? silent(row.value) : row.value), last, unlikely };
    });
    return { ...item, rows, values: isHeld ? item.values.map(silent) : item.values };
  });
  return { ...report, items };
}
