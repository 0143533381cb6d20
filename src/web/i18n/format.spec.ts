import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  daysBetween,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDays,
  formatDecimal,
  formatOf,
  formatPercent,
  formatShare,
  formatShortDate,
  formatTime,
  formatWeekday,
  stockholmDate,
} from './format.js';

const plain = (text: string | null): string | undefined => text?.replaceAll('\u00a0', '_');

describe('dates', () => {
  it('are written out with spaces that do not break', () => {
    expect(plain(formatDate('sv', '2026-11-20'))).toBe('20_november_2026');
    expect(plain(formatDate('en', '2026-11-20'))).toBe('20_November_2026');
    expect(plain(formatShortDate('sv', '2026-01-02'))).toBe('2_jan');
    expect(plain(formatShortDate('en', '2026-01-02', { year: true }))).toBe('2_Jan_2026');
    expect(plain(formatWeekday('sv', '2026-12-04'))).toBe('fredag 4_december_2026');
  });

  it('leave out the first year of a range within one year', () => {
    expect(plain(formatDateRange('sv', '2026-05-01', '2026-10-31'))).toBe('1_maj –_31_oktober_2026');
    expect(plain(formatDateRange('sv', '2026-11-01', '2027-01-31'))).toBe(
      '1_november_2026 –_31_januari_2027',
    );
  });

  it('of instants are Stockholm dates, over the nights when the clock is changed', () => {
    expect(stockholmDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(plain(formatTime('sv', new Date('2026-11-20T13:05:00Z')))).toBe('kl._14.05');
    expect(plain(formatTime('en', new Date('2026-07-20T12:05:00Z')))).toBe('14:05');
    expect(plain(formatTime('sv', new Date('2026-03-29T00:59:00Z')))).toBe('kl._01.59');
    expect(plain(formatTime('sv', new Date('2026-03-29T01:00:00Z')))).toBe('kl._03.00');
    expect(plain(formatTime('sv', new Date('2026-11-19T23:00:00Z')))).toBe('kl._00.00');
    expect(plain(formatDateTime('sv', new Date('2026-11-20T13:05:00Z')))).toBe('20_november_2026 kl._14.05');
  });

  it('are counted in whole days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-31', '2026-12-30')).toBe(-1);
    expect(plain(formatDays('sv', 1))).toBe('1_dag');
    expect(plain(formatDays('sv', 9))).toBe('9_dagar');
    expect(plain(formatDays('en', 9))).toBe('9_days');
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect(plain(formatDecimal('sv', '10000'))).toBe('10_000');
    expect(plain(formatDecimal('sv', '-1234.5'))).toBe('−1_234,5');
    expect(formatDecimal('en', '-1234.5')).toBe('−1,234.5');
    expect(plain(formatPercent('sv', '72'))).toBe('72_%');
    expect(formatPercent('en', '72.44', 1)).toBe('72.4%');
    expect(plain(formatOf('sv', 22, 26))).toBe('22_av_26');
    expect(plain(formatShare('sv', 85, 118))).toBe('72_%');
    expect(formatShare('sv', 0, 0)).toBeNull();
  });

  it('keep the decimals asked for, rounded half away from zero', () => {
    expect(formatDecimal('sv', '41.8', 2)).toBe('41,80');
    expect(formatDecimal('sv', '0.995', 2)).toBe('1,00');
    expect(formatDecimal('sv', '2.5', 0)).toBe('3');
    expect(formatDecimal('sv', '-2.5', 0)).toBe('−3');
    expect(formatDecimal('sv', '-0.04', 1)).toBe('0,0');
    expect(plain(formatDecimal('sv', '99999999999999999999.95', 1))).toBe('100_000_000_000_000_000_000,0');
  });

  it('lose no digit when no decimals are asked for', () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,20})\.\d{1,10}$/);
    fc.assert(
      fc.property(digits, (value) => {
        expect(formatDecimal('sv', value).replaceAll('\u00a0', '').replace(',', '.')).toBe(value);
      }),
    );
  });
});
