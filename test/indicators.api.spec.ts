import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api } from './support/client.js';
import { audited, fieldsOf, refused } from './support/expectations.js';
import { aCatalogueEntry, aGoalNode, anIndicator, aUse, aValue } from './support/indicators.js';

let test: TestApp;
let platform: BuiltPlatform;
let home: string;
let coordinator: Member;
let approver: Member;
let api: Api;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  platform = await aPlatform(test);
  home = `/platforms/${platform.id}`;
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  const organisation = await anOrganisation(test, platform);
  approver = await aMember(test, platform, { roles: ['approver'], organisation });
  api = new Api(test, coordinator);
});

const definition = {
  name: 'Personal som gått grundutbildningen',
  definition: 'Tillsvidareanställda i socialtjänsten som gått utbildningen.',
  unit: '%',
  measure: 'share',
  direction: 'higher',
  frequency: 'yearly',
  bySex: true,
};
const define = async (
  changes: object = {},
  as: Member = coordinator,
): Promise<{ id: string; version: number }> => {
  const answer = await new Api(test, as).post(`${home}/indicators`, { ...definition, ...changes });
  expect(answer.status).toBe(201);
  return answer.json<{ id: string; version: number }>();
};

describe('search before new', () => {
  it('finds own, other organisations’, other platforms’ published and catalogues’ in one search', async () => {
    const word = 'kvinnofridskränkning';
    const other = await aPlatform(test, { name: 'Grannlänets plattform' });
    await aCatalogueEntry(test, {
      external_id: 'N07402',
      title: `Anmälda brott om grov ${word}, antal/100 000 inv`,
    });
    await anIndicator(test, platform, {
      name: `Utredda fall av grov ${word}`,
      owner_organisation_id: coordinator.actor.organisationId,
    });
    await anIndicator(test, platform, {
      name: `Uppklarad ${word}`,
      owner_organisation_id: approver.actor.organisationId,
    });
    await anIndicator(test, other, { name: `Publicerad ${word}`, published: true });
    await anIndicator(test, other, { name: `Hemlig ${word}` });
    const found = (await api.get(`${home}/indicator-catalogue?query=${word}`)).json<{
      data: { name: string; shelf: string; platformName: string | null }[];
      _meta: { total: number };
    }>();
    expect(found._meta.total).toBe(4);
    expect(Object.fromEntries(found.data.map((hit) => [hit.shelf, hit.name]))).toEqual({
      own: `Utredda fall av grov ${word}`,
      organisations: `Uppklarad ${word}`,
      platforms: `Publicerad ${word}`,
      kolada: `Anmälda brott om grov ${word}, antal/100 000 inv`,
    });
    const misspelt = (
      await api.get(`${home}/indicator-catalogue?query=kvinofridskränking&source=kolada`)
    ).json<{ data: unknown[] }>();
    expect(misspelt.data).toHaveLength(1);
    const stem = (await api.get(`${home}/indicator-catalogue?query=utredd&source=own`)).json<{
      data: unknown[];
    }>();
    expect(stem.data).toHaveLength(1);
    const paged = (await api.get(`${home}/indicator-catalogue?query=${word}&limit=2&page=2`)).json<{
      data: unknown[];
      _meta: object;
    }>();
    expect(paged.data).toHaveLength(2);
    expect(paged._meta).toEqual({ page: 2, limit: 2, total: 4 });
  });

  it('filters by use and development, and refuses other words', async () => {
    const used = await anIndicator(test, platform, { name: 'Använd' });
    await aUse(test, platform, { indicator_id: used.id });
    await anIndicator(test, platform, { name: 'Önskad', development: true });
    const names = async (filter: string): Promise<string[]> =>
      (await api.get(`${home}/indicators?${filter}`))
        .json<{ data: { name: string }[] }>()
        .data.map(({ name }) => name);
    expect(await names('used=yes')).toEqual(['Använd']);
    expect(await names('used=no')).toEqual(['Önskad']);
    expect(await names('development=yes')).toEqual(['Önskad']);
    expect(fieldsOf(await api.get(`${home}/indicators?used=maybe`))).toEqual(['used']);
  });

  it('shows what a new one resembles before it is made', async () => {
    await define();
    const again = { ...definition, name: 'Personal som gått grundutbildning' };
    const answer = await refused(test, () => api.post(`${home}/indicators`, again), 409);
    expect(answer.json()).toMatchObject({ type: 'urn:effektkedja:problem:indicator-resembles' });
    expect(answer.text).toContain('Personal som gått grundutbildningen');
    await define({ ...again, noneFits: true });
  });
});

describe('reuse', () => {
  it('names the owner in a contract, and happens once', async () => {
    const externalId = `U${Math.floor(Math.random() * 1e9)}`;
    await aCatalogueEntry(test, {
      external_id: externalId,
      title: 'Vuxna som fått insats, antal per 10 000 inv',
      description: 'Ärenden vid IFO.',
      by_sex: true,
    });
    const answer = await api.post(`${home}/indicators/reuse`, {
      source: 'kolada',
      externalId,
      direction: 'higher',
    });
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({
      source: 'kolada',
      externalId,
      measure: 'rate',
      ownerName: 'Rådet för främjande av kommunala analyser (Kolada)',
      contract: {
        attribution: 'Källa: Kolada',
        definitionSnapshot: 'Ärenden vid IFO.',
        state: 'active',
        originalProducer: 'Kommunerna',
      },
    });
    const { id } = answer.json<{ id: string }>();
    expect(await audited(test, id)).toMatchObject([{ operation: 'I', actor: coordinator.actor.personId }]);
    await refused(test, () => api.post(`${home}/indicators/reuse`, { source: 'kolada', externalId }), 409);
    await refused(
      test,
      () => api.post(`${home}/indicators/reuse`, { source: 'kolada', externalId: 'finns-inte' }),
      404,
    );
    await refused(
      test,
      () => new Api(test, approver).post(`${home}/indicators/reuse`, { source: 'kolada', externalId }),
      403,
    );
    const taken = await api.patch(
      `${home}/indicators/${id}`,
      { direction: 'lower', reason: 'Färre är bättre' },
      1,
    );
    expect(taken.json()).toMatchObject({ direction: 'lower', definitionVersion: 2, version: 2 });
    expect(
      fieldsOf(await refused(test, () => api.patch(`${home}/indicators/${id}`, { name: 'Annat' }, 2), 422)),
    ).toEqual(['name']);
  });

  it('reaches across platforms only to what is published, and the owner sees who uses it', async () => {
    const other = await aPlatform(test, { name: 'Grannlänets plattform' });
    const theirs = await aMember(test, other, { roles: ['coordinator'] });
    const owner = await anOrganisation(test, other, { name: 'Grannkommunen' });
    const open = await anIndicator(test, other, {
      name: 'Öppen',
      published: true,
      owner_organisation_id: owner.id,
    });
    const secret = await anIndicator(test, other, { name: 'Sluten' });
    const from = (indicatorId: string) =>
      api.post(`${home}/indicators/reuse`, { originPlatformId: other.id, indicatorId });
    await refused(test, () => from(secret.id), 404);
    const answer = await from(open.id);
    expect(answer.json()).toMatchObject({
      source: 'platform',
      originIndicatorId: open.id,
      ownerName: 'Grannkommunen, Grannlänets plattform',
    });
    await refused(test, () => from(open.id), 409);
    const node = await aGoalNode(test, platform);
    const mine = answer.json<{ id: string }>();
    expect(
      (await api.post(`${home}/indicators/${mine.id}/uses`, { nodeId: node, why: 'Samma mått' })).status,
    ).toBe(201);
    const uses = await new Api(test, theirs).get(`/platforms/${other.id}/indicators/${open.id}/uses`);
    expect(uses.json<{ reusedBy: object[] }>().reusedBy).toEqual([
      { platformName: platform.name, coordinatedBy: 'Länsstyrelsen i Provlän', uses: 1 },
    ]);
    expect((await api.get(`/platforms/${other.id}/indicators/${open.id}`)).status).toBe(404);
    expect((await api.get(`${home}/indicators/${open.id}`)).status).toBe(404);
    const hits = (await api.get(`${home}/indicator-catalogue?query=sluten`)).json<{
      _meta: { total: number };
    }>();
    expect(hits._meta.total).toBe(0);
  });

  it('is opened and closed by the owner organisation or the coordinator', async () => {
    const { id } = await define({}, approver);
    const stranger = await aMember(test, platform, { roles: ['approver'] });
    await refused(test, () => new Api(test, stranger).post(`${home}/indicators/${id}/publish`), 403);
    expect((await new Api(test, approver).post(`${home}/indicators/${id}/publish`)).json()).toMatchObject({
      published: true,
    });
    await refused(test, () => api.post(`${home}/indicators/${id}/publish`), 409);
    expect((await api.post(`${home}/indicators/${id}/unpublish`)).json()).toMatchObject({ published: false });
  });
});

describe('definitions', () => {
  it('are the owner’s to change, with a reason and a precondition', async () => {
    const { id } = await define({}, approver);
    const path = `${home}/indicators/${id}`;
    const mine = new Api(test, approver);
    expect((await mine.patch(path, { name: 'Nytt namn' })).status).toBe(428);
    await refused(test, () => mine.patch(path, { name: 'Nytt namn' }, 7), 412);
    const renamed = await mine.patch(path, { name: 'Nytt namn' }, 1);
    expect(renamed.json()).toMatchObject({ name: 'Nytt namn', definitionVersion: 1, version: 2 });
    expect(renamed.headers.get('etag')).toBe('"2"');
    expect(fieldsOf(await refused(test, () => mine.patch(path, { definition: 'Annat' }, 2), 422))).toEqual([
      'reason',
    ]);
    const redefined = await mine.patch(path, { definition: 'Annat', reason: 'Tydligare' }, 2);
    expect(redefined.json()).toMatchObject({ definitionVersion: 2 });
    expect((await audited(test, id)).map(({ reason }) => reason)).toEqual([null, null, 'Tydligare']);
    const { data } = (await mine.get(`${path}/definition-versions`)).json<{ data: object[] }>();
    expect(data).toMatchObject([
      { version: 2, cause: 'redefined', reason: 'Tydligare', difference: { title: null } },
      { version: 1, cause: 'defined', wording: { name: 'Nytt namn' }, difference: null },
    ]);
    expect(
      fieldsOf(
        await refused(test, () => mine.patch(path, { platformId: platform.id, version: 9 }, 3), 422),
      ).sort(),
    ).toEqual(['platformId', 'version']);
    const measured = await mine.patch(path, { measure: 'count', reason: 'Annat mått' }, 3);
    expect(measured.json()).toMatchObject({ measure: 'count', definitionVersion: 3 });
    await aValue(test, platform, { indicator_id: id, year: 2025, number: '3' });
    const again = { measure: 'share', reason: 'Som förut' };
    expect(fieldsOf(await refused(test, () => mine.patch(path, again, 4), 422))).toEqual(['measure']);
    const stranger = await aMember(test, platform, { roles: ['approver'] });
    await refused(test, () => new Api(test, stranger).patch(path, { name: 'X' }, 4), 403);
    await refused(
      test,
      () =>
        new Api(test, approver).post(`${home}/indicators`, {
          ...definition,
          name: 'Åt annan',
          ownerOrganisationId: coordinator.actor.organisationId,
        }),
      403,
    );
  });
});
