import type { BrowserContext, Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/shared/text.js';
import type { TestApp } from './app.js';
import { breachesIn, complaintsOf, openPage } from './browser.js';
import type { FoundPage, Visitor } from './crawl.js';

/** `rules`: those that axe is asked about; without them all of its rules, in every dialog too. */
export type Look = { width: number; scheme: 'light' | 'dark'; rules?: readonly string[] };

/** What axe asks anew in another theme or size: all else is the same in the same document. */
const OF_LOOKS = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

/** What axe asks anew in another language: whether everything still has its words, and is large enough around them. */
const OF_WORDS = [
  'document-title',
  'link-name',
  'button-name',
  'input-button-name',
  'label',
  'select-name',
  'summary-name',
  'image-alt',
  'svg-img-alt',
  'aria-dialog-name',
  'aria-input-field-name',
  'target-size',
  'html-has-lang',
];

/** Both languages, both themes and both sizes. The structure is the same in both languages; the words are not. */
export const LOOKS: Readonly<Record<Locale, readonly Look[]>> = {
  sv: [
    { width: 1440, scheme: 'light' },
    { width: 390, scheme: 'dark', rules: OF_LOOKS },
  ],
  en: [{ width: 390, scheme: 'light', rules: OF_WORDS }],
};

/** The narrowest window that must do, a phone, 1 440 px at 200 %, and a wide window. */
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

/** Everything axe finds in the document, and the faults of every dialog in it, opened one by one. */
export async function everyFault(page: Page): Promise<string[]> {
  const faults = await breachesIn(page);
  for (const dialog of await page.locator('main [popover].dialog').all()) {
    const id = (await dialog.getAttribute('id')) ?? '';
    await dialog.evaluate((node: HTMLElement) => node.showPopover());
    faults.push(...(await breachesIn(page, { within: `[id="${id}"]` })));
    await dialog.evaluate((node: HTMLElement) => node.hidePopover());
  }
  return faults;
}

/** The widths at which the page must be scrolled sideways to be read. */
export async function tooWide(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    const { window: inner, over } = await page.evaluate(() => {
      const root = document.documentElement;
      root.style.display = 'none';
      root.getBoundingClientRect();
      root.style.removeProperty('display');
      return { window: innerWidth, over: root.scrollWidth - root.clientWidth };
    });
    if (inner !== width) throw new Error(`the window is ${inner} px wide instead of ${width}`);
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
 * out.
 */
export async function faultsIn(page: Page, locale: Locale, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  if ((await page.locator('html').getAttribute('lang')) !== locale) faults.push(`is not in ${locale}`);
  if ((await page.locator('h1').count()) !== 1) faults.push('has not one main heading');
  await openAll(page);
  faults.push(...(await tooWide(page)));
  for (const look of looks) {
    await take(page, look);
    const { rules } = look;
    const found = rules ? await breachesIn(page, { rules }) : await everyFault(page);
    faults.push(...found.map((fault) => `${look.width} ${look.scheme}: ${fault}`));
  }
  return faults;
}

type Walk = { test: TestApp; browser: Browser; locale: Locale };

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
          ? await faultsIn(page, how.locale, next.first ? LOOKS[how.locale] : LOOKS[how.locale].slice(0, 1))
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
