import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from './support/app.js';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from './support/browser.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { fieldsOf, refused } from './support/expectations.js';
import { anIndicator } from './support/indicators.js';

let test: TestApp;
let platform: BuiltPlatform;
let coordinator: Member;
let api: Api;
let indicator: string;
let path: string;
let page: string;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  platform = await aPlatform(test);
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  await anOrganisation(test, platform, { name: 'Björkviks kommun', area_code: '9910' });
  await anOrganisation(test, platform, { name: 'Ekholma kommun', area_code: '9911' });
  api = new Api(test, coordinator);
  const row = await anIndicator(test, platform, { measure: 'count', by_area: true, by_sex: true, unit: '' });
  indicator = row.id;
  path = `/platforms/${platform.id}/indicators/${indicator}/value-matrix`;
  page = `/p/${platform.slug}/indikatorer/${indicator}/varden/matris`;
});

const cell = (changes: object = {}) => ({
  areaCode: '9910',
  period: '2025',
  sex: 'T',
  state: 'final',
  number: '40',
  revision: 0,
  ...changes,
});
const stands = async (): Promise<unknown[]> => {
  const { rows } = await test.owner.query(
    `select area_code as area, extract(year from period_end)::int as year, sex, number::text, state, revision, reason, comment
     from indicator_value where indicator_id = $1 and superseded_at is null order by area_code, period_end, sex`,
    [indicator],
  );
  return rows as unknown[];
};

describe('the matrix over the API', () => {
  it('is read with revisions and written whole', async () => {
    const cells = [
      cell(),
      cell({ period: '2024', number: '38' }),
      cell({ areaCode: '9911', state: 'missing', number: null }),
    ];
    expect((await api.post(path, { cells })).json()).toEqual({ added: 3, corrected: 0 });
    expect((await api.post(path, { cells })).json()).toEqual({ added: 0, corrected: 0 });
    const found = (await api.get(`${path}?split=area&from=2024&to=2025`)).json<{
      periods: string[];
      rows: { name: string; cells: object[] }[];
    }>();
    expect(found.periods).toEqual(['2024', '2025']);
    expect(found.rows.map(({ name, cells: [a, b] }) => [name, a, b])).toMatchObject([
      ['Björkviks kommun', { number: '38', revision: 1 }, { number: '40', revision: 1 }],
      ['Ekholma kommun', { state: null, revision: 0 }, { state: 'missing', number: null, revision: 1 }],
    ]);
  });

  it('refuses all of it where one cell is wrong', async () => {
    const wrong = [
      cell(),
      cell({ areaCode: '9999' }),
      cell({ period: '2031' }),
      cell({ number: null }),
      cell({ areaCode: null, organisationId: platform.id }),
    ];
    expect(fieldsOf(await refused(test, () => api.post(path, { cells: wrong }), 422))).toEqual([
      'cells.1.areaCode',
      'cells.2.period',
      'cells.3.number',
      'cells.4.organisationId',
    ]);
    expect(fieldsOf(await refused(test, () => api.post(path, { cells: [cell(), cell()] }), 422))).toEqual([
      'cells',
    ]);
    await refused(test, () => api.get(`${path}?from=2025&to=2020`), 422);
    const reader = await aMember(test, platform, { roles: ['reporter'] });
    await refused(test, () => new Api(test, reader).post(path, { cells: [cell()] }), 403);
    const other = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await new Api(test, other).get(path)).status).toBe(404);
  });

  it('never overwrites what somebody else has saved meanwhile', async () => {
    await api.post(path, { cells: [cell()] });
    await refused(test, () => api.post(path, { cells: [cell({ number: '41' })], reason: 'Fel' }), 412);
    const seen = { revision: 1, number: '41' };
    expect(fieldsOf(await refused(test, () => api.post(path, { cells: [cell(seen)] }), 422))).toEqual([
      'reason',
    ]);
    const both = await Promise.all(
      ['41', '42'].map((number) =>
        api.post(path, { cells: [cell({ ...seen, number })], reason: 'Räknade fel' }),
      ),
    );
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 412]);
    expect(await stands()).toMatchObject([{ revision: 2, reason: 'Räknade fel' }]);
  });

  it('asks about what seems unlikely, also within what is sent, and takes it when told that it is right', async () => {
    const cells = [
      cell({ period: '2023', number: '40' }),
      cell({ period: '2024', number: '400' }),
      cell({ period: '2025', number: '-5' }),
    ];
    expect(fieldsOf(await refused(test, () => api.post(path, { cells }), 422))).toEqual([
      'cells.1.number',
      'cells.2.number',
      'looksRight',
    ]);
    expect((await api.post(path, { cells, looksRight: true })).json()).toEqual({ added: 3, corrected: 0 });
  });

  it('takes an organisation’s own figures from its reporter, and nobody else’s', async () => {
    const mine = await anOrganisation(test, platform);
    const reporter = await aMember(test, platform, { roles: ['reporter'], organisation: mine });
    const own = await anIndicator(test, platform, { measure: 'count', owner_organisation_id: mine.id });
    const address = `/platforms/${platform.id}/indicators/${own.id}/value-matrix`;
    const send = (organisationId: string) =>
      new Api(test, reporter).post(address, { cells: [cell({ areaCode: null, organisationId })] });
    expect((await send(mine.id)).status).toBe(201);
    const other = await anOrganisation(test, platform);
    await refused(test, () => send(other.id), 403);
    const rows = (await new Api(test, reporter).get(`${address}?split=organisation`)).json<{
      rows: { organisationId: string }[];
    }>().rows;
    expect(rows.map(({ organisationId }) => organisationId)).toEqual([mine.id]);
  });
});

describe('the page', () => {
  const open = async (pages: Pages): Promise<Record<string, string>> => {
    const html = (await pages.get(`${page}?delning=kommun&fran=2024&till=2025`)).text;
    const hidden = /name="opened" value="([^"]*)"/.exec(html)?.[1] ?? '';
    return {
      delning: 'kommun',
      kon: 'T',
      fran: '2024',
      till: '2025',
      kind: 'reported',
      opened: hidden.replaceAll('&quot;', '"'),
    };
  };
  const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

  it('takes Swedish numbers, and a block placed by its names', async () => {
    const pages = new Pages(test, coordinator);
    const form = await open(pages);
    const pasted = await pages.post(`${page}/klistra`, {
      ...form,
      'v.9910.T.2024': '7',
      block: '\t2025\t2024\nEkholma\t1 234\tsaknas\n',
    });
    expect(pasted.status).toBe(200);
    expect(pasted.text).toMatch(
      /value="1 234"[^>]*name="v\.9911\.T\.2025"|name="v\.9911\.T\.2025"[^>]*value="1 234"/,
    );
    expect(plain(pasted.text)).toContain(
      '2 rutor ur kalkylbladet skiljer sig från det som står. Inget är sparat',
    );
    expect(await stands()).toEqual([]);
    const noFigure = await pages.post(`${page}/klistra`, { ...form, block: '\t2024\t2025\nEkholma\tx9\t8' });
    expect(noFigure.status).toBe(422);
    expect(noFigure.text).toContain('href="#f-v-9911-T-2024"');
    const odd = await pages.post(`${page}/klistra`, { ...form, block: 'Nacka\t5' });
    expect(odd.status).toBe(422);
    expect(plain(odd.text)).toContain('Raden ”Nacka” finns inte bland raderna');
    const saved = await pages.post(page, {
      ...form,
      'v.9910.T.2024': '7',
      'v.9911.T.2025': '1 234',
      'v.9911.T.2024': 'saknas',
    });
    expect(saved.status).toBe(303);
    expect(await stands()).toMatchObject([
      { area: '9910', year: 2024, number: '7' },
      { area: '9911', year: 2024, number: null, state: 'missing' },
      { area: '9911', year: 2025, number: '1234' },
    ]);
  });

  it('keeps what was filled in through errors and questions', async () => {
    const pages = new Pages(test, coordinator);
    const form = await open(pages);
    const wrong = await pages.post(page, { ...form, 'v.9910.T.2024': 'många', 'v.9911.T.2025': '12' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="många"');
    expect(plain(wrong.text)).toContain('Skriv ett tal, till exempel');
    const far = { ...form, 'v.9910.T.2024': '20', 'v.9910.T.2025': '200' };
    const asked = await pages.post(page, far);
    expect(asked.status).toBe(422);
    expect(plain(asked.text)).toContain('Förra gången var det 20, nu är det 200. Stämmer det?');
    expect(asked.text).toContain('name="looksRight"');
    expect((await pages.post(page, { ...far, looksRight: 'true' })).status).toBe(303);
  });

  it('shows two who fill in at once what the other saved', async () => {
    const pages = new Pages(test, coordinator);
    const mine = await open(pages);
    const theirs = await open(pages);
    expect((await pages.post(page, { ...theirs, 'v.9910.T.2025': '41', 'v.9911.T.2025': '12' })).status).toBe(
      303,
    );
    const typed = { ...mine, 'v.9910.T.2025': '44', 'v.9911.T.2025': '' };
    const late = await pages.post(page, typed);
    expect(late.status).toBe(412);
    expect(plain(late.text)).toContain('Någon annan har under tiden sparat 41.');
    expect(late.text).toMatch(
      /name="v\.9911\.T\.2025"[^>]*value="12"|value="12"[^>]*name="v\.9911\.T\.2025"/,
    );
    const opened = (/name="opened" value="([^"]*)"/.exec(late.text)?.[1] ?? '').replaceAll('&quot;', '"');
    const again = { ...typed, opened, 'v.9911.T.2025': '12', reason: 'Räknat om' };
    expect((await pages.post(page, again)).status).toBe(303);
    expect(await stands()).toMatchObject([
      { area: '9910', number: '44', revision: 2, reason: 'Räknat om' },
      { area: '9911', number: '12', revision: 1 },
    ]);
  });

  it('keeps comments, and refuses to empty a field', async () => {
    await api.post(path, { cells: [cell({ comment: 'Två enheter saknas.' })] });
    const pages = new Pages(test, coordinator);
    const form = await open(pages);
    const emptied = await pages.post(page, { ...form, 'v.9910.T.2025': '' });
    expect(plain(emptied.text)).toContain('Ett värde tas inte bort.');
    expect((await pages.post(page, { ...form, 'v.9910.T.2025': '43 *', reason: 'Ny siffra' })).status).toBe(
      303,
    );
    expect(await stands()).toMatchObject([
      { number: '43', state: 'preliminary', comment: 'Två enheter saknas.' },
    ]);
  });
});

describe('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const shown = async (width: number, script = true): Promise<Page> => {
    const tab = await openPage(browser, { baseURL: test.url, width, script });
    const [name = '', value = ''] = coordinator.cookie.split('=');
    await tab.context().addCookies([{ name, value, url: test.url }]);
    await tab.goto(`${page}?delning=kommun&kon=T&fran=2024&till=2025`);
    return tab;
  };
  const field = (tab: Page, name: string) => tab.locator(`input[name="${name}"]`);

  it('spreads a pasted block over the fields, and is accessible at every width', async () => {
    for (const width of [1440, 390]) {
      const tab = await shown(width);
      const paste = (name: string, text: string): Promise<void> =>
        field(tab, name).evaluate((node, block) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', block);
          node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }, text);
      await paste('v.9910.T.2025', '5\t6');
      expect(await tab.locator('textarea[name="block"]:focus').inputValue()).toBe('5\t6');
      await paste('v.9910.T.2024', '7\t8\n9\t1 234\n');
      expect(await field(tab, 'v.9910.T.2025').inputValue()).toBe('8');
      expect(await field(tab, 'v.9911.T.2025').inputValue()).toBe('1 234');
      await expectNoSidewaysScroll(tab);
      await expectAccessible(tab);
      await field(tab, 'v.9911.T.2025').fill('90 000');
      await tab.getByRole('button', { name: 'Spara värdena' }).click();
      await tab.locator('input[name="looksRight"]').waitFor();
      await expectAccessible(tab);
      await tab.context().close();
    }
  });

  it('places and saves without script, and asks about what stands out', async () => {
    const tab = await shown(390, false);
    await tab.locator('details summary', { hasText: 'kalkylblad' }).click();
    await tab.locator('textarea[name="block"]').fill('Björkvik\t12\t300\nEkholma\t5\tsaknas');
    await tab.getByRole('button', { name: 'Lägg i rutorna' }).click();
    expect(await field(tab, 'v.9911.T.2025').inputValue()).toBe('saknas');
    await tab.getByRole('button', { name: 'Spara värdena' }).click();
    expect(await tab.locator('.field__hint').innerText()).toContain('Stämmer det?');
    await tab.locator('input[name="looksRight"]').check();
    await tab.getByRole('button', { name: 'Spara värdena' }).click();
    expect(await stands()).toHaveLength(4);
    await tab.context().close();
  });
});
