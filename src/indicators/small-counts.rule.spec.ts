import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withheld, type Hidden, type Sex } from './small-counts.rule.js';

const cells = (women: number, men: number, total = women + men) => [
  { sex: 'T' as const, count: String(total) },
  { sex: 'K' as const, count: String(women) },
  { sex: 'M' as const, count: String(men) },
];
const hidden = (women: number, men: number) => Object.fromEntries(withheld(cells(women, men), 5));

describe('small counts', () => {
  it('withholds one to four, and never zero or five', () => {
    expect(hidden(12, 0)).toEqual({});
    expect(hidden(5, 5)).toEqual({});
    expect(hidden(0, 0)).toEqual({});
    expect(Object.fromEntries(withheld([{ sex: 'T', count: '4' }], 5))).toEqual({ T: 'small' });
  });

  it('withholds the other sex where the total would give a small one away', () => {
    expect(hidden(16, 3)).toEqual({ K: 'complementary', M: 'small' });
    expect(hidden(3, 3)).toEqual({ K: 'complementary', M: 'complementary' });
    expect(hidden(3, 0)).toEqual({ T: 'small', K: 'complementary', M: 'complementary' });
  });

  it('passes over missing figures and a threshold of nought', () => {
    const missing = [
      { sex: 'T' as const, count: null },
      { sex: 'K' as const, count: '2' },
    ];
    expect(Object.fromEntries(withheld(missing, 5))).toEqual({ K: 'small' });
    expect(withheld(cells(1, 1), 0).size).toBe(0);
  });
});

/** What anybody sees: shown counts, and how each withheld one is withheld. */
const seen = (women: number, men: number): string => {
  const found = withheld(cells(women, men), 5);
  return cells(women, men)
    .map(({ sex, count }) => found.get(sex) ?? count)
    .join('|');
};
const worlds = Array.from({ length: 31 }, (_, women) =>
  Array.from({ length: 31 }, (__, men) => [women, men] as const),
).flat();
const bySight = new Map<string, (readonly [number, number])[]>();
for (const [women, men] of worlds) {
  const sight = seen(women, men);
  bySight.set(sight, [...(bySight.get(sight) ?? []), [women, men]]);
}

describe('small counts, for a reader who knows the rule', () => {
  const valuesOf = (sex: Sex, [women, men]: readonly [number, number]): number =>
    sex === 'K' ? women : sex === 'M' ? men : women + men;

  it('leaves at least four possible values for every withheld count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 22 }), (women, men) => {
        const found: ReadonlyMap<Sex, Hidden> = withheld(cells(women, men), 5);
        const consistent = bySight.get(seen(women, men)) ?? [];
        for (const sex of found.keys()) {
          const possible = new Set(consistent.map((world) => valuesOf(sex, world)));
          expect(possible.size).toBeGreaterThanOrEqual(4);
        }
      }),
      { numRuns: 600 },
    );
  });
});
