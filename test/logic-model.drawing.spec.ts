import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { aMember } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let browser: Browser;
let here: SteeredPlatform;
let draft: BuiltDraft;
let other: Api;
beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
}, 60_000);
beforeEach(async () => {
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  const { platform, organisation } = here;
  other = new Api(test, await aMember(test, platform, { roles: ['coordinator'], organisation }));
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const logic = (rest = ''): string => `/p/${here.platform.slug}/verksamhetslogik${rest}`;
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
async function signedIn(script: boolean, width = 1440): Promise<Page> {
  const page = await openPage(browser, { baseURL: test.url, script, width });
  const [name = '', value = ''] = here.coordinator.cookie.split('=');
  await page.context().addCookies([{ name, value, url: test.url }]);
  return page;
}
const press = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().focus();
  await page.keyboard.press('Enter');
};

describe('drawing in the picture', () => {
  it.each([true, false])(
    'adds a step in a column, edits it and draws a link by keyboard, with script: %s',
    async (script) => {
      const page = await signedIn(script);
      const complaints = complaintsOf(page);
      await page.goto(logic('?version=1'));
      await press(page, /^Utfall$/);
      await page.getByLabel('Lydelse').fill('Fler vet vart de kan vända sig');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: /^Lägg till utfall/ }).press('Enter');
      await page.waitForURL(/verksamhetslogik\?version=1&kedja=U1#bild$/);
      expect(await page.locator('.chain-panel').textContent()).toContain('Fler vet vart de kan vända sig');
      await press(page, /^Ändra ledet$/);
      const wording = page.getByLabel('Lydelse');
      await wording.waitFor();
      if (script) {
        // In the picture's own page, with the cursor in the text.
        expect(page.url()).toContain('kedja=U1');
        await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
        // What the bar above and the receipt lie over for a moment is not what is asked here.
        await page.evaluate(() => {
          document.querySelector('[data-toast]')?.remove();
          scrollTo(0, 0);
        });
        await expectAccessible(page);
      }
      await wording.fill('Fler söker stöd tidigt');
      await page.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
      await page.getByText('Ändringen är sparad.').waitFor();
      expect(page.url()).toContain('kedja=U1');
      expect(await page.locator('.chain-panel').textContent()).toContain('Fler söker stöd tidigt');
      await press(page, /^Dra ett samband härifrån$/);
      await page.getByLabel('Till det här').selectOption(draft.subGoal);
      await page.getByRole('button', { name: 'Lägg till samband' }).press('Enter');
      await page.getByText('Sambandet är tillagt.').waitFor();
      expect(page.url()).toMatch(/version=1&kedja=U1#bild$/);
      if (script) {
        await page.setViewportSize({ width: 390, height: 844 });
        await expectNoSidewaysScroll(page);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('comes back to the sub-goal’s own picture, and to no other address', async () => {
    const pages = new Pages(test, here.coordinator);
    const need = { kind: 'need', text: 'Behov', subGoalId: draft.subGoal };
    const to = async (bild: string): Promise<string> =>
      (await pages.post(logic('/utkast/led/nytt'), { ...need, bild })).headers.get('location') ?? '';
    expect(await to('1')).toBe(logic('/1?version=1&kedja=B1.1#bild'));
    expect(await to('hela')).toBe(logic('?version=1&kedja=B1.2#bild'));
    expect(await to('//example.org')).toContain(logic('/utkast#led-'));
    const reader = new Pages(test, here.reader);
    expect((await reader.get(logic('/utkast/andringar'))).status).toBe(403);
  });
});

describe('who has the draft open', () => {
  it('asks cheaply, and is told what others have changed', async () => {
    const pages = new Pages(test, here.coordinator);
    const { version } = (await other.get(at())).json<{ version: number }>();
    const ask = logic(`/utkast/andringar?sedan=${version}`);
    const first = await pages.get(ask);
    expect(first.json()).toMatchObject({ count: 0 });
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await pages.get(ask, tag)).status).toBe(304);
    const mine = new Api(test, here.coordinator);
    expect((await mine.patch(at(`/nodes/${draft.output}`), { text: 'Mitt' }, 1)).status).toBe(200);
    expect((await pages.get(ask, tag)).json()).toMatchObject({ count: 0 });
    expect((await other.patch(at(`/nodes/${draft.activity}`), { text: 'Ett' }, 1)).status).toBe(200);
    expect((await other.patch(at(`/nodes/${draft.activity}`), { text: 'Två' }, 2)).status).toBe(200);
    expect((await pages.get(ask, tag)).json()).toMatchObject({
      count: 2,
      text: expect.stringMatching(/^2 ändringar av .*Länsstyrelsen sedan du öppnade sidan\.$/),
    });
  });

  it('sees it within seconds, with the page left as it is until they ask', async () => {
    const page = await signedIn(true);
    const complaints = complaintsOf(page);
    await page.goto(logic('/utkast'));
    expect((await other.patch(at(`/nodes/${draft.activity}`), { text: 'Nytt ord' }, 1)).status).toBe(200);
    await page.getByText('En ändring av').waitFor({ timeout: 15_000 });
    expect(await page.getByText('Nytt ord').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('status').getByRole('link', { name: 'Visa' }).press('Enter');
    await page.getByText('Nytt ord').first().waitFor();
    expect(await page.getByText('En ändring av').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 40_000);
});
