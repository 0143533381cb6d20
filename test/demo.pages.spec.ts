import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardView } from '../src/board/board.view.js';
import type { CardsView } from '../src/board/cards.view.js';
import { DEMO_PASSWORD, emailOf } from '../src/demo/accounts.js';
import { fillDemonstration } from '../src/demo/fill.js';
import type { FollowUpData } from '../src/follow-up/follow-up.types.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type BuiltPlatform } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { signedIn } from './support/sign-in.js';
import { readSheet } from './support/workbook.js';

let test: TestApp;
let platform: BuiltPlatform;
let pages: Pages;
let api: Api;

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  const { rows } = await test.owner.query<BuiltPlatform>(
    `select id, slug, name from platform where slug = 'operation-kvinnofrid'`,
  );
  [platform = { id: '', slug: '', name: '' }] = rows;
  pages = new Pages(test, await signedIn(test, emailOf('samordnare'), DEMO_PASSWORD));
  api = new Api(test, await aMember(test, platform, { roles: ['reader'] }));
}, 120_000);
afterAll(() => test.close());

/** The text of a page of the county's platform, without its tags and with plain spaces. */
async function read(address: string): Promise<string> {
  const { status, text } = await pages.get(`/p/${platform.slug}/${address}`);
  expect([address, status]).toEqual([address, 200]);
  return text;
}
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

const idOf = async (sql: string): Promise<string> =>
  (await test.owner.query<{ id: string }>(sql)).rows[0]?.id ?? '';

const PAGES = [
  '',
  'styrtavla',
  'tavla',
  'avvikelser',
  'mal',
  'mal/1',
  'mal/1/beslut',
  'mal/2/beslut',
  'verksamhetslogik',
  'aktiviteter',
  'aktiviteter?atagande=1',
  'aktiviteter/kommuner',
  'indikatorer',
  'rapportering',
  'arsuppfoljning/2026',
  'organisationer',
  'organ',
  'administration/personer',
  'administration/plattform',
];

describe('the pages of the demonstration', () => {
  it.each(PAGES)('/%s has something to show', async (address) => {
    const html = await read(address);
    const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
    expect(plain(main).length).toBeGreaterThan(300);
    expect(main).not.toMatch(/class="empty"/);
  });

  it('date a decision of 2014 by its own day, and say that it was entered afterwards', async () => {
    const html = await read('mal/1/beslut');
    const history = plain(html.slice(html.indexOf('id="historik"')));
    expect(history).toMatch(/17 mars 2014 Versionen antogs[^]{0,200}Infört i tjänsten \d+ \w+ 20\d\d/);
    expect(history).not.toMatch(/Versionen antogs[^]*Versionen antogs/);
  });

  it('show on the board what tells about the overall goal', async () => {
    const { overallGoal } = (await api.get(`/platforms/${platform.id}/board`)).json<BoardView>();
    expect(overallGoal?.headlines.map(({ externalId }) => externalId).sort()).toEqual(['N01460', 'N07402']);
    expect(overallGoal?.basis.looked).toBe(2);
    const html = await read('styrtavla');
    const band = html.slice(html.indexOf('id="overgripande"'), html.indexOf('id="delmal"'));
    expect(plain(band)).not.toContain('Inget mått är kopplat');
    expect(plain(band)).toContain('Invånare 16-84 år som utsatts för våld');
  });
});

describe('made-up values', () => {
  it('say so on every page: on top of it, in its footer, and beside the value', async () => {
    for (const address of PAGES) expect(plain(await read(address))).toContain('alla siffror är påhittade');
    const board = await read('styrtavla');
    const tiles = board.split('class="tile__value"').length - 1;
    const withValue = tiles - (board.match(/<strong>Saknas<\/strong>\s*<span>inget värde än/g) ?? []).length;
    expect(withValue).toBeGreaterThan(8);
    expect(board.match(/Påhittat värde\./g)).toHaveLength(withValue);
    expect(plain(board)).toContain('Siffrorna på den här plattformen är påhittade.');
    expect(plain(await read('tavla'))).toContain('Siffrorna på den här plattformen är påhittade.');
    const indicator = await idOf(`select id from indicator where external_id = 'U30751'`);
    expect(plain(await read(`indikatorer/${indicator}`))).toMatch(/Påhittat/i);
    expect(plain(await read('indikatorer'))).toMatch(/16,9 per 100\s000 [^,]*, 2025, påhittat/);
    const year = plain(await read('arsuppfoljning/2026'));
    expect(year).toContain('Övningsmiljö: alla siffror är påhittade.');
    expect(year).toContain('påhittat värde');
  });

  it('say so in every JSON answer that carries them', async () => {
    const at = `/platforms/${platform.id}`;
    const board = (await api.get(`${at}/board`)).json<BoardView>();
    expect(board.platform.madeUpValues).toBe(true);
    const valued = board.subGoals.flatMap(({ headlines }) => headlines).filter(({ value }) => value !== null);
    expect(valued.length).toBeGreaterThan(8);
    expect(valued.every(({ value }) => value?.madeUp)).toBe(true);
    expect((await api.get(`${at}/board/cards`)).json<CardsView>().madeUpValues).toBe(true);
    const indicator = await idOf(`select id from indicator where external_id = 'U30751'`);
    type Values = { data: { cells: { madeUp: boolean }[] }[] };
    const values = (await api.get(`${at}/indicators/${indicator}/values`)).json<Values>();
    const cells = values.data.flatMap((group) => group.cells);
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.every(({ madeUp }) => madeUp)).toBe(true);
    const { data } = (await api.get(`${at}/follow-ups/2026`)).json<{ data: FollowUpData }>();
    expect(data.platform.madeUpValues).toBe(true);
    const lines = [data.overall, ...data.subGoals].flatMap((part) => part?.indicators ?? []);
    const measured = lines.filter(({ series }) => series.length > 0);
    expect(measured.length).toBeGreaterThan(10);
    expect(measured.every(({ madeUp }) => madeUp)).toBe(true);
  });

  it('say so on every sheet of the workbook that holds figures', async () => {
    const address = `/p/${platform.slug}/arsuppfoljning/2026/excel`;
    const cookie = (await signedIn(test, emailOf('samordnare'), DEMO_PASSWORD)).cookie;
    const file = await fetch(test.url + address, { headers: { cookie } });
    const sheets = await readSheet(Buffer.from(await file.arrayBuffer()));
    for (const [name, rows] of sheets) {
      if (['Granskning av logiken', 'Definitioner och källor'].includes(name)) continue;
      expect([name, rows.flat()]).toEqual([
        name,
        expect.arrayContaining(['Övningsmiljö: alla siffror är påhittade.']),
      ]);
    }
    expect(sheets.size).toBe(7);
  });
});
