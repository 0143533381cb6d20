import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll, openBrowser } from '../support/browser.js';
import { anAdoptedModel } from '../support/builders.js';
import { closeImporting, importing, type Importing } from '../support/importing.js';
import { courseOf } from '../support/kolada-course.js';
import { Traveller } from '../support/traveller.js';

let scene: Importing;
let browser: Browser;
beforeAll(async () => {
  scene = await importing({ callsPerSecond: 40 });
  scene.standIn.fixture.cells = courseOf(['U30750', 'U30751']);
  await anAdoptedModel(scene.test, scene.platform, scene.coordinator, ['Fler får stöd']);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await closeImporting(scene);
});

const enter = (script: boolean): Promise<Traveller> =>
  Traveller.enter(browser, {
    url: scene.test.url,
    member: scene.coordinator,
    slug: scene.platform.slug,
    script,
  });

/** Waits for an import to end: with script the page renews itself, without one asks again. */
async function fetched(who: Traveller, script: boolean): Promise<void> {
  const progress = who.page.locator('#hamtning');
  await progress.locator('text=/\\d+ av \\d+ delar|Räknar ut/').first().waitFor();
  if (script) await progress.locator('.tag', { hasText: 'Klar' }).waitFor();
  for (let tries = 0; tries < (script ? 0 : 50); tries += 1) {
    const again = who.page.getByRole('link', { name: 'Läs in igen' });
    if ((await again.count()) === 0) break;
    await Promise.all([who.page.waitForEvent('load'), again.click()]);
    await who.page.waitForTimeout(100);
  }
  await who.reads('Klar');
}

/** Finds a key figure among what the word gives, and takes it in. */
async function reuse(who: Traveller, id: string): Promise<void> {
  await who.page.getByRole('searchbox').fill('våld');
  await who.press('Sök');
  await who.press(/^Återanvänd/, who.page.locator('li.task', { hasText: id }));
  await who.reads('Källa: Kolada', id);
  await who.page.locator('input[name=direction][value=higher]').check();
  await who.press('Återanvänd indikatorn');
  await who.reads('Indikatorn används inte av något mål än');
}

async function attach(who: Traveller): Promise<void> {
  const { page } = who;
  await who.press('Använd i ett mål');
  await who.reads('2021: 34,1', '2025: 41,8');
  await who.choose('#f-nodeId', /Fler får stöd/);
  await page.fill('#f-baselineValue', '34,1');
  await page.fill('#f-baselinePeriod', '2021');
  await page.fill('#f-targetValue', '50');
  await page.fill('#f-targetPeriod', '2027');
  await page.fill('#f-why', 'Fler insatser är ett villkor för att fler får stöd.');
  await who.press('Koppla indikatorn');
}

async function saved(who: Traveller, name: string | RegExp, card: string): Promise<string> {
  const link = who.page.locator(`section[aria-labelledby="${card}"]`).getByRole('link', { name });
  const [file] = await Promise.all([who.page.waitForEvent('download'), link.click()]);
  return await readFile(await file.path(), 'utf8');
}

describe('from a source to a goal', () => {
  it('goes from connecting Kolada to the spread between municipalities', async () => {
    const who = await enter(true);
    const { page } = who;
    await who.open('/kallor');
    await who.press('Anslut Kolada');
    await who.press('Hämta katalogen');
    await fetched(who, true);
    await who.reads('31 av 31 delar', 'Katalogen går nu att söka i.');
    await who.press('Sök indikator');
    await reuse(who, 'U30751');
    await who.press('Hämta värden från Kolada');
    await fetched(who, true);
    await who.reads('840 nya, 0 ändrade');
    await who.press(/^Vuxna \(18\+\) som fått minst en insats/);
    await attach(who);

    await who.reads('Osäkert', /Regel: 9\d % av väntat läge/, 'Väntat läge för 2025 är 44,7');
    const course = page.locator('section[aria-labelledby="utveckling"]');
    expect(await course.locator('svg .target-label').textContent()).toContain('50');
    expect(await course.locator('svg .label-1').textContent()).toMatch(/Kvinnor 56,0/);
    expect(await course.locator('.ring-1, .ring-2, .ring-3').count()).toBe(3);
    expect(await course.locator('table').first().locator('tbody tr').count()).toBe(10);
    const differences = page.locator('section[aria-labelledby="skillnader"]');
    expect(await differences.locator('svg .muni').count()).toBe(260 + 1);
    expect(await differences.locator('table tbody tr').first().textContent()).toMatch(/2025.*26\sav\s26$/);
    await who.reads('Undre kvartil', 'Når målvärdet', 'Störst förändring från 2024 till 2025');

    await who.press('Visa jämförelse med Riket');
    await who.press('Välj kommungrupper');
    await page.getByRole('searchbox', { name: /kommungrupp/ }).fill('liknande');
    await who.press('Sök', page.locator('section[aria-labelledby="installningar"]'));
    await page.getByLabel(/Liknande kommuner/).check();
    await who.press('Spara');
    await who.press('Hämta värden');
    await fetched(who, true);
    await who.press(/^Vuxna \(18\+\) som fått minst en insats/);
    await who.press('Visa jämförelse med Riket');
    await who.press('Visa jämförelse med Liknande kommuner, övergripande, 2025');
    expect(page.url()).toContain('jamfor=0000,G37411');
    await who.reads('A Riket', 'B Liknande kommuner, övergripande, 2025', 'inte uträknade här');
    expect(await course.locator('svg .label-a').textContent()).toBe('A Riket 37,6');
    expect(await differences.locator('svg .label-b').count()).toBe(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1440, height: 900 });

    const svg = await saved(who, /Bild \(SVG\)/, 'utveckling');
    expect(svg).toMatch(/<title[^>]*>Vuxna .*<\/title><desc[^>]*>.*Riket.*<\/desc>/s);
    expect(svg).toContain('B Liknande kommuner, övergripande, 2025. Källa: Kolada');
    const rows = (await saved(who, /Tabell \(CSV\)/, 'utveckling')).split('\r\n');
    expect(rows).toContain('2025,T,41.8,preliminary,,Totalt här');
    expect(rows).toContain('2025,T,37.6,preliminary,0000,Riket');
    expect(rows.filter((row) => row.includes('G37411'))).toHaveLength(30);
    const spread = (await saved(who, /Tabell \(CSV\)/, 'skillnader')).split('\r\n');
    expect(spread[0]).toMatch(/GIVEN,ASKED,MIN,.*REACHING,AREA_0000,AREA_G37411$/);
    expect(spread.filter((row) => /^20\d\d,26,26,/.test(row))).toHaveLength(10);
    await who.leave();
  }, 120_000);

  it('does so without script', async () => {
    const who = await enter(false);
    await who.open('/indikatorer');
    await reuse(who, 'U30750');
    await who.press('Hämta värden från Kolada');
    await fetched(who, false);
    await who.press(/^Vuxna \(18\+\) som aktualiserats/);
    await who.press('Använd i ett mål');
    await who.choose('#f-nodeId', /Fler får stöd/);
    await who.page.fill('#f-why', 'Ett villkor.');
    await who.page.fill('#f-targetValue', '50');
    await who.press('Koppla indikatorn');
    expect(await who.page.locator('.error-summary').count()).toBe(1);
    await who.open(new URL(who.page.url()).pathname.replace(who.home, '').replace(/\/anvand$/, ''));
    await attach(who);
    await who.reads('Osäkert', 'Väntat läge för 2025 är 44,7');
    await who.press('Visa jämförelse med Riket');
    await who.reads('A Riket');
    await who.press('Kommun för kommun');
    expect(who.page.url()).toMatch(/vy=kommuner.*jamfor=0000|jamfor=0000.*vy=kommuner/);
    await who.press('Ta bort jämförelse med A Riket');
    expect(who.page.url()).not.toContain('jamfor');
    await who.leave();
  }, 120_000);
});
