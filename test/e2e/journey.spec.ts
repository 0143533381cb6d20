import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hashPassword } from '../../src/people/passwords.js';
import type { Role } from '../../src/shared/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { complaintsOf, openBrowser, openPage } from '../support/browser.js';
import {
  aMember,
  anOrganisation,
  aPlatform,
  insert,
  type BuiltPlatform,
  type Member,
} from '../support/builders.js';
import { Api } from '../support/client.js';
import { readSheet } from '../support/workbook.js';

const PASSWORD = 'resan genom tjansten';

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

type Cast = {
  home: BuiltPlatform;
  coordinator: Member;
  members: Member[];
  reporter: Member;
  approver: Member;
  municipality: { id: string };
};

/** A platform with its steering group and one municipality, and nothing drawn yet. */
async function cast(): Promise<Cast> {
  const password_hash = await hashPassword(PASSWORD);
  const home = await aPlatform(test);
  const municipality = await anOrganisation(test, home, { name: 'Ekholma kommun' });
  const member = (roles: Role[], organisation?: { id: string }): Promise<Member> =>
    aMember(test, home, { roles, person: { password_hash }, ...(organisation ? { organisation } : {}) });
  const coordinator = await member(['coordinator']);
  const members = [
    await member(['steering_member']),
    await member(['steering_member']),
    await member(['steering_member']),
  ];
  const body = await insert(test, 'body', {
    platform_id: home.id,
    name: 'Styrgruppen',
    kind: 'steering_group',
    quorum_rule: 'majority',
  });
  for (const [index, { actor }] of members.entries()) {
    await insert(test, 'seat', {
      platform_id: home.id,
      body_id: body.id,
      organisation_id: actor.organisationId,
      membership_id: actor.membershipId,
      function_title: `Ledamot ${index + 1}`,
      mandate: 'Får besluta',
      chair: index === 0,
      valid_from: '2020-01-01',
    });
  }
  const reporter = await member(['reporter'], municipality);
  const approver = await member(['approver'], municipality);
  return { home, coordinator, members, reporter, approver, municipality };
}

/** Somebody signed in, in a browser of their own, whose complaints fail the journey. */
async function as(
  member: Member | undefined,
  script: boolean,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  if (!member) throw new Error('nobody');
  const page = await openPage(browser, { baseURL: test.url, script });
  const complaints = complaintsOf(page);
  await page.goto('/logga-in');
  await page.fill('#f-email', member.email);
  await page.fill('#f-password', PASSWORD);
  await page.click('main form[action="/logga-in"] button');
  await act(page);
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await page.context().close();
}

const submit = async (page: Page, action: string): Promise<void> => {
  await page
    .locator(
      `main form[action*="${action}"] button.btn--primary, main form[action*="${action}"] button[type=submit]`,
    )
    .first()
    .click();
  await page.waitForLoadState();
};

async function addNode(page: Page, slug: string, kind: string, text: string, subGoal = false): Promise<void> {
  await page.goto(`/p/${slug}/verksamhetslogik/utkast/led/nytt?slag=${kind}`);
  await page.fill('#f-text', text);
  if (subGoal) await page.locator('#f-subGoalId').selectOption({ index: 1 });
  await submit(page, '/utkast/led/nytt');
}

async function addLink(page: Page, slug: string, from: RegExp, to: RegExp): Promise<void> {
  await page.goto(`/p/${slug}/verksamhetslogik/utkast/samband/nytt`);
  const choose = async (field: string, what: RegExp): Promise<void> => {
    const options = await page.locator(`${field} option`).all();
    for (const option of options) {
      if (what.test((await option.textContent()) ?? '')) {
        await page.locator(field).selectOption((await option.getAttribute('value')) ?? '');
        return;
      }
    }
    throw new Error(`no option ${what.source}`);
  };
  await choose('#f-fromNodeId', from);
  await choose('#f-toNodeId', to);
  await page.fill('#f-assumption', 'Så tror vi att det hänger ihop.');
  await submit(page, '/utkast/samband/nytt');
}

async function draftAndTable(page: Page, slug: string): Promise<void> {
  await page.goto(`/p/${slug}/mal/ny`);
  await page.fill('#f-name', 'Länets verksamhetslogik');
  await page.fill('#f-title', 'Mål');
  await page.fill('#f-periodFrom', '2026-01-01');
  await page.fill('#f-periodTo', '2029-12-31');
  await submit(page, '/mal/ny');
  await addNode(page, slug, 'overall_goal', 'Alla i länet lever fria från våld');
  await addNode(page, slug, 'sub_goal', 'Våld upptäcks tidigt');
  await addNode(page, slug, 'activity', 'Utbildning av personal', true);
  await addNode(page, slug, 'effect_medium', 'Fler berättar', true);
  // The form keeps what was filled in when it is refused.
  await page.goto(`/p/${slug}/verksamhetslogik/utkast/led/nytt?slag=output`);
  await page.fill('#f-detail', 'Det här ska inte gå förlorat.');
  await submit(page, '/utkast/led/nytt');
  expect(await page.locator('.error-summary').count()).toBe(1);
  expect(await page.inputValue('#f-detail')).toBe('Det här ska inte gå förlorat.');
  await addLink(page, slug, /Utbildning/, /Fler berättar/);
  await addLink(page, slug, /Fler berättar/, /Våld upptäcks/);
  await page.goto(`/p/${slug}/verksamhetslogik/utkast/infor-beslut`);
  const body = page.locator('#f-bodyId');
  if ((await body.count()) > 0 && (await body.evaluate((node) => node.tagName)) === 'SELECT') {
    await body.selectOption({ label: 'Styrgruppen' });
  } else if ((await body.count()) > 0) await body.check();
  await submit(page, '/utkast/infor-beslut');
  expect(await page.textContent('main')).toMatch(/[Ii]nför beslut/);
}

/** What the coordinator sets up beside the journey: an activity under the goal, and a round that asks for it. */
async function openRound({ home, coordinator, municipality }: Cast): Promise<string> {
  const api = new Api(test, coordinator);
  const base = `/platforms/${home.id}`;
  const { rows } = await test.owner.query<{ node_id: string }>(
    `select node_id from node_in_force where platform_id = $1 and kind = 'activity'`,
    [home.id],
  );
  const planned = await api.post(`${base}/activities`, {
    title: 'Grundutbildning',
    nodeId: rows[0]?.node_id,
    leadOrganisationId: municipality.id,
    startsOn: '2026-05-01',
    commitment: true,
  });
  expect(planned.status).toBe(201);
  const round = await api.post(`${base}/reporting-rounds`, {
    name: 'Hösten 2026',
    periodFrom: '2026-05-01',
    periodTo: '2026-10-31',
    opensOn: '2026-11-02',
    dueOn: '2026-12-04',
  });
  const { id } = round.json<{ id: string }>();
  expect((await api.post(`${base}/reporting-rounds/${id}/open`)).status).toBe(200);
  return id;
}

async function answer(page: Page, report: string, text: string): Promise<void> {
  await page.goto(report);
  const item = page.locator('details.report-item[id^="post-"]').first();
  if ((await item.getAttribute('open')) === null) await item.locator('summary').click();
  await item.locator('input[type=radio][value=on_plan]').check();
  await item.locator('textarea[name$="doneText"], textarea[name*="doneText"]').fill(text);
  await item.locator('textarea[name*="ledToText"]').fill('För tidigt att säga.');
  await item.locator('button[name=gor][value=klar]').click();
  await page.waitForLoadState();
}

async function handIn(page: Page, report: string): Promise<void> {
  await page.goto(`${report}/granska`);
  await submit(page, '/skicka-in');
}

async function startReview(page: Page, report: string): Promise<void> {
  await page.goto(report);
  await submit(page, '/borja-granska');
}

describe.each([
  ['without script', false],
  ['with script', true],
])('the main job, %s', (_, script) => {
  it('goes from draft to downloaded follow-up', async () => {
    const who = await cast();
    const { slug } = who.home;
    const decision = `/p/${slug}/mal/1/beslut`;
    await as(who.coordinator, script, (page) => draftAndTable(page, slug));
    for (const member of who.members) {
      await as(member, script, async (page) => {
        await page.goto(decision);
        await page.locator('input[name=stance][value=for]').check();
        await submit(page, '/stallningstagande');
      });
    }
    await as(who.members[0], script, async (page) => {
      await page.goto(decision);
      await page.fill('#f-meetingDate', '2026-11-19');
      await page.fill('#f-protocolReference', '801-1-2026');
      await page.locator('#f-confirmed').check();
      await submit(page, '/anta');
      expect(await page.textContent('main')).toMatch(/Antagen|antogs|antagen/);
    });
    const round = await openRound(who);
    const report = `/p/${slug}/rapportering/${round}/${who.municipality.id}`;
    await as(who.reporter, script, (page) => answer(page, report, 'Fyra heldagar.'));
    await as(who.approver, script, (page) => handIn(page, report));
    await as(who.coordinator, script, async (page) => {
      await startReview(page, report);
      await page.locator('[popovertarget="atersand"]:not([popovertargetaction])').first().click();
      await page.locator('form[action*="/atersand"] textarea[name=reason]').fill('Hur många deltog?');
      await page
        .locator(
          'form[action*="/atersand"] button.btn--danger, form[action*="/atersand"] button.btn--primary',
        )
        .first()
        .click();
      await page.waitForLoadState();
    });
    await as(who.reporter, script, async (page) => {
      await page.goto(report);
      expect(await page.textContent('main')).toContain('Hur många deltog?');
      await answer(page, report, 'Fyra heldagar med 112 deltagare.');
    });
    await as(who.approver, script, (page) => handIn(page, report));
    await as(who.coordinator, script, async (page) => {
      await startReview(page, report);
      await submit(page, '/godkann');
      await page.goto(`/p/${slug}/styrtavla`);
      expect(await page.textContent('main')).toContain('Våld upptäcks tidigt');
      await page.goto(`/p/${slug}/arsuppfoljning/2026`);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/excel"]')]);
      const sheets = await readSheet(await readFile(await file.path()));
      expect(sheets.get('Översikt')?.flat()).toContain('Våld upptäcks tidigt');
      expect(sheets.get('Aktiviteter')?.flat()).toContain('Grundutbildning');
      expect(sheets.get('Rapporter')?.find((row) => row[4] === 'Ekholma kommun')).toContain('Godkänd');
    });
  }, 180_000);
});
