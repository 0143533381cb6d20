import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Pages, type Answer } from './support/client.js';
import { aSteeredPlatform, PERIOD, PROTOCOL, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
});
afterAll(() => test.close());

const at = (rest: string): string => `/p/${here.platform.slug}/${rest}`;
const as = (member = here.coordinator): Pages => new Pages(test, member);
const draft = 'verksamhetslogik/utkast';

/** The form comes back with this status, the message and what was filled in; nothing is changed. */
async function comesBack(post: () => Promise<Answer>, status: number, ...says: string[]): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await post();
  expect(answer.status).toBe(status);
  for (const words of says) expect(answer.text).toContain(words);
  expect(await checksums(test.owner)).toEqual(before);
}

/** Posts and follows: 303 to a page that opens. Answers the page. */
async function goesThrough(
  path: string,
  form: Record<string, string>,
  member = here.coordinator,
): Promise<string> {
  const answer = await as(member).post(at(path), form);
  expect([answer.status, answer.text]).toEqual([303, '']);
  const page = await as(member).get(answer.headers.get('location') ?? '');
  expect(page.status).toBe(200);
  return page.text;
}

async function nodeId(text: string): Promise<string> {
  const { rows } = await test.owner.query<{ node_id: string }>(
    `select node_id from version_node where platform_id = $1 and text = $2 order by created_at desc limit 1`,
    [here.platform.id, text],
  );
  return rows[0]?.node_id ?? '';
}

describe('an empty platform', () => {
  it('tells a coordinator what to do, and a reader who does it', async () => {
    expect((await as().get(at('mal'))).text).toContain('/mal/ny');
    expect((await as(here.reader).get(at('mal'))).text).toContain('Samordnaren behöver först skapa');
    expect((await as(here.reader).get(at('verksamhetslogik'))).text).toContain(
      'ingen verksamhetslogik att visa än',
    );
    expect((await as().get(at(draft))).status).toBe(404);
  });

  it('gets its first model by a form that keeps what was filled in', async () => {
    const wrong = { name: 'Kvinnofrid i länet', title: '', periodFrom: '2030-01-01', periodTo: '2027-01-01' };
    await comesBack(() => as().post(at('mal/ny'), wrong), 422, 'Kvinnofrid i länet', '2030-01-01', 'Fyll i');
    await comesBack(
      () => as().post(at('mal/ny'), { ...wrong, title: 'Mål' }),
      422,
      'slutar innan den börjar',
    );
    const page = await goesThrough('mal/ny', {
      name: 'Kvinnofrid i länet',
      title: 'Mål 2027–2030',
      ...PERIOD,
    });
    expect(page).toContain('Bara Länsstyrelsen ser utkastet');
  });
});

describe('the draft', () => {
  it('is written step by step', async () => {
    await goesThrough(`${draft}/led/nytt`, { kind: 'overall_goal', text: 'Ingen ska utsättas för våld' });
    await goesThrough(`${draft}/led/nytt`, { kind: 'sub_goal', text: 'Allmänheten vet var stöd finns' });
    const subGoalId = await nodeId('Allmänheten vet var stöd finns');
    await goesThrough(`${draft}/led/nytt`, { kind: 'activity', text: 'Stödbesök', subGoalId });
    const page = await goesThrough(`${draft}/led/nytt`, {
      kind: 'output',
      text: 'Besök genomförda',
      subGoalId,
    });
    expect(page).toContain('A1.1 Aktivitet');
    expect(page).toContain('P1.1 Prestation');
    const both = { fromNodeId: await nodeId('Stödbesök'), toNodeId: await nodeId('Besök genomförda') };
    await goesThrough(`${draft}/samband/nytt`, {
      ...both,
      assumption: 'Besök hjälper',
      evidence: 'partial',
      claim: 'contributes',
      sign: '+',
    });
    const back = { fromNodeId: both.toNodeId, toNodeId: both.fromNodeId, assumption: 'Tvärtom' };
    await comesBack(() => as().post(at(`${draft}/samband/nytt`), back), 422, 'framåt i kedjan', 'Tvärtom');
  });

  it('keeps what was filled in, also when somebody else was quicker', async () => {
    const path = at(`${draft}/led/${await nodeId('Stödbesök')}`);
    await comesBack(
      () => as().post(path, { version: '1', text: '', detail: 'Två om året' }),
      422,
      'Två om året',
    );
    const subGoalId = await nodeId('Allmänheten vet var stöd finns');
    const text = 'Stödbesök i alla kommuner';
    expect((await as().post(path, { version: '1', text, subGoalId })).status).toBe(303);
    await comesBack(
      () => as().post(path, { version: '1', text: 'Min text' }),
      412,
      'Min text',
      'Någon annan hann spara före dig',
    );
    expect((await as().get(path)).text).toContain(text);
  });

  it('asks before it removes, and says what goes along', async () => {
    const id = await nodeId('Besök genomförda');
    const question = await as().get(at(`${draft}/led/${id}/ta-bort`));
    expect(question.text).toContain('1 samband tas också bort');
    const goal = await nodeId('Allmänheten vet var stöd finns');
    await comesBack(
      () => as().post(at(`${draft}/led/${goal}/ta-bort`), { version: '1' }),
      409,
      'Under delmålet ligger 2 led',
    );
    await goesThrough(`${draft}/led/nytt`, { kind: 'sub_goal', text: 'Våld upptäcks' });
    const second = await nodeId('Våld upptäcks');
    expect(await goesThrough(`${draft}/led/${second}/flytta`, { direction: 'up' })).toMatch(
      /Våld upptäcks[^]*Allmänheten/,
    );
    await goesThrough(`${draft}/led/${second}/ta-bort`, { version: '2' });
    expect(await nodeId('Våld upptäcks')).toBe('');
  });

  it('is seen and edited by nobody else', async () => {
    expect((await as(here.reader).get(at('mal/1'))).status).toBe(404);
    expect((await as(here.reader).get(at('verksamhetslogik?version=1'))).status).toBe(404);
    expect((await as(here.reader).get(at(draft))).status).toBe(403);
    const other = await aSteeredPlatform(test);
    expect((await as(other.coordinator).get(at(draft))).status).toBe(404);
  });

  it('is shared after a page that says what that means', async () => {
    expect((await as().get(at(`${draft}/dela`))).text).toContain('allmän handling');
    expect(await goesThrough(`${draft}/dela`, {})).toContain('Utkastet är delat sedan');
    expect((await as(here.reader).get(at('mal/1'))).status).toBe(200);
    await comesBack(() => as().post(at(`${draft}/dela`), {}), 409, 'redan delat');
  });
});

describe('the decision', () => {
  it('is tabled with body and meeting', async () => {
    await comesBack(
      () => as().post(at(`${draft}/infor-beslut`), { meetingDate: '2026-11-20' }),
      422,
      '2026-11-20',
      'Beslutande organ',
    );
    const page = await goesThrough(`${draft}/infor-beslut`, { bodyId: here.body, meetingDate: '2026-11-20' });
    expect(page).toContain('Inte beslutsför än.');
    expect((await as(here.members[0]).get(at('mal'))).text).toContain('Ta ställning till version 1');
  });

  it('lets each member take a stand, with the reason when against', async () => {
    const stand = at('mal/1/beslut/stallningstagande');
    const [first, second] = here.members;
    await comesBack(() => as(first).post(stand, { stance: 'against' }), 422, 'Skriv varför du avstyrker');
    await goesThrough(
      'mal/1/beslut/stallningstagande',
      { stance: 'against', comment: 'Otydligt mål' },
      first,
    );
    const changed = await goesThrough('mal/1/beslut/stallningstagande', { stance: 'for', seatId: '' }, first);
    expect(changed).toContain('1 tillstyrker, 0 avstyrker, 4 har inte svarat');
    expect(changed).toContain('Otydligt mål');
    await goesThrough('mal/1/beslut/stallningstagande', { stance: 'for' }, second);
    await goesThrough('mal/1/beslut/stallningstagande', { stance: 'for' }, here.chair);
    expect((await as(here.reader).get(at('mal/1/beslut'))).text).not.toContain('Spara ställningstagandet');
  });

  it('is recorded by the chair, who confirms the wording', async () => {
    const adopt = at('mal/1/beslut/anta');
    const form = { ...PROTOCOL, note: 'Utan reservation' };
    await comesBack(
      () => as(here.chair).post(adopt, form),
      422,
      'kryssa i rutan',
      'Utan reservation',
      '801-4127-2026',
    );
    await comesBack(
      () => as(here.chair).post(at('mal/1/beslut/aterremittera'), {}),
      422,
      'Varför skickas förslaget tillbaka',
    );
    expect((await as(here.members[0]).post(adopt, { ...form, confirmed: 'true' })).status).toBe(403);
    const page = await goesThrough('mal/1/beslut/anta', { ...form, confirmed: 'true' }, here.chair);
    expect(page).toContain('Utan reservation');
    await comesBack(
      () => as(here.chair).post(adopt, { ...form, confirmed: 'true' }),
      409,
      'ligger inte inför beslut',
    );
  });

  it('is shown with its proof, and the next draft starts from it', async () => {
    expect((await as(here.reader).get(at('mal/1'))).text).toContain('stämmer med den som frystes');
    expect((await as(here.reader).get(at('mal'))).text).toContain('Allmänheten vet var stöd finns');
    expect((await as(here.reader).get(at('verksamhetslogik/1'))).text).toContain('Besök hjälper');
    expect((await as(here.reader).get(at('verksamhetslogik/1?visning=tabell'))).text).toContain(
      'Kedjan som tabell',
    );
    expect((await as(here.reader).get(at('verksamhetslogik/9'))).status).toBe(404);
    await goesThrough('mal/nytt-utkast', { title: 'Mål 2031–2034', ...PERIOD });
    const id = await nodeId('Ingen ska utsättas för våld');
    await goesThrough(`${draft}/led/${id}`, { version: '1', text: 'Ingen i länet ska utsättas för våld' });
    await goesThrough(`${draft}/infor-beslut`, { bodyId: here.body });
    const page = (await as(here.reader).get(at('mal/2/beslut'))).text;
    expect(page).toContain('<ins>i länet</ins>');
    await goesThrough('mal/2/beslut/aterremittera', { reason: 'Behöver en tidplan' }, here.chair);
    expect((await as().get(at(draft))).text).toContain('Behöver en tidplan');
    expect(await goesThrough(`${draft}/oppna-igen`, {})).toContain('Lägg fram för beslut');
  });

  it('reads in English as well', async () => {
    const english = await aMember(test, here.platform, {
      roles: ['steering_member'],
      person: { locale: 'en' },
    });
    for (const path of ['mal', 'mal/1', 'mal/2/beslut', 'verksamhetslogik', 'verksamhetslogik/1']) {
      const { status, text } = await as(english).get(at(path));
      expect(status).toBe(200);
      expect(text).not.toMatch(/Delmål \d|Ställning|Beslutsregister|Granskning av/);
    }
  });
});
