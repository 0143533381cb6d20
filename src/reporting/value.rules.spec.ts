import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkValues, isUnlikely, totalOf, type AskedIndicator, type ReportedValue } from './value.rules.js';

const share: AskedIndicator = {
  name: 'Personal som gått utbildningen',
  measure: 'share',
  decimals: 0,
  bySex: true,
  numeratorLabel: 'Har gått utbildningen',
  denominatorLabel: 'Anställda totalt',
};
const count: AskedIndicator = { ...share, measure: 'count', numeratorLabel: null, denominatorLabel: null };
const whole: AskedIndicator = { ...count, bySex: false };

const none = { number: null, numerator: null, denominator: null, comment: null };
const counted = (sex: 'K' | 'M' | 'T', number: string): ReportedValue => ({
  ...none,
  sex,
  state: 'final',
  number,
});
const parts = (sex: 'K' | 'M', numerator: string, denominator: string): ReportedValue => ({
  ...none,
  sex,
  state: 'final',
  numerator,
  denominator,
});
const stated = (sex: 'K' | 'M', state: 'missing' | 'not_applicable'): ReportedValue => ({
  ...none,
  sex,
  state,
});

const said = (indicator: AskedIndicator, ...values: ReportedValue[]) =>
  checkValues(indicator, values).map(({ field, reason }) => `${field}: ${reason.sv}`);

describe('the total', () => {
  it('is added up, exactly', () => {
    expect(totalOf(share, [parts('K', '118', '174'), parts('M', '14', '31')])).toMatchObject({
      state: 'final',
      numerator: '132',
      denominator: '205',
    });
    expect(totalOf(count, [counted('K', '0.1'), counted('M', '0.2')])).toMatchObject({ number: '0.3' });
    expect(totalOf(count, [counted('K', '-5'), counted('M', '2.5')])).toMatchObject({ number: '-2.5' });
  });

  it('is missing when a part is, not applicable only when both are, zero when it is counted', () => {
    expect(totalOf(count, [counted('K', '3'), stated('M', 'missing')])).toMatchObject({ state: 'missing' });
    expect(totalOf(count, [counted('K', '0'), stated('M', 'not_applicable')])).toMatchObject({ number: '0' });
    expect(totalOf(count, [stated('K', 'not_applicable'), stated('M', 'not_applicable')])).toMatchObject({
      state: 'not_applicable',
      number: null,
    });
  });

  it('is nothing while a part is unanswered, or where numbers cannot be added', () => {
    expect(totalOf(count, [counted('K', '3')])).toBeNull();
    expect(totalOf(whole, [counted('T', '3')])).toBeNull();
    expect(totalOf({ ...count, measure: 'index' }, [counted('K', '3'), counted('M', '4')])).toBeNull();
  });

  it('agrees with whole numbers of any size the column takes', () => {
    const number = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const total = totalOf(count, [counted('K', String(a)), counted('M', String(b))]);
        return total?.number === String(a + b);
      }),
    );
  });
});

describe('a figure', () => {
  it('is wrong when the part is more than the whole, and says which numbers', () => {
    expect(said(share, parts('M', '34', '31'))).toEqual([
      'values.M.numerator: Män: har gått utbildningen (34) kan inte vara fler än anställda totalt (31). Rätta ett av talen.',
    ]);
    expect(said(share, parts('M', '31', '31'))).toEqual([]);
    expect(said({ ...share, measure: 'rate' }, parts('M', '34', '31'))[0]).toContain('fyll i talet');
  });

  it('is wrong half given, divided by nothing, below zero, or with too many decimals', () => {
    expect(said(share, { ...parts('K', '3', '4'), denominator: null })[0]).toContain('fyll i både');
    expect(said(share, parts('K', '0', '0'))[0]).toContain('behöver vara större än noll');
    expect(said(share, parts('K', '-1', '4'))[0]).toContain('(−1) kan inte vara mindre än noll');
    expect(said(whole, counted('T', '-1'))[0]).toBe(
      'values.T.number: Ett antal (−1) kan inte vara mindre än noll. Rätta talet.',
    );
    expect(said(whole, counted('T', '1.5'))[0]).toContain('1,5 har fler decimaler');
    expect(said({ ...whole, measure: 'index' }, counted('T', '-1'))).toEqual([]);
  });

  it('is wrong when it is said to be missing and given all the same', () => {
    const faults = said(count, { ...stated('K', 'missing'), number: '12' });
    expect(faults[0]).toContain('ni har valt Uppgift saknas men också skrivit 12');
    expect(said(count, stated('K', 'missing'), stated('M', 'not_applicable'))).toEqual([]);
  });

  it('is asked for once a row, and never as a total that is calculated', () => {
    expect(said(count, counted('T', '3'))).toHaveLength(1);
    expect(said(count, counted('K', '3'), counted('K', '4'))).toHaveLength(2);
  });
});

describe('an unlikely value', () => {
  it('is more than three times the last one; without a last one nothing is unlikely', () => {
    const figures = (number: string | null) => ({ ...none, state: 'final' as const, number });
    expect(isUnlikely(figures('212'), figures('62'))).toBe(true);
    expect(isUnlikely(figures('186'), figures('62'))).toBe(false);
    expect(isUnlikely(figures('5'), figures('0'))).toBe(false);
    expect(isUnlikely(figures('5'), undefined)).toBe(false);
    expect(isUnlikely(figures(null), figures('1'))).toBe(false);
    const last = { ...parts('K', '14', '171'), number: '8.187135' };
    expect(isUnlikely(parts('K', '43', '174'), last)).toBe(true);
    expect(isUnlikely(parts('K', '42', '174'), last)).toBe(false);
  });
});
