import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Locale } from '../../src/shared/text.js';
import { testApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { Crawl, type FoundPage } from '../support/crawl.js';
import { Demonstration, HOME } from '../support/demonstration.js';
import { KoladaStandIn } from '../support/kolada-stand-in.js';
import { openAs, walk } from '../support/look.js';
import { PxWebStandIn } from '../support/pxweb-stand-in.js';

let test: TestApp;
let browser: Browser;
let standIn: KoladaStandIn;
let scb: PxWebStandIn;
let demonstration: Demonstration;
let crawl: Crawl;
let pages: FoundPage[];

beforeAll(async () => {
  // The demonstration asks nobody; the pages of sources are there where somebody can be asked.
  standIn = await KoladaStandIn.start();
  scb = await PxWebStandIn.start();
  test = await testApp({
    sources: { kolada: standIn.base, scb: scb.base, callsPerSecond: 100, timeout: 600, backoff: 2 },
  });
  demonstration = await Demonstration.fill(test);
  crawl = new Crawl(test);
  await demonstration.crawl(crawl);
  pages = crawl.take();
  browser = await openBrowser();
}, 480_000);
afterAll(async () => {
  await browser.close();
  await test.close();
  await standIn.close();
  await scb.close();
});

async function wrongIn(locale: Locale, of: readonly FoundPage[]): Promise<string[]> {
  await demonstration.speak(locale);
  return await walk(of, { test, browser, locale });
}

/** The file of a page's picture: `aktiviteter-en` is one activity. */
const pictureOf = (address: string, width: number): string => {
  const name = address
    .replace(HOME, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'en')
    .replace(/[^a-zåäö0-9]+/gi, '-')
    .replace(/^-|-$/g, '');
  return `docs/pictures/${name || 'min-sida'}-${String(width)}.png`;
};

/** With PICTURES=1 the documentation's pictures are taken anew: those that stand there, no others. */
if (process.env['PICTURES'] === '1') {
  it('has its picture taken', async () => {
    // A report is shown as it is filled in, not as a draft that others may not read.
    const shown = pages.filter(({ first, route, address, visitor }) =>
      route.endsWith('/:organisationId') ? visitor.name === 'rapportor.huddinge' : first && address !== '/',
    );
    for (const { visitor, address } of shown) {
      for (const width of [1440, 390]) {
        const path = pictureOf(address, width);
        if (!existsSync(path)) continue;
        const page = await openAs(browser, test, visitor);
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
        await page.goto(address);
        await page.screenshot({ path, fullPage: true });
        await page.context().close();
      }
    }
  }, 300_000);
}

it('every page holds for everyone in Swedish, for each role where its pages differ', async () => {
  expect(await wrongIn('sv', pages)).toEqual([]);
}, 600_000);

it('every page holds in English', async () => {
  const english = pages.filter(({ first }) => first);
  expect(await wrongIn('en', english)).toEqual([]);
}, 600_000);

it('the pages of a draft hold in both languages, and with them no page of the application is left out', async () => {
  await demonstration.crawlDraft(crawl);
  pages = crawl.take();
  expect(await crawl.missing()).toEqual([]);
  expect(await wrongIn('en', pages)).toEqual([]);
  expect(await wrongIn('sv', pages)).toEqual([]);
}, 600_000);
