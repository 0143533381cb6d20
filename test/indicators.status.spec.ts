import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UseStatusQueries } from '../src/indicators/use-status.queries.js';
import type { PlatformStatuses } from '../src/indicators/use-status.queries.js';
import type { Actor } from '../src/shared/actor.js';
import { Database } from '../src/database/database.js';
import { testApp, type TestApp } from './support/app.js';
import {
  aMember,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { aGoalNode, anIndicator, aTarget, aUse, aValue } from './support/indicators.js';

let test: TestApp;
let platform: BuiltPlatform;
let coordinator: Member;
let reader: Member;

beforeAll(async () => {
  test = await testApp();
  platform = await aPlatform(test);
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  reader = await aMember(test, platform, { roles: ['reader'] });
});
afterAll(() => test.close());

const statuses = async (actor: Actor): Promise<PlatformStatuses> => {
  const context = {
    platformId: actor.platformId,
    actorId: actor.personId,
    actorKind: 'person' as const,
    membershipId: actor.membershipId,
    requestId: 'test',
  };
  return await test.app
    .get(Database)
    .within(context, () => test.app.get(UseStatusQueries).forPlatform(actor));
};

describe('the statuses of a platform', () => {
  it('follow the rule, with its inputs', async () => {
    const indicator = await anIndicator(test, platform, { unit: 'per 10 000 vuxna', decimals: 1 });
    const use = await aUse(test, platform, {
      indicator_id: indicator.id,
      baseline_value: '34.1',
      baseline_period_start: '2021-01-01',
      baseline_period_end: '2021-12-31',
      headline: true,
    });
    await aTarget(test, platform, { use_id: use.id, value: '46', due_on: '2027-12-31' });
    await aTarget(test, platform, {
      use_id: use.id,
      value: '50.0',
      due_on: '2027-12-31',
      revision: 2,
      reason: 'Höjt',
    });
    // Decided, and in force from the turn of the year.
    const later = {
      use_id: use.id,
      due_on: '2027-12-31',
      revision: 3,
      reason: 'Sänkt',
      valid_from: '2027-01-01',
    };
    await aTarget(test, platform, { ...later, value: '40' });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2024, number: '41.2' });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '41.8', made_up: true });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '99', area_code: '0180' });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '56.2', sex: 'K' });
    const found = (await statuses(reader.actor)).use(use.id);
    expect(found).toMatchObject({
      status: 'uncertain',
      trend: 'better',
      freshness: 'fresh',
      value: { number: '41.8', end: '2025-12-31', state: 'final', madeUp: true, hidden: false },
      target: { value: '50.0', revision: 2 },
      baseline: { value: '34.1', end: '2021-12-31' },
    });
    expect(found?.series.points().map((one) => one.number)).toEqual(['41.2', '41.8']);
    expect(found?.basis.text.sv).toBe(
      'Regel: 94\u00a0% av väntat läge, 44,7 per 10\u00a0000 vuxna. Osäkert mellan 90\u00a0% och 97\u00a0%. 20\u00a0november\u00a02026.',
    );
    expect(found?.basis.text.en).toContain('94% of the expected position');
  });

  it('put organisations’ figures together where nobody has given one for the whole', async () => {
    const indicator = await anIndicator(test, platform, {
      measure: 'share',
      unit: '%',
      aggregation: 'weighted',
    });
    const use = await aUse(test, platform, { indicator_id: indicator.id });
    const [one, two] = [await anOrganisation(test, platform), await anOrganisation(test, platform)];
    await aValue(test, platform, {
      indicator_id: indicator.id,
      year: 2025,
      organisation_id: one.id,
      numerator: '10',
      denominator: '10',
    });
    await aValue(test, platform, {
      indicator_id: indicator.id,
      year: 2025,
      organisation_id: two.id,
      numerator: '10',
      denominator: '90',
    });
    const found = (await statuses(reader.actor)).use(use.id);
    expect(Number(found?.value?.number)).toBe(20);
    expect(found?.value?.parts).toBe(2);
    expect(found).toMatchObject({ status: 'not_assessable', trend: 'missing' });
    expect(found?.basis.rule.lacks).toEqual(['no_baseline', 'no_target']);
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '33' });
    expect((await statuses(reader.actor)).use(use.id)?.value?.number).toBe('33');
  });

  it('keep small counts from all but the coordinator and the owner', async () => {
    const owner = await anOrganisation(test, platform);
    const indicator = await anIndicator(test, platform, {
      measure: 'count',
      direction: 'lower',
      owner_organisation_id: owner.id,
    });
    const use = await aUse(test, platform, {
      indicator_id: indicator.id,
      baseline_value: '20',
      baseline_period_end: '2020-12-31',
    });
    await aTarget(test, platform, { use_id: use.id, value: '2', due_on: '2030-12-31' });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '4' });
    const mine = await aMember(test, platform, { roles: ['reader'], organisation: owner });
    for (const { actor } of [coordinator, mine]) {
      expect((await statuses(actor)).use(use.id)?.value).toMatchObject({ number: '4', hidden: false });
    }
    const seen = (await statuses(reader.actor)).use(use.id);
    expect(seen).toMatchObject({ status: 'not_assessable', value: { number: null, hidden: true } });
    expect(seen?.basis.rule).toMatchObject({ lacks: ['withheld'], expected: null, share: null });
    expect(seen?.basis.text.sv).toContain('läget skulle röja dem');
    const known = (await statuses(mine.actor)).use(use.id);
    expect(known).toMatchObject({ status: 'on_track', basis: { rule: { lacks: [] } } });
  });

  it('give way to a judgement, which says who and why, and still tell what the rule says', async () => {
    const indicator = await anIndicator(test, platform);
    const use = await aUse(test, platform, { indicator_id: indicator.id });
    const judged = {
      platform_id: platform.id,
      node_id: use.node_id,
      judged_on: '2026-10-01',
      membership_id: coordinator.actor.membershipId,
    };
    await insert(test, 'status_judgement', {
      ...judged,
      use_id: use.id,
      status: 'at_risk',
      comment: 'Färre svar än förra året.',
    });
    const all = await statuses(reader.actor);
    expect(all.use(use.id)).toMatchObject({
      status: 'at_risk',
      basis: { by: 'person', date: '2026-10-01', rule: { status: 'not_assessable' } },
    });
    expect(all.use(use.id)?.basis.text.sv).toMatch(
      /^Bedömt av Handläggare, Organisation .* 1\u00a0oktober\u00a02026\. Färre svar än förra året\. Regeln säger kan inte bedömas\.$/,
    );
    expect(all.node(use.node_id)).toMatchObject({
      status: 'at_risk',
      basis: { by: 'rule', looked: 1, assessed: 1 },
    });
    await insert(test, 'status_judgement', { ...judged, status: 'uncertain', comment: 'Tidigt.' });
    expect((await statuses(reader.actor)).node(use.node_id)).toMatchObject({
      status: 'uncertain',
      basis: { by: 'person' },
    });
  });

  it('say so where no indicator is attached, and never show another platform’s', async () => {
    const lone = await aGoalNode(test, platform);
    expect((await statuses(reader.actor)).node(lone)).toMatchObject({
      status: 'not_assessable',
      basis: { looked: 0 },
    });
    const other = await aPlatform(test);
    const stranger = await aMember(test, other, { roles: ['coordinator'] });
    expect((await statuses(stranger.actor)).uses).toEqual([]);
  });
});
