import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser, openPage } from './support/browser.js';
import { testApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { aFailedImport } from './support/failed-import.js';
import { closeImporting, importing, linked, until, type Importing } from './support/importing.js';

let scene: Importing;
let browser: Browser;
let at: string;

beforeAll(async () => {
  scene = await importing({ callsPerSecond: 20 });
  at = `/p/${scene.platform.slug}/kallor`;
  await linked(scene, 'U30751', 'Vuxna (18+) som fått minst en insats');
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await closeImporting(scene);
});

async function signedIn(script: boolean, width = 1440): Promise<Page> {
  const page = await openPage(browser, { baseURL: scene.test.url, script, width });
  const [name = '', value = ''] = scene.coordinator.cookie.split('=');
  await page.context().addCookies([{ name, value, url: scene.test.url }]);
  return page;
}

const picture = async (page: Page, name: string): Promise<void> => {
  const directory = process.env['SOURCE_PICTURES'];
  if (directory) await page.screenshot({ path: `${directory}/${name}.png`, fullPage: true });
};

describe('the pages of sources', () => {
  it('connect, fetch the catalogue, choose comparisons and fetch values, without script', async () => {
    const page = await signedIn(false);
    await page.goto(at);
    await page.getByRole('button', { name: 'Anslut Kolada' }).click();
    // What is compared with from the start is kept, also before the catalogue names it.
    expect(await page.getByLabel('Riket', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Hämta katalogen' }).click();
    const id = page.url().split('/').at(-1) ?? '';
    expect(await page.getByRole('button', { name: 'Avbryt hämtningen' }).count()).toBe(1);
    await picture(page, 'under-way');
    expect((await until(scene, id)).state).toBe('done');
    await page.getByRole('link', { name: 'Läs in igen' }).click();
    expect(await page.locator('#hamtning').textContent()).toContain('31 av 31 delar');
    await page.getByRole('link', { name: 'Tillbaka till källan' }).click();
    await page.getByRole('searchbox', { name: /kommungrupp/ }).fill('liknande');
    await page.getByRole('button', { name: 'Sök', exact: true }).last().click();
    await page.getByLabel(/Liknande kommuner/).check();
    await page.getByLabel('Hämta värden').selectOption('weekly');
    await page.getByRole('button', { name: 'Spara' }).click();
    expect(await page.getByLabel(/Liknande kommuner/).isChecked()).toBe(true);
    await picture(page, 'source');
    await page.goto(at);
    expect(await page.locator('table').textContent()).toContain('Varje vecka');
    await picture(page, 'list');
    await page.context().close();
  }, 60_000);

  it('show how far it has come while it runs, by themselves with script', async () => {
    const page = await signedIn(true, 390);
    await page.goto(at);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Kolada' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hämta värden' }).click();
    await page.locator('#hamtning', { hasText: 'Klar' }).waitFor({ timeout: 20_000 });
    expect(await page.locator('#hamtning').textContent()).toContain('3 av 3 delar');
    await expectAccessible(page);
    await picture(page, 'done-390');
    await page.context().close();
  }, 60_000);

  it('say why an import failed, in English too, and give back what was wrong', async () => {
    const { test, platform, coordinator } = scene;
    const other = await aPlatform(test);
    const member = await aMember(test, other, { roles: ['coordinator'], person: { locale: 'en' } });
    const { source, job } = await aFailedImport(test, other.id, 'Kolada bröt anslutningen');
    const pages = new Pages(test, member);
    const shown = await pages.get(`/p/${other.slug}/kallor/${source}/hamtningar/${job}`);
    expect(shown.text).toContain('Kolada bröt anslutningen (en)');
    expect(shown.text).toContain('Go on where it stopped');
    const form = { comparisonAreas: 'Malmö', schedule: 'weekly', version: '1' };
    expect((await pages.post(`/p/${other.slug}/kallor/${source}`, form)).status).toBe(422);
    expect(
      (await pages.post(`/p/${other.slug}/kallor/${source}/hamtningar`, { kind: 'values' })).status,
    ).toBe(409);
    const ours = new Pages(test, coordinator);
    expect((await ours.get(`/p/${platform.slug}/kallor/${source}`)).status).toBe(404);
    const page = await openPage(browser, { baseURL: test.url, locale: 'en-GB' });
    const [name = '', value = ''] = member.cookie.split('=');
    await page.context().addCookies([{ name, value, url: test.url }]);
    await page.goto(`/p/${other.slug}/kallor/${source}/hamtningar/${job}`);
    await expectAccessible(page);
    await picture(page, 'failed-en');
    await page.context().close();
  });

  it('say so where the installation asks nobody outside', async () => {
    const test = await testApp();
    try {
      const platform = await aPlatform(test);
      const member = await aMember(test, platform, { roles: ['coordinator'] });
      const list = await new Pages(test, member).get(`/p/${platform.slug}/kallor`);
      expect(list.text).toContain('Den här installationen frågar inte Kolada');
      expect(list.text).not.toContain('Anslut Kolada');
      const refused = await new Api(test, member).post(`/platforms/${platform.id}/sources`, {
        system: 'kolada',
      });
      expect([refused.status, refused.json()['type']]).toEqual([
        409,
        expect.stringMatching(/source-not-configured$/),
      ]);
    } finally {
      await test.close();
    }
  });
});
