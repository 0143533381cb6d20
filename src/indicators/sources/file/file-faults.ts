import { text, type Text } from '../../../shared/text.js';

const cut = (cell: string): string => cell.slice(0, 60);

/** Why a row or a cell is not taken. */
export const faults = {
  noHeadings: text(
    'Ingen rubrik säger någon period eller något kön. Välj en annan rubrikrad, eller ange kolumner.',
    'No heading says a period or a sex. Choose another heading row, or give columns.',
  ),
  noFigures: text('Det finns inga värden under rubriken.', 'There are no figures below the heading.'),
  longCell: text('Raden har text som är för lång för en tabell.', 'The row has text too long for a table.'),
  noArea: text('Kommun eller region saknas.', 'The municipality or region is missing.'),
  future: text('Perioden har inte börjat än.', 'The period has not begun yet.'),
  notByArea: text('Indikatorn delas inte upp på kommun.', 'The indicator is not divided by municipality.'),
  noPeriod: (cell: string): Text =>
    cell === ''
      ? text('Perioden saknas.', 'The period is missing.')
      : text(
          `”${cut(cell)}” är ingen period. Skriv till exempel 2024, 2024-H1, 2024-Q3 eller 2024-11.`,
          `“${cut(cell)}” is no period. Write for example 2024, 2024-H1, 2024-Q3 or 2024-11.`,
        ),
  noSex: (cell: string): Text =>
    text(
      `”${cut(cell)}” är inget kön. Skriv kvinnor, män eller totalt.`,
      `“${cut(cell)}” is no sex. Write women, men or total.`,
    ),
  noNumber: (cell: string): Text =>
    text(`”${cut(cell)}” går inte att läsa som tal.`, `“${cut(cell)}” cannot be read as a number.`),
  twice: (row: number): Text =>
    text(
      `Samma område, period och kön står redan på rad ${row}.`,
      `The same area, period and sex stand on row ${row} already.`,
    ),
} as const;

/** What is wrong, and where: the column as its letter, null where the whole row is meant. */
export type FileFault = { sheet: string; row: number; column: string | null; reason: Text };

/** For what is printed of a fault. */
export const placeText = ({ sheet, row, column }: FileFault): Text =>
  column === null
    ? text(`Blad ${sheet}, rad ${row}`, `Sheet ${sheet}, row ${row}`)
    : text(`Blad ${sheet}, rad ${row}, kolumn ${column}`, `Sheet ${sheet}, row ${row}, column ${column}`);
