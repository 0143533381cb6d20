import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WholeFile } from '../src/logic-model/exchange/model-file.dto.js';
import { writeWorkbook } from '../src/web/workbook.js';
import { testApp, type TestApp } from './support/app.js';
import {
  aMember,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { modelFiles, withoutIds } from './support/model-files.js';
import { readSheet } from './support/workbook.js';
import { zipOf, type Entry } from './support/zip.js';

type Place = { platform: BuiltPlatform; coordinator: Member; reporter: Member; version: string };

const PERIOD = { periodFrom: '2027-01-01', periodTo: '2030-12-31' };
const NAMES = { organisations: ['Länsstyrelsen', 'Ekholma kommun'], targetGroups: ['Allmänheten', 'Chefer'] };

let test: TestApp;
let one: Place;
let two: Place;
beforeAll(async () => {
  test = await testApp();
  one = await aPlace();
  two = await aPlace();
});
afterAll(() => test.close());

/** A platform with an empty draft, and the organisations and target groups the files name. */
async function aPlace(): Promise<Place> {
  const platform = await aPlatform(test);
  const [organisation] = await Promise.all(
    NAMES.organisations.map((name) => anOrganisation(test, platform, { name })),
  );
  for (const name of NAMES.targetGroups)
    await insert(test, 'target_group', { platform_id: platform.id, name, category: 'public' });
  const coordinator = await aMember(test, platform, { roles: ['coordinator'], organisation });
  const reporter = await aMember(test, platform, { roles: ['reporter'] });
  const made = await new Api(test, coordinator).post(`/platforms/${platform.id}/logic-models`, {
    name: 'Programmet',
    title: 'Tom',
    ...PERIOD,
  });
  return { platform, coordinator, reporter, version: made.json<{ id: string }>().id };
}

const at = ({ platform, version }: Place, rest: string): string =>
  `/platforms/${platform.id}/model-versions/${version}${rest}`;
const api = ({ coordinator }: Place): Api => new Api(test, coordinator);
const pages = ({ coordinator }: Place): Pages => new Pages(test, coordinator);
const bringIn = ({ platform }: Place, rest = ''): string =>
  `/p/${platform.slug}/verksamhetslogik/hamta-in${rest}`;
const exported = async (place: Place): Promise<WholeFile> =>
  (await api(place).get(at(place, '/export'))).json<WholeFile>();

async function emptied(place: Place): Promise<void> {
  for (const table of ['link', 'version_node'])
    await test.owner.query(`delete from ${table} where platform_id = $1 and version_id = $2`, [
      place.platform.id,
      place.version,
    ]);
}

async function filled(place: Place, file: unknown): Promise<Answer> {
  await emptied(place);
  return await api(place).post(at(place, '/import'), file);
}

const SMALL: WholeFile['nodes'][number] = {
  id: 'd1',
  kind: 'sub_goal',
  subGoal: null,
  text: 'Våld upptäcks tidigt',
  detail: null,
  notMeasuredReason: null,
  organisation: null,
  targetGroup: null,
  amount: null,
  amountUnit: null,
  evidence: null,
};
const small = (given: Partial<WholeFile> = {}): WholeFile => ({
  format: 'effektkedja/logic-model',
  formatVersion: 1,
  name: 'Programmet',
  title: 'Mål',
  ...PERIOD,
  reviewDue: null,
  nodes: [
    SMALL,
    { ...SMALL, id: 'a1', kind: 'activity', subGoal: 'd1', text: 'Frågor till alla nya besökare' },
  ],
  links: [],
  ...given,
});

describe('a model as a file', () => {
  it('comes back the same from another model, but for the ids', async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(modelFiles(NAMES), async (file) => {
        expect([(await filled(one, file)).status]).toEqual([200]);
        const first = await exported(one);
        expect((await filled(two, first)).status).toBe(200);
        const second = await exported(two);
        expect(withoutIds(second)).toEqual(withoutIds(first));
        const known = new Set(first.nodes.map(({ id }) => id));
        expect(second.nodes.filter(({ id }) => known.has(id))).toEqual([]);
        largest = Math.max(largest, first.nodes.length);
      }),
      { numRuns: 60, seed: 20261122 },
    );
    expect(largest).toBeGreaterThan(8);
  });

  it('says in an export everything the file it came from said', async () => {
    await fc.assert(
      fc.asyncProperty(modelFiles(NAMES), async (file) => {
        await filled(one, file);
        const out = await exported(one);
        const texts = (of: WholeFile): unknown[] =>
          of.nodes.map(({ id: _id, subGoal: _goal, ...said }) => JSON.stringify(said)).sort();
        expect(texts(out)).toEqual(texts(file));
        expect(out.links.map(({ assumption }) => assumption).sort()).toEqual(
          file.links.map(({ assumption }) => assumption).sort(),
        );
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it('keeps the identities of the model’s own nodes', async () => {
    await filled(one, small());
    const before = await exported(one);
    await filled(one, before);
    expect(await exported(one)).toEqual(before);
  });

  it('is described by a schema with a number of its own', async () => {
    const schema = (await new Api(test, null).get('/schemas/logic-model-1.json')).json<{
      properties: Record<string, { const?: unknown; items?: { properties: object } }>;
    }>();
    const file = await exported(one);
    expect(schema.properties['format']?.const).toBe(file.format);
    expect(schema.properties['formatVersion']?.const).toBe(file.formatVersion);
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(file).sort());
    expect(Object.keys(schema.properties['nodes']?.items?.properties ?? {}).sort()).toEqual(
      Object.keys(SMALL).sort(),
    );
  });

  it('is refused as a whole, with the place of what is wrong', async () => {
    await emptied(one);
    const before = await checksums(test.owner);
    const cases: readonly (readonly [Partial<WholeFile>, string])[] = [
      [{ formatVersion: 2 }, 'formatVersion'],
      [{ nodes: [SMALL, SMALL] }, 'nodes.1.id'],
      [{ nodes: [{ ...SMALL, subGoal: 'x' }] }, 'nodes.0.subGoal'],
      [{ nodes: [{ ...SMALL, text: 'Barn 19121212-1212' }] }, 'nodes.0.text'],
      [{ nodes: [{ ...SMALL, kind: 'activity', amount: '5' }] }, 'nodes.0.amount'],
      [{ periodTo: '2020-01-01' }, 'periodTo'],
    ];
    for (const [change, place] of cases) {
      for (const route of ['/import', '/import/preview']) {
        const answer = await api(one).post(at(one, route), small(change));
        expect([change, answer.status, answer.text]).toEqual([change, 422, expect.stringContaining(place)]);
      }
    }
    const ends = { ...small().links[0], assumption: null, evidence: 'none', claim: 'unknown', sign: '+' };
    for (const [from, to] of [
      ['d1', 'a1'],
      ['a1', 'x'],
      ['a1', 'a1'],
    ]) {
      const answer = await api(one).post(at(one, '/import'), { ...small(), links: [{ ...ends, from, to }] });
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('links.0.to')]);
    }
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('is shown before it is saved, fills only an empty draft, and is nobody’s but the coordinator’s', async () => {
    await emptied(one);
    const before = await checksums(test.owner);
    const strangers = { ...small(), nodes: [{ ...SMALL, organisation: 'Okänd förening' }] };
    const preview = await api(one).post(at(one, '/import/preview'), strangers);
    expect(preview.json()).toMatchObject({
      counts: { sub_goal: 1 },
      leftOut: { organisations: ['Okänd förening'], targetGroups: [] },
    });
    expect((await new Api(test, one.reporter).post(at(one, '/import'), small())).status).toBe(403);
    expect((await api(two).post(at(one, '/import'), small())).status).toBe(404);
    expect(await checksums(test.owner)).toEqual(before);
    await api(one).post(at(one, '/import'), small());
    const again = await api(one).post(at(one, '/import'), small());
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('draft-not-empty')]);
    const { rows } = await test.owner.query<{ verb: string }>(
      `select verb from domain_event where platform_id = $1 and verb = 'imported' and membership_id = $2`,
      [one.platform.id, one.coordinator.actor.membershipId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

const packed = (page: string): string => /name="packed" value="([\w-]+)"/.exec(page)?.[1] ?? '';

describe('the pages', () => {
  it('show a template, save nothing, then make it', async () => {
    const platform = await aPlatform(test);
    const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
    const place = { platform, coordinator, reporter: coordinator, version: '' };
    for (const [template, subGoals] of [
      ['tom', 0],
      ['kvinnofrid', 6],
      ['framgangsfaktorer', 5],
      ['grundstrukturer', 4],
    ] as const) {
      const before = await checksums(test.owner);
      const page = await pages(place).post(bringIn(place, '/mall'), { template });
      expect([page.status, page.text.includes('Inget är sparat än')]).toEqual([200, true]);
      expect(page.text.match(/>Delmål</g)?.length ?? 0).toBe(subGoals);
      expect(await checksums(test.owner)).toEqual(before);
    }
    const page = await pages(place).post(bringIn(place, '/mall'), { template: 'kvinnofrid' });
    const form = { packed: packed(page.text), name: 'Vårt program', title: '', ...PERIOD };
    expect((await pages(place).post(bringIn(place, '/bekrafta'), form)).status).toBe(422);
    const made = await pages(place).post(bringIn(place, '/bekrafta'), { ...form, title: 'Mål' });
    expect(made.status).toBe(303);
    const draft = await pages(place).get(made.headers.get('location') ?? '');
    expect(draft.text).toContain('Skriv delmål 6.');
    expect((await pages(place).get(bringIn(place))).text).toContain('redan ett utkast');
    const late = await pages(place).post(bringIn(place, '/bekrafta'), { ...form, title: 'Mål' });
    expect(late.status).toBe(409);
    const file = await pages(place).get(`/p/${platform.slug}/mal/1/fil`);
    expect(JSON.parse(file.text)).toMatchObject({ name: 'Vårt program', title: 'Mål', formatVersion: 1 });
  });

  it('take a spreadsheet and a CSV file, and name sheet, row and column of what is wrong', async () => {
    await emptied(two);
    const heading = ['Slag', 'Kod', 'Delmål', 'Text', 'Leder till', 'Antagande'];
    const rows = [
      heading,
      ['Delmål', 1, null, 'Våld upptäcks tidigt', null, null],
      ['Aktivitet', 'A1', 1, '=Frågor; till "alla"', '1, P1', 'Den som får frågan berättar.'],
      ['Prestation', 'P1', 1, 'Besökare som fått frågan', null, null],
    ];
    const xlsx = await writeWorkbook([{ name: 'Modell', widths: [20], rows }]);
    const shown = await pages(two).upload(bringIn(two, '/fil'), { name: 'modell.xlsx', bytes: xlsx });
    expect(shown.status).toBe(200);
    const form = { packed: packed(shown.text), title: 'Mål', ...PERIOD };
    expect((await pages(two).post(bringIn(two, '/bekrafta'), form)).status).toBe(303);
    const fromXlsx = await exported(two);
    expect(fromXlsx.nodes.map(({ text }) => text)).toEqual([
      'Våld upptäcks tidigt',
      '=Frågor; till "alla"',
      'Besökare som fått frågan',
    ]);
    expect(fromXlsx.links.map(({ assumption }) => assumption)).toEqual([
      'Den som får frågan berättar.',
      'Den som får frågan berättar.',
    ]);
    await emptied(two);
    const csv = rows
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    const again = await pages(two).upload(bringIn(two, '/fil'), {
      name: 'm.csv',
      bytes: Buffer.from(`\ufeff${csv}`),
    });
    await pages(two).post(bringIn(two, '/bekrafta'), { ...form, packed: packed(again.text) });
    expect(withoutIds(await exported(two))).toEqual(withoutIds(fromXlsx));
    const before = await checksums(test.owner);
    for (const [row, says] of [
      [['Akt', 'A2', 1, 'Text', '', ''], 'Blad Modell, rad 5, Slag'],
      [['Aktivitet', 'A2', 9, 'Text', '', ''], 'Blad Modell, rad 5, Delmål'],
      [['Aktivitet', 'A2', 1, '', '', ''], 'Blad Modell, rad 5, Text'],
      [['Prestation', 'P2', 1, 'Text', 'A1', ''], 'Blad Modell, rad 5, Leder till'],
      [['Aktivitet', 'A1', 1, 'Text', '', ''], 'Blad Modell, rad 5, Kod'],
    ] as const) {
      const bytes = await writeWorkbook([{ name: 'Modell', widths: [20], rows: [...rows, row] }]);
      const answer = await pages(two).upload(bringIn(two, '/fil'), { name: 'm.xlsx', bytes });
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(says)]);
    }
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('give a spreadsheet to fill in', async () => {
    await emptied(two);
    const response = await fetch(test.url + bringIn(two, '/mall.xlsx'), {
      headers: { cookie: two.coordinator.cookie },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const sheets = await readSheet(bytes);
    expect(sheets.get('Modell')).toEqual([['Slag', 'Kod', 'Delmål', 'Text', 'Leder till', 'Antagande']]);
    const unfilled = await pages(two).upload(bringIn(two, '/fil'), { name: 'mall.xlsx', bytes });
    expect([unfilled.status, unfilled.text]).toEqual([422, expect.stringContaining('inga rader')]);
  });

  it('refuse a form from elsewhere, and multipart where no file belongs', async () => {
    const file = { name: 'm.json', bytes: Buffer.from(JSON.stringify(small())) };
    expect((await pages(two).upload(bringIn(two, '/fil'), file, 'wrong')).status).toBe(403);
    expect((await new Pages(test, null).upload(bringIn(two, '/fil'), file)).status).toBeGreaterThan(400);
    expect((await new Pages(test, two.reporter).upload(bringIn(two, '/fil'), file)).status).toBe(403);
    expect((await pages(two).upload(bringIn(two, '/mall'), file)).status).toBe(415);
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
    ['no CSV', () => Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'UTF-8'],
    ['a CSV of commas', () => Buffer.alloc(4 * 1024 * 1024, 44), 'rubrikerna'],
  ])('%s is refused within three seconds, and nobody else feels it', async (_, make, says) => {
    await emptied(two);
    const bytes = make();
    const before = await checksums(test.owner);
    const begun = Date.now();
    const answer = pages(two).upload(bringIn(two, '/fil'), { name: 'fil.xlsx', bytes });
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
