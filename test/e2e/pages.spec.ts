import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, emailOf } from '../../src/demo/accounts.js';
import { fillDemonstration } from '../../src/demo/fill.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from '../support/browser.js';
import { ownParams } from '../support/own-rows.js';
import { fill, routesOf } from '../support/routes.js';

/** With PICTURES=1 every page's picture is put in docs/pictures. */
const PICTURES = process.env['PICTURES'] === '1';
/** Answers that are files, and pages that need a choice in their address or another's hat: their modules open them. */
const NOT_PAGES = [
  /\/excel$/,
  /^\/(assets|health|metrics|api)/,
  /losenord/,
  /\/ateranvand$/,
  /\/granska$/,
  /\/utkast\/(led\/nytt|samband\/:)/,
];

let test: TestApp;
let browser: Browser;
let platform: { id: string; slug: string };
let addresses: string[];

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  const { rows } = await test.owner.query<{ id: string; slug: string }>(
    `select id, slug from platform where slug = 'operation-kvinnofrid'`,
  );
  [platform = { id: '', slug: '' }] = rows;
  const found: string[] = [];
  for (const { method, path } of routesOf(test)) {
    if (method !== 'GET' || NOT_PAGES.some((one) => one.test(path))) continue;
    const params = await ownParams(test, platform, path);
    if (params) found.push(fill(path, params, ''));
  }
  addresses = [...new Set(found)].sort();
  browser = await openBrowser();
  if (PICTURES) await mkdir('docs/pictures', { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/logga-in');
  await page.fill('#f-email', emailOf(account));
  await page.fill('#f-password', DEMO_PASSWORD);
  await page.click('main form[action="/logga-in"] button');
}

const fileOf = (address: string): string =>
  address
    .replace(`/p/${platform.slug}`, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'en')
    .replace(/[^a-zåäö0-9]+/gi, '-')
    .replace(/^-|-$/g, '') || 'min-sida';

/** Opens every page and answers what is wrong with it. */
async function walk(page: Page, look: (address: string) => Promise<void>): Promise<string[]> {
  const complaints = complaintsOf(page);
  const wrong: string[] = [];
  for (const address of addresses) {
    complaints.length = 0;
    const answer = await page.goto(address);
    const status = answer?.status() ?? 0;
    if (status !== 200) {
      wrong.push(`${address}: ${status}`);
      continue;
    }
    try {
      await look(address);
    } catch (error) {
      wrong.push(`${address}: ${error instanceof Error ? error.message.slice(0, 1500) : String(error)}`);
    }
    if (complaints.length > 0) wrong.push(`${address}: ${complaints.join('; ')}`);
  }
  return wrong;
}

it('every page is accessible, keeps the content policy and has one main heading, in Swedish', async () => {
  const page = await openPage(browser, { baseURL: test.url });
  await signIn(page, 'samordnare');
  const wrong = await walk(page, async (address) => {
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await page.locator('h1').count()).toBe(1);
    await expectAccessible(page);
    if (PICTURES)
      await page.screenshot({ path: `docs/pictures/${fileOf(address)}-1440.png`, fullPage: true });
  });
  expect(wrong).toEqual([]);
  await page.context().close();
}, 600_000);

it('every page fits a phone, in English', async () => {
  const page = await openPage(browser, { baseURL: test.url, width: 390 });
  await signIn(page, 'samordnare');
  await test.owner.query(`update person set locale = 'en' where email = $1`, [emailOf('samordnare')]);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const wrong = await walk(page, async (address) => {
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectNoSidewaysScroll(page);
    if (PICTURES) await page.screenshot({ path: `docs/pictures/${fileOf(address)}-390.png`, fullPage: true });
  });
  expect(wrong).toEqual([]);
  await page.context().close();
}, 600_000);
