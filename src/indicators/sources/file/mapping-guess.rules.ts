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

/** `- = Inget finns att redovisa`, `– uppgift saknas`: what a note in the sheet says of a lone dash. */
const NOTED = {
  none: /^\s*[-–—\u2212]\s*[=:]?\s*(?:inget|ingen|inga|noll|null|värdet noll|none|nil|zero)/i,
  missing: /^\s*[-–—\u2212]\s*[=:]?\s*(?:uppgift|saknas|data saknas|ej tillgänglig|missing|not available)/i,
} as const;
/** They follow the signs of the official statistics, where a dash is none and two points a missing figure. */
const OFFICIAL = /\bSCB\b|statistiska centralbyrån|folkhälsomyndigheten/i;

/** Legends stand above a table or below it. */
type Ends = Sheet & { readonly tail?: readonly (readonly string[])[] };

/** What a lone dash means: as a note in the sheet says, then as the publisher writes, otherwise missing. */
export function guessDash({ rows, tail = [] }: Ends, publisher: string): FileMapping['dash'] {
  const says = (form: RegExp): boolean =>
    [...rows, ...tail].some((row) => row.some((cell) => form.test(cell)));
  if (says(NOTED.missing)) return 'missing';
  return says(NOTED.none) || OFFICIAL.test(publisher) ? 'none' : 'missing';
}

/** What the headings suggest, to begin with; nothing is read before a person has looked. */
export function guessMapping(
  sheet: Ends,
  headingRow: number,
  headingRows: number,
  publisher = '',
): Partial<FileMapping> {
  const headings = headingsOf(sheet.rows, headingRow, headingRows);
  const found: Partial<Record<keyof typeof SAYS, string>> = {};
  headings.forEach((heading, place) => {
    const name = (Object.keys(SAYS) as (keyof typeof SAYS)[]).find(
      (one) => found[one] === undefined && SAYS[one].test(heading),
    );
    if (name) found[name] = letterOf(place);
  });
  const wide = headings.filter((heading) => periodInText(heading) !== null).length > 1;
  return { ...found, layout: wide ? 'columns' : 'rows', dash: guessDash(sheet, publisher), state: 'final' };
}
