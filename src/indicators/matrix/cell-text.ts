import { readCell } from '../../shared/decimal.js';
import { text, type Locale, type Text } from '../../shared/text.js';
import type { Cell } from '../indicator.types.js';
import type { Measure } from '../status.rule.js';
import type { ValueCell } from '../values.dto.js';

/** What a field of the matrix says: a figure, or why it cannot be read. */
export type CellRead =
  Pick<ValueCell, 'state' | 'number' | 'numerator' | 'denominator' | 'text'> | { readonly fault: Text };

const WORDS = {
  missing: { sv: 'saknas', en: 'missing' },
  not_applicable: { sv: 'ej tillämpligt', en: 'not applicable' },
} as const;

const comma = (value: string): string => value.replace('.', ',').replace(/^-/, '−');

/** A figure as its field shows it, and as it can be written: `41,2`, `118/174`, `8,5 = 17/20000`, `41,2 *`, `saknas`. */
export function cellText(locale: Locale, cell: Omit<Cell, 'id'> | null, measure: Measure): string {
  if (!cell) return '';
  if (cell.state === 'missing' || cell.state === 'not_applicable') return WORDS[cell.state][locale];
  const mark = cell.state === 'preliminary' ? ' *' : '';
  if (measure === 'qualitative') return `${cell.text ?? ''}${mark}`;
  const figure = cell.number === null ? [] : [comma(cell.number)];
  const parts =
    cell.numerator === null || cell.denominator === null
      ? []
      : [`${comma(cell.numerator)}/${comma(cell.denominator)}`];
  const shown = measure === 'share' && parts.length > 0 ? parts : [...figure, ...parts];
  return `${shown.join(' = ')}${mark}`;
}

/** A figure before its parts, numerator and denominator, a star for preliminary. */
const PARTS = /^(?:([^/=]+)=)?([^/=]+)\/([^/=*]+?)( ?\*)?$/;

const stateOf = (plain: string): keyof typeof WORDS | undefined =>
  (['missing', 'not_applicable'] as const).find((state) =>
    Object.values<string>(WORDS[state]).includes(plain.toLowerCase()),
  );

/** Reads what a field says, of what is measured in figures or described in words. */
export const readText = (value: string, measure: Measure): CellRead =>
  measure === 'qualitative' ? readWords(value.trim()) : readFigure(value.trim());

function readWords(plain: string): CellRead {
  const state = stateOf(plain) ?? (plain === '..' ? 'missing' : plain === '.' ? 'not_applicable' : undefined);
  if (state) return { state };
  if (plain === '') return { fault: EMPTIED };
  return { state: plain.endsWith(' *') ? 'preliminary' : 'final', text: plain.replace(/ \*$/, '').trimEnd() };
}

function readFigure(plain: string): CellRead {
  const state = stateOf(plain);
  if (state) return { state };
  const [, whole, above, below, star] = PARTS.exec(plain) ?? [];
  if (above !== undefined && below !== undefined) {
    const [numerator, denominator] = [readCell(above), readCell(below)];
    const number = whole === undefined ? null : readCell(whole);
    if (numerator.says !== 'number' || denominator.says !== 'number' || (number && number.says !== 'number'))
      return { fault: UNREADABLE };
    const parts = { numerator: numerator.value, denominator: denominator.value };
    return { state: star ? 'preliminary' : 'final', ...parts, ...(number ? { number: number.value } : {}) };
  }
  const read = readCell(plain);
  switch (read.says) {
    case 'number':
      return { state: read.mark === null ? 'final' : 'preliminary', number: read.value };
    case 'missing':
    case 'not_applicable':
      return { state: read.says };
    case 'empty':
      return { fault: EMPTIED };
    case 'withheld':
      return { fault: WITHHELD };
    default:
      return { fault: read.says === 'nil' ? NIL : UNREADABLE };
  }
}

const EMPTIED = text(
  'Ett värde tas inte bort. Skriv saknas eller ej tillämpligt om det inte finns.',
  'A value is not removed. Write missing or not applicable where there is none.',
);
const WITHHELD = text(
  'Värdet är dolt av den som lämnat ut det. Skriv saknas om ni inte har det.',
  'The value is withheld by its publisher. Write missing if you do not have it.',
);
const NIL = text(
  'Skriv 0 om det inte blev något, eller saknas om uppgiften inte finns.',
  'Write 0 if there was nothing, or missing if there is no figure.',
);
const UNREADABLE = text(
  'Skriv ett tal, till exempel 1 234,5 eller 118/174, eller saknas eller ej tillämpligt.',
  'Write a figure, for example 1 234,5 or 118/174, or missing or not applicable.',
);
