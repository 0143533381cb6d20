/** As many digits before the point as every numeric column takes: below 10¹⁵, either way. */
export const WHOLE_DIGITS = 15;
const PLAIN = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * Whether a value is a decimal string as the API takes it: `-12.50`, at most `decimals` decimals and 15 digits before
 * them.
 */
export function isDecimal(value: unknown, decimals = 10): value is string {
  if (typeof value !== 'string' || !PLAIN.test(value)) return false;
  return (value.split('.')[1]?.length ?? 0) <= decimals;
}

/** Spaces that group digits, in Swedish text and in what spreadsheets write: all that Unicode counts as such, and thin ones. */
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const SIGN = /^[-\u2212\u2013] ?/;

/** The ways to write the digits. Each has its whole part first, then its decimals; `\D` in the whole part only groups. */
const WRITTEN = [
  /^(\d+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?:\.\d{3})+),(\d+)$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/,
  /^(\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,})$/,
] as const;

/**
 * The number that a Swedish text says, exactly, as a decimal string; null where it says none. `1 234,5`, `−3`, `0.25`:
 * - the sign is a hyphen, U+2212 or an en dash;
 * - spaces of any width group digits by three, nothing else;
 * - one comma or one point is the decimal sign, whichever it is: `1.234` is a little more than one;
 * - where both stand, the last is the decimal sign and the other groups by three, as several of one kind do.
 */
export function swedishNumber(value: string): string | null {
  const plain = value.trim().replace(SPACES, ' ');
  const digits = plain.replace(SIGN, '');
  const found = WRITTEN.map((form) => form.exec(digits)).find((match) => match !== null);
  if (!found) return null;
  const whole = (found[1] ?? '').replaceAll(/\D/g, '');
  if (whole.length > WHOLE_DIGITS) return null;
  const fraction = found[2] === undefined ? '' : `.${found[2]}`;
  return `${digits === plain ? '' : '-'}${whole}${fraction}`;
}

/** As {@link swedishNumber}, for fields of a form: the input unchanged where it is no number that the API takes. */
export function fromSwedish(value: string): string {
  const plain = swedishNumber(value);
  return plain !== null && PLAIN.test(plain) ? plain : value;
}

/** A number that came as JSON, as the decimal it was written as: 15 digits are all that such a number answers for. */
export function decimalOfDouble(value: number): string {
  const shown = Number(value.toPrecision(WHOLE_DIGITS));
  const text = String(shown);
  return text.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** What the cell of a table says where a number is expected. */
export type CellReading =
  | { readonly says: 'number'; readonly value: string; readonly mark: string | null }
  /** `nil`: the dash, which some publishers write for none and others for not known. */
  | { readonly says: 'empty' | 'missing' | 'not_applicable' | 'withheld' | 'nil' | 'unreadable' };

const SAID = new Map<string, Exclude<CellReading['says'], 'number'>>([
  ['', 'empty'],
  ['..', 'missing'],
  ['...', 'missing'],
  ['…', 'missing'],
  ['saknas', 'missing'],
  ['uppgift saknas', 'missing'],
  ['#saknas!', 'missing'],
  ['#n/a', 'missing'],
  ['.', 'not_applicable'],
  ['ej tillämpligt', 'not_applicable'],
  ['ej relevant', 'not_applicable'],
  ['-', 'nil'],
  ['–', 'nil'],
  ['—', 'nil'],
  ['\u2212', 'nil'],
  ['x', 'withheld'],
]);

/** `<5`, `≤ 4`: the publisher withholds a small count. */
const BELOW = /^[<≤]=? ?\d+$/;
/** `5,3 *`, `12 †`: a number with a mark that refers to a note. */
const MARKED = /^(.*?\d) ?([*†‡]+)$/;

/** Reads a cell of a file from a Swedish authority. Never guesses: what is not known here is `unreadable`. */
export function readCell(cell: string): CellReading {
  const plain = cell.replace(SPACES, ' ').trim();
  const word = SAID.get(plain.toLowerCase());
  if (word !== undefined) return { says: word };
  if (BELOW.test(plain)) return { says: 'withheld' };
  const [, digits = plain, mark = null] = MARKED.exec(plain) ?? [];
  const value = swedishNumber(digits.replace(/ ?%$/, ''));
  return value === null ? { says: 'unreadable' } : { says: 'number', value, mark };
}
