import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportView } from '../src/indicators/sources/source.views.js';
import { JobRunner } from '../src/jobs/job-runner.js';
import type { TestApp } from './support/app.js';
import { aMember } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { FilePlace, MAPPING, TERMS } from './support/value-files.js';

let place: FilePlace;
let test: TestApp;
beforeAll(async () => {
  place = await FilePlace.make();
  test = place.test;
});
afterAll(() => test.close());

describe('a file through the API', () => {
  it('in Windows-1252 with faults is taken in only when they are left out', async () => {
    const id = await place.indicator();
    const api = new Api(test, place.coordinator);
    const at = `/platforms/${place.platform.id}`;
    const csv = 'Område;2023;2024\r\nSolna;1 200,5000004;\u22123\r\nBotkyrka;5 *;fem\r\nStockholms län;;12';
    const bytes = Buffer.from(csv.replace('\u2212', '-'), 'latin1');
    const made = await api.upload(`${at}/indicators/${id}/files`, { name: 'små.csv', bytes }, TERMS);
    expect(made.status).toBe(201);
    const { id: file, version } = made.json<{ id: string; version: number }>();
    const path = `${at}/indicator-files/${file}`;
    expect((await api.get(`${path}/preview`)).status).toBe(422);
    const mapping = {
      sheet: 'CSV',
      headingRow: 1,
      layout: 'columns',
      areaColumn: 'A',
      dash: 'missing',
      state: 'preliminary',
    };
    expect((await api.put(`${path}/mapping`, mapping, 7)).status).toBe(412);
    expect((await api.put(`${path}/mapping`, mapping, version)).status).toBe(200);
    const preview = (await api.get(`${path}/preview`)).json<{ counts: object; faults: object[] }>();
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 0, gone: 0 });
    expect(preview.faults).toEqual([
      { sheet: 'CSV', row: 2, column: 'C', reason: 'Talet är mindre än noll.' },
      { sheet: 'CSV', row: 3, column: 'C', reason: '”fem” går inte att läsa som tal.' },
    ]);
    const before = await checksums(test.owner);
    expect((await api.post(`${path}/take-in`, {}, { ifMatch: 2 })).status).toBe(422);
    expect(await checksums(test.owner)).toEqual(before);
    const taken = await api.post(`${path}/take-in`, { leaveOut: true }, { ifMatch: 2 });
    expect([taken.status, taken.json()['outcome']]).toEqual([
      200,
      { added: 2, corrected: 0, unchanged: 0, gone: 0, rounded: 1, leftOut: 2, outside: 1 },
    ]);
    expect(await place.standing(id)).toEqual([
      ['0127', 2023, 'T', '5', 'preliminary', 1, 'fetched', null],
      ['0184', 2023, 'T', '1200.5', 'preliminary', 1, 'fetched', null],
    ]);
    const { data } = (await api.get(`${at}/indicators/${id}/files`)).json<{ data: object[] }>();
    expect(data).toHaveLength(1);
    const removed = await api.post(`${path}/remove`, undefined, { ifMatch: 3 });
    expect([removed.status, removed.json()['hasContent']]).toEqual([200, false]);
    expect((await api.get(`${path}/preview`)).status).toBe(422);
  });

  it('is read as the letters it is written in, or refused for what it is', async () => {
    const id = await place.indicator();
    const api = new Api(test, place.coordinator);
    const at = `/platforms/${place.platform.id}`;
    const send = (bytes: Uint8Array) =>
      api.upload(`${at}/indicators/${id}/files`, { name: 'f.csv', bytes }, TERMS);
    // 0x96 is a dash, 0x80 the euro: as Excel saves ”CSV (semikolonavgränsad)” on Swedish Windows.
    const dash = Buffer.from(
      'Kommun;År;\u0080\r\nSolna;2021\u00962023;1\u00a0200,5\r\nBotkyrka;2024;\u0096',
      'latin1',
    );
    const wide = Buffer.from('\ufeffKommun\tÅr\tVärde\nSolna\t2024\t12\n', 'utf16le');
    const mapping = { ...MAPPING, sheet: 'CSV', headingRow: 1, sexColumn: null, valueColumn: 'C' };
    for (const [bytes, figures] of [
      [dash, 2],
      [wide, 1],
    ] as const) {
      const path = `${at}/indicator-files/${(await send(bytes)).json<{ id: string }>().id}`;
      expect((await api.put(`${path}/mapping`, mapping, 1)).status).toBe(200);
      expect((await api.get(`${path}/preview`)).json()).toMatchObject({
        counts: { new: figures },
        faults: [],
      });
    }
    for (const [bytes, says] of [
      [[], 'Filen är tom'],
      [[0x20, 0x0d, 0x0a], 'Filen är tom'],
      [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'äldre format (xls)'],
      [[0x61, 0x3b, 0x00, 0x0a], 'varken xlsx eller CSV'],
      [[0x61, 0x3b, 0x81, 0x0a], 'varken xlsx eller CSV'],
      [[0xff, 0xfe, 0x00, 0xd8], 'varken xlsx eller CSV'],
      [Buffer.from(`Kommun${';'.repeat(400)}2024`), 'Högst 400 läses'],
    ] as const) {
      const refused = await send(Uint8Array.from(bytes));
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(says)]);
    }
  });

  it('belongs to its place.platform, and to those who may enter values', async () => {
    const id = await place.indicator({
      source: 'own',
      owner_organisation_id: place.coordinator.actor.organisationId,
    });
    const api = new Api(test, place.coordinator);
    const path = `/platforms/${place.platform.id}/indicators/${id}/files`;
    const made = await api.upload(path, { name: 'a.csv', bytes: Buffer.from('a;b\n1;2') }, TERMS);
    const file = made.json<{ id: string }>().id;
    const other = new Api(test, place.stranger);
    const theirs = `/platforms/${place.stranger.actor.platformId}/indicator-files/${file}`;
    expect((await other.get(theirs)).status).toBe(404);
    expect((await other.get(`${theirs}/preview`)).status).toBe(404);
    const reporter = await aMember(test, place.platform, { roles: ['reporter'] });
    const partner = new Api(test, reporter);
    expect((await partner.get(`/platforms/${place.platform.id}/indicator-files/${file}`)).status).toBe(403);
    expect((await partner.upload(path, { name: 'a.csv', bytes: Buffer.from('a;b') }, TERMS)).status).toBe(
      403,
    );
    expect((await api.post(path, { publisher: 'Brå', year: 2024 })).status).toBe(422);
  });

  it('of thousands of figures is taken in in the background, cancelled, gone on with, and taken up where a process left it', async () => {
    const api = new Api(test, place.coordinator);
    const [left, whole] = [await large(api), await large(api)];
    const before = await checksums(test.owner);
    expect((await api.post(`${left.path}/take-in`, { expectedNew: 1 }, { ifMatch: 2 })).status).toBe(409);
    expect(await checksums(test.owner)).toEqual(before);
    const confirmed = await api.post(`${left.path}/take-in`, {}, { ifMatch: 2 });
    expect([confirmed.status, confirmed.json()['state']]).toEqual([202, 'received']);
    const job = confirmed.headers.get('location')?.replace('/api/v1', '') ?? '';
    expect((await api.get(job)).json()).toMatchObject({
      kind: 'file',
      state: 'queued',
      total: 5,
      sourceId: null,
    });
    // While it is on its way nothing else is done with the file, and nobody stops it who may not enter the values.
    for (const verb of ['take-in', 'remove']) {
      const twice = await api.post(`${left.path}/${verb}`, verb === 'remove' ? undefined : {}, {
        ifMatch: 2,
      });
      expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('file-being-taken-in')]);
    }
    const reporter = new Api(test, await aMember(test, place.platform, { roles: ['reporter'] }));
    expect((await reporter.post(`${job}/cancel`)).status).toBe(403);
    expect((await api.post(`${job}/cancel`)).json()).toMatchObject({ state: 'cancelled' });
    expect((await api.post(`${job}/resume`)).json()).toMatchObject({ state: 'queued' });
    // As a process leaves it that dies after its second part: those two are not taken in again.
    await test.owner.query(`update import_job set state = 'running', step = 2 where id = $1`, [
      job.split('/').at(-1),
    ]);
    const second = await api.post(`${whole.path}/take-in`, {}, { ifMatch: 2 });
    await test.app.get(JobRunner).start();
    const done = await ended(api, job);
    expect([done.state, done.reason, done.done, done.added]).toEqual(['done', null, 5, 3200]);
    expect(done.lines.map(({ text }) => text.sv)).toContain(
      'Värden 6001–7200: 1200 nya, 0 ändrade, 0 oförändrade.',
    );
    const other = second.headers.get('location')?.replace('/api/v1', '') ?? '';
    expect(await ended(api, other)).toMatchObject({ state: 'done', added: 7200, revised: 0 });
    expect((await api.get(whole.path)).json()).toMatchObject({
      state: 'taken_in',
      outcome: { added: 7200, corrected: 0, unchanged: 0, gone: 0, leftOut: 0, outside: 3600 },
    });
    expect((await api.post(`${other}/resume`)).status).toBe(409);
    const { rows } = await test.owner.query<{ n: number }>(
      `select count(*)::int as n from indicator_value where indicator_id = $1 and source_note like 'Brottsförebyggande%'`,
      [whole.indicator],
    );
    expect(rows).toEqual([{ n: 7200 }]);
    const page = await new Pages(test, place.coordinator).get(
      `/p/${place.platform.slug}/indikatorer/${whole.indicator}/filer/${whole.path.split('/').at(-1)}/hamtning`,
    );
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('5 av 5 delar')]);
  });
});

/** A file of 7 200 figures, mapped. */
async function large(api: Api): Promise<{ indicator: string; path: string }> {
  const indicator = await place.indicator();
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const periods = Array.from({ length: 100 }, (_, index) => 1920 + index).flatMap((year) =>
    months.map((month) => `${year}-${month}`),
  );
  const lines = periods.flatMap((period, index) =>
    ['Solna', 'Botkyrka', 'Riket'].flatMap((area) =>
      ['Kvinnor', 'Män', 'Totalt'].map((sex) => `${area};${period};${sex};${index},25`),
    ),
  );
  const bytes = Buffer.from(['Kommun;Period;Kön;Antal', ...lines].join('\n'));
  const at = `/platforms/${place.platform.id}`;
  const made = await api.upload(`${at}/indicators/${indicator}/files`, { name: 'stor.csv', bytes }, TERMS);
  const path = `${at}/indicator-files/${made.json<{ id: string }>().id}`;
  await api.put(`${path}/mapping`, { ...MAPPING, sheet: 'CSV', headingRow: 1 }, 1);
  return { indicator, path };
}

async function ended(api: Api, job: string): Promise<ImportView> {
  for (let tries = 0; tries < 600; tries += 1) {
    const view = (await api.get(job)).json<ImportView>();
    if (view.finishedAt !== null) return view;
    await pause(50);
  }
  throw new Error('the import did not end');
}
