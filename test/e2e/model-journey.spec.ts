import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hashPassword } from '../../src/people/passwords.js';
import type { Role } from '../../src/shared/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { aMember, anOrganisation, aPlatform, insert, type Member } from '../support/builders.js';
import { PASSWORD, Traveller } from '../support/traveller.js';

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

/** What is drawn by hand on top of the template: kind, wording, and the sub-goal it stands under. */
const DRAWN: readonly (readonly [kind: string, text: string, subGoal?: number])[] = [
  ['need', 'Få söker hjälp efter våld i nära relationer'],
  ['need', 'Bemötandet är olika i länets kommuner'],
  ['resource', 'Samordnare på heltid', 1],
  ['resource', 'Fyra timmar per kontaktperson och månad', 2],
  ['activity', 'Utbildning för personal som möter barn', 1],
  ['activity', 'Nätverk för kontaktpersoner', 2],
  ['activity', 'Gemensam webbplats på lättläst svenska', 3],
  ['activity', 'Årlig träff med länets polisområden', 4],
  ['output', 'Medarbetare som har gått utbildningen', 1],
  ['output', 'Nätverksträffar som har hållits', 2],
  ['output', 'Sidvisningar från länets kommuner', 3],
  ['output', 'Polisområden som har deltagit', 4],
  ['outcome', 'Fler frågar om våld', 1],
  ['outcome', 'Kontaktpersoner vet vem de ringer', 2],
];
/** Two of the links, which say why they are believed; the template draws the others. */
const LINKED: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/Utbildning för personal/, /har gått utbildningen/],
  [/har gått utbildningen/, /Fler frågar/],
];
const OVERALL = 'Ingen i länet utsätts för våld i nära relationer';
const WORDING = 'Ingen i länet utsätts för våld i nära relationer, och ingen utövar det';

async function draw(coordinator: Traveller): Promise<void> {
  const { page } = coordinator;
  await coordinator.open('/verksamhetslogik/hamta-in');
  await coordinator.press('Visa vad mallen ger…');
  await page.getByLabel('Verksamhetens namn').fill('Länets verksamhetslogik');
  await page.getByLabel('Versionens namn').fill('Mål 2027–2030');
  await coordinator.press('Hämta in');
  await coordinator.press(/^Ändra.*övergripande/i);
  await page.fill('#f-text', OVERALL);
  await coordinator.press('Spara ändringen');
  for (const [kind, text, subGoal] of DRAWN) {
    await coordinator.open(`/verksamhetslogik/utkast/led/nytt?slag=${kind}`);
    await page.fill('#f-text', text);
    if (subGoal !== undefined) await coordinator.choose('#f-subGoalId', new RegExp(`Delmål ${subGoal}`));
    await coordinator.press(/^Lägg till/);
  }
  for (const [from, to] of LINKED) {
    await coordinator.open('/verksamhetslogik/utkast/samband/nytt');
    await coordinator.choose('#f-fromNodeId', from);
    await coordinator.choose('#f-toNodeId', to);
    await page.fill('#f-assumption', 'Så har det gått till i andra län.');
    await coordinator.press(/^Lägg till/);
  }
  await coordinator.open('/verksamhetslogik/utkast');
  expect(await page.locator('main [id^="led-"]').count()).toBe(26 + DRAWN.length);
}

async function circulate(coordinator: Traveller, partner: string): Promise<void> {
  const { page } = coordinator;
  await coordinator.press('Skicka på remiss…');
  await coordinator.reads('allmän handling');
  await page.getByRole('checkbox', { name: partner }).check();
  await page.fill('#f-dueOn', '2026-12-11');
  await page.fill('#f-message', 'Titta särskilt på det övergripande målet.');
  await page.check('#f-confirmed');
  await coordinator.press('Skicka på remiss');
  await coordinator.reads('0 av 1 har svarat', 'Har inte svarat');
}

async function comment(partner: Traveller): Promise<void> {
  const { page } = partner;
  await partner.open('');
  await partner.reads('Svara på remissen senast 11 december 2026');
  await partner.follow('/mal/1/remiss');
  await partner.reads('Titta särskilt på det övergripande målet.', 'Er organisations svar');
  await partner.choose('#f-nodeId', /Övergripande mål: Ingen i länet/);
  await page.fill('#f-comment', 'Målet säger inget om dem som utövar våldet.');
  await page.fill('#f-proposedText', WORDING);
  await partner.press('Lämna synpunkten');
  await partner.reads('1 av 1 har svarat', 'Ni har lämnat en synpunkt.');
}

async function acceptAndTable(coordinator: Traveller): Promise<void> {
  const { page } = coordinator;
  await coordinator.open('/mal/1/remiss');
  await coordinator.reads('1 synpunkt, 1 obesvarad.', 'Målet säger inget om dem som utövar våldet.');
  await page.locator('article.comment summary').click();
  await page.getByRole('radio', { name: /^Godta/ }).check();
  await coordinator.press(/^Spara svaret/);
  await coordinator.reads('Lydelsen förs in i utkastet när remissen tas hem.');
  await page.getByRole('button', { name: 'Ta hem remissen…' }).click();
  await coordinator.press('Ta hem remissen', page.locator('#ta-hem'));
  await coordinator.reads(/Lydelsen infördes i utkastet 20 november 2026/);
  await coordinator.open('/verksamhetslogik/utkast');
  await coordinator.reads(WORDING);
  await coordinator.press('Lägg fram för beslut…');
  await page.getByRole('radio', { name: 'Styrgruppen' }).check();
  await coordinator.press('Lägg fram förslaget');
  await coordinator.open('/mal/1/beslut');
  await coordinator.reads('Du lade fram förslaget. Därför kan du inte själv registrera beslutet.');
}

async function takeStand(member: Traveller): Promise<void> {
  await member.open('/mal/1/beslut');
  await member.page.locator('input[name=stance][value=for]').check();
  await member.press('Spara ställningstagandet');
}

async function record(chair: Traveller): Promise<void> {
  const { page } = chair;
  await page.fill('#f-meetingDate', '2026-11-19');
  await page.fill('#f-protocolReference', '801-7-2026');
  await page.check('#f-confirmed');
  await chair.press('Anta version 1');
}

/** The checksum that the page shows, once the frozen text on the same page has been summed up anew. */
async function adoptedSum(reader: Traveller): Promise<string> {
  await reader.open('/mal/1');
  const frozen = (await reader.page.locator('pre.canonical-text').textContent()) ?? '';
  expect(frozen).toContain(WORDING);
  expect(frozen).not.toContain(`"${OVERALL}"`);
  const sum = createHash('sha256').update(frozen).digest('hex');
  expect(await reader.page.textContent('aside code.checksum')).toBe(sum);
  await reader.reads(WORDING, 'Kontrollsumma');
  return sum;
}

async function invite(coordinator: Traveller, organisations: readonly string[]): Promise<string> {
  const { page } = coordinator;
  await coordinator.open('/mal/1');
  await coordinator.press('Skicka för undertecknande…');
  for (const name of organisations) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('radio', { name: 'När alla inbjudna har undertecknat' }).check();
  await page.fill('#f-lastDay', '2026-12-31');
  await coordinator.press('Skicka inbjudan');
  await coordinator.reads('Undertecknad av 0 av 2.', `Saknas: ${organisations.join(', ')}.`);
  return new URL(page.url()).pathname;
}

async function sign(head: Traveller, sum: string): Promise<void> {
  await head.open('');
  await head.follow('/undertecknande/');
  await head.reads(sum);
  await head.press('Underteckna');
}

/** A steering group where nobody decides alone: both its seats must take part. */
async function cast() {
  const password_hash = await hashPassword(PASSWORD);
  const home = await aPlatform(test);
  const of = (name: string, kind: string) => anOrganisation(test, home, { name, kind });
  const [board, town, police] = [
    await of('Länsstyrelsen', 'county_board'),
    await of('Ekholma kommun', 'municipality'),
    await of('Polisen', 'police'),
  ];
  const member = (roles: Role[], organisation: { id: string }) =>
    aMember(test, home, { roles, organisation, person: { password_hash } });
  const coordinator = await member(['coordinator'], board);
  const partner = await member(['approver', 'steering_member'], town);
  const chair = await member(['steering_member', 'approver'], police);
  const group = { platform_id: home.id, name: 'Styrgruppen', kind: 'steering_group', quorum_rule: 'all' };
  const body = await insert(test, 'body', group);
  for (const [index, { actor }] of [chair, partner].entries()) {
    await insert(test, 'seat', {
      platform_id: home.id,
      body_id: body.id,
      organisation_id: actor.organisationId,
      membership_id: actor.membershipId,
      function_title: index === 0 ? 'Ordförande' : 'Förvaltningschef',
      mandate: 'Får besluta',
      chair: index === 0,
      valid_from: '2020-01-01',
    });
  }
  return { slug: home.slug, coordinator, partner, chair };
}

describe.each([
  ['without script', false],
  ['with script', true],
])('a model of forty goals and nodes, %s', (_, script) => {
  it('is drafted, circulated, tabled, decided and endorsed by three persons', async () => {
    const { slug, ...members } = await cast();
    const signIn = (member: Member): Promise<Traveller> =>
      Traveller.signIn(browser, { url: test.url, member, slug, script });
    const coordinator = await signIn(members.coordinator);
    const partner = await signIn(members.partner);
    const chair = await signIn(members.chair);
    const clean = async (...travellers: Traveller[]): Promise<void> => {
      if (script) for (const { page } of travellers) await expectAccessible(page);
    };

    await draw(coordinator);
    await circulate(coordinator, 'Ekholma kommun');
    await comment(partner);
    await clean(coordinator, partner);
    await acceptAndTable(coordinator);

    // The chair is held back until the other seat has taken part.
    await takeStand(chair);
    await chair.reads('Inte beslutsför än.');
    await record(chair);
    await chair.reads(/inte beslutsfört?/);
    await takeStand(partner);
    await chair.open('/mal/1/beslut');
    await chair.reads('2 tillstyrker', WORDING);
    await record(chair);
    await chair.reads('Beslutet är registrerat och texten är fryst.');
    const sum = await adoptedSum(partner);
    expect(await adoptedSum(coordinator)).toBe(sum);
    await clean(chair, coordinator);

    const endorsement = await invite(coordinator, ['Ekholma kommun', 'Polisen']);
    await sign(partner, sum);
    await coordinator.page.goto(endorsement);
    const missing = ['Undertecknad av 1 av 2.', 'Saknas: Polisen.', 'Gäller inte än enligt regeln'];
    await coordinator.reads(...missing);
    await coordinator.open('/mal/1');
    await coordinator.reads(...missing);
    await sign(chair, sum);
    for (const one of [coordinator, partner, chair]) {
      await one.open('/mal/1');
      await one.reads(
        'Undertecknad av 2 av 2.',
        'Ingen saknas.',
        'Gäller enligt regeln sedan 20 november 2026.',
      );
    }
    await clean(chair);
    for (const one of [coordinator, partner, chair]) await one.leave();
  }, 180_000);
});
