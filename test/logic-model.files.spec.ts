import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '../src/web/workbook.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Pages } from './support/client.js';
import { ExchangePlace, PERIOD, small } from './support/exchange.js';
import { withoutIds } from './support/model-files.js';
import { readSheet } from './support/workbook.js';
import { zipOf, type Entry } from './support/zip.js';

let test: TestApp;
let two: ExchangePlace;
beforeAll(async () => {
  test = await testApp();
  two = await ExchangePlace.make(test);
});
afterAll(() => test.close());

const packed = (page: string): string => /name="packed" value="([\w-]+)"/.exec(page)?.[1] ?? '';

describe('the pages', () => {
  it('show a template, save nothing, then make it', async () => {
    const platform = await aPlatform(test);
    const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
    const mine = new Pages(test, coordinator);
    const bringIn = (rest = ''): string => `/p/${platform.slug}/verksamhetslogik/hamta-in${rest}`;
    for (const [template, subGoals] of [
      ['tom', 0],
      ['kvinnofrid', 6],
      ['framgangsfaktorer', 5],
      ['grundstrukturer', 4],
    ] as const) {
      const before = await checksums(test.owner);
      const page = await mine.post(bringIn('/mall'), { template });
      expect([page.status, page.text.includes('Inget är sparat än')]).toEqual([200, true]);
      // Each sub-goal once, and once in the counts.
      expect(page.text.match(/>Delmål</g)?.length ?? 0).toBe(subGoals === 0 ? 0 : subGoals + 1);
      expect(await checksums(test.owner)).toEqual(before);
    }
    const page = await mine.post(bringIn('/mall'), { template: 'kvinnofrid' });
    const form = { packed: packed(page.text), name: 'Vårt program', title: '', ...PERIOD };
    expect((await mine.post(bringIn('/bekrafta'), form)).status).toBe(422);
    const made = await mine.post(bringIn('/bekrafta'), { ...form, title: 'Mål' });
    expect(made.status).toBe(303);
    const draft = await mine.get(made.headers.get('location') ?? '');
    expect(draft.text).toContain('Skriv delmål 6.');
    expect((await mine.get(bringIn())).text).toContain('redan ett utkast');
    const late = await mine.post(bringIn('/bekrafta'), { ...form, title: 'Mål' });
    expect(late.status).toBe(409);
    const file = await mine.get(`/p/${platform.slug}/mal/1/fil`);
    expect(JSON.parse(file.text)).toMatchObject({ name: 'Vårt program', title: 'Mål', formatVersion: 1 });
  });

  it('take a spreadsheet and a CSV file, and name sheet, row and column of what is wrong', async () => {
    await two.emptied();
    const heading = ['Slag', 'Kod', 'Delmål', 'Text', 'Leder till', 'Antagande'];
    const rows = [
      heading,
      ['Delmål', 1, null, 'Våld upptäcks tidigt', null, null],
      ['Aktivitet', 'A1', 1, '=Frågor; till "alla"', '1, P1', 'Den som får frågan berättar.'],
      ['Prestation', 'P1', 1, 'Besökare som fått frågan', null, null],
    ];
    const xlsx = await writeWorkbook([{ name: 'Modell', widths: [20], rows }]);
    const shown = await two.pages.upload(two.bringIn('/fil'), { name: 'modell.xlsx', bytes: xlsx });
    expect(shown.status).toBe(200);
    const form = { packed: packed(shown.text), title: 'Mål', ...PERIOD };
    expect((await two.pages.post(two.bringIn('/bekrafta'), form)).status).toBe(303);
    const fromXlsx = await two.exported();
    expect(fromXlsx.nodes.map(({ text }) => text)).toEqual([
      'Våld upptäcks tidigt',
      '=Frågor; till "alla"',
      'Besökare som fått frågan',
    ]);
    expect(fromXlsx.links.map(({ assumption }) => assumption)).toEqual([
      'Den som får frågan berättar.',
      'Den som får frågan berättar.',
    ]);
    await two.emptied();
    const csv = rows
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    const again = await two.pages.upload(two.bringIn('/fil'), {
      name: 'm.csv',
      bytes: Buffer.from(`\ufeff${csv}`),
    });
    await two.pages.post(two.bringIn('/bekrafta'), { ...form, packed: packed(again.text) });
    expect(withoutIds(await two.exported())).toEqual(withoutIds(fromXlsx));
    await two.emptied();
    const before = await checksums(test.owner);
    for (const [row, says] of [
      [['Akt', 'A2', 1, 'Text', '', ''], 'Blad Modell, rad 5, Slag'],
      [['Aktivitet', 'A2', 9, 'Text', '', ''], 'Blad Modell, rad 5, Delmål'],
      [['Aktivitet', 'A2', 1, '', '', ''], 'Blad Modell, rad 5, Text'],
      [['Prestation', 'P2', 1, 'Text', 'A1', ''], 'Blad Modell, rad 5, Leder till'],
      [['Aktivitet', 'A1', 1, 'Text', '', ''], 'Blad Modell, rad 5, Kod'],
    ] as const) {
      const bytes = await writeWorkbook([{ name: 'Modell', widths: [20], rows: [...rows, row] }]);
      const answer = await two.pages.upload(two.bringIn('/fil'), { name: 'm.xlsx', bytes });
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(says)]);
    }
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('give a spreadsheet to fill in', async () => {
    await two.emptied();
    const response = await fetch(test.url + two.bringIn('/mall.xlsx'), {
      headers: { cookie: two.coordinator.cookie },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const sheets = await readSheet(bytes);
    expect(sheets.get('Modell')).toEqual([['Slag', 'Kod', 'Delmål', 'Text', 'Leder till', 'Antagande']]);
    const unfilled = await two.pages.upload(two.bringIn('/fil'), { name: 'mall.xlsx', bytes });
    expect([unfilled.status, unfilled.text]).toEqual([422, expect.stringContaining('inga rader')]);
  });

  it('refuse a form from elsewhere, and multipart where no file belongs', async () => {
    const file = { name: 'm.json', bytes: Buffer.from(JSON.stringify(small())) };
    expect((await two.pages.upload(two.bringIn('/fil'), file, 'wrong')).status).toBe(403);
    expect((await new Pages(test, null).upload(two.bringIn('/fil'), file)).status).toBeGreaterThan(400);
    expect((await new Pages(test, two.reporter).upload(two.bringIn('/fil'), file)).status).toBe(403);
    expect((await two.pages.upload(two.bringIn('/mall'), file)).status).toBe(415);
  });
});

/** The parts every xlsx has, around a sheet. */
const workbookOf = (sheet: Buffer | string, more: readonly Entry[] = []): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...more,
  ]);

describe('files that mean harm', () => {
  it.each([
    ['a bomb', () => workbookOf(Buffer.alloc(60 * 1024 * 1024, 32)), 'för stort'],
    [
      'a size that lies',
      () => zipOf([{ name: 'xl/workbook.xml', data: Buffer.alloc(45 * 1024 * 1024, 32), declared: 1000 }]),
      'en annan storlek',
    ],
    ['a document type', () => workbookOf('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'DTD'],
    ['macros', () => workbookOf('<x/>', [{ name: 'xl/vbaProject.bin', data: 'x' }]), 'makron'],
    [
      'a name that climbs',
      () => workbookOf('<x/>', [{ name: '../../etc/x', data: 'x' }]),
      'namn som inte hör',
    ],
    ['no archive at all', () => Buffer.from('PK\u0003\u0004 nothing'), 'kan inte läsas'],
    ['an empty archive', () => zipOf([]), 'kan inte läsas'],
    ['broken JSON', () => Buffer.from('{"format": '), 'inte läsbar JSON'],
    ['deep JSON', () => Buffer.from(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`), 'nivåer'],
    ['too much', () => Buffer.alloc(5 * 1024 * 1024 + 1, 32), 'större än 5 MB'],
    ['no CSV', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]), 'UTF-8'],
    ['a CSV of commas', () => Buffer.alloc(4 * 1024 * 1024, 44), 'kan inte läsas'],
  ])('%s is refused within three seconds, and nobody else feels it', async (_, make, says) => {
    await two.emptied();
    const bytes = make();
    const before = await checksums(test.owner);
    const begun = Date.now();
    const answer = two.pages.upload(two.bringIn('/fil'), { name: 'fil.xlsx', bytes });
    const beside = Date.now();
    expect((await fetch(`${test.url}/health/live`)).status).toBe(200);
    const felt = Date.now() - beside;
    const { status, text } = await answer;
    expect([status, text]).toEqual([422, expect.stringContaining(says)]);
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(felt).toBeLessThan(1_000);
    expect(await checksums(test.owner)).toEqual(before);
  });
});
