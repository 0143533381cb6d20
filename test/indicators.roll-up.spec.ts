import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../src/database/database.js';
import { decimalOf, millionths } from '../src/indicators/exact-decimal.js';
import { IndicatorsQueries } from '../src/indicators/indicators.queries.js';
import type { SeenSeriesCell } from '../src/indicators/seen-values.js';
import { UseStatusQueries } from '../src/indicators/use-status.queries.js';
import { ValuesQueries } from '../src/indicators/values.queries.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { anIndicator, aUse, aValue } from './support/indicators.js';

let test: TestApp;
let platform: BuiltPlatform;
let coordinator: Member;
const organisations: string[] = [];
const AREAS = ['0114', '0115', '0117', '0120'];

beforeAll(async () => {
  test = await testApp();
  platform = await aPlatform(test);
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  for (const area_code of AREAS) {
    await anOrganisation(test, platform, { area_code });
    organisations.push((await anOrganisation(test, platform, { kind: 'county_board' })).id);
  }
});
afterAll(() => test.close());

const within = async <T>(fn: () => Promise<T>): Promise<T> => {
  const { platformId, personId: actorId, membershipId } = coordinator.actor;
  const context = { platformId, actorId, actorKind: 'person' as const, membershipId, requestId: 'test' };
  return await test.app.get(Database).within(context, fn);
};
const wholeOf = async (indicatorId: string): Promise<SeenSeriesCell | undefined> => {
  const row = await within(() => test.app.get(IndicatorsQueries).get(coordinator.actor, indicatorId));
  const series = await within(() => test.app.get(ValuesQueries).series(coordinator.actor, row));
  return series[0]?.cells.T;
};

type Part = { number?: string; numerator?: string; denominator?: string };
type Level = 'organisations' | 'municipalities';

async function indicatorWith(given: object, parts: readonly (Part | null)[], level: Level): Promise<string> {
  const { id } = await anIndicator(test, platform, { unit: '', ...given });
  for (const [index, part] of parts.entries()) {
    const of =
      level === 'organisations' ? { organisation_id: organisations[index] } : { area_code: AREAS[index] };
    await aValue(test, platform, { indicator_id: id, year: 2025, ...of, ...(part ?? { state: 'missing' }) });
  }
  return id;
}

const decimal = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => decimalOf(BigInt(value), 1_000_000n, 6));
const levels = fc.constantFrom<Level>('organisations', 'municipalities');
const someOf = <T>(part: fc.Arbitrary<T>) =>
  fc.array(fc.option(part, { freq: 4 }), { minLength: 1, maxLength: 4 });
const given = <T>(parts: readonly (T | null)[]): T[] => parts.filter((part) => part !== null);
const sum = (values: readonly string[]): bigint => values.reduce((all, value) => all + millionths(value), 0n);
const exact = (value: string | null | undefined): bigint | null => (value ? millionths(value) : null);

describe('a figure for the whole, put together', () => {
  it('sums counts exactly, and says of how many', async () => {
    const parts = someOf(decimal(0, 2_000_000_000).map((number): Part => ({ number })));
    await fc.assert(
      fc.asyncProperty(parts, levels, async (some, level) => {
        const id = await indicatorWith({ measure: 'count', aggregation: 'sum' }, some, level);
        const whole = await wholeOf(id);
        const numbers = given(some).flatMap(({ number }) => number ?? []);
        expect(exact(whole?.number)).toBe(numbers.length === 0 ? null : sum(numbers));
        expect(whole?.state).toBe(numbers.length === 0 ? 'missing' : 'final');
        const asked = level === 'organisations' ? some.length : AREAS.length;
        expect([whole?.parts, whole?.asked]).toEqual([numbers.length, asked]);
        expect(whole?.level).toBe(level === 'organisations' ? 1 : 2);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('works shares out from numerators and denominators alone, never as a mean', async () => {
    const part = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 5000 }), fc.boolean())
      .map(([numerator, more, known]): Part => {
        const denominator = numerator + more;
        // A share whose parts nobody knows is no part of the whole, whatever it says.
        return known ? { numerator: String(numerator), denominator: String(denominator) } : { number: '100' };
      });
    await fc.assert(
      fc.asyncProperty(someOf(part), levels, fc.constantFrom('sum', 'weighted'), async (some, level, by) => {
        const whole = await wholeOf(await indicatorWith({ measure: 'share', aggregation: by }, some, level));
        const known = given(some).filter(({ numerator }) => numerator !== undefined);
        const parts = sum(known.map(({ numerator }) => numerator ?? '0'));
        const all = sum(known.map(({ denominator }) => denominator ?? '0'));
        expect(exact(whole?.number)).toBe(all === 0n ? null : millionths(decimalOf(parts * 100n, all, 6)));
        expect(whole?.parts).toBe(known.length);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('weights rates by their denominators', async () => {
    const part = fc
      .tuple(decimal(0, 90_000_000), fc.integer({ min: 1, max: 900_000 }))
      .map(([number, inhabitants]): Part => ({
        number,
        numerator: '1',
        denominator: String(inhabitants),
      }));
    await fc.assert(
      fc.asyncProperty(someOf(part), levels, async (some, level) => {
        const whole = await wholeOf(
          await indicatorWith({ measure: 'rate', aggregation: 'weighted' }, some, level),
        );
        const weight = given(some).reduce((all, { denominator }) => all + BigInt(denominator ?? '0'), 0n);
        const weighted = given(some).reduce(
          (all, { number, denominator }) => all + millionths(number ?? '0') * BigInt(denominator ?? '0'),
          0n,
        );
        const wanted = weight === 0n ? null : millionths(decimalOf(weighted, weight * 1_000_000n, 6));
        expect(exact(whole?.number)).toBe(wanted);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('is the figure given last, the owner’s own, or none', async () => {
    const parts = [{ number: '3' }, { number: '8' }, null];
    const latest = await indicatorWith({ measure: 'index', aggregation: 'latest' }, parts, 'organisations');
    expect(await wholeOf(latest)).toMatchObject({ number: '8', parts: 2, asked: 3 });
    const owner = { owner_organisation_id: organisations[0] };
    const own = await indicatorWith({ measure: 'index', ...owner }, parts, 'organisations');
    expect(await wholeOf(own)).toMatchObject({ number: '3', parts: 1, asked: 1 });
    const none = await indicatorWith({ measure: 'index' }, parts, 'municipalities');
    expect(await wholeOf(none)).toBeUndefined();
  });

  it('gives way to a figure for the whole, and to organisations before municipalities', async () => {
    const id = await indicatorWith(
      { measure: 'count', aggregation: 'sum' },
      [{ number: '7' }],
      'municipalities',
    );
    const use = await aUse(test, platform, { indicator_id: id });
    const status = async () =>
      (await within(() => test.app.get(UseStatusQueries).forPlatform(coordinator.actor))).use(use.id)?.value;
    expect(await status()).toMatchObject({ number: '7', level: 2, parts: 1, asked: 4 });
    const value = { indicator_id: id, year: 2025 };
    await aValue(test, platform, {
      ...value,
      number: '9',
      organisation_id: organisations[0],
      state: 'preliminary',
    });
    expect(await wholeOf(id)).toMatchObject({ number: '9', level: 1, state: 'preliminary' });
    expect(await status()).toMatchObject({ number: '9', level: 1, state: 'preliminary' });
    await aValue(test, platform, { ...value, number: '20' });
    expect(await wholeOf(id)).toMatchObject({ number: '20', level: 0 });
    expect(await status()).toMatchObject({ number: '20', level: 0 });
    // Who has given a figure for the whole of another year is no organisation that has been asked.
    await aValue(test, platform, { ...value, year: 2026, number: '5', organisation_id: organisations[0] });
    expect(await status()).toMatchObject({ number: '5', level: 1, parts: 1, asked: 1 });
  });
});
