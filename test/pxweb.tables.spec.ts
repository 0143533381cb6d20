import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '../src/jobs/job-runner.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { whole, type Importing } from './support/importing.js';
import { POPULATION, PxWebStandIn, type PxCube } from './support/pxweb-stand-in.js';
import { HEALTH, PxWebV1StandIn } from './support/pxweb-v1-stand-in.js';

/** By month, with ages that may be divided in another way. */
const MONTHLY: PxCube = {
  id: 'TAB7',
  label: 'Anmälningar efter region, ålder, tabellinnehåll och månad',
  variables: [
    { code: 'Region', label: 'region', codes: { '01': 'Stockholms län', '0180': 'Stockholm' } },
    {
      code: 'Alder',
      label: 'ålder',
      codes: { '0': '0 år', '1': '1 år', tot: 'totalt ålder' },
      lists: [{ id: 'agg_Alder10', label: '10-årsklasser', codes: { '0-9': '0–9 år', '10-19': '10–19 år' } }],
    },
    { code: 'ContentsCode', label: 'tabellinnehåll', codes: { A1: 'Anmälningar', A2: 'Uppklarade' } },
    { code: 'Tid', label: 'månad', codes: { '2026M01': '2026M01', '2026M02': '2026M02' } },
  ],
  at: ({ Region, Alder, Tid }) =>
    Number(Region) + (Alder === '10-19' ? 1000 : 0) + (Tid === '2026M02' ? 0.5 : 0),
};

let test: TestApp;
let scb: PxWebStandIn;
let agency: PxWebV1StandIn;
let platform: BuiltPlatform;
let scene: Pick<Importing, 'api' | 'root'>;
let pages: Pages;

beforeAll(async () => {
  scb = await PxWebStandIn.start([MONTHLY, POPULATION]);
  agency = await PxWebV1StandIn.start({ HLV: HEALTH });
  test = await testApp({
    sources: {
      kolada: null,
      scb: scb.base,
      pxweb: [{ name: 'folkhalsomyndigheten', title: 'Folkhälsomyndigheten', url: agency.base }],
      callsPerSecond: 5_000,
      timeout: 600,
      backoff: 2,
    },
  });
  platform = await aPlatform(test, { county_code: '01' });
  const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  for (const area_code of ['0180', '0184']) await anOrganisation(test, platform, { area_code });
  await test.app.get(JobRunner).start();
  scene = { api: new Api(test, coordinator), root: `/platforms/${platform.id}` };
  pages = new Pages(test, coordinator);
}, 60_000);
afterAll(async () => {
  await test.close();
  await scb.close();
  await agency.close();
});

const connect = async (system: string): Promise<string> =>
  (await scene.api.post(`${scene.root}/sources`, { system })).json<{ id: string }>().id;
const at = (rest: string): string => `/p/${platform.slug}/${rest}`;

/** From what was chosen to a saved indicator; its identifier. */
async function taken(location: string): Promise<string> {
  const reuse = await pages.get(location);
  expect(reuse.text).toContain('Urval i tabellen');
  const asked = new URL(location, 'http://x').searchParams;
  const made = await pages.post(at('indikatorer/ateranvand'), {
    source: asked.get('kalla') ?? '',
    externalId: asked.get('id') ?? '',
    selection: asked.get('urval') ?? '',
    direction: 'higher',
    measure: 'count',
  });
  if (made.status !== 303) throw new Error(made.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
  return made.headers.get('location')?.split('/').at(-1) ?? '';
}

const standing = async (indicator: string): Promise<unknown[]> => {
  const { rows } = await test.owner.query<{ row: unknown }>(
    `select json_build_array(coalesce(area_code, '*'), period_start, period_end, sex, number::text, comment) as row
     from indicator_value where indicator_id = $1 and superseded_at is null
     order by area_code nulls first, period_start, sex`,
    [indicator],
  );
  return rows.map(({ row }) => row);
};

describe('a table of an authority that runs version 1', () => {
  it('is gone down to, chosen in with what its names suggest, looked at, and fetched under the authority’s name', async () => {
    const source = await connect('px_folkhalsomyndigheten');
    const shown = await pages.get(at(`kallor/${source}`));
    expect(shown.text).toContain('tabeller/px_folkhalsomyndigheten');
    const here = at('tabeller/px_folkhalsomyndigheten');
    expect((await pages.get(here)).text).toContain('niva=A_Databas');
    expect((await pages.get(`${here}?niva=A_Databas`)).text).toContain('niva=A_Databas%2FHLV');
    const level = await pages.get(`${here}?niva=A_Databas%2FHLV`);
    expect(level.text).toContain('tabell=A_Databas%2FHLV%2Fhalsa.px');
    expect((await pages.get(`${here}?niva=A_Databas%2FHLV&sok=saknas`)).text).toContain(
      'Ingen tabell heter så',
    );
    const choose = `${here}/valj?tabell=A_Databas%2FHLV%2Fhalsa.px`;
    const chosen = (await pages.get(`${choose}&visa=1`)).text;
    // The share is guessed rather than its bounds; area, period and sex by their names.
    expect(chosen).toMatch(/<option value="01" selected>Andel/);
    for (const code of ['Region', 'Kön', 'År'])
      expect(chosen).toMatch(new RegExp(`<option value="${code}" selected`));
    expect(chosen).toContain('0184 Solna');
    expect(chosen).toContain('Källan har markerat värdet med -.');
    const before = await checksums(test.owner);
    const other = await pages.get(`${choose}&visa=1&period=Region`);
    expect(other.text).toContain('en tabell per år, kvartal eller månad');
    expect(await checksums(test.owner)).toEqual(before);
    const kept = await pages.post(`${here}/valj`, {
      tabell: 'A_Databas/HLV/halsa.px',
      urval: 'Andel%20och%20konfidensintervall=01',
    });
    expect(kept.status).toBe(303);
    const indicator = await taken(kept.headers.get('location') ?? '');
    const done = await whole(scene as Importing, source, 'values');
    // Two municipalities and the county, three periods, each sex and the source’s own total; the country beside.
    expect([done.reason, done.state, done.added]).toEqual([null, 'done', 36]);
    const rows = await standing(indicator);
    expect(rows).toHaveLength(27);
    expect(rows).toContainEqual(['0180', '2021-01-01', '2024-12-31', 'K', '72.1', null]);
    expect(rows).toContainEqual([
      '0184',
      '2021-01-01',
      '2024-12-31',
      'T',
      '0',
      'Källan har markerat värdet med -.',
    ]);
    const { rows: named } = await test.owner.query(
      `select i.source, i.frequency, c.owner_name, c.attribution, (select min(v.source_note) from indicator_value v
         where v.indicator_id = i.id) as note
       from indicator i join indicator_contract c on c.indicator_id = i.id where i.id = $1`,
      [indicator],
    );
    expect(named).toEqual([
      {
        source: 'px_folkhalsomyndigheten',
        frequency: 'yearly',
        owner_name: 'Folkhälsomyndigheten',
        attribution: 'Källa: Folkhälsomyndigheten',
        note: 'Källa: Folkhälsomyndigheten',
      },
    ]);
    expect(await whole(scene as Importing, source, 'contracts')).toMatchObject({ state: 'done', revised: 0 });
    expect(await whole(scene as Importing, source, 'catalogue')).toMatchObject({ state: 'done', added: 0 });
    const page = (await pages.get(at(`indikatorer/${indicator}`))).text;
    expect(page).toContain('Folkhälsomyndigheten');
    // Version 1 says nothing of terms, so neither do we.
    expect(page).toContain('Källan har inte angett någon licens.');
  });

  it('that is busy says so on the page, and nothing is saved', async () => {
    agency.busy = 100;
    const before = await checksums(test.owner);
    const here = at('tabeller/px_folkhalsomyndigheten');
    expect((await pages.get(here)).text).toContain('för många anrop');
    const kept = await pages.post(`${here}/valj`, { tabell: 'A_Databas/HLV/halsa.px', urval: '' });
    expect([kept.status, kept.text]).toEqual([409, expect.stringContaining('för många anrop')]);
    const api = await scene.api.get(`${scene.root}/source-tables/px_folkhalsomyndigheten`);
    expect([api.status, api.text]).toEqual([409, expect.stringContaining('source-fault')]);
    expect(await checksums(test.owner)).toEqual(before);
    agency.recover();
    expect((await pages.get(at('tabeller/px_okand'))).status).toBe(404);
    expect((await pages.get(at('tabeller/kolada'))).status).toBe(404);
  });
});

describe('a table at SCB', () => {
  let source: string;

  it('by month is found by words, divided by a codelist, and fetched month by month', async () => {
    source = await connect('scb');
    const here = at('tabeller/scb');
    expect((await pages.get(here)).text).toContain('Sök tabell');
    expect((await pages.get(`${here}?sok=anm%C3%A4lningar`)).text).toContain('tabell=TAB7');
    const guessed = await scene.api.get(`${scene.root}/source-tables/scb/choice?table=TAB7`);
    expect(guessed.json()).toMatchObject({
      choice: { selection: 'Alder=tot&ContentsCode=A1', frequency: 'monthly', fault: null },
    });
    const chosen = await pages.get(`${here}/valj?tabell=TAB7&visa=1&lista:Alder=agg_Alder10&kod:Alder=10-19`);
    expect(chosen.text).toMatch(/<option value="10-19" selected/);
    const urval = /name="urval" value="([^"]+)"/.exec(chosen.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(urval).toBe('Alder=10-19&ContentsCode=A1&@list.Alder=agg_Alder10');
    const kept = await pages.post(`${here}/valj`, { tabell: 'TAB7', urval });
    const indicator = await taken(kept.headers.get('location') ?? '');
    expect(await whole(scene as Importing, source, 'values')).toMatchObject({ state: 'done', added: 4 });
    expect((await pages.get(at(`indikatorer/${indicator}`))).text).toContain('CC0');
    expect(await standing(indicator)).toEqual([
      ['*', '2026-01-01', '2026-01-31', 'T', '1001', null],
      ['*', '2026-02-01', '2026-02-28', 'T', '1001.5', null],
      ['0180', '2026-01-01', '2026-01-31', 'T', '1180', null],
      ['0180', '2026-02-01', '2026-02-28', 'T', '1180.5', null],
    ]);
  });

  it('that divides by sex is taken without, and then only the whole is fetched', async () => {
    const here = at('tabeller/scb');
    const divided = await pages.get(`${here}/valj?tabell=TAB638&visa=1`);
    expect(divided.text).toMatch(/<option value="-">Bara totalen.*<option value="Kon" selected/s);
    scb.calls.length = 0;
    const chosen = await pages.get(`${here}/valj?tabell=TAB638&visa=1&sex=-`);
    expect(chosen.text).toContain('<option value="-" selected');
    const shown = chosen.text.slice(chosen.text.indexOf('Så läses några'));
    expect(shown).toContain('totalt');
    expect(shown).not.toMatch(/kvinnor|män/);
    const kept = await pages.post(`${here}/valj`, {
      tabell: 'TAB638',
      urval: 'ContentsCode=BE0101N1&@sex=-',
    });
    const location = kept.headers.get('location') ?? '';
    expect(new URL(location, 'http://x').searchParams.get('urval')).toBe('ContentsCode=BE0101N1&@sex=-');
    const indicator = await taken(location);
    expect(await whole(scene as Importing, source, 'values')).toMatchObject({ state: 'done' });
    const rows = (await standing(indicator)) as string[][];
    expect([rows.length, new Set(rows.map(([, , , sex]) => sex))]).toEqual([15, new Set(['T'])]);
    expect((await scene.api.get(`${scene.root}/indicators/${indicator}`)).json()).toMatchObject({
      bySex: false,
    });
    const asked = scb.calls.flatMap(({ path, body }) =>
      path.includes('/TAB638/') ? [JSON.stringify(body)] : [],
    );
    expect(asked.join()).toContain('"Region"');
    expect(asked.join()).not.toContain('"Kon"');
  });
});
