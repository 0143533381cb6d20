import { Invalid, type FieldError } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { millionths } from '../exact-decimal.js';
import type { IndicatorRow } from '../indicator.types.js';
import type { Figure } from '../value.rules.js';

type Shape = Pick<IndicatorRow, 'measure'>;
/** What stands out in a figure, and the field that it is about. */
export type Doubt = readonly [field: 'number' | 'numerator', question: Text];

/** Shares that move more than this many points, and other figures that become three times as large or a third, are asked about. */
const POINTS = 25_000_000n;
const TIMES = 3n;
/** Counts that move less than this are never asked about: three can become nine. */
const FEW = 10_000_000n;

const size = (value: bigint): bigint => (value < 0n ? -value : value);
const swedish = (value: string): string => value.replace('.', ',').replace(/^-/, '−');

const asking = ([field, said]: Doubt): Doubt => [
  field,
  text(`${said.sv} Stämmer det?`, `${said.en} Is that right?`),
];

/**
 * What is asked about a figure before it is saved: it may well be right, so that nothing here forbids it. `earlier`
 * is the newest figure before it, of the same place, sex and length of period.
 */
export function doubtOf(figure: Figure, shape: Shape, earlier: string | null): Doubt | null {
  const doubt = oddOf(figure, shape) ?? ofWhole(figure, shape) ?? ofJump(figure, shape, earlier);
  return doubt && asking(doubt);
}

/** What is odd in the figure itself, said and not asked: a file cannot answer. */
export function oddOf({ number, numerator, denominator }: Figure, { measure }: Shape): Doubt | null {
  if (measure === 'index' || measure === 'qualitative') return null;
  const below = (value: string | null): boolean => value !== null && millionths(value) < 0n;
  if (below(number) || below(numerator)) {
    const field = below(numerator) ? 'numerator' : 'number';
    return [field, text('Talet är mindre än noll.', 'The figure is below zero.')];
  }
  if (measure !== 'share' || numerator === null || denominator === null) return null;
  if (millionths(numerator) <= millionths(denominator)) return null;
  return [
    'numerator',
    text(
      `Täljaren (${swedish(numerator)}) är större än nämnaren (${swedish(denominator)}).`,
      `The numerator (${numerator}) is larger than the denominator (${denominator}).`,
    ),
  ];
}

function ofWhole({ number }: Figure, { measure }: Shape): Doubt | null {
  if (measure !== 'share' || number === null || millionths(number) <= 100_000_000n) return null;
  return ['number', text('Andelen är större än 100 %.', 'The share is above 100 %.')];
}

function ofJump({ number }: Figure, { measure }: Shape, earlier: string | null): Doubt | null {
  if (number === null || earlier === null || !jumps(millionths(number), millionths(earlier), measure))
    return null;
  return [
    'number',
    text(
      `Förra gången var det ${swedish(earlier)}, nu är det ${swedish(number)}.`,
      `Last time it was ${earlier}, now it is ${number}.`,
    ),
  ];
}

function jumps(now: bigint, before: bigint, measure: Shape['measure']): boolean {
  const change = size(now - before);
  if (measure === 'share') return change > POINTS;
  if (measure === 'count' && change < FEW) return false;
  if (before === 0n || now === 0n) return measure === 'count' && change > FEW;
  if (now > 0n !== before > 0n) return measure !== 'index';
  const [less, more] = size(now) < size(before) ? [size(now), size(before)] : [size(before), size(now)];
  return more >= less * TIMES;
}

/** Asks before anything is saved; whoever has looked says so with `looksRight`. @throws {Invalid} */
export function refuseDoubtful(doubts: readonly FieldError[]): void {
  if (doubts.length === 0) return;
  const reason = text(
    'Kontrollera de värden som sticker ut. Rätta dem, eller bekräfta att de stämmer.',
    'Check the values that stand out. Correct them, or confirm that they are right.',
  );
  throw new Invalid([...doubts, { field: 'looksRight', reason }]);
}
