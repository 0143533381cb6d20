import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/shared/text.js';
import type { TestApp } from './app.js';
import { complaintsOf, openPage, WCAG } from './browser.js';
import type { FoundPage, Visitor } from './crawl.js';

export type Look = { width: number; scheme: 'light' | 'dark' };

/** What axe asks anew in another theme or size: all else is the same in the same document. */
const OF_LOOKS = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/** A phone, the narrowest window that must do, 1 440 px at 200 %, and a wide window. */
const WIDTHS = [320, 390, 720, 1440];

async function take(page: Page, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  // Everything is styled and drawn anew before it is measured: a colour of the other theme or a rule for the other
  // width lingers otherwise.
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.display = 'none';
    document.documentElement.getBoundingClientRect();
    style.removeProperty('display');
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Only what is wrong is gathered, which saves half of the time; everything stands in the page's own frame. */
const axeFor = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Everything axe finds in the document, and the faults of every dialog in it, opened one by one. */
export async function everyFault(page: Page): Promise<string[]> {
  const faults = await faultsOf(axeFor(page).withTags(WCAG));
  for (const dialog of await page.locator('main [popover].dialog').all()) {
    const id = (await dialog.getAttribute('id')) ?? '';
    await dialog.evaluate((node: HTMLElement) => node.showPopover());
    faults.push(...(await faultsOf(axeFor(page).withTags(WCAG).include(`[id="${id}"]`))));
    await dialog.evaluate((node: HTMLElement) => node.hidePopover());
  }
  return faults;
}

/** The widths at which the page must be scrolled sideways to be read. */
export async function tooWide(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await take(page, { width, scheme: 'light' });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) wide.push(`${over} px too wide at ${width}`);
  }
  return wide;
}

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
  );

/**
 * What is wrong with an open page: its language, its headings, its width, and what axe finds with everything folded
 * out: all its rules in the first look, those that depend on looks in the others.
 */
export async function faultsIn(page: Page, locale: Locale, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  if ((await page.locator('html').getAttribute('lang')) !== locale) faults.push(`is not in ${locale}`);
  if ((await page.locator('h1').count()) !== 1) faults.push('has not one main heading');
  await openAll(page);
  faults.push(...(await tooWide(page)));
  for (const [index, look] of looks.entries()) {
    await take(page, look);
    const found = index === 0 ? await everyFault(page) : await faultsOf(axeFor(page).withRules(OF_LOOKS));
    faults.push(...found.map((fault) => `${look.width} ${look.scheme}: ${fault}`));
  }
  return faults;
}

type Walk = { test: TestApp; browser: Browser; locale: Locale; looks: readonly Look[] };

/**
 * Opens every page as its visitor, two at a time, and answers what is wrong with them. A route's first page is looked
 * at in every look, what differs for others in the first.
 */
export async function walk(pages: readonly FoundPage[], how: Walk): Promise<string[]> {
  const left = [...pages];
  const wrong: string[] = [];
  const walker = async (): Promise<void> => {
    const open = new Map<string, Page>();
    for (let next = left.shift(); next; next = left.shift()) {
      const page =
        open.get(next.visitor.name) ?? (await openAs(how.browser, how.test, next.visitor, how.locale));
      open.set(next.visitor.name, page);
      const complaints = complaintsOf(page);
      const status = (await page.goto(next.address))?.status() ?? 0;
      const faults =
        status === 200
          ? await faultsIn(page, how.locale, next.first ? how.looks : how.looks.slice(0, 1))
          : [`answers ${status}`];
      page.removeAllListeners();
      for (const fault of [...faults, ...complaints])
        wrong.push(`${next.visitor.name} at ${next.address}: ${fault}`);
    }
    for (const page of open.values()) await page.context().close();
  };
  await Promise.all([walker(), walker()]);
  return wrong;
}

/** A browser window of this visitor's own. */
export async function openAs(
  browser: Browser,
  test: Pick<TestApp, 'url'>,
  visitor: Visitor,
  locale: Locale = 'sv',
): Promise<Page> {
  const page = await openPage(browser, { baseURL: test.url, locale: locale === 'sv' ? 'sv-SE' : 'en-GB' });
  const context: BrowserContext = page.context();
  const [name = '', value = ''] = visitor.cookie.split('=');
  if (value !== '') await context.addCookies([{ name, value, url: test.url }]);
  return page;
}
