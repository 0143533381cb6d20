import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hashPassword } from '../src/people/passwords.js';
import { testApp, type TestApp } from './support/app.js';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { aMember, anOrganisation, aPlatform, insert, type Member } from './support/builders.js';

const PASSWORD = 'fyra lugna ord om höst';

let test: TestApp;
let browser: Browser;
let coordinator: Member;
let addresses: string[];

beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
  const home = await aPlatform(test, { slug: 'prov' });
  const organisation = await anOrganisation(test, home, { name: 'Provstads kommun', area_code: '9983' });
  const person = { password_hash: await hashPassword(PASSWORD) };
  coordinator = await aMember(test, home, { roles: ['coordinator'], organisation, person });
  const platform = { platform_id: home.id };
  const group = await insert(test, 'target_group', { ...platform, name: 'Alla', category: 'public' });
  const body = await insert(test, 'body', { ...platform, name: 'Styrgruppen', kind: 'steering_group' });
  const seat = await insert(test, 'seat', {
    ...platform,
    body_id: body.id,
    organisation_id: organisation.id,
    membership_id: (await aMember(test, home, { roles: ['reader'], organisation })).actor.membershipId,
    function_title: 'Kommundirektör',
    valid_from: '2026-01-01',
  });
  addresses = [
    'organisationer',
    'organisationer?q=finnsinte',
    `organisationer/${organisation.id}`,
    `organisationer/${organisation.id}/redigera`,
    'organ',
    'organ/nytt',
    `organ/${body.id}`,
    `organ/${body.id}/platser/${seat.id}`,
    'administration/plattform',
    'administration/plattform/redigera',
    `malgrupper/${group.id}`,
    'administration/personer',
    'administration/personer/ny',
    `administration/personer/${coordinator.actor.membershipId}`,
    'api-nycklar',
    'api-nycklar/ny',
  ].map((address) => `/p/prov/${address}`);
  addresses.push('/konto', '/hatt');
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function signedInPage(width: number, script = true): Promise<Page> {
  const page = await openPage(browser, { baseURL: test.url, width, script });
  const [name = '', value = ''] = coordinator.cookie.split('=');
  await page.context().addCookies([{ name, value, url: test.url }]);
  return page;
}

describe('the pages about people', () => {
  it('hold for everyone: no fault that axe finds, no complaint from the browser', async () => {
    const page = await signedInPage(390);
    const complaints = complaintsOf(page);
    for (const address of addresses) {
      expect((await page.goto(address))?.status()).toBe(200);
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 240_000);

  it.each([[1440], [320]])(
    'fit a window of %i pixels',
    async (width) => {
      const page = await signedInPage(width);
      for (const address of addresses) {
        await page.goto(address);
        await expectNoSidewaysScroll(page);
      }
      await page.context().close();
    },
    120_000,
  );

  it('take an invitation from end to end without script', async () => {
    const page = await signedInPage(390, false);
    await page.goto('/p/prov/administration/personer/ny');
    await page.getByRole('button', { name: 'Bjud in personen' }).click();
    expect(await page.getByRole('link', { name: /^E-postadress: / }).count()).toBe(1);
    await page.getByLabel('E-postadress').fill('ny@exempel.invalid');
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Provstads kommun' });
    await page.getByLabel('Funktion', { exact: true }).fill('Socialchef');
    await page.getByText('Rapportör').click();
    await page.getByRole('button', { name: 'Bjud in personen' }).click();
    const link = await page.getByLabel('Länk för att välja lösenord').inputValue();
    await page.context().close();

    const visitor = await openPage(browser, { baseURL: test.url, script: false });
    await visitor.goto(link);
    await visitor.getByLabel('Namn', { exact: true }).fill('Ny Provperson');
    await visitor.getByLabel('Nytt lösenord', { exact: true }).fill(PASSWORD);
    await visitor.getByLabel('Nytt lösenord en gång till').fill(PASSWORD);
    await visitor.getByRole('button', { name: 'Spara lösenordet' }).click();
    expect(await visitor.getByRole('status').innerText()).toContain('Lösenordet är sparat');
    await visitor.getByLabel('E-postadress').fill('ny@exempel.invalid');
    await visitor.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
    await visitor.getByRole('button', { name: 'Logga in' }).click();
    await visitor.goto('/p/prov/organisationer');
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe('Organisationer');
    await visitor.context().close();
  });

  it('suspend by a dialog that asks first, with keys alone and without script', async () => {
    const target = await aMember(
      test,
      { id: coordinator.actor.platformId, slug: 'prov', name: 'prov' },
      {
        roles: ['reporter'],
      },
    );
    const page = await signedInPage(1440, false);
    await page.goto(`/p/prov/administration/personer/${target.actor.membershipId}`);
    const opener = page.getByRole('button', { name: 'Stäng av…' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Stäng av/ });
    expect(await dialog.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
    await opener.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Avslutat uppdrag');
    expect(await dialog.getByLabel('Skäl').inputValue()).toBe('Avslutat uppdrag');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.getByRole('status').innerText()).toContain('Uppdraget är avstängt');
    await page.context().close();
  });
});
