import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from './support/app.js';
import { aMember } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api } from './support/client.js';
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
    const csv = 'Område;2023;2024\r\nSolna;1 200,5;\u22123\r\nBotkyrka;5 *;fem\r\nStockholms län;;12';
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
      { added: 2, corrected: 0, unchanged: 0, gone: 0, leftOut: 2, outside: 1 },
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

  it('of thousands of figures is taken in within the time a request has', async () => {
    const id = await place.indicator();
    const api = new Api(test, place.coordinator);
    const years = Array.from({ length: 100 }, (_, index) => 1920 + index);
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const periods = years.flatMap((year) => months.map((month) => `${year}-${month}`));
    const lines = periods.flatMap((period, index) =>
      ['Solna', 'Botkyrka', 'Riket'].flatMap((area) =>
        ['Kvinnor', 'Män', 'Totalt'].map((sex) => `${area};${period};${sex};${index},25`),
      ),
    );
    const csv = ['Kommun;Period;Kön;Antal', ...lines].join('\n');
    const at = `/platforms/${place.platform.id}`;
    const made = await api.upload(
      `${at}/indicators/${id}/files`,
      { name: 'stor.csv', bytes: Buffer.from(csv) },
      TERMS,
    );
    const path = `${at}/indicator-files/${made.json<{ id: string }>().id}`;
    await api.put(`${path}/mapping`, { ...MAPPING, sheet: 'CSV', headingRow: 1 }, 1);
    const begun = Date.now();
    const taken = await api.post(`${path}/take-in`, {}, { ifMatch: 2 });
    expect([taken.status, taken.json()['outcome']]).toEqual([
      200,
      expect.objectContaining({ added: 7200, outside: 3600 }),
    ]);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});
