import { decimalOf, millionths } from '../indicators/exact-decimal.js';
import type { FieldError } from '../shared/errors.js';
import { text, type Text } from '../shared/text.js';

/** Women, men, total: as in the national statistics. */
export type Sex = 'K' | 'M' | 'T';
/** A value is there, is owed but missing, or does not concern the organisation: three different things. */
export type ValueState = 'final' | 'preliminary' | 'missing' | 'not_applicable';

/** Decimal strings; either `number`, or `numerator` and `denominator`, or neither where there is no value. */
export type Figures = {
  readonly state: ValueState;
  readonly number: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** There may be figures, which this reader does not see. */
  readonly withheld?: true;
};

export type ReportedValue = Figures & { readonly sex: Sex; readonly comment: string | null };

/** What about an indicator decides how it is asked for. */
export type AskedIndicator = {
  readonly name: string;
  readonly measure: 'count' | 'share' | 'rate' | 'index' | 'qualitative';
  readonly decimals: number;
  readonly bySex: boolean;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
};

const plain = (value: bigint): string => decimalOf(value, 1_000_000n, 6).replace(/\.?0+$/, '');

const sum = (values: readonly string[]): string =>
  plain(values.reduce((total, value) => total + millionths(value), 0n));

export const exceeds = (a: string, b: string): boolean => millionths(a) > millionths(b);

/** The rows asked for; a total is never asked for where it can be added up from women and men. */
export const sexesAsked = (indicator: AskedIndicator): readonly Sex[] =>
  indicator.bySex ? ['K', 'M'] : ['T'];

/** Whether the indicator is asked for as part and whole; a rate is one number, whatever it is counted from. */
export const asksParts = (indicator: AskedIndicator): boolean =>
  indicator.measure === 'share' && indicator.numeratorLabel !== null;

/**
 * The total of women and men. Missing as soon as a part is missing, not applicable only where both are; null
 * where nothing can be added up: a part is unanswered, or the numbers are no counts.
 */
export function totalOf(indicator: AskedIndicator, values: readonly ReportedValue[]): Figures | null {
  const parts = sexesAsked(indicator).map((sex) => values.find((value) => value.sex === sex));
  const known = parts.filter((part) => part !== undefined);
  if (!indicator.bySex || known.length < parts.length) return null;
  const none = { number: null, numerator: null, denominator: null };
  if (known.some((part) => part.state === 'missing')) return { state: 'missing', ...none };
  const counted = known.filter((part) => part.state !== 'not_applicable');
  if (counted.length === 0) return { state: 'not_applicable', ...none };
  const state = counted.some((part) => part.state === 'preliminary') ? 'preliminary' : 'final';
  const column = (pick: (part: ReportedValue) => string | null): string | null => {
    const column = counted.map(pick).filter((value) => value !== null);
    return column.length === counted.length ? sum(column) : null;
  };
  if (asksParts(indicator)) {
    return {
      state,
      ...none,
      numerator: column((p) => p.numerator),
      denominator: column((p) => p.denominator),
    };
  }
  return indicator.measure === 'count' ? { state, ...none, number: column((p) => p.number) } : null;
}

/** More than three times last time's value: a question to the reporter, never an error. */
export function isUnlikely(value: Figures, last: Figures | undefined): boolean {
  const counted = value.numerator !== null && last?.numerator !== null;
  const [now, then] = counted ? [value.numerator, last?.numerator] : [value.number, last?.number];
  if (typeof now !== 'string' || typeof then !== 'string') return false;
  return millionths(then) > 0n && millionths(now) > 3n * millionths(then);
}

const sexWords: Readonly<Record<Sex, Text>> = {
  K: text('Kvinnor', 'Women'),
  M: text('Män', 'Men'),
  T: text('Totalt', 'Total'),
};

const swedish = (value: string): string => value.replace('.', ',').replace('-', '\u2212');
const lower = (label: string | null): string =>
  label === null ? '' : label.charAt(0).toLocaleLowerCase('sv') + label.slice(1);

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

type Fault = readonly [field: 'state' | 'number' | 'numerator' | 'denominator', sv: string, en: string];

function faultOf(indicator: AskedIndicator, value: ReportedValue): Fault | null {
  const { number, numerator, denominator } = value;
  const given = number ?? numerator ?? denominator;
  if (value.state === 'missing' || value.state === 'not_applicable') {
    if (given === null) return null;
    const [sv, en] =
      value.state === 'missing' ? ['Uppgift saknas', 'Value missing'] : ['Ej tillämpligt', 'Not applicable'];
    return [
      number === null ? 'numerator' : 'number',
      `ni har valt ${sv} men också skrivit ${swedish(given)}. Ta bort talet, eller välj Värde finns.`,
      `you chose ${en} but also wrote ${given}. Remove the number, or choose Value exists.`,
    ];
  }
  return asksParts(indicator) ? partsFault(indicator, value) : numberFault(indicator, value);
}

function partsFault(indicator: AskedIndicator, { numerator, denominator }: ReportedValue): Fault | null {
  const [part, whole] = [lower(indicator.numeratorLabel), lower(indicator.denominatorLabel)];
  if (numerator === null || denominator === null) {
    return [
      numerator === null ? 'numerator' : 'denominator',
      `fyll i både ${part} och ${whole}, eller välj Uppgift saknas eller Ej tillämpligt.`,
      `fill in both ${part} and ${whole}, or choose Value missing or Not applicable.`,
    ];
  }
  if (!exceeds(denominator, '0')) {
    return [
      'denominator',
      `${whole} (${swedish(denominator)}) behöver vara större än noll. Välj Ej tillämpligt om frågan inte gäller er.`,
      `${whole} (${denominator}) needs to be more than zero. Choose Not applicable if it does not concern you.`,
    ];
  }
  if (exceeds('0', numerator)) return negative('numerator', numerator);
  if (exceeds(numerator, denominator)) {
    return [
      'numerator',
      `${part} (${swedish(numerator)}) kan inte vara fler än ${whole} (${swedish(denominator)}). Rätta ett av talen.`,
      `${part} (${numerator}) cannot be more than ${whole} (${denominator}). Correct one of them.`,
    ];
  }
  return null;
}

function numberFault(indicator: AskedIndicator, { number }: ReportedValue): Fault | null {
  if (number === null) {
    return [
      'number',
      'fyll i talet. Skriv 0 om det inte blev något, eller välj Uppgift saknas eller Ej tillämpligt.',
      'fill in the number. Write 0 if there was none, or choose Value missing or Not applicable.',
    ];
  }
  if (indicator.measure === 'count' && exceeds('0', number)) return negative('number', number);
  if (decimalsOf(number) > indicator.decimals) {
    return [
      'number',
      `${swedish(number)} har fler decimaler än de ${indicator.decimals} som frågan tar emot. Avrunda talet.`,
      `${number} has more decimals than the ${indicator.decimals} asked for. Round the number.`,
    ];
  }
  return null;
}

const negative = (field: 'number' | 'numerator', value: string): Fault => [
  field,
  `ett antal (${swedish(value)}) kan inte vara mindre än noll. Rätta talet.`,
  `a count (${value}) cannot be less than zero. Correct it.`,
];

/** What is wrong with the figures of one indicator; field names as `values.K.numerator`. */
export function checkValues(indicator: AskedIndicator, values: readonly ReportedValue[]): FieldError[] {
  const asked = sexesAsked(indicator);
  return values.flatMap((value) => {
    const at = `values.${value.sex}`;
    if (!asked.includes(value.sex) || values.filter(({ sex }) => sex === value.sex).length > 1) {
      const reason = text(
        `Svara en gång för var och en av raderna ${asked.join(', ')}. Totalen räknas fram.`,
        `Answer once for each of the rows ${asked.join(', ')}. The total is calculated.`,
      );
      return [{ field: `${at}.state`, reason }];
    }
    const fault = faultOf(indicator, value);
    if (!fault) return [];
    const [field, sv, en] = fault;
    const row = sexWords[value.sex];
    const reason = indicator.bySex ? text(`${row.sv}: ${sv}`, `${row.en}: ${en}`) : capital(sv, en);
    return [{ field: `${at}.${field}`, reason }];
  });
}

const capital = (sv: string, en: string): Text =>
  text(sv.charAt(0).toLocaleUpperCase('sv') + sv.slice(1), en.charAt(0).toUpperCase() + en.slice(1));
