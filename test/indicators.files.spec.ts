import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cell } from '../src/web/workbook.js';
import type { TestApp } from './support/app.js';
import { checksums } from './support/checksums.js';
import { Pages } from './support/client.js';
import { bookOf, FilePlace, MAPPING, TERMS } from './support/value-files.js';

let place: FilePlace;
let test: TestApp;
beforeAll(async () => {
  place = await FilePlace.make();
  test = place.test;
});
afterAll(() => test.close());

const HEADING = ['Kommun', 'År', 'Kön', 'Antal'];
const ROWS: readonly (readonly Cell[])[] = [
  ['Anmälda brott'],
  [],
  HEADING,
  ['Solna', 2023, 'Kvinnor', 1234.5],
  ['Solna', 2024, 'Kvinnor', '1\u00a0300,25'],
  ['Botkyrka', 2024, 'Kvinnor', '..'],
  ['Riket', 2024, 'Kvinnor', 99],
];
describe('a file on the pages', () => {
  it('is sent, mapped and looked at before anything is saved; then it is taken in and told apart from the next', async () => {
    const id = await place.indicator();
    const mine = new Pages(test, place.coordinator);
    const base = `/p/${place.platform.slug}/indikatorer/${id}/filer`;
    expect((await mine.get(base)).text).toContain('Inga filer än');
    const bytes = await bookOf(ROWS);
    const sent = await mine.upload(base, { name: 'C:\\hem\\brott 2024.xlsx', bytes }, undefined, TERMS);
    expect(sent.status).toBe(303);
    const file = sent.headers.get('location') ?? '';
    const begun = await mine.get(`${file}?blad=Tabell+1`);
    expect(begun.text).toContain('A: Kommun');
    expect(begun.text).toMatch(/name="headingRow" value="3"/);
    const before = await checksums(test.owner);
    const wrong = await mine.post(`${file}/koppla`, { ...form(MAPPING), valueColumn: '', version: '1' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Välj kolumn')]);
    expect(wrong.text).toMatch(/<option value="A" selected/);
    expect(await checksums(test.owner)).toEqual(before);
    // The same fault on every row is told once.
    await mine.post(`${file}/koppla`, { ...form(MAPPING), sexColumn: 'A', version: '1' });
    const faulty = (await mine.get(`${file}/granska`)).text;
    expect(faulty.match(/är inget kön/g)).toHaveLength(2);
    expect(faulty).toMatch(/rad 4, kolumn A och \d till:/);
    const mapped = await mine.post(`${file}/koppla`, { ...form(MAPPING), version: '2' });
    expect([mapped.status, mapped.headers.get('location')]).toEqual([303, `${file}/granska`]);
    const preview = await mine.get(`${file}/granska`);
    expect(preview.text).toContain('Inget är sparat än');
    expect(preview.text).toContain('Riket');
    expect(await place.standing(id)).toEqual([]);
    const taken = await mine.post(`${file}/hamta-in`, {
      version: '3',
      expectedNew: '3',
      expectedChanged: '0',
    });
    expect(taken.status).toBe(303);
    expect(await place.standing(id)).toEqual([
      ['0127', 2024, 'K', null, 'missing', 1, 'fetched', null],
      ['0184', 2023, 'K', '1234.5', 'final', 1, 'fetched', null],
      ['0184', 2024, 'K', '1300.25', 'final', 1, 'fetched', null],
    ]);
    const { rows: notes } = await test.owner.query<{ source_note: string }>(
      'select distinct source_note from indicator_value where indicator_id = $1',
      [id],
    );
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(notes).toEqual([
      {
        source_note: expect.stringMatching(
          `^Brottsförebyggande rådet: brott 2024.xlsx, ....-..-.., sha256 ${digest}$`,
        ),
      },
    ]);
    const { rows: terms } = await test.owner.query(
      'select owner_name, licence from indicator_contract where indicator_id = $1',
      [id],
    );
    expect(terms).toEqual([{ owner_name: 'Brottsförebyggande rådet', licence: 'Fritt' }]);
    const again = await mine.post(`${file}/hamta-in`, { version: '4' });
    expect(again.status).toBe(409);

    const next = await bookOf([
      ...ROWS.slice(0, 3),
      ['Solna', 2023, 'Kvinnor', 1234.5],
      ['Solna', 2024, 'Kvinnor', 1301],
      ['Solna', 2025, 'Kvinnor', 7],
    ]);
    const second = await mine.upload(base, { name: 'brott 2025.xlsx', bytes: next }, undefined, {
      ...TERMS,
      year: '2025',
    });
    const later = second.headers.get('location') ?? '';
    // How the first was read is offered for the second, and filled in.
    const offered = await mine.get(later);
    expect(offered.text).toMatch(/Brottsförebyggande rådet 2024: /);
    expect(offered.text).toMatch(/<option value="D" selected/);
    await mine.post(`${later}/koppla`, { ...form(MAPPING), version: '1' });
    const changes = (await mine.get(`${later}/granska`)).text;
    expect(changes).toContain('1\u00a0300,25');
    expect(changes).toContain('1\u00a0301');
    expect(changes).toMatch(/\d\svärden? som står här finns inte i filen/);
    const unexplained = await mine.post(`${later}/hamta-in`, { version: '2' });
    expect([unexplained.status, unexplained.text]).toEqual([
      422,
      expect.stringContaining('varför värdena rättas'),
    ]);
    const why = { version: '2', reason: 'Reviderat av Brå.' };
    expect((await mine.post(`${later}/hamta-in`, { ...why, expectedNew: '9' })).status).toBe(409);
    expect((await mine.post(`${later}/hamta-in`, why)).status).toBe(303);
    expect(await place.standing(id)).toEqual([
      ['0127', 2024, 'K', null, 'missing', 1, 'fetched', null],
      ['0184', 2023, 'K', '1234.5', 'final', 1, 'fetched', null],
      ['0184', 2024, 'K', '1301', 'final', 2, 'fetched', 'Reviderat av Brå.'],
      ['0184', 2025, 'K', '7', 'final', 1, 'fetched', null],
    ]);
    const list = await mine.get(base);
    expect(list.text).toContain('1 nya, 1 rättade, 1 oförändrade');
    expect((await mine.post(`${later}/ta-bort`, { version: '3' })).status).toBe(303);
    const { rows: kept } = await test.owner.query(
      'select f.state, c.id is not null as kept from value_file f left join value_file_content c on c.id = f.id where f.indicator_id = $1 order by f.created_at',
      [id],
    );
    expect(kept).toEqual([
      { state: 'taken_in', kept: true },
      { state: 'taken_in', kept: false },
    ]);
    expect((await place.standing(id)).length).toBe(4);
  });

  it('is refused where it cannot be read, with what was filled in kept and nothing stored', async () => {
    const id = await place.indicator();
    const mine = new Pages(test, place.coordinator);
    const base = `/p/${place.platform.slug}/indikatorer/${id}/filer`;
    const before = await checksums(test.owner);
    for (const [bytes, says] of [
      [Buffer.from('PK\u0003\u0004 nothing'), 'kan inte läsas'],
      [Buffer.alloc(0), 'Välj en fil'],
      [Buffer.alloc(5 * 1024 * 1024 + 1, 32), 'större än 5 MB'],
    ] as const) {
      const answer = await mine.upload(base, { name: 'f.xlsx', bytes }, undefined, TERMS);
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(says)]);
      expect(answer.text).toContain('value="Brottsförebyggande rådet"');
    }
    expect(
      (await mine.upload(base, { name: 'f.csv', bytes: Buffer.from('a;b') }, undefined, {})).status,
    ).toBe(422);
    const unread = new Pages(test, place.reader);
    expect(
      (await unread.upload(base, { name: 'f.csv', bytes: Buffer.from('a;b') }, undefined, TERMS)).status,
    ).toBe(403);
    expect(await checksums(test.owner)).toEqual(before);
  });
});

const form = (mapping: object): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).map(([name, value]) => [name, String(value)]));
