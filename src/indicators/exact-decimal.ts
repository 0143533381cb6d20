/**
 * A decimal string as whole millionths: the database keeps at most six decimals, so nothing is rounded away.
 * `-12.5` → -12500000n. Digits after the sixth decimal are cut.
 */
export function millionths(value: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new Error(`not a decimal: ${value}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
  return sign === '-' ? -digits : digits;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The fraction as a decimal string rounded half away from zero; the denominator is positive. */
export function decimalOf(numerator: bigint, denominator: bigint, decimals: number): string {
  const factor = 10n ** BigInt(decimals);
  const doubled = magnitude(numerator) * factor * 2n + denominator;
  const units = doubled / (denominator * 2n);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return numerator < 0n && units > 0n ? `-${whole}${fraction}` : `${whole}${fraction}`;
}

/** `85` of `118` → `72.033898`: a share in per cent, as it is stored. The denominator is above zero. */
export const percentOf = (numerator: string, denominator: string): string =>
  decimalOf(millionths(numerator) * 100n, millionths(denominator), 6).replace(/\.?0+$/, '');
