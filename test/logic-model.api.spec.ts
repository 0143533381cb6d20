import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VersionView } from '../src/logic-model/logic-model.views.js';
import { testApp, type TestApp } from './support/app.js';
import { checksums } from './support/checksums.js';
import { Api, type Answer } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  PERIOD,
  PROTOCOL,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
});
afterAll(() => test.close());

const at = (rest = ''): string => `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const version = async (): Promise<VersionView> => (await as().get(at())).json<VersionView>();

/** Refused with this status and field or code, and not one row changed. */
async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

describe('a draft', () => {
  it('is one per platform, with goals and nodes in the order of the chain', async () => {
    const whole = await version();
    expect(whole).toMatchObject({
      number: 1,
      state: 'draft',
      allowedActions: ['edit', 'circulate', 'table', 'share'],
    });
    expect(whole.goals.map(({ kind, number }) => [kind, number])).toEqual([
      ['overall_goal', null],
      ['sub_goal', 1],
    ]);
    expect(whole.nodes.map(({ id }) => id)).toEqual([draft.activity, draft.output]);
    expect(whole.links).toHaveLength(1);
    const again = { name: 'En till', title: 'Mål', ...PERIOD };
    await refused(() => as().post(`/platforms/${here.platform.id}/logic-models`, again), 409, 'model-exists');
  });

  it('is seen by its own organisation alone until it is shared', async () => {
    expect((await as(here.reader).get(at())).status).toBe(404);
    expect((await as(here.reader).get(at('/findings'))).status).toBe(404);
    expect((await as(here.chair).get(at())).status).toBe(200);
    const list = `/platforms/${here.platform.id}/logic-models/${draft.modelId}`;
    expect((await as(here.reader).get(`${list}/versions`)).json()).toMatchObject({ data: [] });
    expect((await as(here.reader).get(list)).json()).toMatchObject({
      openVersionId: null,
      hasOpenVersion: true,
    });
  });

  it('changes its ETag with every change of its content', async () => {
    const before = await as().get(at());
    const node = await as().post(at('/nodes'), { kind: 'need', text: 'Få söker stöd', evidence: 'NTU 2025' });
    expect(node.status).toBe(201);
    expect(node.headers.get('location')).toContain(node.json<{ id: string }>().id);
    const after = await as().get(at());
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    const same = await as().get(at(), { 'if-none-match': after.headers.get('etag') ?? '' });
    expect(same.status).toBe(304);
  });

  it('is edited with the number last read, field by field', async () => {
    const path = at(`/nodes/${draft.activity}`);
    expect((await as().patch(path, { detail: 'Två besök om året' })).status).toBe(428);
    const edited = await as().patch(
      path,
      { detail: 'Två besök om året', organisationId: here.organisation.id },
      1,
    );
    expect(edited.json()).toMatchObject({
      detail: 'Två besök om året',
      text: 'Stödbesök i kommunerna',
      version: 2,
    });
    await refused(() => as().patch(path, { detail: 'Tre' }, 1), 412, '');
    const cleared = await as().patch(path, { detail: null }, 2);
    expect(cleared.json()).toMatchObject({ detail: null, organisationName: 'Länsstyrelsen' });
    const { rows } = await test.owner.query(
      `select actor, before ->> 'detail' as was from audit_entry
       where table_name = 'version_node' and operation = 'U' and after ->> 'node_id' = $1 order by id desc limit 1`,
      [draft.activity],
    );
    expect(rows).toEqual([{ actor: here.coordinator.actor.personId, was: 'Två besök om året' }]);
  });

  it('moves nodes among their kind, and renumbers sub-goals', async () => {
    const second = (await as().post(at('/nodes'), { kind: 'sub_goal', text: 'Våld upptäcks' })).json<{
      id: string;
    }>();
    const numbers = async (): Promise<string[]> => (await version()).goals.slice(1).map(({ text }) => text);
    const moved = await as().post(at(`/nodes/${second.id}/move`), { direction: 'up' });
    expect(moved.json()).toMatchObject({ number: 1 });
    expect(await numbers()).toEqual(['Våld upptäcks', 'Allmänheten vet var stöd finns']);
    expect((await as().post(at(`/nodes/${second.id}/move`), { direction: 'up' })).status).toBe(200);
    const { version: number } = moved.json<{ version: number }>();
    expect((await as().delete(at(`/nodes/${second.id}`), number)).status).toBe(204);
    expect((await version()).goals.map((goal) => goal.number)).toEqual([null, 1]);
  });

  it.each([
    [{ kind: 'overall_goal', text: 'Ett till' }, 'kind'],
    [{ kind: 'activity', text: '' }, 'text'],
    [{ kind: 'sub_goal', text: 'Under ett annat', subGoalId: 'subGoal' }, 'subGoalId'],
    [{ kind: 'output', text: 'Fel plats', subGoalId: 'activity' }, 'subGoalId'],
    [{ kind: 'activity', text: 'Kostar', amount: '10', amountUnit: 'kr' }, 'amount'],
    [{ kind: 'resource', text: 'Pengar', amount: '10' }, 'amountUnit'],
    [{ kind: 'resource', text: 'Pengar', amount: '-10', amountUnit: 'kr' }, 'amount'],
    [{ kind: 'nonsense', text: 'Okänt' }, 'kind'],
    [{ kind: 'need', text: 'Kvinnan 19121212-1212 söker stöd' }, 'text'],
    [{ kind: 'need', text: 'Extra', state: 'adopted' }, 'state'],
  ])('refuses the node %j and names %s, changing nothing', async (input, field) => {
    const subGoalId = 'subGoalId' in input ? draft[input.subGoalId as keyof BuiltDraft] : undefined;
    await refused(
      () => as().post(at('/nodes'), { ...input, ...(subGoalId ? { subGoalId } : {}) }),
      422,
      `"${field}"`,
    );
  });

  it('refuses links that go backward, in circles, twice, to themselves or out of the version', async () => {
    const link = (from: string, to: string) => () =>
      as().post(at('/links'), { fromNodeId: from, toNodeId: to });
    await refused(link(draft.output, draft.activity), 422, 'framåt i kedjan');
    await refused(link(draft.activity, draft.output), 422, 'finns redan');
    await refused(link(draft.output, draft.output), 422, 'cirkel');
    const next = (await as().post(at('/nodes'), { kind: 'output', text: 'Film visad' })).json<{
      id: string;
      version: number;
    }>();
    expect((await link(draft.output, next.id)()).status).toBe(201);
    await refused(link(next.id, draft.output), 422, 'cirkel');
    const elsewhere = await aSteeredPlatform(test);
    const foreign = await aDraft(test, elsewhere);
    await refused(link(draft.activity, foreign.output), 422, 'samma version');
    expect((await as().delete(at(`/nodes/${next.id}`), next.version)).status).toBe(204);
    expect((await version()).links).toHaveLength(1);
  });

  it('keeps what links say, and removes them', async () => {
    const said = {
      assumption: 'Besök ändrar arbetssätt',
      evidence: 'partial',
      claim: 'contributes',
      sign: '+',
    };
    const [link] = (await version()).links;
    if (!link) throw new Error('no link');
    const path = at(`/links/${link.id}`);
    expect((await as().patch(path, said, link.version)).json()).toMatchObject({ ...said, version: 2 });
    await refused(() => as().patch(path, said, 1), 412, '');
    await refused(() => as().delete(path, 1), 412, '');
  });

  it('cannot be touched by others: reader 403, another organisation’s coordinator 403 or 404', async () => {
    await refused(() => as(here.reader).post(at('/nodes'), { kind: 'need', text: 'Nej' }), 403, '');
    await refused(() => as(here.chair).post(at('/nodes'), { kind: 'need', text: 'Nej' }), 403, '');
    const other = await aSteeredPlatform(test);
    await refused(() => as(other.coordinator).post(at('/nodes'), { kind: 'need', text: 'Nej' }), 404, '');
    await refused(() => as().post(at('/adopt'), PROTOCOL), 403, '');
  });

  it('is not tabled while the goals are incomplete, and says what is missing', async () => {
    const goal = (await as().post(at('/nodes'), { kind: 'sub_goal', text: 'Utan väg dit' })).json<{
      id: string;
      version: number;
    }>();
    const findings = (await as().get(at('/findings'))).json<{ data: { code: string; nodeId: string }[] }>();
    expect(findings.data[0]).toMatchObject({ code: 'orphan-goal', severity: 'stop', nodeId: goal.id });
    await refused(() => as().post(at('/table'), { bodyId: here.body }), 409, 'not-ready');
    expect((await as().delete(at(`/nodes/${goal.id}`), goal.version)).status).toBe(204);
  });

  it('is shared by a logged act', async () => {
    expect((await as().post(at('/share'))).json()).toMatchObject({
      allowedActions: ['edit', 'circulate', 'table'],
    });
    expect((await as(here.reader).get(at())).status).toBe(200);
    await refused(() => as().post(at('/share')), 409, 'already-shared');
    const { rows } = await test.owner.query(
      `select verb, membership_id from domain_event where subject_id = $1 and verb = 'shared'`,
      [draft.versionId],
    );
    expect(rows).toEqual([{ verb: 'shared', membership_id: here.coordinator.actor.membershipId }]);
  });
});
