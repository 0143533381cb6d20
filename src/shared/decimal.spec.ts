import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromSwedish, isDecimal, readCell, swedishNumber } from './decimal.js';

/** An exact decimal below 10¹⁵ without superfluous zeros, as the database writes it. */
const decimals = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.stringMatching(/^\d{0,6}$/).map((fraction) => fraction.replace(/0+$/, '')),
  )
  .map(([negative, whole, fraction]) => {
    const digits = `${whole}${fraction && `.${fraction}`}`;
    return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
  });

const grouped = (whole: string, by: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, by);

describe('a Swedish number', () => {
  it('is read back exactly however it is written', () => {
    const styles = fc.record({
      minus: fc.constantFrom('-', '\u2212', '\u2013', '\u2212 '),
      group: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '\u2007'),
      point: fc.constantFrom(',', '.'),
      around: fc.constantFrom('', ' ', '\u00a0', '\t'),
    });
    fc.assert(
      fc.property(decimals, styles, (value, { minus, group, point, around }) => {
        const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
        const written = `${sign && minus}${grouped(whole, group)}${fraction && point + fraction}`;
        expect(swedishNumber(around + written + around)).toBe(value);
        expect(fromSwedish(written)).toBe(value);
        expect(readCell(written)).toEqual({ says: 'number', value, mark: null });
        expect(readCell(`${written} *`)).toEqual({ says: 'number', value, mark: '*' });
      }),
    );
  });

  it('groups by points or commas only where the other is the decimal sign, or where there are several', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom(['.', ','] as const, [',', '.'] as const),
        (value, [by, point]) => {
          const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
          fc.pre(whole.length > (fraction === '' ? 6 : 3));
          expect(swedishNumber(`${sign}${grouped(whole, by)}${fraction && point + fraction}`)).toBe(value);
        },
      ),
    );
    expect(swedishNumber('1.234')).toBe('1.234');
    expect(swedishNumber('1,234')).toBe('1.234');
  });

  it('is what the API takes, or what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (anything) => {
        const read = fromSwedish(anything);
        expect(isDecimal(read) || read === anything).toBe(true);
      }),
    );
  });

  it.each([
    '1 23',
    '12 34',
    '1,2,3',
    '1.2.3',
    '1 234.567,8.9',
    '1e5',
    '0x10',
    'NaN',
    'Infinity',
    '∞',
    '--1',
    '1-',
    ',5',
    '5,',
    '1,234.5,6',
    '½',
    '١٢',
    '1_000',
    '1234567890123456',
  ])('is not %s', (text) => expect(swedishNumber(text)).toBeNull());
});

describe('a cell', () => {
  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['..', 'missing'],
    ['…', 'missing'],
    ['Uppgift saknas', 'missing'],
    ['.', 'not_applicable'],
    ['-', 'nil'],
    ['–', 'nil'],
    ['\u2212', 'nil'],
    ['X', 'withheld'],
    ['x', 'withheld'],
    ['<5', 'withheld'],
    ['< 5', 'withheld'],
    ['≤\u00a04', 'withheld'],
    ['Riket', 'unreadable'],
    ['5?', 'unreadable'],
    ['(5)', 'unreadable'],
    ['constructor', 'unreadable'],
    ['5*3', 'unreadable'],
    ['1,2,3 *', 'unreadable'],
    ['*', 'unreadable'],
  ] as const)('that is ”%s” says %s', (cell, says) => expect(readCell(cell)).toEqual({ says }));

  it.each([
    ['5,3 *', '5.3', '*'],
    ['\u22125,3**', '-5.3', '**'],
    ['12†', '12', '†'],
    ['12,5 %', '12.5', null],
    ['0', '0', null],
    ['1\u00a0234', '1234', null],
  ])('that is ”%s” says %s', (cell, value, mark) =>
    expect(readCell(cell)).toEqual({ says: 'number', value, mark }),
  );
});
