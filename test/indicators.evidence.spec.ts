import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { evidenceType } from '../src/indicators/evidence/file-type.rules.js';
import { testApp, type TestApp } from './support/app.js';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from './support/browser.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { audited, fieldsOf, refused } from './support/expectations.js';
import { anAdoptedModel } from './support/indicator-scene.js';
import { anIndicator, aValue } from './support/indicators.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const BOOK = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('xl/workbook.xml')]);

describe('the type of a file', () => {
  it('is read from its bytes, and its name must agree', () => {
    expect(evidenceType('a.pdf', PDF)).toBe('pdf');
    expect(evidenceType('a.PNG', PNG)).toBe('png');
    expect(evidenceType('a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(evidenceType('a.xlsx', BOOK)).toBe('xlsx');
    expect(evidenceType('a.csv', Buffer.from('år;antal\n2025;4\n', 'latin1'))).toBe('csv');
    for (const [name, bytes] of [
      ['a.pdf', PNG],
      ['a.png', PDF],
      ['a.html', Buffer.from('<b>a;b</b>')],
      ['a.csv', Buffer.from('\ufeff<script>a;b</script>')],
      ['a.csv', Buffer.from([0x61, 0x3b, 0])],
      ['a.xlsx', Buffer.concat([BOOK, Buffer.from('xl/vbaProject.bin')])],
      ['a.xlsx', Buffer.from([0x50, 0x4b, 3, 4])],
      ['a.svg', Buffer.from('<svg/>')],
      ['pdf', PDF],
    ] as const)
      expect([name, evidenceType(name, bytes)]).toEqual([name, null]);
  });
});

describe('evidence', () => {
  let test: TestApp;
  let platform: BuiltPlatform;
  let owner: Member;
  let reader: Member;
  let stranger: Member;
  let coordinator: Member;
  let indicator: string;
  let home: string;
  let page: string;

  beforeAll(async () => {
    test = await testApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    platform = await aPlatform(test);
    const organisation = await anOrganisation(test, platform);
    coordinator = await aMember(test, platform, { roles: ['coordinator'] });
    owner = await aMember(test, platform, { roles: ['reporter'], organisation });
    reader = await aMember(test, platform, { roles: ['reader'], organisation });
    stranger = await aMember(test, platform, { roles: ['reporter'] });
    await anOrganisation(test, platform, { name: 'Björkviks kommun', area_code: '9910' });
    const shape = { measure: 'count', by_area: true, owner_organisation_id: organisation.id };
    indicator = (await anIndicator(test, platform, shape)).id;
    await aValue(test, platform, { indicator_id: indicator, year: 2025, number: '12' });
    home = `/platforms/${platform.id}`;
    page = `/p/${platform.slug}/indikatorer/${indicator}/underlag`;
  });
  const send = (
    member: Member,
    name: string,
    bytes: Buffer,
    fields: Record<string, string> = { period: '2025' },
  ) => new Api(test, member).upload(`${home}/indicators/${indicator}/evidence`, { name, bytes }, fields);

  it('is added to a value, seen by those who see it all, downloaded as an attachment, removed with a reason', async () => {
    const added = await send(owner, 'underlag å.pdf', PDF, { period: '2025', note: 'Enkät' });
    expect(added.status).toBe(201);
    const { id, version } = added.json<{ id: string; version: number }>();
    const path = `${home}/value-evidence/${id}`;
    for (const member of [owner, reader, coordinator]) {
      const file = await new Api(test, member).get(`${path}/content`);
      expect([file.status, file.text]).toEqual([200, PDF.toString()]);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await new Api(test, stranger).get(`${path}/content`)).status).toBe(404);
    expect((await new Api(test, stranger).get(path)).status).toBe(404);
    await refused(test, () => new Api(test, stranger).get(`${home}/indicators/${indicator}/evidence`), 403);
    const elsewhere = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await new Api(test, elsewhere).get(`${path}/content`)).status).toBe(404);

    const api = new Api(test, owner);
    const remove = (reason: string, ifMatch: number) => api.post(`${path}/remove`, { reason }, { ifMatch });
    await refused(
      test,
      () => new Api(test, reader).post(`${path}/remove`, { reason: 'x' }, { ifMatch: version }),
      403,
    );
    expect(fieldsOf(await refused(test, () => remove('', version), 422))).toEqual(['reason']);
    await refused(test, () => remove('Fel fil.', 9), 412);
    expect((await remove('Fel fil.', version)).json()).toMatchObject({
      reason: 'Fel fil.',
      allowedActions: [],
    });
    expect((await api.get(`${path}/content`)).status).toBe(404);
    const { rows } = await test.owner.query('select 1 from value_evidence_content where id = $1', [id]);
    expect(rows).toEqual([]);
    expect((await audited(test, id)).at(-1)).toMatchObject({ operation: 'U', reason: 'Fel fil.' });
    expect((await api.get(`${home}/indicators/${indicator}/evidence`)).json()).toMatchObject({
      data: [{ name: 'underlag å.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), period: '2025' }],
    });
  });

  it('is refused with nothing kept', async () => {
    const before = await checksums(test.owner);
    for (const [name, bytes, fields, field] of [
      ['a.exe', PDF, undefined, 'file'],
      ['a.pdf', Buffer.alloc(0), undefined, 'file'],
      ['a.pdf', Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]), undefined, 'file'],
      ['811218-9876.pdf', PDF, undefined, 'file'],
      ['lista.csv', Buffer.from('namn;nummer\nA;811218-9876\n'), undefined, 'file'],
      ['a.pdf', PDF, { period: '2024' }, 'period'],
      ['a.pdf', PDF, { period: 'i fjol' }, 'period'],
      ['a.pdf', PDF, { period: '2025', areaCode: '9910' }, 'period'],
    ] as const) {
      const answer = await send(coordinator, name, bytes, fields);
      expect([name, answer.status, fieldsOf(answer)]).toEqual([name, 422, [field]]);
    }
    expect((await send(stranger, 'a.pdf', PDF)).status).toBe(403);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('has a page, without script too', async () => {
    const pages = new Pages(test, owner);
    const empty = await pages.upload(page, { name: 'a.txt', bytes: PDF }, undefined, { period: '2025' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('value="2025"');
    const done = await pages.upload(page, { name: 'enkät.png', bytes: PNG }, undefined, { period: '2025' });
    expect(done.status).toBe(303);
    const listed = (await pages.get(page)).text;
    expect(listed).toContain('enkät.png');
    const [, id = ''] = /underlag\/([0-9a-f-]{36})\/fil/.exec(listed) ?? [];
    expect((await pages.get(`${page}/${id}/fil`)).headers.get('content-type')).toBe('image/png');
    const browser = await openBrowser();
    for (const width of [1440, 390]) {
      const tab = await openPage(browser, { baseURL: test.url, width });
      const [name = '', value = ''] = owner.cookie.split('=');
      await tab.context().addCookies([{ name, value, url: test.url }]);
      await tab.goto(page);
      await expectNoSidewaysScroll(tab);
      await expectAccessible(tab);
      await tab.context().close();
    }
    await browser.close();
    const other = await pages.post(`${page.replace(indicator, id)}/${id}/ta-bort`, {
      version: '1',
      reason: 'x',
    });
    expect(other.status).toBe(404);
    const bare = await pages.post(`${page}/${id}/ta-bort`, { version: '1', reason: '' });
    expect(bare.status).toBe(422);
    expect((await pages.post(`${page}/${id}/ta-bort`, { version: '1', reason: 'Fel fil.' })).status).toBe(
      303,
    );
    expect((await pages.get(page)).text).toContain('Fel fil.');
    expect((await new Pages(test, reader).get(page)).status).toBe(200);
    expect((await new Pages(test, stranger).get(page)).status).toBe(403);
  });

  it('of a use about one municipality, so are baseline and target', async () => {
    const board = await anOrganisation(test, platform);
    const { goal: nodeId } = await anAdoptedModel(test, platform, board.id);
    const pages = new Pages(test, coordinator);
    const form = {
      nodeId,
      why: 'Här är läget sämst.',
      claim: 'unknown',
      baselineValue: '4',
      baselinePeriod: '2024',
      targetValue: '2',
      targetPeriod: '2027',
    };
    const path = `/p/${platform.slug}/indikatorer/${indicator}`;
    expect((await pages.post(`${path}/anvand`, { ...form, areaCode: '9999' })).status).toBe(422);
    expect((await pages.get(`${path}/anvand`)).text).toContain('Björkviks kommun');
    // The whole platform's course is not drawn against the target of one municipality.
    for (const [areaCode, drawn] of [
      ['9910', false],
      ['', true],
    ] as const) {
      expect((await pages.post(`${path}/anvand`, { ...form, areaCode })).status).toBe(303);
      const page = (await pages.get(path)).text;
      expect(page.includes('class="target-line"')).toBe(drawn);
      expect(page).toMatch(/<h3[^>]*>Björkviks kommun: /);
    }
    const use = /href="([^"]*\/anvandning\/[^"]*)"[^<]*<\/a>\s*<p[^>]*>Björkviks/.exec(
      (await pages.get(path)).text,
    );
    expect((await pages.get(use?.[1] ?? '')).text).toMatch(/<h1>Används i: [^<]*, Björkviks kommun<\/h1>/);
  });
});
