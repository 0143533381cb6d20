import { text, type Text } from '../../shared/text.js';
import type { FieldError } from '../../shared/errors.js';
import { periodCode, periodOf, type Period } from '../period.js';
import { placeIn, type MatrixRow } from './matrix.queries.js';
import { placeKey } from './places.js';

type Grid = { periods: readonly Period[]; rows: readonly MatrixRow[] };
export type Placed = { values: Record<string, string>; faults: FieldError[] };

const SEX: Readonly<Record<string, string>> = {
  totalt: 'T',
  total: 'T',
  t: 'T',
  kvinnor: 'K',
  women: 'K',
  k: 'K',
  män: 'M',
  men: 'M',
  m: 'M',
};
const plain = (value: string): string => value.replaceAll('\u00a0', ' ').trim().toLowerCase();

/**
 * Puts a block from a spreadsheet in its fields. A first line of periods says which columns they are, otherwise they
 * are taken in order; names, codes or sexes before the figures say which rows, otherwise these are. Nothing is
 * guessed: what has no field is a fault.
 */
export function placeBlock(block: string, grid: Grid, inWords = false): Placed {
  const lines = inWords ? textLines(block) : figureLines(block);
  const filled = lines.filter(isFilled);
  const head = filled.length > 1 ? headOf(filled[0] ?? []) : null;
  const body = head ? lines.slice(lines.findIndex(isFilled) + 1) : lines;
  const labels = head ? head.labels : inWords ? knownLabels(filled, grid) : labelsOf(filled);
  const periods = head ? head.periods : grid.periods.map(periodCode);
  const values: Record<string, string> = {};
  const faults: Text[] = [];
  for (const [index, line] of body.entries()) {
    // An empty row of a spreadsheet is a row all the same: those below it stay where they are.
    if (!isFilled(line)) continue;
    const row = labels === 0 ? grid.rows[index] : rowOf(line.slice(0, labels), grid.rows);
    if (!row) {
      faults.push(unknownRow(line.slice(0, Math.max(labels, 1)).join(' ')));
      continue;
    }
    for (const [column, value] of line.slice(labels).entries()) {
      if (value === '') continue;
      const period = grid.periods.find((one) => periodCode(one) === periods[column]);
      if (period) values[placeKey(placeIn(row, period))] = value;
      else faults.push(unknownColumn(periods[column] ?? value));
    }
  }
  const said = [...new Map(faults.map((fault) => [fault.sv, fault])).values()];
  return {
    values,
    faults: said.map((reason, at) => ({ field: at === 0 ? 'block' : `block.${at}`, reason })),
  };
}

const isFilled = (line: readonly string[]): boolean => line.some((cell) => cell !== '');

const figureLines = (block: string): string[][] =>
  block
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim()));

/** Words may hold semicolons, and line breaks where a spreadsheet has put the cell within quotation marks. */
function textLines(block: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare = '', end = ''] of block.matchAll(CELL)) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).replaceAll('\r\n', '\n').trim());
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;

/** The first line, where all after its labels are periods. Alone it is figures, whatever they look like. */
function headOf(line: readonly string[]): { labels: number; periods: string[] } | null {
  const last = line.findLastIndex((cell) => cell !== '');
  const codes = line
    .slice(0, last + 1)
    .map((cell) => periodOf(cell))
    .map((period) => (period ? periodCode(period) : null));
  const labels = codes.findIndex((code) => code !== null);
  const after = codes.slice(labels).flatMap((code) => code ?? []);
  return labels < 0 || after.length < codes.length - labels ? null : { labels, periods: after };
}

/** How many columns before the figures hold names: those that no line begins with a digit, sign or dot in. */
const labelsOf = (lines: readonly (readonly string[])[]): number => {
  const named = (at: number): boolean =>
    lines.length > 0 &&
    lines.every((line) => /^(\d{4} )?\p{L}{1,}/u.test(line[at] ?? '') && !isWord(line[at] ?? ''));
  return named(0) ? (named(1) ? 2 : 1) : 0;
};
/** Among words only what the rows are called can be told from a value. */
function knownLabels(lines: readonly (readonly string[])[], { rows }: Grid): number {
  const labels = new Set(
    rows.flatMap(({ name, areaCode }) => (name === null ? [] : namesOf(name, areaCode))),
  );
  const named = (at: number): boolean =>
    lines.some((line) => labels.has(plain(line[at] ?? '')) || SEX[plain(line[at] ?? '')] !== undefined);
  return named(0) ? (named(1) ? 2 : 1) : 0;
}
const isWord = (value: string): boolean =>
  ['saknas', 'missing', 'ej tillämpligt', 'not applicable', 'x'].includes(plain(value));

function rowOf(labels: readonly string[], rows: readonly MatrixRow[]): MatrixRow | undefined {
  const said = labels.map(plain).filter((label) => label !== '');
  const sex = said.map((label) => SEX[label]).find((one) => one !== undefined);
  const named = said.filter((label) => SEX[label] === undefined);
  const fits = ({ name, areaCode }: MatrixRow): boolean =>
    named.every((label) => name !== null && namesOf(name, areaCode).includes(label));
  const found = rows.filter((row) => fits(row) && (sex === undefined || row.sex === sex));
  return found.length === 1 ? found[0] : undefined;
}

const namesOf = (name: string, areaCode: string | null): string[] => {
  const whole = plain(name);
  const short = whole.replace(/s? kommun$/, '');
  return [
    whole,
    short,
    `${short}s`,
    whole.replace(/ kommun$/, ''),
    ...(areaCode === null ? [] : [areaCode, `${areaCode} ${short}`]),
  ];
};

const unknownRow = (label: string): Text =>
  text(
    `Raden ”${label}” finns inte bland raderna, eller passar på flera.`,
    `The line “${label}” is not among the rows, or fits several.`,
  );
const unknownColumn = (label: string): Text =>
  text(
    `”${label}” står i en kolumn som inte finns. Välj fler perioder, eller ta med färre kolumner.`,
    `“${label}” is in a column that does not exist. Choose more periods, or take fewer columns.`,
  );
