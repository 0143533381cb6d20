import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember } from './support/builders.js';
import { Api, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

const CLIENTS = 20;
/** A round is every client's one edit, at once. `EDIT_ROUNDS=1000` runs the drill in full, in some minutes. */
const ROUNDS = Number(process.env['EDIT_ROUNDS'] ?? 40);
const SEED = Number(process.env['EDIT_SEED'] ?? 20261120);

type Kind = 'activity' | 'output' | 'outcome' | 'effect_medium';
const KINDS: readonly Kind[] = ['activity', 'output', 'outcome', 'effect_medium'];

/** Mulberry32: the same seed gives the same edits, whatever the order they are answered in. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Whole = {
  nodes: { id: string; text: string; version: number }[];
  links: { id: string; assumption: string | null; version: number }[];
};
/** What was said yes to: the version it gave the row, and what the row then said. */
type Acknowledged = { id: string; version: number; text: string };

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
let foreign: BuiltDraft;
let clients: Api[];
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  foreign = await aDraft(test, await aSteeredPlatform(test));
  const { platform, organisation } = here;
  clients = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const member = await aMember(test, platform, { roles: ['coordinator'], organisation });
    clients.push(new Api(test, member));
  }
}, 60_000);
afterAll(() => test.close());

const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;

describe(`${CLIENTS} clients who edit the same draft at once`, () => {
  const random = randomFrom(SEED);
  const acknowledged: Acknowledged[] = [];
  const editedNodes = new Set<string>();
  const removed = new Set<string>();
  const statuses = new Map<number, number>();

  /** One edit drawn by lot, on what the draft looked like when the round began: so many are stale on purpose. */
  async function edit(api: Api, round: number, client: number, { nodes, links }: Whole): Promise<void> {
    const text = `Text ${round}.${client}`;
    const one = <T>(of: readonly T[]): T | undefined => of[random(of.length)];
    const [node, other, link, kind] = [one(nodes), one(nodes), one(links), one(KINDS)];
    const lot = random(100);
    let answer: Answer | undefined;
    if (lot < 40 && node) {
      answer = await api.patch(at(`/nodes/${node.id}`), { text }, node.version);
      if (answer.status === 200) {
        acknowledged.push({ id: node.id, version: node.version + 1, text });
        editedNodes.add(node.id);
      }
    } else if (lot < 55 && link) {
      answer = await api.patch(at(`/links/${link.id}`), { assumption: text }, link.version);
      if (answer.status === 200) acknowledged.push({ id: link.id, version: link.version + 1, text });
    } else if (lot < 80 && node && other) {
      answer = await api.post(at('/links'), { fromNodeId: node.id, toNodeId: other.id });
    } else if (lot < 85 && node) {
      answer = await api.post(at('/links'), { fromNodeId: node.id, toNodeId: foreign.output });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    } else if (lot < 95 && nodes.length < 40) {
      answer = await api.post(at('/nodes'), { kind, text, subGoalId: draft.subGoal });
    } else if (lot < 97 && link) {
      answer = await api.delete(at(`/links/${link.id}`), link.version);
      if (answer.status === 204) removed.add(link.id);
    } else if (node) {
      answer = await api.delete(at(`/nodes/${node.id}`), node.version);
      if (answer.status === 204) removed.add(node.id);
    }
    if (answer) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }

  it(`answers ${ROUNDS} rounds without a failure`, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const whole = (await (clients[0] as Api).get(at())).json<Whole>();
      await Promise.all(clients.map((api, client) => edit(api, round, client, whole)));
    }
    // 503 says "busy, try again": what it refuses has not been done, which the trail shows below.
    expect([...statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(ROUNDS);
    expect(statuses.get(412)).toBeGreaterThan(0);
  }, 1_200_000);

  it('has every edit that was said yes to in the trail, once, and says what the last one said', async () => {
    const { rows } = await test.owner.query<{ id: string; version: number; text: string }>(
      `select coalesce(a.after ->> 'node_id', a.after ->> 'id') as id, (a.after ->> 'version')::int as version,
         case a.table_name when 'link' then a.after ->> 'assumption' else a.after ->> 'text' end as text
       from audit_entry a
       where a.platform_id = $1 and a.table_name in ('version_node', 'link') and a.operation = 'U'`,
      [here.platform.id],
    );
    const key = ({ id, version, text }: Acknowledged): string => `${id} ${version} ${text}`;
    expect(acknowledged.map(key).sort()).toEqual(rows.map(key).sort());
    const last = new Map<string, Acknowledged>();
    for (const one of acknowledged) {
      if (one.version > (last.get(one.id)?.version ?? 0)) last.set(one.id, one);
    }
    const { nodes, links } = (await (clients[0] as Api).get(at())).json<Whole>();
    const now = new Map([
      ...nodes.map(({ id, text, version }) => [id, { id, version, text }] as const),
      ...links.map(({ id, assumption, version }) => [id, { id, version, text: assumption }] as const),
    ]);
    // A link goes with its node; what is gone in that way, or removed, says nothing more.
    const standing = [...last.values()].filter(({ id }) => now.has(id));
    expect(standing.map(({ id }) => now.get(id))).toEqual(standing);
    expect([...removed].filter((id) => now.has(id))).toEqual([]);
    const lost = [...last.keys()].filter((id) => editedNodes.has(id) && !now.has(id) && !removed.has(id));
    expect(lost).toEqual([]);
  });

  it('has never locked itself out', async () => {
    const { rows } = await test.owner.query<{ deadlocks: string }>(
      `select deadlocks from pg_stat_database where datname = current_database()`,
    );
    expect(rows).toEqual([{ deadlocks: '0' }]);
  });

  it('has no circle, no link backwards and none to another model', async () => {
    const { rows } = await test.owner.query(
      `with recursive way (version_id, start, node_id) as (
         select l.version_id, l.from_node_id, l.to_node_id from link l where l.platform_id = $1
         union
         select w.version_id, w.start, l.to_node_id from way w
         join link l on l.platform_id = $1 and l.version_id = w.version_id and l.from_node_id = w.node_id)
       select (select count(*)::int from way w where w.start = w.node_id) as circles,
         count(*) filter (where node_rank(f.kind) > node_rank(t.kind))::int as backwards,
         count(*) filter (where f.model_id <> t.model_id or f.model_id <> v.model_id)::int as across,
         count(*)::int > 5 as links
       from link l
       join model_version v on v.platform_id = $1 and v.id = l.version_id
       join node f on f.id = l.from_node_id
       join node t on t.id = l.to_node_id
       where l.platform_id = $1`,
      [here.platform.id],
    );
    expect(rows).toEqual([{ circles: 0, backwards: 0, across: 0, links: true }]);
  });
});
