import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Pages, type Answer } from './support/client.js';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;

const guide = (rest = ''): string => `/p/${home.slug}/verksamhetslogik/guide${rest}`;
const get = (path: string): Promise<Answer> => new Pages(test, coordinator).get(path);
const post = (path: string, body: Record<string, string | string[]>): Promise<Answer> =>
  new Pages(test, coordinator).post(path, body);
const idOf = async (text: string): Promise<string> =>
  (
    await test.owner.query<{ node_id: string }>(
      'select node_id from version_node where platform_id = $1 and text = $2',
      [home.id, text],
    )
  ).rows[0]?.node_id ?? '';
const answer = async (step: string, body: Record<string, string | string[]>): Promise<void> =>
  expect((await post(guide(`/${step}`), { go: 'stay', ...body })).status).toBe(303);

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aMember(test, home, { roles: ['coordinator'] });
  const made = { name: 'Plan', title: 'Plan', periodFrom: '2027-01-01', periodTo: '2029-12-31' };
  expect((await post(guide(), made)).status).toBe(303);
  for (const text of ['Få söker hjälp', 'Barn glöms bort']) await answer('problem', { text });
  await answer('delmal', { text: 'Våld upptäcks tidigt' });
});
afterAll(() => test.close());

describe('the guided way', () => {
  it('takes several target groups, one for each problem, and shows who has which', async () => {
    const first = { name: 'Nya besökare', category: 'public', needs: await idOf('Få söker hjälp') };
    await answer('malgrupp', first);
    const between = await get(guide('/malgrupp'));
    expect(between.text).toContain('Gäller Nya besökare');
    expect(between.text).toContain('Ingen målgrupp än');
    await answer('malgrupp', { name: 'Barn', category: 'public', needs: await idOf('Barn glöms bort') });
    const { rows } = await test.owner.query(
      `select n.text, t.name from version_node n join target_group t on t.id = n.target_group_id
       where n.platform_id = $1 order by 1`,
      [home.id],
    );
    expect(rows).toEqual([
      { text: 'Barn glöms bort', name: 'Barn' },
      { text: 'Få söker hjälp', name: 'Nya besökare' },
    ]);
  });

  it('draws an activity from the problems it meets, for the group they share', async () => {
    const targets = await idOf('Våld upptäcks tidigt');
    const both = [await idOf('Få söker hjälp'), await idOf('Barn glöms bort')];
    expect((await get(guide('/aktiviteter'))).text).toContain('Vilka problem ska den möta?');
    await answer('aktiviteter', { text: 'Fråga alla', targets, needs: both[0] ?? '' });
    const one = await get(guide('/aktiviteter'));
    expect(one.text).toContain('Möter ”Få söker hjälp”');
    expect(one.text).toContain('Ett problem möts inte av någon aktivitet än');
    await answer('aktiviteter', { text: 'Utbilda', targets, needs: both });
    await answer('aktiviteter', { text: 'Utan problem', targets });
    const { rows } = await test.owner.query(
      `select n.text, t.name as group, count(l.id)::int as met from version_node n
       left join target_group t on t.id = n.target_group_id
       left join link l on l.to_node_id = n.node_id
       where n.platform_id = $1 and n.kind = 'activity' group by 1, 2 order by 1`,
      [home.id],
    );
    expect(rows).toEqual([
      { text: 'Fråga alla', group: 'Nya besökare', met: 1 },
      { text: 'Utan problem', group: null, met: 0 },
      { text: 'Utbilda', group: null, met: 2 },
    ]);
    expect((await get(guide('/aktiviteter'))).text).not.toContain('möts inte av någon');
    const why = await get(guide('/antaganden'));
    expect(why.text).toMatch(/ska möta ”|Om ”/);
  });

  it('draws nothing to or from what is no problem of the draft, and says what is missing', async () => {
    const before = await checksums(test.owner);
    const targets = await idOf('Våld upptäcks tidigt');
    const empty = await post(guide('/aktiviteter'), { text: '', targets, go: 'stay' });
    expect(empty.status).toBe(422);
    const aimless = await post(guide('/aktiviteter'), {
      text: 'Utan mål',
      needs: await idOf('Få söker hjälp'),
    });
    expect([aimless.status, aimless.text.includes('Utan mål')]).toEqual([422, true]);
    expect(await checksums(test.owner)).toEqual(before);
    await answer('aktiviteter', { text: 'Fel problem', targets, needs: targets });
    const { rows } = await test.owner.query('select 1 from link where to_node_id = $1', [
      await idOf('Fel problem'),
    ]);
    expect(rows).toEqual([]);
  });

  it('leads back to the question something was removed from, and nowhere else', async () => {
    const node = await idOf('Fel problem');
    const removal = `/p/${home.slug}/verksamhetslogik/utkast/led/${node}/ta-bort`;
    expect((await get(guide('/aktiviteter'))).text).toContain(`${removal}?steg=aktiviteter`);
    const asked = await get(`${removal}?steg=aktiviteter`);
    expect(asked.text).toContain(`href="${guide('/aktiviteter')}"`);
    const odd = await get(`${removal}?steg=//ond.example`);
    expect([odd.status, odd.text.includes('name="steg"')]).toEqual([200, false]);
    const gone = await post(removal, { version: '1', steg: 'aktiviteter' });
    expect([gone.status, gone.headers.get('location')]).toEqual([303, guide('/aktiviteter')]);
    const other = `/p/${home.slug}/verksamhetslogik/utkast/led/${await idOf('Utan problem')}/ta-bort`;
    const away = await post(other, { version: '1', steg: '//ond.example' });
    expect(away.headers.get('location')).toBe(`/p/${home.slug}/verksamhetslogik/utkast`);
  });

  it('says at its beginning how far each step has come, and where to go on', async () => {
    const start = await get(guide());
    expect(start.text).toContain('2 skrivna');
    expect(start.text).toContain('Fortsätt där ni slutade, med det övergripande målet');
  });
});
