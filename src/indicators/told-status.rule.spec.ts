import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StatusInput } from './status.rule.js';
import { assessFor, type Secrets } from './told-status.rule.js';

const THRESHOLD = 5;
const SMALL = Array.from({ length: THRESHOLD - 1 }, (_, index) => index + 1);

const inputOf = (
  [newest, previous, baseline, target]: readonly [number, number, number, number],
  { per = 1, direction = 'lower' }: { per?: number; direction?: 'lower' | 'higher' } = {},
): StatusInput => {
  const year = (end: number, count: number) => ({
    start: `${end}-01-01`,
    end: `${end}-12-31`,
    number: String(count * per),
    state: 'final' as const,
  });
  return {
    measure: 'count',
    direction,
    frequency: 'yearly',
    decimals: 1,
    baseline: { value: String(baseline * per), end: '2021-12-31' },
    target: { value: String(target * per), dueOn: '2027-12-31' },
    newest: year(2025, newest),
    previous: year(2024, previous),
    brokenOn: null,
    nextPublicationOn: null,
    onTrackLimit: '0.97',
    uncertainLimit: '0.90',
    today: '2026-11-20',
  };
};

describe('what is told of a status that rests on withheld counts', () => {
  it('is nothing that would not be told of every other small count', () => {
    const count = fc.integer({ min: 0, max: 12 });
    const facts = fc.record({
      counts: fc.tuple(count, count, count, count),
      hidden: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      per: fc.constantFrom(1, 0.5, 2.5),
      direction: fc.constantFrom('lower' as const, 'higher' as const),
    });
    const told = fc.property(facts, ({ counts, hidden, ...scale }) => {
      const [newest, previous, baseline] = hidden;
      const of = (index: 0 | 1 | 2): readonly number[] => (hidden[index] ? SMALL : [counts[index]]);
      const worlds = of(0).flatMap((a) =>
        of(1).flatMap((b) => of(2).map((c) => [a, b, c, counts[3]] as const)),
      );
      const answers = worlds.map((world) => {
        const secrets: Secrets = {
          ...(newest ? { newest: String(world[0]) } : {}),
          ...(previous ? { previous: String(world[1]) } : {}),
          ...(baseline ? { baseline: String(world[2]) } : {}),
        };
        const { status, trend, lacks, missed } = assessFor(inputOf(world, scale), secrets, THRESHOLD);
        return JSON.stringify({ status, trend, lacks, missed });
      });
      expect([...new Set(answers)]).toHaveLength(1);
    });
    fc.assert(told, { numRuns: 400 });
  });

  it('is the status all the same where any small count would have it', () => {
    expect(assessFor(inputOf([3, 9, 40, 5]), { newest: '3' }, THRESHOLD)).toMatchObject({
      status: 'achieved',
      trend: 'better',
      lacks: [],
    });
    expect(assessFor(inputOf([3, 9, 8, 2]), { newest: '3' }, THRESHOLD)).toMatchObject({
      status: 'not_assessable',
      trend: 'better',
      lacks: ['withheld'],
      share: null,
    });
  });

  it('is nothing where a figure is withheld for another’s sake', () => {
    expect(assessFor(inputOf([40, 9, 80, 60]), { newest: null }, THRESHOLD)).toMatchObject({
      status: 'not_assessable',
      trend: 'missing',
    });
  });
});
