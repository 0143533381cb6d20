import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '../src/jobs/job-runner.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { whole, type Importing } from './support/importing.js';
import { POPULATION, PxWebStandIn, type PxCube } from './support/pxweb-stand-in.js';

let test: TestApp;
let standIn: PxWebStandIn;
let platform: BuiltPlatform;
let scene: Pick<Importing, 'api' | 'root'>;
let pages: Pages;
let source: string;
let revised = 0;
let discontinued = false;

const cube: PxCube = {
  ...POPULATION,
  get discontinued() {
    return discontinued;
  },
  at: (codes) => {
    const figure = POPULATION.at(codes);
    const changed = codes['Region'] === '0180' && codes['Tid'] === '2024' && codes['Kon'] === '2';
    return changed && typeof figure === 'number' ? figure + revised : figure;
  },
};

beforeAll(async () => {
  standIn = await PxWebStandIn.start([cube]);
  test = await testApp({
    sources: { kolada: null, scb: standIn.base, callsPerSecond: 5_000, timeout: 600, backoff: 2 },
  });
  platform = await aPlatform(test, { county_code: '01' });
  const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  for (const area_code of ['0180', '0184', '0191']) await anOrganisation(test, platform, { area_code });
  await test.app.get(JobRunner).start();
  scene = { api: new Api(test, coordinator), root: `/platforms/${platform.id}` };
  pages = new Pages(test, coordinator);
  source = (await scene.api.post(`${scene.root}/sources`, { system: 'scb' })).json<{ id: string }>().id;
}, 60_000);
afterAll(async () => {
  await test.close();
  await standIn.close();
});

const run = (kind: string) => whole(scene as Importing, source, kind);

describe('an indicator of a table at SCB', () => {
  it('is found in the catalogue, linked with a selection, and fetched as Kolada’s are', async () => {
    expect(await run('catalogue')).toMatchObject({ state: 'done', added: 1 });
    const reuse = {
      source: 'scb',
      externalId: 'TAB638',
      selection: 'ContentsCode=BE0101N1',
      direction: 'neither',
    };
    const wrong = await scene.api.post(`${scene.root}/indicators/reuse`, { ...reuse, selection: 'Alder' });
    expect(wrong.status).toBe(422);
    const page = await pages.get(`/p/${platform.slug}/indikatorer/ateranvand?kalla=scb&id=TAB638`);
    expect(page.text).toContain('Urval i tabellen');
    const made = await scene.api.post(`${scene.root}/indicators/reuse`, reuse);
    expect([made.status, made.json()['externalId']]).toEqual([201, 'TAB638?ContentsCode=BE0101N1']);
    const done = await run('values');
    // Two municipalities, the county and the country beside, five years, women and men; and both, which the source sums.
    expect([done.state, done.reason, done.added]).toEqual(['done', null, 60]);
    const { rows } = await test.owner.query(
      `select area_code, sex, number::text, state, kind from indicator_value
       where platform_id = $1 and period_end = '2020-12-31' and sex = 'K' order by area_code nulls last`,
      [platform.id],
    );
    expect(rows).toEqual([
      { area_code: '0180', sex: 'K', number: '2053', state: 'final', kind: 'fetched' },
      { area_code: '0184', sex: 'K', number: null, state: 'missing', kind: 'fetched' },
      { area_code: null, sex: 'K', number: '263', state: 'final', kind: 'fetched' },
    ]);
    const asked = standIn.calls.flatMap(
      ({ body }) => (body as { selection?: { variableCode: string }[] } | null)?.selection ?? [],
    );
    expect(new Set(asked.map(({ variableCode }) => variableCode))).toEqual(
      new Set(['Region', 'Kon', 'ContentsCode', 'Tid']),
    );
  });

  it('keeps what was revised, and what it had where the table is withdrawn', async () => {
    revised = 7;
    expect(await run('values')).toMatchObject({ state: 'done', added: 0, revised: 1, unchanged: 59 });
    expect(await run('contracts')).toMatchObject({ state: 'done' });
    discontinued = true;
    await run('contracts');
    const { rows } = await test.owner.query(
      `select c.state, c.external_id from indicator_contract c where c.platform_id = $1`,
      [platform.id],
    );
    expect(rows).toEqual([{ state: 'withdrawn', external_id: 'TAB638?ContentsCode=BE0101N1' }]);
    const { rows: values } = await test.owner.query(
      `select count(*)::int as n from indicator_value where platform_id = $1 and superseded_at is null`,
      [platform.id],
    );
    expect(values).toEqual([{ n: 45 }]);
  });
});
