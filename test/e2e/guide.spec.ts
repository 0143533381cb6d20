import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from '../support/builders.js';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage } from '../support/browser.js';

let test: TestApp;
let browser: Browser;
let platform: BuiltPlatform;
beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** A municipal action plan, as a group would answer the questions. A goal's line names what each answer leads to. */
const PLAN = {
  problem: [
    'De flesta som utsätts för våld i nära relationer söker aldrig hjälp hos kommunen',
    'Bemötandet beror på vem man råkar träffa',
  ],
  group: 'Nya besökare hos socialtjänst och öppen verksamhet',
  mal: 'Ingen i kommunen utsätts för våld i nära relationer',
  'effekt-lang': ['Färre utsätts på nytt efter att ha fått stöd'],
  delmal: ['Våld upptäcks tidigt', 'Den som är utsatt får kunnigt stöd i alla enheter'],
  'effekt-medel': [
    ['Fler som utsätts får stöd i tid', 'Delmål 1'],
    ['Stödet är likvärdigt mellan enheterna', 'Delmål 2'],
  ],
  utfall: [
    ['Fler berättar om våld när de får frågan', 'får stöd i tid'],
    ['Medarbetare vet vad de ska göra och vem de kan fråga', 'likvärdigt'],
  ],
  prestationer: [
    ['Nya besökare som har fått frågan om våld', 'Fler berättar'],
    ['Enheter med utsedd kontaktperson', 'Medarbetare vet'],
    ['Medarbetare som gått årets utbildning', 'Medarbetare vet'],
  ],
  aktiviteter: [
    ['Ställa frågor om våld till alla nya besökare', 'fått frågan'],
    ['Utse kontaktpersoner i varje enhet och samla dem varje kvartal', 'kontaktperson'],
    ['Utbilda alla medarbetare varje år, i september', 'årets utbildning'],
    ['Följa upp planen varje år i januari och revidera den i mars', 'kontaktperson'],
  ],
  resurser: [
    ['Specialiserad enhet med tre tjänster', 'Ställa frågor'],
    ['Fyra timmar per kontaktperson och månad', 'Utse kontaktpersoner'],
  ],
  assumption: 'Vi har sett det i andra kommuner, och prövar det här under ett år.',
} as const;

/** Clicks and page loads of one person, counted as they happen. */
class Hand {
  clicks = 0;
  loads = 0;
  constructor(readonly page: Page) {
    page.on('load', () => {
      this.loads += 1;
    });
  }
  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    const target = this.page
      .locator('main')
      .getByRole('button', { name })
      .or(this.page.locator('main').getByRole('link', { name }));
    await Promise.all([this.page.waitForEvent('load'), target.first().click()]);
  }
  async tick(name: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name });
    if (await box.isChecked()) return;
    this.clicks += 1;
    await box.check();
  }
}

async function signedIn(member: Member, script: boolean): Promise<Hand> {
  const page = await openPage(browser, { baseURL: test.url, script });
  const [name = '', value = ''] = member.cookie.split('=');
  await page.context().addCookies([{ name, value, url: test.url }]);
  return new Hand(page);
}

async function answerAll(
  hand: Hand,
  answers: readonly (string | readonly [string, string])[],
): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    const [text, target] = typeof answer === 'string' ? [answer] : answer;
    await hand.page.getByLabel('Ert svar').fill(text);
    if (target !== undefined) await hand.tick(target);
    await hand.press(index === answers.length - 1 ? 'Spara och gå vidare' : 'Spara och skriv ett till');
  }
}

it.each([
  ['with script', true],
  ['without script', false],
])(
  'a municipal action plan is drawn from nothing by following the steps, %s',
  async (label, script) => {
    platform = await aPlatform(test, { name: 'Ekholma kommun' });
    const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
    const hand = await signedIn(coordinator, script);
    const { page } = hand;
    await page.goto(`/p/${platform.slug}/verksamhetslogik`);
    await hand.press('Rita steg för steg');
    await page.getByLabel('Verksamhetens namn').fill('Ekholmas handlingsplan mot våld i nära relationer');
    await page.getByLabel('Versionens namn').fill('Handlingsplan 2027–2029');
    await page.getByLabel('Gäller från').fill('2027-01-01');
    await page.getByLabel('Gäller till').fill('2029-12-31');
    await hand.press('Skapa utkastet och börja');
    if (script) await expectAccessible(page);
    await answerAll(hand, PLAN.problem);
    await page.getByLabel('Målgrupp', { exact: true }).fill(PLAN.group);
    await hand.press('Spara och gå vidare');
    await answerAll(hand, [PLAN.mal]);
    await answerAll(hand, PLAN['effekt-lang']);
    await answerAll(hand, PLAN.delmal);
    for (const step of ['effekt-medel', 'utfall', 'prestationer', 'aktiviteter', 'resurser'] as const) {
      await answerAll(hand, PLAN[step]);
      if (script) await expectAccessible(page);
    }
    // They leave, and come back to where something is left.
    await page.goto(`/p/${platform.slug}/verksamhetslogik/guide`);
    await hand.press(/^Fortsätt där ni slutade/);
    for (;;) {
      const why = page.getByRole('textbox', { name: 'Varför tror ni det?' });
      if ((await why.count()) === 0) break;
      await why.fill(PLAN.assumption);
      await hand.press(/^Spara/);
    }
    await page.getByRole('heading', { level: 1, name: 'Hänger det ihop?' }).waitFor();
    expect(await page.getByText('Stoppar').count()).toBe(0);
    if (script) await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await hand.press('Öppna utkastet');
    await page.context().close();

    const { rows } = await test.owner.query<{ kind: string; count: number }>(
      `select n.kind, count(*)::int as count from version_node n where n.platform_id = $1 group by n.kind`,
      [platform.id],
    );
    expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({
      need: 2,
      overall_goal: 1,
      effect_long: 1,
      sub_goal: 2,
      effect_medium: 2,
      outcome: 2,
      output: 3,
      activity: 4,
      resource: 2,
    });
    const links = await test.owner.query<{ count: number; silent: number }>(
      `select count(*)::int as count, count(*) filter (where l.assumption is null)::int as silent
     from link l where l.platform_id = $1`,
      [platform.id],
    );
    expect(links.rows[0]).toEqual({ count: 14, silent: 2 });
    process.stdout.write(
      `\nGuided drafting ${label}: 19 goals and nodes, 14 arrows, 12 assumptions in ${hand.clicks} clicks and ${hand.loads} page loads.\n`,
    );
  },
  240_000,
);
