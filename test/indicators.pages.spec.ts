import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { aMember, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Pages } from './support/client.js';
import { anIndicatorScene, type Scene } from './support/indicator-scene.js';

let test: TestApp;
let scene: Scene;
let home: string;
let pages: Pages;
let browser: Browser;

beforeAll(async () => {
  test = await testApp();
  scene = await anIndicatorScene(test);
  home = `/p/${scene.platform.slug}/indikatorer`;
  pages = new Pages(test, scene.coordinator);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function open(member: Member, width: number, script = true): Promise<Page> {
  const page = await openPage(browser, { baseURL: test.url, width, script });
  const [name = '', value = ''] = member.cookie.split('=');
  await page.context().addCookies([{ name, value, url: test.url }]);
  return page;
}

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

describe('the list', () => {
  it('shows what stands here, with status and basis, and searches everything', async () => {
    const list = await pages.get(home);
    expect(list.status).toBe(200);
    const text = plain(list.text);
    expect(text).toContain('Vuxna som fått minst en insats');
    expect(text).toContain('Regel: 94 % av väntat läge');
    expect(text).toContain('Utvecklingsindikator');
    expect(text).toContain('41,8 per 10 000 vuxna, 2025, påhittat');
    const found = plain((await pages.get(`${home}?q=v%C3%A5ldsbrott`)).text);
    expect(found).toContain('Anmälda våldsbrott');
    expect(found).toContain('Ägare: Kommunerna');
    expect(found).toContain('Återanvänd…');
    expect(plain((await new Pages(test, scene.reader).get(`${home}?q=v%C3%A5ldsbrott`)).text)).not.toContain(
      'Återanvänd…',
    );
    expect(plain((await pages.get(`${home}?q=xyzzy`)).text)).toContain('Inget liknar ”xyzzy”');
  });
});

describe('a new indicator', () => {
  it('meets what it resembles first, and is then defined', async () => {
    const alike = await pages.get(`${home}/ny?namn=${encodeURIComponent('Personal med grundutbildning')}`);
    expect(plain(alike.text)).toContain('Personal som gått grundutbildningen');
    expect(plain(alike.text)).toContain('Inget av dem passar, definiera ny');
    const form = {
      name: 'Personal med grundutbildning',
      definition: 'Antal.',
      measure: 'count',
      direction: 'higher',
      frequency: 'yearly',
      decimals: '0',
      noneFits: 'true',
    };
    const before = await checksums(test.owner);
    const wrong = await pages.post(`${home}/ny`, { ...form, definition: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Fyll i eller välj den här uppgiften.');
    expect(wrong.text).toContain('value="Personal med grundutbildning"');
    expect(await checksums(test.owner)).toEqual(before);
    const renamed = { ...form, looked: 'Något helt annat' };
    const again = await pages.post(`${home}/ny`, renamed);
    expect(again.status).toBe(409);
    expect(plain(again.text)).toContain('Det finns redan något som liknar: ”Personal som gått');
    expect(again.text).toContain('name="looked" value="Personal med grundutbildning"');
    const done = await pages.post(`${home}/ny`, { ...form, looked: form.name });
    expect(done.status).toBe(303);
    expect((await pages.get(done.headers.get('location') ?? '')).text).toContain(
      'Indikatorn används inte av något mål än',
    );
  });

  it('is reused from a catalogue with its owner shown', async () => {
    const entry = await pages.get(`${home}/ateranvand?kalla=kolada&id=N07403`);
    expect(plain(entry.text)).toContain('Rådet för främjande av kommunala analyser (Kolada)');
    const form = { source: 'kolada', externalId: 'N07403', direction: 'lower', measure: 'rate' };
    const done = await pages.post(`${home}/ateranvand`, form);
    expect(done.status).toBe(303);
    const page = plain((await pages.get(done.headers.get('location') ?? '')).text);
    expect(page).toContain('Återanvänd från Kolada');
    expect(page).toContain('Källa: Kolada');
    const twice = await pages.post(`${home}/ateranvand`, form);
    expect(twice.status).toBe(409);
    expect(plain(twice.text)).toContain('Indikatorn används redan på plattformen');
    expect((await pages.get(`${home}/ateranvand?kalla=kolada&id=finns-inte`)).status).toBe(404);
  });
});

describe('the page of an indicator', () => {
  it('shows position, course, municipalities, contract and targets', async () => {
    const text = plain((await pages.get(`${home}/${scene.indicator}`)).text);
    expect(text).toContain(
      'Väntat läge för 2025 är 44,7 per 10 000 vuxna på vägen mot 50,0 per 10 000 vuxna till 2027.',
    );
    expect(text).toContain('Baslinje 34,1 per 10 000 vuxna för 2021.');
    expect(text).toContain('påhittat värde');
    // The unit stands over the axis.
    expect(text).toContain('Alla värden finns i tabellen bredvid. per 10 000 vuxna 0 ');
    expect(text).toContain('Alla värden är påhittade.');
    expect(text).toContain('Strandnäs kommun 8,0 skyddat 1,5 skyddat 9,5');
    expect(text).toMatch(/Tallmo kommun saknas saknas saknas/);
    // So many municipalities reach the target of the whole, which is a rate.
    expect(text).toMatch(/2025 9,5 [\d,]+ [\d,]+ [\d,]+ \d av 5 \(\d+ %\)/);
    expect(text).toContain('Höjt från 46,0 eftersom fler kommuner rapporterar.');
  });

  it('has three actions in its header, and leads from there to every way in for values', async () => {
    const page = (await pages.get(`${home}/${scene.indicator}`)).text;
    const header = page.slice(page.indexOf('page-header__actions'), page.indexOf('id="laget"'));
    expect(header.match(/class="btn/g)).toHaveLength(3);
    expect(page).toContain(`${home}/${scene.indicator}/andra"`);
    for (const place of ['varden', 'varden/matris', 'filer', 'underlag']) {
      const { status, text } = await pages.get(`${home}/${scene.indicator}/${place}`);
      expect([place, status]).toEqual([place, 200]);
      expect(text).toContain(`indikatorer/${scene.indicator}/${place}" aria-current="page"`);
    }
  });

  it('withholds small counts from readers', async () => {
    const text = plain((await new Pages(test, scene.reader).get(`${home}/${scene.indicator}`)).text);
    expect(text).toContain('Strandnäs kommun dolt dolt 9,5');
    expect(text).toContain('delvis dolt');
    expect(text).not.toContain('Fyll i värden');
  });
});

describe('values', () => {
  it('are entered in Swedish, corrected with a reason, and come back when refused', async () => {
    const path = `${home}/${scene.indicator}/varden`;
    const cell = (place: number, sex: string, number: string, state = 'final') => ({
      [`values.${place}.sex`]: sex,
      [`values.${place}.number`]: number,
      [`values.${place}.state`]: state,
    });
    const form = {
      period: '2018',
      kind: 'fetched',
      ...cell(0, 'K', ''),
      ...cell(1, 'M', '', 'not_applicable'),
      ...cell(2, 'T', '1 029,5'),
    };
    expect((await pages.post(path, form)).status).toBe(303);
    const { rows } = await test.owner.query(
      `select sex, number::text, state from indicator_value where indicator_id = $1 and period_end = '2018-12-31' order by sex`,
      [scene.indicator],
    );
    expect(rows).toEqual([
      { sex: 'M', number: null, state: 'not_applicable' },
      { sex: 'T', number: '1029.5', state: 'final' },
    ]);
    const changed = { ...form, ...cell(2, 'T', '28,5'), 'values.2.stands': 'true' };
    const refusedPage = await pages.post(path, changed);
    expect(refusedPage.status).toBe(422);
    expect(refusedPage.text).toContain('Skriv varför värdet rättas');
    expect(refusedPage.text).toContain('value="28,5"');
    const wrong = await pages.post(path, { ...changed, ...cell(2, 'T', 'mycket') });
    expect(wrong.text).toContain('href="#f-values-2-number"');
    expect((await pages.post(path, { ...changed, reason: 'Skrev fel' })).status).toBe(303);
    expect(plain((await pages.get(`${home}/${scene.indicator}`)).text)).toContain(
      'Tidigare värde: 1 029,5 per 10 000 vuxna. Skrev fel',
    );
  });

  it('are not asked of those who may not enter them', async () => {
    const reporter = await aMember(test, scene.platform, { roles: ['reporter'] });
    expect((await new Pages(test, reporter).get(`${home}/${scene.indicator}/varden`)).status).toBe(403);
  });
});

describe('a use', () => {
  it('gets a target with its reason, a judgement, and an end', async () => {
    const use = `${home}/${scene.indicator}/anvandning/${scene.use}`;
    const without = await pages.post(`${use}/malvarde`, { value: '52', period: '2028' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Skriv varför målvärdet ändras');
    expect(
      (await pages.post(`${use}/malvarde`, { value: '52,5', period: '2028', reason: 'Ny plan' })).status,
    ).toBe(303);
    const steering = await aMember(test, scene.platform, { roles: ['steering_member'] });
    const judged = await new Pages(test, steering).post(`${use}/bedom`, {
      status: 'at_risk',
      comment: 'Två kommuner slutar.',
    });
    expect(judged.status).toBe(303);
    const text = plain((await pages.get(`${home}/${scene.indicator}`)).text);
    expect(text).toContain('Två kommuner slutar. Regeln säger');
    expect((await pages.post(`${use}/ta-tillbaka`, { reason: 'Nytt besked' })).status).toBe(303);
    const stranger = await aMember(test, scene.platform, { roles: ['reader'] });
    expect((await new Pages(test, stranger).post(`${use}/avsluta`, { reason: 'x' })).status).toBe(403);
  });

  it('is attached without script', async () => {
    const page = await open(scene.coordinator, 1440, false);
    await page.goto(`${home}/${scene.indicator}/anvand`);
    await page
      .getByLabel('Mål eller led')
      .selectOption({ label: 'Delmål: Fler får stöd och skydd i rätt tid' });
    await page.getByLabel('Varför säger indikatorn något om ledet?').fill('Stöd är ett villkor.');
    await page.getByLabel('Baslinjens värde').fill('34,1');
    await page.getByLabel('Baslinjens period').fill('2021');
    await page.getByRole('button', { name: 'Koppla indikatorn' }).click();
    await page
      .getByText('Målet använder')
      .or(page.getByText('Indikatorn används nu i målet.'))
      .first()
      .waitFor();
    expect(await page.getByText('2 ställen').count()).toBe(1);
    await page.context().close();
  });
});

describe('every page', () => {
  const addresses = (): string[] => [
    home,
    `${home}?q=v%C3%A5ld`,
    `${home}?q=xyzzy`,
    `${home}/ateranvanda`,
    `${home}/ordlista`,
    `${home}/${scene.indicator}/avtal`,
    `${home}/ny?namn=Personal%20med%20utbildning`,
    `${home}/ny?namn=Personal&steg=definiera`,
    `${home}/ateranvand?kalla=kolada&id=N07403`,
    `${home}/${scene.indicator}`,
    `${home}/${scene.indicator}/varden?period=2025`,
    `${home}/${scene.indicator}/anvand`,
    `${home}/${scene.indicator}/anvandning/${scene.use}`,
  ];

  it('can be used by everybody on a phone', async () => {
    const page = await open(scene.coordinator, 390);
    const complaints = complaintsOf(page);
    for (const address of addresses()) {
      await page.goto(address);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('fits a wide window, light and dark', async () => {
    const page = await open(scene.coordinator, 1440);
    await page.goto(`${home}/${scene.indicator}`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await expectAccessible(page);
    await page.context().close();
  }, 60_000);
});
