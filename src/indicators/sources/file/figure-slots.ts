import type { Sheet } from '../../../web/sheets/sheets.js';
import type { Period } from '../../period.js';
import type { Sex } from '../../small-counts.rule.js';
import { headingsOf, placeOf } from './columns.js';
import type { FileMapping } from './file-mapping.dto.js';
import { periodInText, sexInHeading } from './table-words.rules.js';

/** Where a row has a figure: its columns by place, and what the heading above them says. */
export type Slot = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  period: Period | null;
  sex: Sex | null;
};

/** One a row, or one for each column whose heading says a period or a sex. */
export const slotsOf = (sheet: Sheet, mapping: FileMapping): Slot[] =>
  mapping.layout === 'rows' ? [rowSlot(mapping)] : headingSlots(sheet, mapping);

const rowSlot = ({ valueColumn, numeratorColumn, denominatorColumn }: FileMapping): Slot => ({
  value: placeOf(valueColumn),
  numerator: placeOf(numeratorColumn),
  denominator: placeOf(denominatorColumn),
  period: null,
  sex: null,
});

function headingSlots(sheet: Sheet, mapping: FileMapping): Slot[] {
  const { headingRow, headingRows, headingText, areaColumn, periodColumn, period, sexColumn } = mapping;
  const headings = headingsOf(sheet.rows, headingRow, headingRows ?? 1);
  const used = [areaColumn, periodColumn, sexColumn].map(placeOf);
  const wanted = (headingText ?? '').toLowerCase();
  const saysPeriod = !periodColumn && !period;
  return headings.flatMap((heading, value): Slot[] => {
    if (used.includes(value) || !heading.toLowerCase().includes(wanted)) return [];
    const slot = {
      value,
      numerator: null,
      denominator: null,
      period: saysPeriod ? periodInText(heading) : null,
      sex: sexColumn ? null : sexInHeading(heading),
    };
    return (saysPeriod ? slot.period : slot.sex) === null ? [] : [slot];
  });
}
