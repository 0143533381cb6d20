import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess, freshnessOf, trendOf, type StatusInput } from './status.rule.js';

const point = (
  year: number,
  number: string | null,
  state: 'final' | 'missing' | 'not_applicable' = 'final',
) => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  number,
  state,
});

const input = (changes: Partial<StatusInput> = {}): StatusInput => ({
  measure: 'rate',
  direction: 'higher',
  frequency: 'yearly',
  decimals: 1,
  baseline: { value: '34.1', end: '2021-12-31' },
  target: { value: '50', dueOn: '2027-12-31' },
  newest: point(2025, '41.8'),
  previous: point(2024, '41.2'),
  nextPublicationOn: null,
  onTrackLimit: '0.97',
  uncertainLimit: '0.90',
  brokenOn: null,
  today: '2026-11-21',
  ...changes,
});

describe('the status of a use', () => {
  it('compares the newest value with the straight line at the end of its period', () => {
    const found = assess(input());
    expect(found).toMatchObject({ status: 'uncertain', share: '93.5', lacks: [], trend: 'better' });
    expect(found.expected).toBe('44.70');
  });

  it('is the mirror image where lower is better', () => {
    const lower = { direction: 'lower', baseline: { value: '50', end: '2021-12-31' } } as const;
    const to = { value: '38', dueOn: '2027-12-31' };
    expect(assess(input({ ...lower, target: to, newest: point(2025, '41') })).status).toBe('on_track');
    expect(assess(input({ ...lower, target: to, newest: point(2025, '45') })).status).toBe('uncertain');
    expect(assess(input({ ...lower, target: to, newest: point(2025, '60') })).status).toBe('at_risk');
    expect(assess(input({ ...lower, target: to, newest: point(2025, '38') })).status).toBe('achieved');
  });

  it('says what is lacking, all of it at once', () => {
    const lacks = (changes: Partial<StatusInput>) => assess(input(changes)).lacks;
    expect(lacks({ baseline: null, target: null })).toEqual(['no_baseline', 'no_target']);
    expect(lacks({ newest: null })).toEqual(['no_value']);
    expect(lacks({ newest: point(2025, null, 'missing') })).toEqual(['value_missing']);
    expect(lacks({ newest: point(2025, null, 'not_applicable') })).toEqual(['not_applicable']);
    expect(lacks({ newest: point(2023, '41') })).toEqual(['stale']);
    expect(lacks({ newest: point(2021, '34.1'), today: '2022-05-01' })).toEqual(['no_value_since_baseline']);
    expect(lacks({ direction: 'neither' })).toEqual(['no_direction']);
    expect(lacks({ measure: 'qualitative', newest: point(2025, null) })).toEqual(['in_words']);
    expect(lacks({ target: { value: '50', dueOn: '2020-12-31' } })).toEqual(['due_before_baseline']);
  });

  it('compares nothing across a changed definition', () => {
    expect(assess(input({ brokenOn: '2025-01-01' }))).toMatchObject({
      status: 'not_assessable',
      lacks: ['series_broken'],
      trend: 'missing',
      expected: null,
    });
    expect(assess(input({ brokenOn: '2023-01-01' }))).toMatchObject({
      lacks: ['series_broken'],
      trend: 'better',
    });
    expect(assess(input({ brokenOn: '2021-01-01' }))).toMatchObject({ status: 'uncertain', lacks: [] });
  });

  it('keeps zero apart from missing', () => {
    const down = { direction: 'lower', baseline: { value: '9', end: '2021-12-31' } } as const;
    const none = { value: '0', dueOn: '2027-12-31' };
    expect(assess(input({ ...down, target: none, newest: point(2025, '0') })).status).toBe('achieved');
    expect(assess(input({ ...down, target: none, newest: point(2025, null, 'missing') })).status).toBe(
      'not_assessable',
    );
  });

  it('is at risk when the day of the target has been measured without reaching it', () => {
    const due = { value: '50', dueOn: '2025-12-31' };
    expect(assess(input({ target: due, newest: point(2025, '49.9') }))).toMatchObject({
      status: 'at_risk',
      missed: true,
    });
    expect(assess(input({ target: due, newest: point(2025, '50') })).status).toBe('achieved');
  });

  it('says that freshness is unknown where the frequency is, and assesses all the same', () => {
    for (const frequency of ['unknown', 'irregular'] as const) {
      const found = assess(input({ frequency, newest: point(2023, '49.9') }));
      expect(found.freshness).toBe('unknown');
      expect(found.status).toBe('on_track');
    }
  });

  it('lets a value be fresh until the source publishes the next', () => {
    const old = { frequency: 'yearly', newest: point(2023, '1'), today: '2026-11-21' } as const;
    expect(freshnessOf({ ...old, nextPublicationOn: null })).toBe('stale');
    expect(freshnessOf({ ...old, nextPublicationOn: '2026-12-01' })).toBe('fresh');
    expect(freshnessOf({ ...old, nextPublicationOn: '2026-11-20' })).toBe('stale');
  });

  it('calls values that look the same unchanged', () => {
    const same = {
      newest: point(2025, '41.84'),
      previous: point(2024, '41.75'),
      direction: 'lower',
      brokenOn: null,
    } as const;
    expect(trendOf({ ...same, decimals: 1 })).toBe('unchanged');
    expect(trendOf({ ...same, decimals: 2 })).toBe('worse');
  });
});

const decimal = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => (n / 100).toFixed(2));
const days = fc.integer({ min: 1, max: 4000 });
const day = (after: number): string =>
  new Date(Date.UTC(2020, 0, 1) + after * 86_400_000).toISOString().slice(0, 10);
const rank = { achieved: 4, on_track: 3, uncertain: 2, at_risk: 1, not_assessable: 0 } as const;

const situation = fc.record({ from: decimal, to: decimal, a: decimal, b: decimal, whole: days, part: days });
const measured = (
  s: { from: string; to: string; whole: number; part: number },
  number: string,
): StatusInput => ({
  ...input(),
  frequency: 'unknown',
  baseline: { value: s.from, end: day(0) },
  target: { value: s.to, dueOn: day(s.whole) },
  newest: { start: day(s.part), end: day(s.part), number, state: 'final' },
});
const mirrored = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

describe('the status rule, for any figures', () => {
  it('never calls a better value worse', () => {
    fc.assert(
      fc.property(situation, (s) => {
        const [low, high] = [s.a, s.b].sort((x, y) => Number(x) - Number(y)) as [string, string];
        const [worse, better] = [assess(measured(s, low)), assess(measured(s, high))];
        expect(rank[better.status]).toBeGreaterThanOrEqual(rank[worse.status]);
      }),
    );
  });

  it('is achieved exactly when the target is reached', () => {
    fc.assert(
      fc.property(situation, (s) => {
        expect(assess(measured(s, s.a)).status === 'achieved').toBe(Number(s.a) >= Number(s.to));
      }),
    );
  });

  it('answers the same for figures and directions turned round', () => {
    fc.assert(
      fc.property(situation, (s) => {
        const turned = measured({ ...s, from: mirrored(s.from), to: mirrored(s.to) }, mirrored(s.a));
        const [one, other] = [assess(measured(s, s.a)), assess({ ...turned, direction: 'lower' })];
        expect([other.status, other.share, other.missed]).toEqual([one.status, one.share, one.missed]);
      }),
    );
  });

  it('is on track at the line itself, and lies between baseline and target', () => {
    fc.assert(
      fc.property(situation, (s) => {
        fc.pre(s.part < s.whole);
        const { expected } = assess(measured(s, s.a));
        const [low, high] = [Number(s.from), Number(s.to)].sort((x, y) => x - y) as [number, number];
        expect(Number(expected)).toBeGreaterThanOrEqual(low - 0.01);
        expect(Number(expected)).toBeLessThanOrEqual(high + 0.01);
        expect(['on_track', 'achieved']).toContain(assess(measured({ ...s, to: s.from }, s.from)).status);
      }),
    );
  });

  it('never says a status other than not assessable when something is lacking', () => {
    fc.assert(
      fc.property(situation, fc.subarray(['baseline', 'target', 'newest'] as const), (s, gone) => {
        const partial = Object.fromEntries(gone.map((key) => [key, null]));
        const found = assess({ ...measured(s, s.a), ...partial });
        expect(found.status === 'not_assessable').toBe(found.lacks.length > 0);
        if (gone.length > 0) expect(found.status).toBe('not_assessable');
      }),
    );
  });
});
