import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import {
  aMember,
  anAdoptedModel,
  anOrganisation,
  aPlatform,
  type BuiltPlatform,
  type Member,
} from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let reporter: Member;
let neighbour: Member;
let goals: string[];
let inForce: string;
const PERIOD = { periodFrom: '2027-01-01', periodTo: '2029-12-31' };
const NEW = { name: 'Kommunens plan', title: 'Plan 2027', ...PERIOD };
let model: { modelId: string; id: string };
let ownGoal: string;

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aMember(test, home, { roles: ['coordinator'] });
  reporter = await aMember(test, home, {
    roles: ['reporter'],
    organisation: await anOrganisation(test, home),
  });
  neighbour = await aMember(test, home, { roles: ['reporter', 'approver'] });
  const adopted = await anAdoptedModel(test, home, coordinator, ['Första', 'Andra']);
  [goals, inForce] = [adopted.subGoals, adopted.versionId];
});
afterAll(() => test.close());

const api = (member: Member): Api => new Api(test, member);
const at = (rest: string): string => `/platforms/${home.id}/${rest}`;
const page = (member: Member, rest: string): Promise<Answer> =>
  new Pages(test, member).get(`/p/${home.slug}/${rest}`);
const links = (): string => at(`local-models/${model.modelId}/goal-links`);

async function refused(call: () => Promise<Answer>, status: number, says = ''): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

describe('a local model', () => {
  it('is made once by an organisation that reports, and drawn by it alone', async () => {
    await refused(() => api(coordinator).post(at('local-models'), NEW), 403);
    const made = await api(reporter).post(at('local-models'), NEW);
    expect(made.status).toBe(201);
    model = made.json();
    expect(model).toMatchObject({ modelKind: 'local', allowedActions: ['edit', 'share'] });
    await refused(() => api(reporter).post(at('local-models'), NEW), 409, 'model-exists');
    const goal = await api(reporter).post(at(`model-versions/${model.id}/nodes`), {
      kind: 'sub_goal',
      text: 'Vårt delmål',
    });
    expect(goal.status).toBe(201);
    ownGoal = goal.json<{ id: string }>().id;
    for (const member of [neighbour, coordinator]) {
      await refused(() => api(member).get(at(`model-versions/${model.id}`)), 404);
      await refused(
        () => api(member).post(at(`model-versions/${model.id}/nodes`), { kind: 'need', text: 'X' }),
        404,
      );
      await refused(() => api(member).get(at(`logic-models/${model.modelId}`)), 404);
    }
    await refused(
      () => api(reporter).post(at(`model-versions/${inForce}/nodes`), { kind: 'need', text: 'X' }),
      403,
    );
  });

  it('is drawn with the same pages and the same steps', async () => {
    const draft = await page(reporter, 'verksamhetslogik/utkast');
    expect(draft.text).toContain('Vårt delmål');
    expect(draft.text).not.toContain('Lägg fram för beslut');
    const answered = await new Pages(test, reporter).post(`/p/${home.slug}/verksamhetslogik/guide/problem`, {
      text: 'De flesta söker aldrig hjälp',
      go: 'next',
    });
    expect(answered.status).toBe(303);
    expect((await page(reporter, 'verksamhetslogik/guide/malgrupp')).text).toContain(
      'De flesta söker aldrig hjälp',
    );
    expect((await page(neighbour, 'verksamhetslogik/utkast')).status).toBe(404);
  });

  it('links its goals to the platform’s, by its owner alone', async () => {
    const ends = { localNodeId: ownGoal, platformNodeId: goals[1] };
    const link = await api(reporter).post(links(), ends);
    expect([link.status, link.json()]).toMatchObject([201, { number: 2, text: 'Andra' }]);
    await refused(() => api(reporter).post(links(), ends), 422, 'platformNodeId');
    await refused(
      () => api(reporter).post(links(), { ...ends, platformNodeId: ownGoal }),
      422,
      'platformNodeId',
    );
    await refused(() => api(neighbour).post(links(), ends), 404);
    await refused(() => api(coordinator).post(links(), ends), 403);
    const { id } = (await api(reporter).post(links(), { ...ends, platformNodeId: goals[0] })).json<{
      id: string;
    }>();
    expect((await api(reporter).post(`${links()}/${id}/remove`)).status).toBe(204);
    const { rows } = await test.owner.query<{ verb: string }>(
      `select verb from domain_event where platform_id = $1 and subject_id = $2 order by happened_at, id`,
      [home.id, model.modelId],
    );
    expect(rows.map(({ verb }) => verb)).toEqual([
      'created',
      'goals-linked',
      'goals-linked',
      'goals-unlinked',
    ]);
  });

  it('is known to the coordinator at once, and read by others when it is shared', async () => {
    const seen = async (member: Member): Promise<object[]> =>
      (await api(member).get(at('local-models'))).json<{ data: object[] }>().data;
    const all = await seen(coordinator);
    expect(all).toHaveLength(3);
    expect(all.filter((one) => 'modelId' in one && one.modelId !== null)).toMatchObject([
      { modelName: 'Kommunens plan', canRead: false, sharedAt: null, serves: [{ number: 2, text: 'Andra' }] },
    ]);
    expect(await seen(neighbour)).toEqual([]);
    expect((await page(coordinator, 'lokala-verksamhetslogiker')).text).toContain('1 av 3 samverkansparter');
    await refused(() => page(coordinator, `lokala-verksamhetslogiker/${model.modelId}`), 404);
    await api(reporter).post(at(`model-versions/${model.id}/share`));
    const read = await page(neighbour, `lokala-verksamhetslogiker/${model.modelId}`);
    expect([read.status, read.text.includes('Delmål 2: Andra')]).toEqual([200, true]);
    expect(await seen(neighbour)).toHaveLength(1);
  });

  it('never comes before a body, and is never in force', async () => {
    await refused(
      () => api(coordinator).post(at(`model-versions/${model.id}/table`), { bodyId: model.modelId }),
      403,
    );
    for (const state of ['tabled', 'circulated'])
      await expect(
        test.owner.query(`update model_version set state = $2 where id = $1`, [model.id, state]),
      ).rejects.toMatchObject({ constraint: 'local_model_stays_draft' });
    const board = await api(coordinator).get(at('logic-models'));
    expect(board.json<{ data: { kind: string }[] }>().data.map(({ kind }) => kind)).toEqual([
      'platform',
      'local',
    ]);
    expect((await page(reporter, 'verksamhetslogik')).text).not.toContain('Vårt delmål');
    const { rows } = await test.owner.query(`select node_id from node_in_force where platform_id = $1`, [
      home.id,
    ]);
    expect(rows).toHaveLength(3);
  });
});
