import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { Demonstration, HOME } from '../support/demonstration.js';
import { follow, press, tabTo, typeDate, walkThrough } from '../support/keyboard.js';
import { openAs } from '../support/look.js';

let test: TestApp;
let browser: Browser;
let demonstration: Demonstration;

beforeAll(async () => {
  test = await testApp();
  demonstration = await Demonstration.fill(test);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function as(account: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openAs(browser, test, await demonstration.visitor(account));
  await act(page);
  await page.context().close();
}

/** The first page of a list. */
async function firstOf(page: Page, list: string, within: string): Promise<string> {
  await page.goto(`${HOME}/${list}`);
  const link = page.locator(`main a[href*="${within}"]:not([href$="/nytt"])`).first();
  return ((await link.getAttribute('href')) ?? '').replace(`${HOME}/`, '');
}

it('the pages of model and decisions are walked through: every stop is seen, nothing is missed', async () => {
  await as('samordnare', async (page) => {
    const pages = [
      'verksamhetslogik',
      'verksamhetslogik/1',
      'verksamhetslogik/guide',
      'verksamhetslogik/hamta-in',
      'mal/versioner',
      'mal/2/remiss',
      'lokala-verksamhetslogiker',
      await firstOf(page, 'lokala-verksamhetslogiker', '/lokala-verksamhetslogiker/'),
      'moten',
      'moten/nytt',
      await firstOf(page, 'moten', '/moten/'),
      'beslut',
      await firstOf(page, 'beslut', '/beslut/'),
      'uppdrag',
      await firstOf(page, 'uppdrag', '/uppdrag/'),
      await firstOf(page, 'mal/1', '/undertecknande/'),
    ];
    for (const address of pages) {
      const answer = await page.goto(`${HOME}/${address}`);
      expect([address, answer?.status()]).toEqual([address, 200]);
      const stops = await walkThrough(page).catch((error: unknown) => {
        throw new Error(`${address}: ${String(error)}`);
      });
      expect(stops).toBeGreaterThan(10);
    }
  });
}, 240_000);

it('a coordinator plans a meeting', async () => {
  await as('samordnare', async (page) => {
    await page.goto(`${HOME}/moten`);
    await follow(page, 'main a[href$="/moten/nytt"]');
    await tabTo(page, '#f-bodyId');
    await page.keyboard.type('Styrgruppen');
    await tabTo(page, '#f-onDate');
    await typeDate(page, '#f-onDate', '2027-02-10');
    await tabTo(page, '#f-place');
    await page.keyboard.type('Sal Mälaren');
    await tabTo(page, 'main form button.btn--primary');
    await press(page, 'Enter');
    expect(await page.textContent('main')).toContain('Sal Mälaren');
  });
});

it('a reporter says that a duty is done', async () => {
  await as('rapportor.huddinge', async (page) => {
    await page.goto(HOME);
    await follow(page, 'main a[href*="/uppdrag/"]');
    await tabTo(page, 'form[action$="/klart"] textarea');
    await page.keyboard.type('Målen står i kommunens plan.');
    await tabTo(page, 'form[action$="/klart"] button');
    await press(page, 'Enter');
    expect(await page.textContent('main')).toContain('Målen står i kommunens plan.');
  });
});
