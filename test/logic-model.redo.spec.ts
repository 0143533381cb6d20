import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { testApp, type TestApp } from './support/app.js';
import { complaintsOf, expectAccessible, openBrowser, openPage } from './support/browser.js';
import { aMember, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  tabledFor,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';
import { eventsOf } from './support/trail.js';

let test: TestApp;
let browser: Browser;
let here: SteeredPlatform;
let draft: BuiltDraft;
let mine: Api;
let other: Api;
let colleague: Member;
beforeAll(async () => {
  test = await testApp();
  browser = await openBrowser();
}, 60_000);
beforeEach(async () => {
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  mine = new Api(test, here.coordinator);
  colleague = await aMember(test, here.platform, { roles: ['coordinator'], organisation: here.organisation });
  other = new Api(test, colleague);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

type Row = { id: string; version: number; text?: string };
type Whole = Record<'goals' | 'nodes' | 'links' | 'factors' | 'conflicts', Row[]>;
type Change = { id: string; verb: string; about: string | null } | null;
const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const whole = async (): Promise<Whole> => (await mine.get(at())).json<Whole>();
const latest = async (api: Api = mine): Promise<{ change: Change; undone: Change }> =>
  (await api.get(at('/last-change'))).json();
const undo = async (api: Api = mine): Promise<Answer> =>
  await api.post(at('/undo'), { changeId: (await latest(api)).change?.id });
const redo = async (api: Api = mine): Promise<Answer> =>
  await api.post(at('/redo'), { changeId: (await latest(api)).undone?.id });
const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
};
/** What the draft says, without the counters that every change turns. */
const saying = ({ goals, nodes, links, factors, conflicts }: Whole): unknown =>
  [goals, nodes, links, factors, conflicts].map((rows) => rows.map((row) => ({ ...row, version: 0 })));
const made = async (list: string, input: object): Promise<string> =>
  ok(await mine.post(at(`/${list}`), input)).json<Row>().id;
const aFactor = (more: object = {}): Promise<string> =>
  made('factors', { text: 'Ny lag', works: 'helps', nodeIds: [draft.activity], ...more });
const aConflict = (): Promise<string> =>
  made('conflicts', { firstNodeId: draft.activity, secondNodeId: draft.subGoal, reasoning: 'Drar isär' });
const problem = (code: string) => ({ type: `urn:effektkedja:problem:${code}` });

describe('undone and done again', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an edited step', () => mine.patch(at(`/nodes/${draft.activity}`), { text: 'Nytt', detail: 'Mer' }, 1)],
    ['an added sub-goal', () => mine.post(at('/nodes'), { kind: 'sub_goal', text: 'Delmål 2' })],
    ['a removed step, with its links', () => mine.delete(at(`/nodes/${draft.output}`), 1)],
    ['a moved step', () => mine.patch(at(`/nodes/${draft.output}`), { subGoalId: null }, 1)],
    [
      'a link’s sources',
      async () =>
        mine.patch(
          at(`/links/${(await whole()).links[0]?.id}`),
          { sources: [{ title: 'A' }, { title: 'B' }] },
          1,
        ),
    ],
    ['an added factor', () => aFactor()],
    ['an added conflict', () => aConflict()],
  ])('is %s', async (_, change) => {
    const before = saying(await whole());
    await change();
    const after = saying(await whole());
    expect(after).not.toEqual(before);
    for (let round = 0; round < 2; round += 1) {
      ok(await undo());
      expect(saying(await whole())).toEqual(before);
      ok(await redo());
      expect(saying(await whole())).toEqual(after);
    }
    expect((await latest()).undone).toBeNull();
    expect((await eventsOf(test, draft.versionId)).slice(-2)).toEqual(['change-undone', 'change-redone']);
  });

  it.each<[string, 'factors' | 'conflicts', () => Promise<string>, object | null]>([
    ['a factor’s words', 'factors', aFactor, { text: 'Annan lag', occursOn: '2027-01-01', works: 'hinders' }],
    ['what a factor touches', 'factors', aFactor, { nodeIds: ['OUTPUT'] }],
    ['both', 'factors', aFactor, { text: 'Annan', nodeIds: [] }],
    ['a removed factor with its touches', 'factors', aFactor, null],
    ['a conflict’s reasoning', 'conflicts', aConflict, { reasoning: 'Något annat' }],
    ['a removed conflict', 'conflicts', aConflict, null],
  ])('is %s', async (_, list, make, input) => {
    const id = await make();
    const before = saying(await whole());
    const said = JSON.parse(JSON.stringify(input).replace('OUTPUT', draft.output)) as object | null;
    ok(said ? await mine.patch(at(`/${list}/${id}`), said, 1) : await mine.delete(at(`/${list}/${id}`), 1));
    const after = saying(await whole());
    expect(after).not.toEqual(before);
    ok(await undo());
    expect(saying(await whole())).toEqual(before);
    // No form that is open takes the row for the one it was opened with.
    expect((await whole())[list].find((row) => row.id === id)?.version).toBeGreaterThan(1);
    ok(await redo());
    expect(saying(await whole())).toEqual(after);
    ok(await undo());
    expect(saying(await whole())).toEqual(before);
  });

  it('goes with a removed goal: what it was touched by and in conflict with comes back and goes again', async () => {
    const goal = await made('nodes', { kind: 'sub_goal', text: 'Två' });
    await aFactor({ nodeIds: [goal] });
    await made('conflicts', { firstNodeId: draft.activity, secondNodeId: goal, reasoning: 'Drar isär' });
    const before = saying(await whole());
    ok(await mine.delete(at(`/nodes/${goal}`), 1));
    const after = saying(await whole());
    ok(await undo());
    expect(saying(await whole())).toEqual(before);
    ok(await redo());
    expect(saying(await whole())).toEqual(after);
  });

  it('is one step, of what one undid oneself, until one changes something else', async () => {
    expect((await redo()).status).toBe(422);
    expect((await mine.post(at('/redo'), { changeId: draft.activity })).json()).toMatchObject(
      problem('nothing-to-redo'),
    );
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Ett' }, 1));
    ok(await mine.patch(at(`/nodes/${draft.output}`), { text: 'Två' }, 1));
    ok(await undo());
    const first = (await latest()).undone?.id;
    ok(await undo());
    expect((await latest()).undone).toMatchObject({ verb: 'node-edited', about: 'Stödbesök i kommunerna' });
    expect((await latest(other)).undone).toBeNull();
    expect((await mine.post(at('/redo'), { changeId: first })).json()).toMatchObject(
      problem('not-the-last-change'),
    );
    expect((await other.post(at('/redo'), { changeId: first })).json()).toMatchObject(
      problem('nothing-to-redo'),
    );
    ok(await other.patch(at(`/nodes/${draft.output}`), { detail: 'Den andras' }, 3));
    ok(await redo());
    expect((await redo()).status).toBe(422);
    expect((await whole()).nodes.map(({ text }) => text)).toContain('Ett');
    ok(await undo());
    ok(await mine.post(at('/nodes'), { kind: 'need', text: 'Något annat' }));
    expect((await latest()).undone).toBeNull();
  });

  it('is refused where somebody has changed the same thing, in a version that is tabled, and for others', async () => {
    const factor = await aFactor();
    ok(await mine.patch(at(`/factors/${factor}`), { text: 'Mitt' }, 1));
    ok(await undo());
    ok(await other.patch(at(`/factors/${factor}`), { text: 'Den andras' }, 3));
    const before = await checksums(test.owner);
    const refused = await redo();
    expect([refused.status, refused.json()]).toMatchObject([409, problem('changed-since')]);
    expect(refused.text).toContain('Länsstyrelsen');
    expect((await undo()).json()).toMatchObject(problem('changed-since'));
    const changeId = (await latest()).undone?.id;
    expect((await new Api(test, here.reader).post(at('/redo'), { changeId })).status).toBe(403);
    const foreign = new Api(test, (await aSteeredPlatform(test)).coordinator);
    expect((await foreign.post(at('/redo'), { changeId })).status).toBe(404);
    const sums = await checksums(test.owner);
    expect(sums['external_factor']).toEqual(before['external_factor']);
    await tabledFor(test, here, draft.versionId);
    expect((await mine.post(at('/redo'), { changeId })).json()).toMatchObject(problem('not-a-draft'));
  });

  it('leaves what others have let a factor touch, and a conflict somebody has drawn again', async () => {
    const factor = await aFactor();
    ok(await other.patch(at(`/factors/${factor}`), { nodeIds: [draft.activity, draft.output] }, 1));
    expect((await undo()).json()).toMatchObject(problem('changed-since'));
    ok(await other.patch(at(`/factors/${factor}`), { nodeIds: [] }, 2));
    expect((await undo()).json()).toMatchObject(problem('changed-since'));
    const conflict = await aConflict();
    ok(await mine.delete(at(`/conflicts/${conflict}`), 1));
    const turned = { firstNodeId: draft.subGoal, secondNodeId: draft.activity, reasoning: 'Den andras' };
    ok(await other.post(at('/conflicts'), turned));
    expect((await undo()).json()).toMatchObject(problem('changed-since'));
  });
});

describe('the buttons', () => {
  const logic = (): string => `/p/${here.platform.slug}/verksamhetslogik`;

  it.each([true, false])(
    'stand in the picture and lead back to it, with script: %s',
    async (script) => {
      ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Mitt nya' }, 1));
      const window = await openPage(browser, { baseURL: test.url, script, width: script ? 1440 : 390 });
      const [name = '', value = ''] = here.coordinator.cookie.split('=');
      await window.context().addCookies([{ name, value, url: test.url }]);
      await window.goto(`${logic()}/1?version=1`);
      const complaints = complaintsOf(window);
      await window.getByText('Din senaste ändring: Du ändrade ”Mitt nya”.').waitFor();
      if (script) await expectAccessible(window);
      await window.getByRole('button', { name: /^Ångra/ }).click();
      await window.getByText('Ändringen är ångrad.').waitFor();
      expect(new URL(window.url()).pathname).toBe(`${logic()}/1`);
      expect((await whole()).nodes.map(({ text }) => text)).toContain('Stödbesök i kommunerna');
      await window.getByText('Det du ångrade senast: Du ändrade').waitFor();
      await window.getByRole('button', { name: /^Gör om/ }).click();
      await window.getByText('Ändringen är gjord igen.').waitFor();
      expect((await whole()).nodes.map(({ text }) => text)).toContain('Mitt nya');
      expect(complaints).toEqual([]);
      await window.context().close();
    },
    40_000,
  );

  it('say on the draft’s page why they cannot, and stand before nobody who may not edit', async () => {
    const pages = new Pages(test, here.coordinator);
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Mitt' }, 1));
    ok(await other.patch(at(`/nodes/${draft.activity}`), { text: 'Den andras' }, 2));
    const changeId = (await latest()).change?.id ?? '';
    const refused = await pages.post(`${logic()}/utkast/angra`, { changeId, bild: 'hela' });
    expect([refused.status, refused.text.includes('har ändrat eller byggt vidare')]).toEqual([409, true]);
    const nothing = await pages.post(`${logic()}/utkast/gor-om`, { changeId, bild: '../../' });
    expect([nothing.status, nothing.text.includes('Du har inget att göra om')]).toEqual([409, true]);
    expect((await new Pages(test, here.reader).post(`${logic()}/utkast/gor-om`, { changeId })).status).toBe(
      403,
    );
    ok(await mine.post(at('/share')));
    const read = await new Pages(test, here.reader).get(`${logic()}?version=1`);
    expect([read.status, read.text.includes('Din senaste ändring')]).toEqual([200, false]);
  });
});
