import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movesBetween, spreadOf, type AreaPeriodFigures } from './spread.rule.js';

const year = (end: number, numbers: Readonly<Record<string, string | null>>): AreaPeriodFigures => ({
  start: `${end}-01-01`,
  end: `${end}-12-31`,
  areas: Object.entries(numbers).map(([code, number]) => ({
    code,
    name: `Kommun ${code}`,
    number,
    hidden: number === null && code === 'x',
    preliminary: false,
  })),
});

describe('the spread between municipalities', () => {
  it('is told by the lowest, the quartiles, the highest and how many reach a level', () => {
    const given = year(2025, { a: '10', b: '20', c: '30', d: '40', e: null, x: null });
    const level = { value: '20', direction: 'higher' } as const;
    expect(spreadOf([given], level)).toEqual([
      {
        start: '2025-01-01',
        end: '2025-12-31',
        given: 4,
        asked: 6,
        withheld: 1,
        min: 10,
        lowerQuartile: 17.5,
        median: 25,
        upperQuartile: 32.5,
        max: 40,
        range: 30,
        reaching: 3,
        preliminary: false,
      },
    ]);
    expect(spreadOf([given], { ...level, direction: 'lower' })[0]?.reaching).toBe(2);
    expect(spreadOf([given], null)[0]?.reaching).toBeNull();
    expect(spreadOf([year(2025, { a: '1', b: null })], null)).toEqual([]);
  });

  it('keeps its order, and does not change with the order of the municipalities', () => {
    const numbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(numbers, (some) => {
        const of = (values: number[]) =>
          spreadOf(
            [year(2025, Object.fromEntries(values.map((value, i) => [`m${i}`, String(value / 1000)])))],
            null,
          );
        const [found] = of(some);
        const { min = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, max = 0, range = 0 } = found ?? {};
        expect([min, lowerQuartile, median, upperQuartile, max]).toEqual(
          [min, lowerQuartile, median, upperQuartile, max].sort((a, b) => a - b),
        );
        expect(range).toBeCloseTo(max - min, 6);
        expect(of([...some].reverse())).toEqual([found]);
      }),
    );
  });

  it('names who moved most each way', () => {
    const moves = movesBetween(
      year(2024, { a: '10', b: '20', c: '30', d: '0.1', e: null, f: '5' }),
      year(2025, { a: '15', b: '18', c: '30', d: '0.3', e: '9', f: '1.5' }),
    );
    expect(moves.up.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['a', '10', '15'],
      ['d', '0.1', '0.3'],
    ]);
    expect(moves.down.map(({ code }) => code)).toEqual(['f', 'b']);
  });
});
