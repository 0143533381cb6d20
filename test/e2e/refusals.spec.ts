import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { emailOf } from '../../src/demo/accounts.js';
import { testApp, type TestApp } from '../support/app.js';
import { breachesIn, openBrowser } from '../support/browser.js';
import { Crawl, kindOfAction, type FoundPage } from '../support/crawl.js';
import { Demonstration, HOME } from '../support/demonstration.js';
import { focused } from '../support/keyboard.js';
import { faultsIn, LOOKS, openAs, tooWide } from '../support/look.js';

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

/** The routes of the page's forms that ask for something: `/p/:platform/aktiviteter/ny` is one however many stand there. */
async function formsOf(page: Page): Promise<{ index: number; action: string }[]> {
  const forms = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')].flatMap((form, index) =>
      form.querySelector('input:not([type=hidden]), textarea, select') === null
        ? []
        : [
            {
              index,
              path: new URL(form.action).pathname,
              demands: form.querySelector('[required], [aria-required=true]') !== null,
            },
          ],
    ),
  );
  // Those that must refuse come first: one that is taken in empty may take the others away with it.
  return forms
    .sort((a, b) => Number(b.demands) - Number(a.demands))
    .map(({ index, path }) => ({ index, action: kindOfAction(path) }));
}

/** Sends a form with everything that can be emptied empty, and answers with what status it came back. */
async function sendEmpty(page: Page, index: number): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate((which) => {
      const form = document.querySelectorAll<HTMLFormElement>('main form[method="post"]')[which];
      if (!form) return;
      for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
        else if (field.type !== 'hidden') field.value = '';
      }
      form.submit();
    }, index),
  ]);
  return answer.status();
}

/** Each form of these pages once, and what is wrong with the pages that refuse it. */
async function refuse(pages: readonly FoundPage[], tried: Map<string, number>): Promise<string[]> {
  const wrong: string[] = [];
  const open = new Map<string, Page>();
  const seenBefore = new Set<string>();
  for (const { visitor, address, posts } of pages) {
    if (posts.every((action) => seenBefore.has(action))) continue;
    for (const action of posts) seenBefore.add(action);
    const page = open.get(visitor.name) ?? (await openAs(browser, test, visitor));
    open.set(visitor.name, page);
    await page.goto(address);
    for (const { index, action } of await formsOf(page)) {
      if (tried.has(action)) continue;
      await page.goto(address);
      const status = await sendEmpty(page, index).catch((fault: unknown) => {
        throw new Error(`${visitor.name} at ${address} sends ${action}`, { cause: fault });
      });
      tried.set(action, status);
      if (status < 400) continue;
      const { wrong: told, seen } = await focused(page);
      const faults = status === 422 ? [] : [`answers ${status}`];
      // To wear nobody's hat is not found, like another's: the test below looks at that page.
      if (action === '/hatt') continue;
      if (!told || !seen) faults.push('focus is not on what is wrong');
      faults.push(...(await tooWide(page)), ...(await breachesIn(page, { within: 'main' })));
      wrong.push(...faults.map((fault) => `${visitor.name} sends ${action}: ${fault}`));
    }
  }
  for (const page of open.values()) await page.context().close();
  return wrong;
}

it('every form that is refused shows what is wrong, with focus on it', async () => {
  const crawl = new Crawl(test);
  const tried = new Map<string, number>();
  await demonstration.crawl(crawl);
  expect(await refuse(crawl.take(), tried)).toEqual([]);
  await demonstration.crawlDraft(crawl);
  expect(await refuse(crawl.take(), tried)).toEqual([]);
  expect([...tried.values()].filter((status) => status === 422).length).toBeGreaterThanOrEqual(30);
}, 600_000);

it('a page that is not there, not allowed, gone or broken says what to do next', async () => {
  const coordinator = await demonstration.visitor('samordnare');
  const reader = await demonstration.visitor('lasare');
  const nobody = { name: 'nobody', cookie: '' };
  const cases = [
    [coordinator, `${HOME}/finns-inte`, 404],
    [coordinator, `${HOME}/aktiviteter/00000000-0000-7000-8000-000000000000`, 404],
    [reader, `${HOME}/rapportering/ny`, 403],
    [nobody, '/valj-losenord/finns-inte', 410],
    [coordinator, `${HOME}/forbattringar`, 500],
  ] as const;
  const wrong: string[] = [];
  for (const [visitor, address, status] of cases) {
    if (status === 500) await test.owner.query('alter table improvement rename to improvement_away');
    const page = await openAs(browser, test, visitor);
    const answered = (await page.goto(address))?.status();
    if (status === 500) await test.owner.query('alter table improvement_away rename to improvement');
    if (answered !== status) wrong.push(`${address} answers ${String(answered)}`);
    if ((await page.locator('main a').count()) === 0) wrong.push(`${address} leads nowhere`);
    wrong.push(...(await faultsIn(page, 'sv', LOOKS.sv)).map((fault) => `${address}: ${fault}`));
    await page.context().close();
  }
  expect(wrong).toEqual([]);
});

it('a refused sign-in says so, keeps the address and forgets the password', async () => {
  const page = await openAs(browser, test, { name: 'nobody', cookie: '' });
  await page.goto('/logga-in');
  await page.fill('#f-email', emailOf('samordnare'));
  await page.fill('#f-password', 'inte rätt lösenord');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await focused(page)).toMatchObject({ wrong: true, seen: true });
  expect(await page.inputValue('#f-email')).toBe(emailOf('samordnare'));
  expect(await page.inputValue('#f-password')).toBe('');
  expect(await faultsIn(page, 'sv', LOOKS.sv)).toEqual([]);
  await page.context().close();
});
