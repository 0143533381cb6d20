import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { audited, refused } from './support/expectations.js';
import { anIndicatorScene, type Scene } from './support/indicator-scene.js';
import { anIndicator } from './support/indicators.js';

type Contract = {
  version: number;
  state: string;
  definitionVersion: number;
  difference: { definition: { after: object[] } } | null;
  replaces: { name: string }[];
};

let test: TestApp;
let scene: Scene;
let api: Api;
let pages: Pages;
let page: string;
let path: string;
let home: string;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  scene = await anIndicatorScene(test);
  api = new Api(test, scene.coordinator);
  pages = new Pages(test, scene.coordinator);
  page = `/p/${scene.platform.slug}/indikatorer/${scene.indicator}`;
  home = `/platforms/${scene.platform.id}/indicators/${scene.indicator}`;
  path = `${home}/contract`;
});

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
const textOf = async (address: string): Promise<string> => plain((await pages.get(address)).text);
const contract = async (): Promise<Contract> => (await api.get(path)).json<Contract>();

/** As the nightly check does. */
const sourceSays = (state: string, definition: string | null = null): Promise<unknown> =>
  test.owner.query(
    `update indicator_contract set state = $2, source_definition = $3, checked_at = '2026-11-20T02:10:00Z'
     where indicator_id = $1`,
    [scene.indicator, state, definition],
  );
const NEW = 'Ärenden i socialtjänstens individ- och familjeomsorg, antal per 1 000 vuxna.';

describe('a changed definition', () => {
  beforeEach(() => sourceSays('changed', NEW));

  it('is shown word by word, with two answers for the coordinator', async () => {
    expect(await textOf(page)).toContain('Källan har ändrat definitionen');
    const shown = await pages.get(`${page}/avtal`);
    expect(shown.text).toContain('<del>10</del>');
    expect(shown.text).toContain('<ins>1</ins>');
    expect(plain(shown.text)).toContain('Källan frågades senast 20 november 2026.');
    expect(shown.text).toContain('Bryt serien');
    const reader = await new Pages(test, scene.reader).get(`${page}/avtal`);
    expect(reader.text).toContain('<ins>1</ins>');
    expect(reader.text).not.toContain('</form>\n<form');
    expect(plain(reader.text)).not.toContain('Godkänn den nya definitionen');
    expect((await contract()).difference?.definition.after).toContainEqual({ kind: 'added', text: '1' });
  });

  it('is accepted as a new version, and the series goes on', async () => {
    const before = await contract();
    const accept = (version: number) =>
      api.post(`${path}/accept`, { reason: 'Samma sak' }, { ifMatch: version });
    await refused(test, () => accept(before.version + 1), 412);
    const done = await accept(before.version);
    expect(done.status).toBe(200);
    expect(done.json()).toMatchObject({
      state: 'active',
      definitionVersion: 2,
      definitionSnapshot: NEW,
      breaks: [],
    });
    await refused(test, () => accept(before.version + 1), 409);
    const trail = await audited(test, scene.indicator);
    expect(trail.at(-1)).toMatchObject({ operation: 'U', reason: 'Samma sak' });
    const text = await textOf(page);
    expect(text).toContain('Regel: 94 % av väntat läge');
    expect(text).toMatch(/Version 2 \(gäller nu\)\. Källans nya definition godkändes\..* Samma sak/);
  });

  it('breaks the series, across which nothing is compared', async () => {
    const form = { version: '1', from: '2024', reason: 'Räknas per 1 000' };
    const wrong = await pages.post(`${page}/avtal/bryt`, { ...form, from: 'i fjol' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Skriv perioden som 2025');
    expect(wrong.text).toContain('value="Räknas per 1 000"');
    expect((await pages.post(`${page}/avtal/bryt`, { ...form, reason: '' })).status).toBe(422);
    expect((await pages.post(`${page}/avtal/bryt`, form)).status).toBe(303);
    const text = await textOf(page);
    expect(text).toContain('definitionen är ändrad sedan baslinjen, så värdena går inte att jämföra');
    expect(text).toContain('2024 ny definition');
    expect(text).toContain('Ny definition från 1 januari 2024: värden före och efter går inte att jämföra.');
    const use = await api.get(`/platforms/${scene.platform.id}/indicator-uses/${scene.use}/status`);
    expect(use.json()).toMatchObject({
      status: 'not_assessable',
      trend: 'better',
      basis: { rule: { lacks: ['series_broken'], expected: null } },
    });
    const { text: html } = await pages.get(page);
    expect(html).toContain('class="break-line"');
    expect(await textOf(`${page}/avtal`)).toContain('Räknas per 1 000');
  });

  it('is kept as a version beside the earlier ones, with what differs and who broke the series', async () => {
    const versions = async (reader = api, query = '') =>
      (await reader.get(`${home}/definition-versions${query}`)).json<{ data: object[]; _meta: object }>();
    expect((await versions())._meta).toEqual({ page: 1, limit: 20, total: 1 });
    expect(await textOf(page)).not.toContain('Definitionens versioner');
    await api.post(`${path}/break`, { from: '2024', reason: 'Räknas per 1 000' }, { ifMatch: 1 });
    const { version } = (await api.get(home)).json<{ version: number }>();
    await api.patch(home, { direction: 'lower', reason: 'Färre är bättre' }, version);
    const kept = (await versions(new Api(test, scene.reader))).data;
    expect(kept).toMatchObject([
      { version: 3, cause: 'redefined', brokenFrom: null, difference: { title: null, definition: null } },
      {
        version: 2,
        cause: 'series-broken',
        reason: 'Räknas per 1 000',
        by: { functionTitle: 'Handläggare', organisation: 'Länsstyrelsen Prov' },
        brokenFrom: '2024-01-01',
        wording: { definition: NEW, direction: 'higher' },
        difference: { shape: [] },
      },
      { version: 1, brokenFrom: null, difference: null },
    ]);
    expect(kept[0]).toMatchObject({
      difference: { shape: [{ field: 'direction', before: 'higher', after: 'lower' }] },
    });
    expect((await versions(api, '?limit=1&page=2')).data).toEqual([kept[1]]);
    const shown = await pages.get(page);
    expect(plain(shown.text)).toContain('3 versioner, den senaste från');
    expect(plain(shown.text)).toContain('Serien är bruten från 1 januari 2024: värden före och efter');
    expect(shown.text).toContain('<del>10</del>');
    expect(plain(shown.text)).toMatch(/Riktning Före Högre är bättre Version 3 Lägre är bättre/);
  });

  it('is numbered after what was changed while it was answered', async () => {
    const amending = await test.owner.connect();
    await amending.query('begin');
    await amending.query(
      'update indicator set direction = $2, definition_version = definition_version + 1 where id = $1',
      [scene.indicator, 'lower'],
    );
    const broken = api.post(`${path}/break`, { from: '2024', reason: 'Räknas per 1 000' }, { ifMatch: 1 });
    const { rows } = await amending.query<{ id: string }>('select pg_current_xact_id()::text as id');
    const waiting = 'select from pg_locks where not granted and transactionid::text = $1';
    while ((await test.owner.query(waiting, [rows[0]?.id])).rowCount === 0);
    await amending.query('commit');
    amending.release();
    expect((await broken).json()).toMatchObject({ definitionVersion: 3, breaks: [{ definitionVersion: 3 }] });
  });

  it('is not answered by others, nor seen from another platform', async () => {
    const stranger = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await new Api(test, stranger).get(path)).status).toBe(404);
    expect((await new Api(test, stranger).get(`${home}/definition-versions`)).status).toBe(404);
    const reader = new Api(test, scene.reader);
    await refused(test, () => reader.post(`${path}/accept`, {}, { ifMatch: 1 }), 403);
  });
});

describe('a withdrawn indicator', () => {
  it('keeps its values and gets a replacement, noted on both', async () => {
    await refused(
      test,
      () => api.post(`${path}/replace`, { replacementId: scene.indicator }, { ifMatch: 1 }),
      409,
    );
    await sourceSays('withdrawn');
    const other = await anIndicator(test, scene.platform, { name: 'Skyddade inom ett dygn' });
    const shown = await pages.get(`${page}/avtal`);
    expect(plain(shown.text)).toContain('Källan publicerar inte längre indikatorn');
    expect(shown.text).toMatch(/href="[^"]*indikatorer\?q=Vuxna/);
    expect(await textOf(page)).toContain('41,8');
    const version = (await contract()).version;
    await refused(
      test,
      () => api.post(`${path}/replace`, { replacementId: scene.indicator }, { ifMatch: version }),
      422,
    );
    const done = await pages.post(`${page}/avtal/ersatt`, {
      version: String(version),
      replacementId: other.id,
    });
    expect(done.status).toBe(303);
    expect(await textOf(page)).toContain('Ersätts av Skyddade inom ett dygn');
    const there = `/p/${scene.platform.slug}/indikatorer/${other.id}`;
    expect(await textOf(there)).toContain('Ersätter Vuxna som fått minst en insats');
    expect((await pages.get(`${there}/avtal`)).status).toBe(404);
  });
});

describe('figures', () => {
  it('that are revised stand with the earlier one', async () => {
    const values = `/platforms/${scene.platform.id}/indicators/${scene.indicator}/values`;
    const revised = await api.post(values, {
      period: '2025',
      kind: 'fetched',
      reason: 'Reviderat av källan',
      values: [{ sex: 'T', number: '42.3', state: 'final' }],
    });
    expect(revised.status).toBeLessThan(300);
    expect(await textOf(page)).toContain('42,3 tidigare 41,8');
  });

  it('name the source alone where they are its own, and say so where we have worked them out', async () => {
    expect(await textOf(page)).toContain('Källa: Kolada');
    // The spread between municipalities below is worked out in any case.
    expect((await textOf(page)).split('Bild (PNG)')[0]).not.toContain('Egen bearbetning');
    await test.owner.query(`update indicator set aggregation = 'sum' where id = $1`, [scene.indicator]);
    await test.owner.query(
      `insert into indicator_value (platform_id, id, indicator_id, organisation_id, period_start, period_end, number, kind)
       values ($1, gen_random_uuid(), $2, $3, '2026-01-01', '2026-12-31', 12, 'fetched')`,
      [scene.platform.id, scene.indicator, scene.coordinator.actor.organisationId],
    );
    expect(await textOf(page)).toContain('Egen bearbetning av data från Kolada');
  });
});
