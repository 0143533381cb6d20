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

/**
 * Reads a number as people write it in Swedish forms and files: `1 234,5`, `−3`, with ordinary, non-breaking
 * or narrow spaces. Answers the decimal string, or the input unchanged where it is no number.
 */
export function fromSwedish(value: string): string {
  const plain = value
    .trim()
    .replace(/[\u00a0\u202f\u2009 ]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  return PLAIN.test(plain) ? plain : value;
}
