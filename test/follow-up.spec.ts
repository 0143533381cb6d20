import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from './support/workbook.js';
import { testApp, type TestApp } from './support/app.js';
import {
  aMember,
  anAdoptedModel,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let reader: Member;
let subGoal: string;
let met: { id: string };

type View = {
  version: number;
  state: string;
  sha256: string | null;
  stops: string[];
  allowedActions: string[];
  data: {
    subGoals: { text: string; activities: { title: string; events: number }[] }[];
    findings: { code: string; severity: string; subGoalNo: number | null }[] | null;
    municipal: { rows: { municipality: string; events: number }[] };
  };
};

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aMember(test, home, { roles: ['coordinator'] });
  reader = await aMember(test, home, { roles: ['reader'] });
  const model = await anAdoptedModel(test, home, coordinator, ['Första delmålet', '=2+3 räknas inte']);
  [subGoal = ''] = model.subGoals;
  met = await anOrganisation(test, home, { name: 'Mötta kommunen', area_code: '0199' });
  const activity = await insert(test, 'activity', {
    platform_id: home.id,
    title: '=HYPERLINK("http://ont.invalid")',
    node_id: subGoal,
    lead_organisation_id: met.id,
    state: 'ongoing',
    commitment: true,
    starts_on: '2026-01-01',
  });
  const event = await insert(test, 'activity_event', {
    platform_id: home.id,
    activity_id: activity.id,
    on_date: '2026-05-05',
    kind: 'visit',
    title: 'Besök',
  });
  await insert(test, 'event_organisation', {
    platform_id: home.id,
    event_id: event.id,
    organisation_id: met.id,
  });
  await anOrganisation(test, home, { name: 'Nollkommunen', area_code: '0198' });
});
afterAll(() => test.close());

const base = (): string => `/platforms/${home.id}/follow-ups`;
const path = (): string => `/p/${home.slug}/arsuppfoljning`;
const api = (member: Member): Api => new Api(test, member);
const pages = (member: Member): Pages => new Pages(test, member);

describe('a year', () => {
  it('is compiled per sub-goal of the version in force, with zero rows', async () => {
    const view = (await api(reader).get(`${base()}/2026`)).json<View>();
    expect(view.state).toBe('none');
    expect(view.allowedActions).toEqual([]);
    expect(view.data.subGoals.map((one) => one.text)).toEqual(['Första delmålet', '=2+3 räknas inte']);
    expect(view.data.subGoals[0]?.activities[0]).toMatchObject({ events: 1 });
    const rows = view.data.municipal.rows.filter((row) => row.municipality.endsWith('kommunen'));
    expect(rows.map((row) => [row.municipality, row.events])).toEqual([
      ['Mötta kommunen', 1],
      ['Nollkommunen', 0],
    ]);
  });

  it('says what the check of the model in force found, worst first, on the page, in data and in the workbook', async () => {
    const { data } = (await api(reader).get(`${base()}/2026`)).json<View>();
    expect(data.findings?.map(({ code, severity, subGoalNo }) => [code, severity, subGoalNo])).toEqual([
      ['orphan-goal', 'stop', 1],
      ['orphan-goal', 'stop', 2],
    ]);
    const page = (await pages(reader).get(`${path()}/2026`)).text;
    expect(page).toContain('2 anmärkningar');
    expect(page).toContain(`/p/${home.slug}/verksamhetslogik/1#led-${subGoal}"`);
    const answer = await fetch(`${test.url}${path()}/2026/excel`, { headers: { cookie: reader.cookie } });
    const sheets = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.get('Granskning av logiken')?.slice(1)).toEqual([
      ['Stoppar', 1, 'Delmål 1 har ingen väg dit', expect.any(String)],
      ['Stoppar', 2, 'Delmål 2 har ingen väg dit', expect.any(String)],
    ]);
  });

  it('says what to do where there are no goals', async () => {
    const empty = await aPlatform(test);
    const member = await aMember(test, empty, { roles: ['coordinator'] });
    const answer = await pages(member).get(`/p/${empty.slug}/arsuppfoljning/2026`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Till mål och beslut');
  });

  it('is not found for a year no follow-up can have', async () => {
    for (const year of ['12', '1989', '2201', '99999999999', '2026.5', 'x'])
      expect((await api(reader).get(`${base()}/${year}`)).status).toBe(404);
  });
});

describe('the workbook', () => {
  it('opens with seven sheets, zero rows, and text that begins with = as text', async () => {
    const answer = await fetch(`${test.url}${path()}/2026/excel`, {
      headers: { cookie: coordinator.cookie },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const sheets = await readSheet(bytes);
    expect([...sheets.keys()]).toEqual([
      'Översikt',
      'Mål och indikatorer',
      'Aktiviteter',
      'Rapporter',
      'Kommunöversikt',
      'Granskning av logiken',
      'Definitioner och källor',
    ]);
    expect(sheets.get('Aktiviteter')?.flat()).toContain('=HYPERLINK("http://ont.invalid")');
    expect(sheets.get('Kommunöversikt')?.find((row) => row[0] === 'Nollkommunen')?.[2]).toBe(0);
  });
});

describe('writing and publishing', () => {
  it('is for the coordinator alone, and a refusal changes nothing', async () => {
    const before = await checksums(test.owner);
    expect((await api(reader).put(`${base()}/2026/analysis`, { analysis: 'x' }, 0)).status).toBe(403);
    expect((await pages(reader).post(`${path()}/2026/analys`, { analysis: 'x', version: '0' })).status).toBe(
      403,
    );
    expect((await api(coordinator).put(`${base()}/2026/analysis`, { analysis: 'x' })).status).toBe(428);
    expect(
      (await api(coordinator).put(`${base()}/2026/analysis`, { analysis: 'x', state: 'published' }, 0))
        .status,
    ).toBe(422);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('keeps what was written when somebody was quicker', async () => {
    expect(
      (await pages(coordinator).post(`${path()}/2026/analys`, { analysis: 'Först.', version: '0' })).status,
    ).toBe(303);
    const late = await pages(coordinator).post(`${path()}/2026/analys`, {
      analysis: 'För sent skrivet.',
      version: '1',
    });
    expect(late.status).toBe(412);
    expect(late.text).toContain('För sent skrivet.');
    expect((await api(coordinator).get(`${base()}/2026`)).text).not.toContain('För sent');
  });

  it('freezes canonical text with its hash, and never changes again', async () => {
    const { version } = (await api(coordinator).get(`${base()}/2026`)).json<View>();
    const section = await api(coordinator).put(
      `${base()}/2026/sections/${subGoal}`,
      { analysis: 'Delmålets analys.' },
      version,
    );
    expect(section.status).toBe(200);
    const unconfirmed = await api(coordinator).post(
      `${base()}/2026/publish`,
      { confirmed: false },
      { ifMatch: version + 1 },
    );
    expect(unconfirmed.status).toBe(422);
    const published = await api(coordinator).post(
      `${base()}/2026/publish`,
      { confirmed: true },
      { ifMatch: version + 1 },
    );
    expect(published.status).toBe(200);
    const { sha256 } = published.json<View>();
    const { rows } = await test.owner.query<{ same: boolean; actor: string }>(
      `select encode(sha256(convert_to(f.canonical_text, 'UTF8')), 'hex') = $2 as same, e.actor
       from follow_up f join domain_event e on e.subject_id = f.id and e.verb = 'published'
       where f.platform_id = $1`,
      [home.id, sha256],
    );
    expect(rows).toEqual([{ same: true, actor: coordinator.actor.personId }]);
    await expect(
      test.owner.query(`update follow_up set analysis = 'y' where platform_id = $1`, [home.id]),
    ).rejects.toThrow(/never changed/);
    expect(
      (await api(coordinator).put(`${base()}/2026/analysis`, { analysis: 'y' }, version + 2)).status,
    ).toBe(409);
  });

  it('shows the frozen year though the world has moved on', async () => {
    const before = (await api(reader).get(`${base()}/2026/frozen`)).text;
    await test.owner.query(`update activity set title = 'Ändrad efteråt' where platform_id = $1`, [home.id]);
    expect((await api(reader).get(`${base()}/2026/frozen`)).text).toBe(before);
    expect((await pages(reader).get(`${path()}/2026`)).text).not.toContain('Ändrad efteråt');
  });

  it('keeps what the check found with the year, and says that it is unknown of a year frozen without it', async () => {
    const { data } = (await api(reader).get(`${base()}/2026`)).json<View>();
    expect(data.findings).toHaveLength(2);
    const frozen = JSON.stringify({ ...data, findings: undefined, year: 2020 });
    await insert(test, 'follow_up', {
      platform_id: home.id,
      year: 2020,
      state: 'published',
      canonical_text: frozen,
      sha256: createHash('sha256').update(frozen).digest('hex'),
      published_at: '2021-01-20T09:00:00Z',
      published_by: coordinator.actor.membershipId,
    });
    expect((await api(reader).get(`${base()}/2020`)).json<View>().data.findings).toBeNull();
    expect((await pages(reader).get(`${path()}/2020`)).text).not.toContain('Granskning av logiken');
  });

  it('says by name what must be done before it can be published', async () => {
    const empty = await aPlatform(test);
    const member = await aMember(test, empty, { roles: ['coordinator'] });
    const send = (analysis: string | null, ifMatch: number) =>
      api(member).put(`/platforms/${empty.id}/follow-ups/2026/analysis`, { analysis }, ifMatch);
    expect((await send(null, 0)).status).toBe(200);
    const publish = (ifMatch: number) =>
      api(member).post(`/platforms/${empty.id}/follow-ups/2026/publish`, { confirmed: true }, { ifMatch });
    const refused = await publish(2);
    expect(refused.status).toBe(409);
    expect(refused.json<{ detail: string }>().detail).toBe(
      'Uppföljningen kan inte publiceras än. Låt styrgruppen anta målen. Skriv den samlade analysen.',
    );
    await send('Skrivet.', 2);
    expect((await publish(3)).json<{ detail: string }>().detail).toBe(
      'Uppföljningen kan inte publiceras än. Låt styrgruppen anta målen.',
    );
  });

  it('freezes one moment, whatever is committed while it is put together', async () => {
    const there = await aPlatform(test);
    const by = await aMember(test, there, { roles: ['coordinator'] });
    await anAdoptedModel(test, there, by, ['Delmålet']);
    const years = `/platforms/${there.id}/follow-ups`;
    expect((await api(by).put(`${years}/2026/analysis`, { analysis: 'Läst.' }, 0)).status).toBe(200);
    const holder = await test.owner.connect();
    // Read last of all: everything else has been read by the time somebody waits for it.
    await holder.query('begin; lock table event_absence in access exclusive mode');
    const publishing = api(by).post(`${years}/2026/publish`, { confirmed: true }, { ifMatch: 2 });
    const waiting = `select from pg_locks where relation = 'event_absence'::regclass and not granted`;
    while ((await test.owner.query(waiting)).rows.length === 0) await pause(10);
    await anOrganisation(test, there, { name: 'Kommunen som kom mitt i', area_code: '0197' });
    await holder.query('rollback');
    holder.release();
    expect((await publishing).status).toBe(200);
    const frozen = (await api(by).get(`${years}/2026/frozen`)).text;
    expect(frozen).toContain('Delmålet');
    expect(frozen).not.toContain('Kommunen som kom mitt i');
    expect((await api(by).get(`${years}/2025`)).text).toContain('Kommunen som kom mitt i');
  });

  it('is not there for another platform', async () => {
    const other = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await api(other).get(`${base()}/2026`)).status).toBe(404);
    expect((await pages(other).get(`${path()}/2026`)).status).toBe(404);
  });
});
