import type { Sheet } from '../../../web/sheets/sheets.js';
import { headingsOf, placeOf } from './columns.js';
import type { FileMapping } from './file-mapping.dto.js';
import type { OpenedFile } from './file-previews.js';
import { guessHeadingRow, guessMapping } from './mapping-guess.rules.js';
import type { OfferedMapping } from './value-files.queries.js';

/** What the page's address asks for: an earlier file's mapping, or a sheet with its heading. */
export type Asked = {
  readonly like: string;
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
};

/** What the form begins with: as asked for, as read before, as an earlier file was, or as the headings suggest. */
export function toBegin(
  { file, sheets }: OpenedFile,
  offered: readonly OfferedMapping[],
  asked: Asked,
): Record<string, string> {
  const like = offered.find(({ id }) => id === asked.like)?.mapping;
  const last = asked.sheet === '' ? offered[0]?.mapping : undefined;
  const known = like ?? file.mapping ?? (last && fits(last, sheets) ? last : undefined);
  const name = (like ? '' : asked.sheet) || known?.sheet;
  const sheet = sheets.find((one) => one.name === name) ?? sheets[0];
  if (!sheet) return {};
  const row = like ? 0 : asked.row;
  const headingRow = row >= 1 && row <= 500 ? Math.floor(row) : (known?.headingRow ?? guessHeadingRow(sheet));
  const rows = like ? 0 : asked.rows;
  const headingRows = [1, 2, 3].includes(rows) ? rows : (known?.headingRows ?? 1);
  const begin = {
    ...(known ?? guessMapping(sheet, headingRow, headingRows, file.publisher)),
    sheet: sheet.name,
    headingRow,
    headingRows,
  };
  return Object.fromEntries(
    Object.entries(begin).flatMap(([field, value]) =>
      value === null || value === undefined ? [] : [[field, String(value)]],
    ),
  );
}

/** Whether each column that an earlier file was read by has a heading in words here: figures are no heading. */
export function fits(mapping: FileMapping, sheets: readonly Sheet[]): boolean {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return false;
  const headings = headingsOf(sheet.rows, mapping.headingRow, mapping.headingRows ?? 1);
  const { areaColumn, periodColumn, sexColumn, valueColumn, numeratorColumn, denominatorColumn } = mapping;
  return [areaColumn, periodColumn, sexColumn, valueColumn, numeratorColumn, denominatorColumn]
    .flatMap((letters) => placeOf(letters) ?? [])
    .every((place) => /\p{L}/u.test(headings[place] ?? ''));
}
