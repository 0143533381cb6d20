import type { Locale } from '../shared/text.js';
import { formatDate, formatDateRange } from '../web/i18n/format.js';

/** A period as two Stockholm dates, both included. */
export type Period = { readonly start: string; readonly end: string };

const two = (month: number): string => String(month).padStart(2, '0');
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** Of a month counted from one. */
const lastDay = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 31);

const months = (year: string, from: number, to: number): Period => ({
  start: `${year}-${two(from)}-01`,
  end: `${year}-${two(to)}-${two(lastDay(Number(year), to))}`,
});

/** Reads `2025`, `2025-H1`, `2025-Q3` (also `2025-K3`, kvartal) or `2025-11`; null for anything else. */
export function periodOf(code: string): Period | null {
  const match = /^((?:19|20)\d{2})(?:[- ]?(?:([Hh])([12])|([QqKk])([1-4])|(0[1-9]|1[0-2])))?$/.exec(
    code.trim(),
  );
  if (!match) return null;
  const [, year = '', half, halfNumber, quarter, quarterNumber, month] = match;
  if (half !== undefined) return Number(halfNumber) === 1 ? months(year, 1, 6) : months(year, 7, 12);
  if (quarter !== undefined) return months(year, Number(quarterNumber) * 3 - 2, Number(quarterNumber) * 3);
  if (month !== undefined) return months(year, Number(month), Number(month));
  return months(year, 1, 12);
}

/** The code of a period that has one, otherwise `start--end` as in ISO 8601. */
export function periodCode({ start, end }: Period): string {
  const year = start.slice(0, 4);
  const codes = [
    year,
    ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`),
    start.slice(0, 7),
  ];
  return (
    codes.find((code) => {
      const known = periodOf(code);
      return known?.start === start && known.end === end;
    }) ?? `${start}--${end}`
  );
}

const ORDINALS: Readonly<Record<Locale, readonly [string, string]>> = {
  sv: ['första halvåret', 'andra halvåret'],
  en: ['first half of', 'second half of'],
};
const MONTHS: Readonly<Record<Locale, string>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  en: 'January February March April May June July August September October November December',
};

/** `2025`, `första halvåret 2025`, `kvartal 3 2025`, `november 2025`, or the two dates. */
export function formatPeriod(locale: Locale, period: { start: string | null; end: string }): string {
  if (period.start === null)
    return period.end.endsWith('-12-31') ? period.end.slice(0, 4) : formatDate(locale, period.end);
  const code = periodCode({ start: period.start, end: period.end });
  const [year = '', part] = code.includes('--') ? [] : code.split('-');
  if (year === '') return formatDateRange(locale, period.start, period.end);
  if (part === undefined) return year;
  if (part.startsWith('H')) return `${ORDINALS[locale][Number(part[1]) - 1]} ${year}`;
  if (part.startsWith('Q'))
    return locale === 'sv' ? `kvartal ${part[1]} ${year}` : `quarter ${part[1]} of ${year}`;
  return `${MONTHS[locale].split(' ')[Number(part) - 1]} ${year}`;
}

/** Days between two dates; the hours of the nights when clocks change do not count. */
export const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;

/** The same day `count` months later, or that month's last day. */
export function monthsLater(date: string, count: number): string {
  const [year, month, day] = [
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)),
    Number(date.slice(8, 10)),
  ] as const;
  const total = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  // A period ends with its month: the last of June is three months after the last of March.
  const isLast = day === lastDay(year, month);
  return `${y}-${two(m)}-${two(isLast ? lastDay(y, m) : Math.min(day, lastDay(y, m)))}`;
}

/** Months that a period of a frequency has; a year where it has none of its own. */
const MONTHS_OF: Readonly<Record<string, number>> = { half_yearly: 6, quarterly: 3, monthly: 1 };

/** The last periods that have begun, oldest first, the newest of which has ended. */
export function lastPeriods(frequency: string, today: string, count: number): Period[] {
  const long = MONTHS_OF[frequency] ?? 12;
  const end = Math.floor(monthOf(today) / long) * long;
  return Array.from({ length: count }, (_, place) => periodAt(end - (count - place) * long, long));
}

/** All periods as long as the first, from it up to the last; none where they do not follow each other. */
export function periodsBetween(from: Period, to: Period, most: number): Period[] {
  const long = monthOf(from.end) - monthOf(from.start) + 1;
  const periods: Period[] = [];
  for (let at = monthOf(from.start); periods.length <= most; at += long) {
    const period = periodAt(at, long);
    if (period.end > to.end) break;
    periods.push(period);
  }
  return periods;
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const periodAt = (month: number, long: number): Period => {
  const [from, to] = [month, month + long - 1];
  const year = (at: number): number => Math.floor(at / 12);
  return {
    start: `${year(from)}-${two((from % 12) + 1)}-01`,
    end: `${year(to)}-${two((to % 12) + 1)}-${two(lastDay(year(to), (to % 12) + 1))}`,
  };
};
