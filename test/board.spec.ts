import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { BoardView, Levels } from '../src/board/board.view.js';
import { BOARD } from '../src/board/board.statement.js';
import { testApp, type TestApp } from './support/app.js';
import { adoptedGoals, aHeadline, type Goals } from './support/board.js';
import {
  aMember,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { anIndicator, aUse, aValue } from './support/indicators.js';
import { analyse, fillCounty, type County } from './support/county.js';

let test: TestApp;
let platform: BuiltPlatform;
let goals: Goals;
let coordinator: Member;
let reader: Member;

beforeAll(async () => {
  test = await testApp();
  platform = await aPlatform(test, { made_up_values: true });
  goals = await adoptedGoals(test, platform);
  coordinator = await aMember(test, platform, {
    roles: ['coordinator'],
    organisation: { id: goals.organisation },
  });
  reader = await aMember(test, platform, { roles: ['reader'] });
});
afterAll(() => test.close());

const path = (of: { id: string }): string => `/platforms/${of.id}/board`;
const boardOf = async (member: Member, of: { id: string } = platform): Promise<BoardView> =>
  (await new Api(test, member).get(path(of))).json<BoardView>();

describe('the board of one sub-goal', () => {
  it('gives every status with its basis, and the indicators that carry it', async () => {
    await aHeadline(test, platform, goals, { name: 'Vet vart man vänder sig' });
    const board = await boardOf(reader);
    expect(board.version).toMatchObject({ number: 1, periodFrom: '2024-01-01' });
    expect(board.overallGoal).toMatchObject({
      status: 'not_assessable',
      basis: { by: 'rule', looked: 0 },
      headlines: [],
      indicators: 0,
    });
    expect(board.subGoals).toHaveLength(1);
    const [subGoal] = board.subGoals;
    expect(subGoal).toMatchObject({ number: 1, status: 'on_track', trend: 'missing', indicators: 1 });
    expect(subGoal?.basis.text.sv).toContain('1 av 1 mått kan bedömas');
    expect(subGoal?.headlines[0]).toMatchObject({
      name: 'Vet vart man vänder sig',
      value: { number: '58', madeUp: true, hidden: false },
      target: { value: '65' },
    });
  });

  it('hides small counts from everybody but the owner and the coordinator', async () => {
    const count = { measure: 'count', unit: 'personer', value: { number: '3' }, node: goals.effect };
    const indicator = await aHeadline(test, platform, goals, { name: 'Personer i program', ...count });
    const valueFor = async (member: Member) =>
      (await boardOf(member)).subGoals[0]?.headlines.find((one) => one.indicatorId === indicator)?.value;
    expect(await valueFor(coordinator)).toMatchObject({ number: '3', hidden: false });
    expect(await valueFor(reader)).toMatchObject({ number: null, hidden: true });
    const page = await new Pages(test, reader).get(`/p/${platform.slug}/styrtavla`);
    expect(page.text).toContain('&lt;5');
    expect(page.text).toContain('dolt, för få för att visas');
  });

  it('says of which municipality a figure is', async () => {
    const here = await aPlatform(test);
    const { effect } = await adoptedGoals(test, here);
    await anOrganisation(test, here, { name: 'Björkviks kommun', area_code: '9914' });
    const { id } = await anIndicator(test, here, { name: 'Skyddade boenden' });
    await aValue(test, here, { indicator_id: id, year: 2025, number: '7', area_code: '9914' });
    await aUse(test, here, { indicator_id: id, node_id: effect, area_code: '9914', headline: true });
    const [subGoal] = (await boardOf(await aMember(test, here, { roles: ['reader'] }), here)).subGoals;
    expect(subGoal?.headlines).toMatchObject([
      { name: 'Skyddade boenden, Björkviks kommun', value: { number: '7' } },
    ]);
  });

  it('shows what is missing, made up and not adopted for what it is', async () => {
    const page = await new Pages(test, coordinator).get(`/p/${platform.slug}/styrtavla`);
    expect(page.status).toBe(200);
    for (const words of [
      'Alla ska kunna leva fria från våld',
      'Påhittat värde',
      'Inget mått är kopplat',
      '58 %',
    ])
      expect(page.text.replaceAll('\u00a0', ' ')).toContain(words);
    const empty = await aPlatform(test);
    const member = await aMember(test, empty, { roles: ['reader'] });
    const blank = await new Pages(test, member).get(`/p/${empty.slug}/styrtavla`);
    expect(blank.text).toContain('Inga mål är antagna än');
    expect(await boardOf(member, empty)).toMatchObject({ version: null, overallGoal: null, subGoals: [] });
  });

  it('lists a decision that waits, with how many have answered', async () => {
    const body = await insert(test, 'body', {
      platform_id: platform.id,
      name: 'Styrgruppen',
      kind: 'steering_group',
    });
    const seat = {
      platform_id: platform.id,
      body_id: body.id,
      function_title: 'Chef',
      valid_from: '2020-01-01',
    };
    for (const member of [coordinator, reader]) {
      const { membershipId: membership_id, organisationId: organisation_id } = member.actor;
      await insert(test, 'seat', { ...seat, membership_id, organisation_id });
    }
    await insert(test, 'decision', {
      platform_id: platform.id,
      subject_type: 'model_version',
      subject_id: goals.version,
      subject_title: 'Målversion 3',
      body_id: body.id,
      tabled_by: coordinator.actor.membershipId,
      meeting_date: '2026-12-10',
    });
    const { attention } = await boardOf(reader);
    expect(attention.decisions).toMatchObject([
      { title: 'Målversion 3', body: 'Styrgruppen', seats: 2, answered: 0, quorum: false, versionNumber: 1 },
    ]);
  });
});

describe('kept by revision', () => {
  it('answers 304 while nothing has changed, and the new board after any write', async () => {
    const api = new Api(test, coordinator);
    const first = await api.get(path(platform));
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"\d+-[\w-]+"$/);
    for (let time = 0; time < 3; time += 1) {
      const again = await api.get(path(platform), { 'if-none-match': tag });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    const made = await api.post(`/platforms/${platform.id}/activities`, {
      title: 'Informationskampanj',
      leadOrganisationId: goals.organisation,
      form: 'project',
    });
    expect(made.status).toBe(201);
    const after = await api.get(path(platform), { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(tag);
    expect(after.json<BoardView>().shared.activities).toMatchObject({ count: 1, onPlan: 1 });
  });

  it('never shows what was before an acknowledged write, however many ask at once', async () => {
    const api = new Api(test, coordinator);
    const before = (await boardOf(coordinator)).chain.activities.count;
    for (let time = 1; time <= 15; time += 1) {
      const asking = Array.from({ length: 4 }, () => boardOf(coordinator));
      await api.post(`/platforms/${platform.id}/activities`, {
        title: `Aktivitet ${time}`,
        leadOrganisationId: goals.organisation,
        form: 'project',
      });
      const [one, other] = await Promise.all([boardOf(coordinator), boardOf(reader)]);
      expect([one.chain.activities.count, other.chain.activities.count]).toEqual([
        before + time,
        before + time,
      ]);
      await Promise.all(asking);
    }
  });

  it('gives the short way out the same headers and bytes as the long one, and nothing to strangers', async () => {
    const api = new Api(test, reader);
    const [long, short] = [await api.get(path(platform)), await api.get(path(platform))];
    expect(short.text).toBe(long.text);
    const names = (answer: typeof long): string[] => [...answer.headers.keys()].sort();
    expect(names(short)).toEqual(names(long));
    expect(short.headers.get('content-security-policy')).toContain("default-src 'self'");
    const stranger = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    await new Api(test, stranger).get('/me');
    expect((await new Api(test, stranger).get(path(platform))).status).toBe(404);
    expect((await new Api(test, null).get(path(platform))).status).toBe(401);
  });
});

describe('a county', () => {
  let counties: County[];
  let members: Member[];

  beforeAll(async () => {
    counties = [
      await fillCounty(test.database.superuser, 'lan-1'),
      await fillCounty(test.database.superuser, 'lan-2'),
    ];
    await analyse(test.database.superuser);
    members = await Promise.all(
      counties.map((county) => aMember(test, { ...county, name: county.slug }, { roles: ['coordinator'] })),
    );
  }, 60_000);

  it('adds up between the rows and the chain', async () => {
    const [county, member] = [counties[0] as County, members[0] as Member];
    const { chain, subGoals, shared } = await boardOf(member, county);
    const rows: Levels[] = [...subGoals.map((one) => one.chain), shared];
    const sum = (of: (levels: Levels) => number): number => rows.reduce((total, one) => total + of(one), 0);
    const { resources, ...levels } = chain;
    expect(resources.organisations).toBe(40);
    for (const [level, counts] of Object.entries(levels) as [keyof Levels, Record<string, number>][]) {
      for (const [part, count] of Object.entries(counts)) {
        const added = sum((row) => (row[level] as Record<string, number>)[part] ?? 0);
        expect([level, part, added]).toEqual([level, part, count]);
      }
      const parts = Object.entries(counts).filter(([part]) => part !== 'count' && part !== 'cancelled');
      expect([level, parts.reduce((total, [, count]) => total + count, 0)]).toEqual([level, counts['count']]);
    }
    expect(chain.activities.count + chain.activities.cancelled).toBe(200);
  });

  it('holds nothing of its neighbour', async () => {
    const [mine, theirs] = [
      await boardOf(members[0] as Member, counties[0]),
      await boardOf(members[1] as Member, counties[1]),
    ];
    const ids = (board: BoardView): string[] =>
      JSON.stringify(board).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g) ?? [];
    const known = new Set(ids(theirs));
    expect(ids(mine).filter((id) => known.has(id))).toEqual([]);
    expect((await new Api(test, members[0] as Member).get(path(counties[1] as County))).status).toBe(404);
  });

  it('is read without passing through all values', async () => {
    const client = new pg.Client({ connectionString: test.database.superuser });
    await client.connect();
    const values = [counties[0]?.id, '2026-11-20'];
    const { rows } = await client.query<Record<string, string>>({
      text: 'explain ' + BOARD.text,
      values,
    });
    await client.end();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('indicator_value');
    expect(plan).not.toMatch(/Seq Scan on indicator_value/);
  });
});
