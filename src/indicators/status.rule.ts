import type { Status, Trend } from '../web/i18n/words.js';
import { decimalOf, millionths, roundedUnits } from './exact-decimal.js';
import { daysFrom, monthsLater } from './period.js';

export type Measure = 'count' | 'share' | 'rate' | 'index' | 'qualitative';
export type Direction = 'higher' | 'lower' | 'neither';
export type Frequency = 'yearly' | 'half_yearly' | 'quarterly' | 'monthly' | 'irregular' | 'unknown';
export type ValueState = 'final' | 'preliminary' | 'missing' | 'not_applicable';

/** A value of one period; `number` is null where the state says that there is none. */
export type Point = {
  readonly start: string;
  readonly end: string;
  readonly number: string | null;
  readonly state: ValueState;
};

/** All that the rule looks at. Decimals are strings, dates Stockholm dates, limits shares of one (`0.97`). */
export type StatusInput = {
  readonly measure: Measure;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly decimals: number;
  readonly baseline: { readonly value: string; readonly end: string } | null;
  readonly target: { readonly value: string; readonly dueOn: string } | null;
  readonly newest: Point | null;
  readonly previous: Point | null;
  /** The first day of a new definition: what ends before it is not compared with what ends after. */
  readonly brokenOn: string | null;
  /** The source's own date for its next figures: until then the newest is not stale. */
  readonly nextPublicationOn: string | null;
  readonly onTrackLimit: string;
  readonly uncertainLimit: string;
  readonly today: string;
};

export type Freshness = 'fresh' | 'stale' | 'unknown';

/** Why a status cannot be assessed by the rule. Several may hold at once. */
export type Lack =
  | 'in_words'
  | 'no_direction'
  | 'no_value'
  | 'value_missing'
  | 'not_applicable'
  | 'no_baseline'
  | 'no_target'
  | 'due_before_baseline'
  | 'no_value_since_baseline'
  | 'series_broken'
  | 'stale'
  /** It would tell too much of a withheld count. */
  | 'withheld';

export type Assessment = {
  readonly status: Status;
  readonly lacks: readonly Lack[];
  readonly trend: Trend;
  readonly freshness: Freshness;
  /** The position on the straight line from baseline to target at the value's period end. */
  readonly expected: string | null;
  /** The value as a share of the expected position in per cent, one decimal; null where no share can be said. */
  readonly share: string | null;
  /** The target's day has been measured, and the target was not reached. */
  readonly missed: boolean;
};

/** Months from a period's end until its value is stale: the next period and half as long to publish it. */
const MONTHS_UNTIL_STALE: Readonly<Partial<Record<Frequency, number>>> = {
  yearly: 18,
  half_yearly: 9,
  quarterly: 5,
  monthly: 2,
};

export function freshnessOf(
  input: Pick<StatusInput, 'frequency' | 'newest' | 'nextPublicationOn' | 'today'>,
): Freshness {
  const months = MONTHS_UNTIL_STALE[input.frequency];
  if (!input.newest || months === undefined) return 'unknown';
  if (input.nextPublicationOn !== null && input.nextPublicationOn >= input.today) return 'fresh';
  return monthsLater(input.newest.end, months) < input.today ? 'stale' : 'fresh';
}

/** Better, unchanged or worse than the last period that has a number, compared as they are shown. */
export function trendOf(
  input: Pick<StatusInput, 'direction' | 'decimals' | 'newest' | 'previous' | 'brokenOn'>,
): Trend {
  const { newest, previous } = input;
  if (newest && previous && isAcross(input, previous.end, newest.end)) return 'missing';
  const [now, before] = [input.newest?.number ?? null, input.previous?.number ?? null];
  if (now === null || before === null) return 'missing';
  const shown = (value: string): bigint => roundedUnits(millionths(value), input.decimals);
  const change = shown(now) - shown(before);
  if (change === 0n) return 'unchanged';
  if (input.direction === 'neither') return 'missing';
  return change > 0n === (input.direction === 'higher') ? 'better' : 'worse';
}

function lacksOf(input: StatusInput, freshness: Freshness): Lack[] {
  const { newest, baseline, target } = input;
  const found: (Lack | false)[] = [
    input.measure === 'qualitative' && 'in_words',
    input.direction === 'neither' && 'no_direction',
    !newest && 'no_value',
    newest?.state === 'missing' && 'value_missing',
    newest?.state === 'not_applicable' && 'not_applicable',
    input.measure !== 'qualitative' && newest?.number === null && !isAbsent(newest) && 'no_value',
    !baseline && 'no_baseline',
    !target && 'no_target',
    baseline !== null && target !== null && target.dueOn <= baseline.end && 'due_before_baseline',
    baseline !== null && newest !== null && newest.end <= baseline.end && 'no_value_since_baseline',
    baseline !== null && newest !== null && isAcross(input, baseline.end, newest.end) && 'series_broken',
    freshness === 'stale' && 'stale',
  ];
  return found.filter((lack): lack is Lack => lack !== false);
}

/** Whether a changed definition stands between two days. */
const isAcross = ({ brokenOn }: Pick<StatusInput, 'brokenOn'>, before: string, after: string): boolean =>
  brokenOn !== null && before < brokenOn && brokenOn <= after;

const isAbsent = ({ state }: Point): boolean => state === 'missing' || state === 'not_applicable';

/**
 * The status of a use by the rule: the newest value against the straight line from baseline to target at that
 * value's period end. Decided in exact arithmetic; nothing is rounded before it is compared with a limit.
 */
export function assess(input: StatusInput): Assessment {
  const freshness = freshnessOf(input);
  const trend = trendOf(input);
  const lacks = lacksOf(input, freshness);
  const { baseline, target, newest } = input;
  if (lacks.length > 0 || !baseline || !target || !newest || newest.number === null) {
    return { status: 'not_assessable', lacks, trend, freshness, expected: null, share: null, missed: false };
  }
  const whole = BigInt(daysFrom(baseline.end, target.dueOn));
  const passed = BigInt(Math.min(daysFrom(baseline.end, newest.end), Number(whole)));
  const [from, to, value] = [baseline.value, target.value, newest.number].map(millionths) as [
    bigint,
    bigint,
    bigint,
  ];
  // Everything is counted in millionths times the days of the whole line, so that the line needs no division.
  const line = from * whole + (to - from) * passed;
  const position = { value: value * whole, expected: line, target: to * whole };
  const missed = passed === whole && !reaches(position.value, position.target, input.direction);
  return {
    status: statusAt(position, input, missed),
    lacks,
    trend,
    freshness,
    expected: decimalOf(line, whole * 1_000_000n, Math.min(6, input.decimals + 1)),
    share: shareOf(position.value, position.expected, input.direction),
    missed,
  };
}

type Position = { value: bigint; expected: bigint; target: bigint };

const reaches = (value: bigint, level: bigint, direction: Direction): boolean =>
  direction === 'lower' ? value <= level : value >= level;

function statusAt(at: Position, input: StatusInput, missed: boolean): Status {
  if (reaches(at.value, at.target, input.direction)) return 'achieved';
  if (missed) return 'at_risk';
  if (reaches(at.value, at.expected, input.direction)) return 'on_track';
  const [less, more] = ordered(at.value, at.expected);
  const holds = (limit: string): boolean =>
    sameSign(at.value, at.expected) && less * 1_000_000n >= more * millionths(limit);
  if (holds(input.onTrackLimit)) return 'on_track';
  return holds(input.uncertainLimit) ? 'uncertain' : 'at_risk';
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);
const sameSign = (a: bigint, b: bigint): boolean => (a > 0n && b > 0n) || (a < 0n && b < 0n);
const ordered = (a: bigint, b: bigint): [bigint, bigint] =>
  size(a) < size(b) ? [size(a), size(b)] : [size(b), size(a)];

/** Below 100 behind the line, above it ahead. Null where value and line are not on the same side of zero. */
function shareOf(value: bigint, expected: bigint, direction: Direction): string | null {
  if (value === expected) return '100.0';
  if (!sameSign(value, expected)) return null;
  const [less, more] = ordered(value, expected);
  const ahead = reaches(value, expected, direction);
  return ahead ? decimalOf(more * 100n, less, 1) : decimalOf(less * 100n, more, 1);
}
