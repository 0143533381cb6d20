import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { complaintsOf, openPage } from './browser.js';
import type { Member } from './builders.js';

/** Everybody's, on a journey. */
export const PASSWORD = 'resan genom modellen';

type Journey = { url: string; member: Member; slug: string; script: boolean };

/** Somebody with a browser of their own, signed in once for the whole journey. */
export class Traveller {
  private constructor(
    readonly page: Page,
    readonly home: string,
    private readonly complaints: readonly string[],
  ) {}

  static async signIn(browser: Browser, { url, member, slug, script }: Journey): Promise<Traveller> {
    const page = await openPage(browser, { baseURL: url, script });
    const complaints = complaintsOf(page);
    await page.goto('/logga-in');
    await page.fill('#f-email', member.email);
    await page.fill('#f-password', PASSWORD);
    await page.click('main form[action="/logga-in"] button');
    return new Traveller(page, `/p/${slug}`, complaints);
  }

  /** As somebody who is signed in already. */
  static async enter(browser: Browser, { url, member, slug, script }: Journey): Promise<Traveller> {
    const page = await openPage(browser, { baseURL: url, script });
    const [name = '', value = ''] = member.cookie.split('=');
    await page.context().addCookies([{ name, value, url }]);
    return new Traveller(page, `/p/${slug}`, complaintsOf(page));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.home}${path}`);
  }

  /** Follows a link or presses a button of the page, or of a part of it. */
  async press(name: string | RegExp, within: Locator = this.page.locator('main')): Promise<void> {
    const named = { name, exact: typeof name === 'string' };
    const target = within.getByRole('button', named).or(within.getByRole('link', named));
    await Promise.all([this.page.waitForEvent('load'), target.first().click()]);
  }

  /** Follows the task or link that leads there. */
  async follow(address: string): Promise<void> {
    const link = this.page.locator(`main a[href*="${address}"]`).first();
    await Promise.all([this.page.waitForEvent('load'), link.click()]);
  }

  async choose(field: string, what: RegExp): Promise<void> {
    const option = this.page.locator(`${field} option`, { hasText: what }).first();
    await this.page.locator(field).selectOption((await option.getAttribute('value')) ?? '');
  }

  async reads(...texts: (string | RegExp)[]): Promise<void> {
    const main = (await this.page.textContent('main'))?.replaceAll('\u00a0', ' ');
    for (const text of texts) expect(main).toMatch(typeof text === 'string' ? literally(text) : text);
  }

  async leave(): Promise<void> {
    expect(this.complaints.filter((one) => !/4(22|09)/.test(one))).toEqual([]);
    await this.page.context().close();
  }
}

const literally = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
