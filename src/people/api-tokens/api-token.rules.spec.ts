import { describe, expect, it } from '@jest/globals';
import { dayAfter, lastDayFault } from './api-token.rules.js';

describe('the last day of a token', () => {
  it('is today at the earliest and a year from today at the latest', () => {
    expect(lastDayFault('2026-11-20', '2026-11-20')).toBeNull();
    expect(lastDayFault('2026-11-19', '2026-11-20')).not.toBeNull();
    expect(lastDayFault('2027-11-20', '2026-11-20')).toBeNull();
    expect(lastDayFault('2027-11-21', '2026-11-20')).not.toBeNull();
  });

  it('is counted in calendar days, over leap days and clock changes', () => {
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
  });
});
