import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attack, type Sight } from '../../../test/support/attacker.js';
import { SEXES, type CountRow } from './count-table.js';
import { withheldOver, type Withheld } from './withheld-over-areas.rule.js';

const THRESHOLD = 5;
type Pair = readonly [women: number, men: number];

const row = (key: string, [women, men]: Pair): CountRow => ({
  key,
  counts: { T: women + men, K: women, M: men },
});
const total = (key: string, count: number): CountRow => ({ key, counts: { T: count } });
const sum = (pairs: readonly Pair[]): Pair =>
  pairs.reduce<Pair>(([women, men], pair) => [women + pair[0], men + pair[1]], [0, 0]);
const shown = (found: Withheld): object =>
  Object.fromEntries([...found].map(([key, of]) => [key, Object.fromEntries(of)]));
const sightOf = ({ key, counts }: CountRow, found: Withheld): Sight =>
  Object.fromEntries(
    SEXES.flatMap((sex) =>
      counts[sex] === undefined ? [] : [[sex, found.get(key)?.get(sex) ?? counts[sex]]],
    ),
  );

describe('small counts over municipalities', () => {
  it('takes another municipality with a small one, so that the sum does not give it away', () => {
    const areas = [total('a', 3), total('b', 40), total('c', 12), total('d', 0)];
    const found = withheldOver({ whole: total('whole', 55), divisions: [areas] }, THRESHOLD);
    expect(shown(found)).toEqual({ a: { T: 'complementary' }, b: { T: 'complementary' } });
  });

  it('takes another also where the small ones hide each other, so that it tells nothing of how few they are', () => {
    const areas = [total('a', 2), total('b', 3), total('c', 12), total('d', 40)];
    const found = withheldOver({ whole: total('whole', 57), divisions: [areas] }, THRESHOLD);
    expect([...found.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('needs nothing more where the whole is not shown, or has more in it than is given', () => {
    const areas = [total('a', 3), total('b', 40)];
    expect(shown(withheldOver({ whole: null, divisions: [areas] }, THRESHOLD))).toEqual({
      a: { T: 'small' },
    });
    expect(shown(withheldOver({ whole: total('whole', 90), divisions: [areas] }, THRESHOLD))).toEqual({
      a: { T: 'small' },
    });
  });

  it('keeps the total of each municipality where only a sex is small', () => {
    const areas = [row('a', [16, 3]), row('b', [30, 22]), row('c', [40, 31])];
    const found = withheldOver({ whole: row('whole', [86, 56]), divisions: [areas] }, THRESHOLD);
    expect(shown(found)).toEqual({
      a: { K: 'complementary', M: 'complementary' },
      b: { K: 'complementary', M: 'complementary' },
    });
  });

  it('withholds nothing where nothing is small', () => {
    const areas = [row('a', [16, 0]), row('b', [5, 5])];
    expect(withheldOver({ whole: row('whole', [21, 5]), divisions: [areas] }, THRESHOLD).size).toBe(0);
  });

  it('is quick with every municipality of the country', () => {
    const areas = Array.from({ length: 290 }, (_, index) => row(`${index}`, [index % 23, (index * 7) % 19]));
    const whole = row('whole', sum(areas.map(({ counts }): Pair => [counts.K ?? 0, counts.M ?? 0])));
    const began = performance.now();
    expect(withheldOver({ whole, divisions: [areas] }, THRESHOLD).size).toBeGreaterThan(100);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

const pairs = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })), {
    minLength: 1,
    maxLength: 4,
  });

describe('small counts over municipalities, for somebody who tries every table', () => {
  const holds = (whole: CountRow, divisions: readonly (readonly CountRow[])[], complete: boolean): void => {
    const found = withheldOver({ whole, divisions }, THRESHOLD);
    const sight = {
      whole: sightOf(whole, found),
      divisions: divisions.map((rows) => rows.map((one) => sightOf(one, found))),
      complete,
    };
    const cap = Math.max(10, whole.counts.T ?? 0);
    for (const { values, ...where } of attack(sight, cap, THRESHOLD)) {
      expect({ where, sight, possible: Math.min(4, values.size) }).toEqual({ where, sight, possible: 4 });
    }
    for (const sex of found.get(whole.key)?.keys() ?? []) {
      if (sex === 'T') expect(whole.counts.T).toBeLessThan(THRESHOLD);
    }
  };

  it('leaves four values at least, by municipality and sex', () => {
    fc.assert(
      fc.property(pairs(9), (areas) => {
        holds(row('whole', sum(areas)), [areas.map((pair, index) => row(`a${index}`, pair))], true);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves four values at least, by municipality alone', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, (areas) => {
        const whole = areas.reduce((all, one) => all + one, 0);
        holds(total('whole', whole), [areas.map((one, index) => total(`a${index}`, one))], true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves four values at least where somebody has given nothing', () => {
    fc.assert(
      fc.property(
        pairs(7),
        fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 })),
        (areas, rest) => {
          holds(
            row('whole', sum([...areas, rest])),
            [areas.map((pair, index) => row(`a${index}`, pair))],
            false,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('shows the only organisation as the whole that it is', () => {
    const whole = row('whole', [0, 5]);
    const areas = [row('a0', [0, 4]), row('a1', [0, 1])];
    const found = withheldOver({ whole, divisions: [areas, [row('o0', [0, 5])]] }, THRESHOLD);
    expect([...(found.get('o0')?.keys() ?? [])]).toEqual([...(found.get('whole')?.keys() ?? [])]);
    expect(found.get('o0')?.has('T')).toBe(false);
  });

  it('leaves four values at least where municipalities and organisations make the same whole', () => {
    fc.assert(
      fc.property(pairs(7), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (areas, joined) => {
        const merged = [
          areas.filter((_, index) => joined[index]),
          areas.filter((_, index) => !joined[index]),
        ];
        const organisations = merged.filter((some) => some.length > 0).map(sum);
        holds(
          row('whole', sum(areas)),
          [
            areas.map((pair, index) => row(`a${index}`, pair)),
            organisations.map((pair, index) => row(`o${index}`, pair)),
          ],
          true,
        );
      }),
      { numRuns: 200 },
    );
  });
});

const MOST = 21;

describe('small counts over municipalities, for a reader who knows the rule', () => {
  it('leaves three values at least of three municipalities, and nearly always four', () => {
    const bySight = new Map<string, number[][]>();
    const worlds: { areas: number[]; sight: string; found: Withheld }[] = [];
    for (let code = 0; code < MOST ** 3; code += 1) {
      const areas = [code % MOST, Math.floor(code / MOST) % MOST, Math.floor(code / MOST ** 2)];
      const whole = areas.reduce((all, one) => all + one, 0);
      const rows = areas.map((one, index) => total(`a${index}`, one));
      const found = withheldOver({ whole: total('whole', whole), divisions: [rows] }, THRESHOLD);
      const sight = JSON.stringify([...rows, total('whole', whole)].map((one) => sightOf(one, found)));
      worlds.push({ areas, sight, found });
      bySight.set(sight, [...(bySight.get(sight) ?? []), areas]);
    }
    // Larger sums have worlds that are not tried here.
    const tried = worlds.filter(({ areas }) => areas.reduce((all, one) => all + one, 0) < MOST);
    const possible = tried.flatMap(({ sight, found }) =>
      [0, 1, 2]
        .filter((index) => found.has(`a${index}`))
        .map((index) => new Set((bySight.get(sight) ?? []).map((one) => one[index])).size),
    );
    expect(possible.filter((one) => one < 4).length / possible.length).toBeLessThan(0.01);
    expect(Math.min(...possible)).toBeGreaterThanOrEqual(3);
  });
});
