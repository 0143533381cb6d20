/** A number is written as a machine reads it; null is an empty cell. */
export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula, or hide one behind. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that begins like a formula is given an apostrophe before it, which makes it text when the file is opened. */
const textOf = (text: string): string => quoted(FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const MACHINE_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Rows as CSV after RFC 4180: commas, decimal points, CRLF. Decimal strings in the columns named as numbers are written
 * as they are, a minus included; everything else is text.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  numbers: ReadonlySet<string>,
): string {
  const isNumber = columns.map((column) => numbers.has(column));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => {
        if (cell === null) return '';
        const text = String(cell);
        return isNumber[index] && MACHINE_NUMBER.test(text) ? text : textOf(text);
      })
      .join(','),
  );
  return `${[columns.map(textOf).join(','), ...lines].join('\r\n')}\r\n`;
}
