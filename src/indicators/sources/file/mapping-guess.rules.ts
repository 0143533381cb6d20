import type { Sheet } from '../../../web/sheets/sheets.js';
import { headingsOf, letterOf } from './columns.js';
import type { FileMapping } from './file-mapping.dto.js';
import { periodInText } from './table-words.rules.js';

const filled = (row: readonly string[] | undefined): number =>
  (row ?? []).filter((cell) => cell.trim() !== '').length;

/** The first row with as many filled cells as any of the first thirty: titles above a table fill fewer. */
export function guessHeadingRow({ rows }: Sheet): number {
  const first = rows.slice(0, 30);
  const most = Math.max(0, ...first.map(filled));
  return first.findIndex((row) => filled(row) === most) + 1 || 1;
}

const SAYS = {
  areaColumn: /kommun|område|region|\blän|area|municipality/i,
  periodColumn: /^(?:år|period|tid|year|time|kvartal|månad)/i,
  sexColumn: /^(?:kön|sex|gender)/i,
  numeratorColumn: /täljare|numerator/i,
  denominatorColumn: /nämnare|denominator/i,
  valueColumn: /värde|value|andel|antal|procent|%|per 10/i,
} as const;

/** What the headings suggest, to begin with; nothing is read before a person has looked. */
export function guessMapping(sheet: Sheet, headingRow: number, headingRows: number): Partial<FileMapping> {
  const headings = headingsOf(sheet.rows, headingRow, headingRows);
  const found: Partial<Record<keyof typeof SAYS, string>> = {};
  headings.forEach((heading, place) => {
    const name = (Object.keys(SAYS) as (keyof typeof SAYS)[]).find(
      (one) => found[one] === undefined && SAYS[one].test(heading),
    );
    if (name) found[name] = letterOf(place);
  });
  const wide = headings.filter((heading) => periodInText(heading) !== null).length > 1;
  return { ...found, layout: wide ? 'columns' : 'rows', dash: 'missing', state: 'final' };
}
