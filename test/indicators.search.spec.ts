import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { audited } from './support/expectations.js';
import { aCatalogueEntry, anIndicator, aUse } from './support/indicators.js';

type Hit = { kind: string; name: string; externalId: string | null; usedBy: string[]; why: object[] };
type Found = { data: Hit[]; _meta: { total: number }; counts: Record<string, Record<string, number>> };

let test: TestApp;
let platform: BuiltPlatform;
let coordinator: Member;
let api: Api;
let pages: Pages;
let home: string;
let root: string;

const FIGURES: readonly [id: string, title: string, description?: string][] = [
  [
    'X1',
    'Screening för våldsutsatthet under graviditet, andel (%)',
    'Kvinnor som tillfrågats av barnmorska.',
  ],
  ['X2', 'Vuxna med insats på grund av våld i nära relation, antal', 'Den våldsutsatta får stöd.'],
  ['X3', 'Anmälda våldsbrott, antal/100 000 inv'],
  ['X4', 'Osäkerhetstal - Anmälda våldsbrott, antal/100 000 inv'],
  ['X5', 'Anmälda misshandelsbrott mot kvinna, inomhus'],
  ['X6', 'Personalkostnader, kr/inv'],
  ['X7', 'Hushåll med ekonomiskt bistånd, andel (%)'],
];

beforeAll(async () => {
  test = await testApp();
  for (const [external_id, title, description = ''] of FIGURES) {
    await aCatalogueEntry(test, { external_id, title, description, by_sex: external_id === 'X2' });
  }
  platform = await aPlatform(test);
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  api = new Api(test, coordinator);
  pages = new Pages(test, coordinator);
  root = `/platforms/${platform.id}`;
  home = `/p/${platform.slug}/indikatorer`;
});
afterAll(() => test.close());

const search = async (typed: string, more = ''): Promise<Found> => {
  const answer = await api.get(`${root}/indicator-catalogue?query=${encodeURIComponent(typed)}${more}`);
  expect(answer.status).toBe(200);
  return answer.json<Found>();
};
const ids = async (typed: string, more = ''): Promise<(string | null)[]> =>
  (await search(typed, more)).data.map(({ externalId }) => externalId);

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

describe('what is typed', () => {
  it.each([
    ['a letter missing', 'våldsutsata', 'X1'],
    ['dots and rings left out', 'vald i nara relation', 'X2'],
    ['a compound split apart', 'vålds brott', 'X3'],
    ['a compound nobody has written', 'kvinnomisshandel', 'X5'],
    ['words joined', 'ekonomisktbistånd', 'X7'],
    ['an everyday word for it', 'socialbidrag', 'X7'],
    ['its number at the source', 'x3', 'X3'],
  ])('is found with %s', async (_, typed, expected) => {
    expect((await ids(typed))[0]).toBe(expected);
  });

  it('puts figures before their margins of error, and leaves out what has nothing to do with it', async () => {
    const found = await ids('anmälda våldsbrott');
    expect(found.indexOf('X3')).toBeLessThan(found.indexOf('X4'));
    expect(found).not.toContain('X6');
  });

  it('is met by nothing without an error, whatever it holds', async () => {
    for (const typed of ['och på', '%_\\', '"\' & | ! : *', '2024', '🙂', 'a'.repeat(200)]) {
      expect((await search(typed))._meta.total).toBe(0);
    }
  });

  it('tells why', async () => {
    expect((await search('våldsutsata')).data[0]?.why).toEqual([
      { asked: 'våldsutsata', words: ['våldsutsatthet'], how: 'same' },
    ]);
    expect((await search('misshandelsbrått')).data[0]?.why).toEqual([
      { asked: 'misshandelsbrått', words: ['misshandelsbrott'], how: 'spelling' },
    ]);
    expect((await search('socialbidrag')).data[0]?.why).toContainEqual({
      asked: 'bistånd',
      words: ['bistånd'],
      how: 'synonym',
    });
    const page = await pages.get(`${home}?q=misshandelsbr%C3%A5tt`);
    expect(page.text).toContain('<mark>misshandelsbrott</mark>');
    expect(plain(page.text)).toContain('Träff på: ”misshandelsbrott” (liknar ”misshandelsbrått”)');
  });
});

describe('the hits', () => {
  it('put first what is used here, then what others use, each once', async () => {
    const neighbour = await aPlatform(test, { name: 'Grannlänet' });
    const word = 'Handläggningstid';
    for (const [external_id, title] of [
      ['H1', `${word} A`],
      ['H2', `${word} B`],
      ['H3', `${word} C`],
    ] as const) {
      await aCatalogueEntry(test, { external_id, title });
    }
    await anIndicator(test, neighbour, {
      source: 'kolada',
      external_id: 'H2',
      name: `${word} B`,
      published: true,
    });
    const ours = await anIndicator(test, platform, {
      source: 'kolada',
      external_id: 'H3',
      name: `${word} C`,
    });
    await aUse(test, platform, { indicator_id: ours.id });
    const found = await search(word);
    expect(found.data.map(({ externalId, kind }) => [externalId, kind])).toEqual([
      ['H3', 'here'],
      ['H2', 'catalogue'],
      ['H1', 'catalogue'],
    ]);
    expect(found.data[1]?.usedBy).toEqual(['Grannlänet']);
    expect(found.counts).toMatchObject({
      source: { kolada: 3 },
      used: { yes: 1, no: 2 },
      elsewhere: { yes: 1, no: 2 },
    });
    expect(await ids(word, '&used=yes')).toEqual(['H3']);
    expect(await ids(word, '&elsewhere=yes')).toEqual(['H2']);
    expect(await ids(word, '&limit=1&page=2')).toEqual(['H2']);
    expect((await search(word, '&limit=1&page=9'))._meta.total).toBe(3);
  });

  it('are narrowed, with how many each choice has', async () => {
    const found = await search('våld');
    expect(found.counts['sex']).toEqual({ yes: 1, no: found._meta.total - 1 });
    expect(await ids('våld', '&sex=yes')).toEqual(['X2']);
    expect((await api.get(`${root}/indicator-catalogue?query=v&level=planet`)).status).toBe(422);
    const page = await pages.get(`${home}?q=v%C3%A5ld&kon=yes`);
    expect(plain(page.text)).toContain('Ja (1)');
    expect(plain((await pages.get(`${home}?q=v%C3%A5ld&kalla=scb`)).text)).toContain('Rensa filtren');
  });

  it('hold nothing that another platform has not published, at once when it does', async () => {
    const other = await aPlatform(test, { name: 'Tystlänet' });
    const secret = await anIndicator(test, other, { name: 'Dagsverkestaxering i tysthet' });
    expect((await search('dagsverkestaxering'))._meta.total).toBe(0);
    await test.owner.query('update indicator set published = true where id = $1', [secret.id]);
    expect((await search('dagsverkestaxering')).data[0]).toMatchObject({
      kind: 'platform',
      platformName: 'Tystlänet',
    });
    await test.owner.query(`update indicator set name = 'Något annat' where id = $1`, [secret.id]);
    expect((await search('dagsverkestaxering'))._meta.total).toBe(0);
  });

  it('hold nothing that its source no longer lists', async () => {
    await aCatalogueEntry(test, { external_id: 'G1', title: 'Gästgiverier, antal' });
    expect(await ids('gästgiverier')).toEqual(['G1']);
    await test.owner.query(`update catalogue_entry set gone_at = now() where external_id = 'G1'`);
    expect(await ids('gästgiverier')).toEqual([]);
  });

  it('say what to do when there are none', async () => {
    const text = plain((await pages.get(`${home}?q=xyzzyplugh`)).text);
    expect(text).toContain('Skriv färre ord');
    expect(text).toContain('ord som betyder detsamma .');
    expect(text).toContain('Definiera indikatorn');
  });
});

describe('words that mean the same', () => {
  it('are kept by the coordinator and known to the search at once, on that platform only', async () => {
    expect(await ids('gonggong')).toEqual([]);
    const made = await api.post(`${root}/indicator-synonyms`, { words: 'gonggong, Personalkostnader ,' });
    expect(made.status).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect(await ids('gonggong')).toEqual(['X6']);
    expect(await audited(test, id)).toMatchObject([{ operation: 'I', actor: coordinator.actor.personId }]);
    const stranger = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    const there = new Api(test, stranger);
    expect((await there.patch(`${root}/indicator-synonyms/${id}`, { words: 'a, b' }, 1)).status).toBe(404);
    expect(
      (await api.patch(`${root}/indicator-synonyms/${id}`, { words: 'gong, våldsbrott' }, 7)).status,
    ).toBe(412);
    expect(
      (await api.patch(`${root}/indicator-synonyms/${id}`, { words: 'gong, våldsbrott' }, 1)).status,
    ).toBe(200);
    expect(await ids('gonggong')).toEqual([]);
    expect((await ids('gong'))[0]).toBe('X3');
    expect((await api.delete(`${root}/indicator-synonyms/${id}`, 2)).status).toBe(204);
    expect(await ids('gong')).toEqual([]);
  });

  it('are added, changed and removed on the page, and refused in words', async () => {
    const list = `${home}/ordlista`;
    const wrong = await pages.post(list, { words: 'bara ett' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('med kommatecken emellan');
    expect(wrong.text).toContain('value="bara ett"');
    expect((await pages.post(list, { words: 'ett, två' })).status).toBe(303);
    const [, id = ''] = /ordlista\/([0-9a-f-]{36})\/andra/.exec((await pages.get(list)).text) ?? [];
    expect((await pages.post(`${list}/${id}/andra`, { words: 'ett, tre', version: '1' })).status).toBe(303);
    expect(plain((await pages.get(list)).text)).toContain('ett, tre');
    expect((await pages.post(`${list}/${id}/ta-bort`, { version: '2' })).status).toBe(303);
    expect(plain((await pages.get(list)).text)).not.toContain('ett, tre');
    const reader = new Pages(test, await aMember(test, platform, { roles: ['reader'] }));
    expect((await reader.get(list)).text).not.toContain('Lägg till orden');
  });
});

describe('saved double work', () => {
  it('lists what is reused with owner and users, both ways', async () => {
    const giver = await aPlatform(test, { name: 'Givarlänet' });
    const gift = await anIndicator(test, giver, { name: 'Väntetid till skydd', published: true });
    const reuse = { originPlatformId: giver.id, indicatorId: gift.id };
    expect((await api.post(`${root}/indicators/reuse`, reuse)).status).toBe(201);
    const text = plain((await pages.get(`${home}/ateranvanda`)).text);
    expect(text).toMatch(/Väntetid till skydd .*Givarlänet/);
    const there = new Api(test, await aMember(test, giver, { roles: ['coordinator'] }));
    const given = (await there.get(`/platforms/${giver.id}/reused-indicators`)).json<{
      taken: object[];
      given: object[];
    }>();
    expect(given.taken).toEqual([]);
    expect(given.given).toMatchObject([{ name: 'Väntetid till skydd', users: [platform.name] }]);
  });
});
