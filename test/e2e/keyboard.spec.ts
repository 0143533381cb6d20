import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, emailOf } from '../../src/demo/accounts.js';
import { testApp, type TestApp } from '../support/app.js';
import { openBrowser, openPage } from '../support/browser.js';
import { Demonstration, HOME } from '../support/demonstration.js';
import { choose, focused, follow, press, tabTo, typeDate } from '../support/keyboard.js';

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  test = await testApp();
  await Demonstration.fill(test);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** Signs in with the keyboard alone and lets the person act with it. */
async function as(account: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(browser, { baseURL: test.url });
  await page.goto('/logga-in');
  await tabTo(page, '#f-email');
  await page.keyboard.type(emailOf(account));
  await tabTo(page, '#f-password');
  await page.keyboard.type(DEMO_PASSWORD);
  await press(page, 'Enter');
  expect(await page.textContent('h1')).toBe('Min sida');
  await act(page);
  await page.context().close();
}

it('the skip link comes first, is seen, and leads past the navigation', async () => {
  await as('samordnare', async (page) => {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ text: 'Hoppa till innehållet', seen: true });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ id: 'innehall' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

it('a member takes a stand, told first what is missing', async () => {
  await as('ledamot.storsthlm', async (page) => {
    await follow(page, `main a[href$="/mal/2/beslut"]`);
    await choose(page, 'stance', 'against');
    await tabTo(page, 'form[action$="/stallningstagande"] button');
    await press(page, 'Enter');
    // Against needs a comment: focus says so.
    expect(await focused(page)).toMatchObject({ wrong: true, seen: true });
    await choose(page, 'stance', 'for');
    await tabTo(page, 'form[action$="/stallningstagande"] button');
    await press(page, 'Enter');
    expect(await page.textContent('main')).toMatch(/Storsthlm \(du\)[^]*?Tillstyrker/);
  });
});

it('the chair adopts', async () => {
  await as('ordforande', async (page) => {
    await follow(page, `main a[href$="/mal/2/beslut"]`);
    await choose(page, 'stance', 'for');
    await tabTo(page, 'form[action$="/stallningstagande"] button');
    await press(page, 'Enter');
    await tabTo(page, 'form[action$="/anta"] .btn--primary');
    await press(page, 'Enter');
    expect(await focused(page)).toMatchObject({ wrong: true, seen: true });
    await tabTo(page, '#f-meetingDate');
    await typeDate(page, '#f-meetingDate', '2026-11-19');
    await tabTo(page, '#f-protocolReference');
    await page.keyboard.type('801-1-2026');
    await tabTo(page, '#f-confirmed');
    await page.keyboard.press('Space');
    await tabTo(page, 'form[action$="/anta"] .btn--primary');
    await press(page, 'Enter');
    expect(await page.textContent('main')).toContain('Beslutet är registrerat och texten är fryst.');
  });
});

it('a reporter fills in the report, and the approver hands it in', async () => {
  await as('rapportor.huddinge', async (page) => {
    await follow(page, 'main .task a');
    await tabTo(page, 'details[open] button[name=gor][value=klar]');
    await press(page, 'Enter');
    expect(await focused(page)).toMatchObject({ summary: true, seen: true });
    // The summary's first link leads to the field.
    await tabTo(page, '.error-summary a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('details[open] form') !== null)).toBe(
      true,
    );
    const progress = await page.locator('details[open] input[type=radio]').first().getAttribute('name');
    await choose(page, progress ?? '', 'on_plan');
    await tabTo(page, 'details[open] textarea[name$="doneText"]');
    await page.keyboard.type('Samtal varje vecka.');
    await tabTo(page, 'details[open] textarea[name$="ledToText"]');
    await page.keyboard.type('För tidigt att säga.');
    await tabTo(page, 'details[open] button[name=gor][value=klar]');
    await press(page, 'Enter');
    expect(await page.textContent('h1')).toBe('Granska och skicka in');
  });
  await as('godkannare.huddinge', async (page) => {
    await follow(page, 'main .task a');
    if ((await page.textContent('h1')) !== 'Granska och skicka in') await follow(page, 'a[href$="/granska"]');
    await tabTo(page, 'form[action$="/skicka-in"] button');
    await press(page, 'Enter');
    expect(await page.textContent('main')).toContain('Inskickad');
  });
});

it('a coordinator moves a card: refused with the reason in focus, then moved with the card in focus', async () => {
  await as('samordnare', async (page) => {
    await follow(page, `.sidenav a[href="${HOME}/tavla"]`);
    const card = page.locator('article.kort:has(.disclosure)').first();
    const id = (await card.getAttribute('id')) ?? '';
    const move = async (label: string, reason: string): Promise<void> => {
      const open = await page.locator(`#${id} details`).getAttribute('open');
      if (open === null) {
        await tabTo(page, `#${id} summary`);
        await page.keyboard.press('Enter');
      }
      await tabTo(page, `#${id} select`);
      await page.keyboard.type(label);
      await tabTo(page, `#${id} input[name=reason]`);
      await page.keyboard.type(reason);
      await tabTo(page, `#${id} form button`);
      await press(page, 'Enter');
    };
    await move('Parkerad', '');
    expect(await focused(page)).toMatchObject({ wrong: true, seen: true, id: `${id}-k` });
    await move('Parkerad', 'Väntar på beslut i tre nämnder.');
    expect(await focused(page)).toMatchObject({ id, seen: true });
    expect(await page.textContent('[role=status]')).toContain('Parkerad');
  });
});
