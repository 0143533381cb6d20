import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { CHANGE_BACK } from '../src/logic-model/undo/undo.row-statements.js';
import { testApp, type TestApp } from './support/app.js';
import { expectAccessible, openBrowser, openPage } from './support/browser.js';
import { aMember, type Member } from './support/builders.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';
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

type Row = { id: string; version: number; text?: string; number?: number };
type Whole = { goals: Row[]; nodes: Row[]; links: Row[] };
type Change = { change: { id: string; verb: string; about: string | null } | null };

const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const whole = async (): Promise<Whole> => (await mine.get(at())).json<Whole>();
const last = async (api: Api): Promise<Change['change']> =>
  (await api.get(at('/last-change'))).json<Change>().change;
async function undo(api: Api = mine): Promise<Answer> {
  return await api.post(at('/undo'), { changeId: (await last(api))?.id });
}
const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
};
/** What the draft says, without the counters that every change turns. */
const saying = ({ goals, nodes, links }: Whole): unknown =>
  [goals, nodes, links].map((rows) => rows.map((row) => ({ ...row, version: 0 })));
const version = async (id: string): Promise<number> => {
  const { goals, nodes, links } = await whole();
  return [...goals, ...nodes, ...links].find((row) => row.id === id)?.version ?? 0;
};

describe('undoing one’s latest change of a draft', () => {
  it.each([
    ['an edit', () => mine.patch(at(`/nodes/${draft.activity}`), { text: 'Nytt', detail: 'Mer' }, 1)],
    ['an added step', () => mine.post(at('/nodes'), { kind: 'need', text: 'Behov' })],
    ['an added sub-goal', () => mine.post(at('/nodes'), { kind: 'sub_goal', text: 'Delmål 2' })],
    ['a removed step, with its links', () => mine.delete(at(`/nodes/${draft.output}`), 1)],
    ['a removed link', async () => mine.delete(at(`/links/${(await whole()).links[0]?.id}`), 1)],
    [
      'an edited link',
      async () =>
        mine.patch(at(`/links/${(await whole()).links[0]?.id}`), { sign: '-', assumption: 'För att' }, 1),
    ],
    ['an added link', () => mine.post(at('/links'), { fromNodeId: draft.output, toNodeId: draft.subGoal })],
    ['a step moved to no sub-goal', () => mine.patch(at(`/nodes/${draft.output}`), { subGoalId: null }, 1)],
  ])('puts back %s', async (_, change) => {
    const before = saying(await whole());
    ok(await change());
    expect(saying(await whole())).not.toEqual(before);
    ok(await undo());
    expect(saying(await whole())).toEqual(before);
    expect((await eventsOf(test, draft.versionId)).at(-1)).toBe('change-undone');
  });

  it('puts sub-goals back in their order, and a removed one in its place', async () => {
    for (const text of ['Två', 'Tre']) ok(await mine.post(at('/nodes'), { kind: 'sub_goal', text }));
    const before = saying(await whole());
    const two = (await whole()).goals.find(({ text }) => text === 'Två')?.id ?? '';
    ok(await mine.post(at(`/nodes/${two}/move`), { direction: 'down' }));
    ok(await undo());
    expect(saying(await whole())).toEqual(before);
    ok(await mine.delete(at(`/nodes/${two}`), await version(two)));
    ok(await other.post(at('/nodes'), { kind: 'sub_goal', text: 'Den andras' }));
    ok(await undo());
    const goals = (await whole()).goals.map(({ number, text }) => `${number} ${text}`).slice(1);
    expect(goals).toEqual(['1 Allmänheten vet var stöd finns', '2 Två', '3 Tre', '4 Den andras']);
  });

  it('goes back change by change, and leaves what others have done elsewhere', async () => {
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Ett' }, 1));
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Två' }, 2));
    ok(await other.patch(at(`/nodes/${draft.activity}`), { detail: 'Den andras' }, 3));
    ok(await undo());
    ok(await undo());
    const { nodes } = await whole();
    expect(nodes.find(({ id }) => id === draft.activity)).toMatchObject({
      text: 'Stödbesök i kommunerna',
      detail: 'Den andras',
      version: 6,
    });
    expect((await last(other))?.verb).toBe('node-edited');
  });

  it('is refused where somebody has changed the same thing, and says who and what', async () => {
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Mitt' }, 1));
    ok(await other.patch(at(`/nodes/${draft.activity}`), { text: 'Den andras' }, 2));
    const before = await whole();
    const refused = await undo();
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ type: 'urn:effektkedja:problem:changed-since' });
    expect(refused.text).toMatch(/Länsstyrelsen[^"]*(Mitt)/);
    expect(await whole()).toEqual(before);
  });

  it('is refused where somebody has built on it or taken away what it leans on', async () => {
    const need = ok(await mine.post(at('/nodes'), { kind: 'need', text: 'Behov' })).json<Row>().id;
    ok(await other.post(at('/links'), { fromNodeId: need, toNodeId: draft.activity }));
    expect((await undo()).json()).toMatchObject({ type: 'urn:effektkedja:problem:changed-since' });
    const link = (await whole()).links.find(({ version: one }) => one === 1)?.id ?? '';
    ok(await mine.delete(at(`/links/${link}`), 1));
    ok(await other.delete(at(`/nodes/${draft.activity}`), 1));
    const refused = await undo();
    expect(refused.json()).toMatchObject({ type: 'urn:effektkedja:problem:changed-since' });
    expect(refused.text).toContain('Länsstyrelsen');
  });

  it('puts back what went with a removed goal, and leaves what others have hung on an added one', async () => {
    const goal = ok(await mine.post(at('/nodes'), { kind: 'sub_goal', text: 'Två' })).json<Row>().id;
    ok(await other.post(at('/factors'), { text: 'Ny lag', nodeIds: [goal] }));
    const pair = { firstNodeId: draft.subGoal, secondNodeId: goal, reasoning: 'Drar isär' };
    ok(await other.post(at('/conflicts'), pair));
    expect((await undo()).json()).toMatchObject({ type: 'urn:effektkedja:problem:changed-since' });
    const beside = async (): Promise<unknown> => {
      const { rows } = await test.owner.query<object>(
        `select f.node_id, c.second_node_id, c.reasoning from external_factor_node f
         join goal_conflict c on c.version_id = f.version_id where f.version_id = $1`,
        [draft.versionId],
      );
      return rows;
    };
    const before = await beside();
    expect(before).toEqual([{ node_id: goal, second_node_id: goal, reasoning: 'Drar isär' }]);
    ok(await mine.delete(at(`/nodes/${goal}`), await version(goal)));
    expect(await beside()).toEqual([]);
    ok(await undo());
    expect(await beside()).toEqual(before);
  });

  it('is of one’s own latest alone, and only in a draft one may edit', async () => {
    expect((await last(other))?.id).toBeUndefined();
    const stale = (await last(mine))?.id;
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Nytt' }, 1));
    expect((await mine.post(at('/undo'), { changeId: stale })).json()).toMatchObject({
      type: 'urn:effektkedja:problem:not-the-last-change',
    });
    expect((await other.post(at('/undo'), { changeId: stale })).json()).toMatchObject({
      type: 'urn:effektkedja:problem:nothing-to-undo',
    });
    const foreign = new Api(test, (await aSteeredPlatform(test)).coordinator);
    expect((await foreign.get(at('/last-change'))).status).toBe(404);
    const once = (await last(mine))?.id;
    const both = await Promise.all([1, 2].map(() => mine.post(at('/undo'), { changeId: once })));
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('is a button on the draft’s page, without script too, and says so when it cannot', async () => {
    const path = `/p/${here.platform.slug}/verksamhetslogik/utkast`;
    ok(await mine.patch(at(`/nodes/${draft.activity}`), { text: 'Mitt nya' }, 1));
    const window = await openPage(browser, { baseURL: test.url, script: false });
    const [name = '', value = ''] = here.coordinator.cookie.split('=');
    await window.context().addCookies([{ name, value, url: test.url }]);
    await window.goto(path);
    await window.getByRole('button', { name: /^Ångra/ }).click();
    await window.getByText('Ändringen är ångrad.').waitFor();
    await window.context().close();
    const { nodes } = await whole();
    expect(nodes.map(({ text }) => text)).toContain('Stödbesök i kommunerna');
    const pages = new Pages(test, here.coordinator);
    const refused = await pages.post(`${path}/angra`, { changeId: draft.activity });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('inte längre din senaste');
    const seeing = await openPage(browser, { baseURL: test.url });
    await seeing.context().addCookies([{ name, value, url: test.url }]);
    await seeing.goto(path);
    await expectAccessible(seeing);
    await seeing.context().close();
  }, 40_000);
});

/** What tells a row apart from others, and what every change turns. */
const NEVER_EDITED =
  'platform_id id version_id node_id kind from_node_id to_node_id first_node_id second_node_id identity version created_at'.split(
    ' ',
  );

it.each(['version_node', 'link', 'external_factor', 'goal_conflict'] as const)(
  'puts back every column of %s that can be edited',
  async (table) => {
    const { rows } = await test.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name <> all ($2)`,
      [table, NEVER_EDITED],
    );
    expect(rows.length).toBeGreaterThan(0);
    const put = /set \(([^)]*)\)/.exec(CHANGE_BACK[table])?.[1]?.split(/,\s*/) ?? [];
    expect(put.sort()).toEqual(rows.map(({ name }) => name).sort());
  },
);
