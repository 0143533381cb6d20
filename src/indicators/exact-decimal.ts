/**
 * A decimal string as whole millionths: the database keeps at most six decimals, so nothing is rounded away.
 * `-12.5` → -12500000n. Digits after the sixth decimal are cut.
 */
export function millionths(value: string): bigint {
  if (!DECIMAL.test(value)) throw new Error(`not a decimal: ${value}`);
  const point = value.indexOf('.');
  const [whole, fraction] = point < 0 ? [value, ''] : [value.slice(0, point), value.slice(point + 1)];
  return BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A fraction that is not negative as whole units of its last decimal, half upwards. */
const unitsOf = (numerator: bigint, denominator: bigint, decimals: number): bigint =>
  (numerator * 10n ** BigInt(decimals) * 2n + denominator) / (denominator * 2n);

/** A number of millionths as whole units of the last of `decimals`, rounded as `decimalOf` rounds. */
export const roundedUnits = (value: bigint, decimals: number): bigint => {
  const units = unitsOf(magnitude(value), 1_000_000n, decimals);
  return value < 0n ? -units : units;
};

/** The fraction as a decimal string rounded half away from zero; the denominator is positive. */
export function decimalOf(numerator: bigint, denominator: bigint, decimals: number): string {
  const units = unitsOf(magnitude(numerator), denominator, decimals);
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return numerator < 0n && units > 0n ? `-${whole}${fraction}` : `${whole}${fraction}`;
}

/** An exact decimal rounded half away from zero to the six decimals that are kept: `0.3333333` → `0.333333`. */
export function sixDecimals(value: string, times = 1n): string {
  const [whole = '', fraction = ''] = value.split('.');
  return decimalOf(BigInt(whole + fraction) * times, 10n ** BigInt(fraction.length), 6).replace(/\.?0+$/, '');
}

/** Whether more decimals stand in an exact decimal than `sixDecimals` keeps of it times `times` (1 or 100). */
export const isRounded = (value: string, times = 1n): boolean =>
  (value.split('.')[1] ?? '').replace(/0+$/, '').length > (times === 1n ? 6 : 8);

/** `85` of `118` → `72.033898`: a share in per cent, as it is stored. The denominator is above zero. */
export const percentOf = (numerator: string, denominator: string): string =>
  decimalOf(millionths(numerator) * 100n, millionths(denominator), 6).replace(/\.?0+$/, '');
