import type { Locale } from './catalogue.js';

const nbsp = '\u00a0';
const minus = '\u2212';

const months: Readonly<Record<Locale, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const shortMonths: Readonly<Record<Locale, readonly string[]>> = {
  sv: 'jan feb mars april maj juni juli aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  sv: 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The Stockholm calendar date (`2026-11-20`) and clock (`14.05` as two numbers) of an instant. */
const inStockholm = (instant: Date): { date: string; hour: string; minute: string } => {
  const parts = new Map(stockholm.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: part('hour'),
    minute: part('minute'),
  };
};

/** The Stockholm calendar date of an instant, as `2026-11-20`. */
export const stockholmDate = (instant: Date): string => inStockholm(instant).date;

const partsOf = (date: string | Date): { year: number; month: number; day: number } => {
  const iso = typeof date === 'string' ? date.slice(0, 10) : stockholmDate(date);
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

/** `20 november 2026`, with spaces that do not break. Takes a calendar date as text or an instant. */
export const formatDate = (locale: Locale, date: string | Date): string => {
  const { year, month, day } = partsOf(date);
  return `${day}${nbsp}${months[locale][month - 1]}${nbsp}${year}`;
};

/** `20 nov`, or `20 nov 2026` when the year is wanted. */
export const formatShortDate = (
  locale: Locale,
  date: string | Date,
  { year: withYear = false } = {},
): string => {
  const { year, month, day } = partsOf(date);
  const short = `${day}${nbsp}${shortMonths[locale][month - 1]}`;
  return withYear ? `${short}${nbsp}${year}` : short;
};

/** `fredag 4 december 2026` */
export const formatWeekday = (locale: Locale, date: string | Date): string => {
  const { year, month, day } = partsOf(date);
  const weekday = weekdays[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${formatDate(locale, date)}`;
};

/** `1 maj – 31 oktober 2026`; the first year is left out when both are the same. */
export const formatDateRange = (locale: Locale, from: string | Date, to: string | Date): string => {
  const [start, end] = [partsOf(from), partsOf(to)];
  const first = formatDate(locale, from);
  const shortened = start.year === end.year ? first.slice(0, first.lastIndexOf(nbsp)) : first;
  return `${shortened} –${nbsp}${formatDate(locale, to)}`;
};

/** A time of day, `14:05`: in Swedish `kl. 14.05`. */
export const formatClock = (locale: Locale, time: string): string =>
  locale === 'sv' ? `kl.${nbsp}${time.replace(':', '.')}` : time;

/** `kl. 14.05` in Stockholm, in English `14:05`. */
export const formatTime = (locale: Locale, instant: Date): string => {
  const { hour, minute } = inStockholm(instant);
  return formatClock(locale, `${hour}:${minute}`);
};

/** `20 november 2026 kl. 14.05` in Stockholm. */
export const formatDateTime = (locale: Locale, instant: Date): string =>
  `${formatDate(locale, instant)}${locale === 'sv' ? ' ' : ', '}${formatTime(locale, instant)}`;

const grouped = (digits: string, locale: Locale): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, locale === 'sv' ? nbsp : ',');

/** Rounds a plain decimal string half away from zero, without passing through a binary number. */
const rounded = (whole: string, fraction: string, decimals: number): [string, string] => {
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const up = Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n;
  const digits = (kept + up).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? [digits, ''] : [digits.slice(0, -decimals), digits.slice(-decimals)];
};

/**
 * A decimal string (`1234.5`) as it is written: `1 234,5`, with U+2212 for minus.
 * With `decimals` it is rounded or filled to that many; without it every given digit is kept.
 */
export const formatDecimal = (locale: Locale, value: string | number, decimals?: number): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const [integer, rest] = rounded(whole, fraction, decimals ?? fraction.length);
  const isZero = /^0*$/.test(integer + rest);
  const point = locale === 'sv' ? ',' : '.';
  return `${sign && !isZero ? minus : ''}${grouped(integer, locale)}${rest && point + rest}`;
};

/** `72 %` (English `72%`). The value is in per cent, not a ratio. */
export const formatPercent = (locale: Locale, value: string | number, decimals = 0): string =>
  `${formatDecimal(locale, value, decimals)}${locale === 'sv' ? nbsp : ''}%`;

/** The share of a whole as text, `85` of `118` → `72 %`; null when the whole is zero. */
export const formatShare = (locale: Locale, part: number, whole: number, decimals = 0): string | null =>
  whole === 0 ? null : formatPercent(locale, ((part / whole) * 100).toFixed(decimals), decimals);

/** `22 av 26` */
export const formatOf = (locale: Locale, part: number | string, whole: number | string): string =>
  `${formatDecimal(locale, part)}${nbsp}${locale === 'sv' ? 'av' : 'of'}${nbsp}${formatDecimal(locale, whole)}`;

/** Chooses the word for one or for several; both languages treat 0 as several. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** `9 dagar`, `1 dag`: a count with its word. */
export const formatCount = (locale: Locale, count: number, one: string, other: string): string =>
  `${formatDecimal(locale, count)}${nbsp}${plural(count, one, other)}`;

/** `9 dagar`, in English `9 days`. */
export const formatDays = (locale: Locale, days: number): string =>
  locale === 'sv' ? formatCount(locale, days, 'dag', 'dagar') : formatCount(locale, days, 'day', 'days');

/** Whole days from one calendar date to another; negative when the second lies before the first. */
export const daysBetween = (from: string | Date, to: string | Date): number => {
  const day = (date: string | Date): number => {
    const { year, month, day: number } = partsOf(date);
    return Date.UTC(year, month - 1, number) / 86_400_000;
  };
  return day(to) - day(from);
};

/** Somebody's text, with a number such as 10 000 kept on one line. */
export const unbroken = (text: string): string => text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0');
