import { expect } from '@jest/globals';
import axe, { type RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findOrInstallChromium } from './chromium.js';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium; `close()` it when the test file is done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findOrInstallChromium();
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, headless: true, args: quiet, chromiumSandbox });
  // Chromium has no sandbox for root, and in many containers none for anybody.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch(() => launch(false));
}

export type PageOptions = Readonly<{
  /** The application's address, so that tests go to `/p/…`. */
  baseURL: string;
  /** Whether pages may run scripts; everything must work without too. Default true. */
  script?: boolean;
  /** Width of the window in CSS pixels. Default 1440. */
  width?: number;
  locale?: 'sv-SE' | 'en-GB';
}>;

/** A page of a visitor of their own: nobody else's cookies. Close it with `page.context().close()`. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const width = options.width ?? 1440;
  const context: BrowserContext = await browser.newContext({
    baseURL: options.baseURL,
    javaScriptEnabled: options.script ?? true,
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: options.locale ?? 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Everything the browser complains about from now on: breaches of the content policy, script errors, failed loads. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('requestfailed', (request) => {
    // A download ends the navigation that started it; that is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Every breach of WCAG 2.2 A and AA that axe finds, with its rule and place: in the document or `within` a part of it,
 * by all rules or by `rules` alone. The page needs script; axe is brought to a document once.
 */
export async function breachesIn(
  page: Page,
  { within, rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: WCAG },
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  };
  const violations = await page.evaluate(
    async ([part, how]) => {
      // What is scrolled away under the header that stays is no target.
      scrollTo(0, 0);
      return (await window.axe?.run(part ?? document, how))?.violations ?? [];
    },
    [within, options] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Fails with the rule and the place of every breach of WCAG 2.2 A and AA that axe finds. The page needs script. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await breachesIn(page)).toEqual([]);
}

/** Fails when the page is wider than its window, so that one must scroll sideways to read it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
