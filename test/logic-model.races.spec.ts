import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { Api } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  PROTOCOL,
  tabledFor,
  type BuiltDraft,
  type SteeredPlatform,
} from './support/steering.js';

const ROUNDS = 50;
const AT_ONCE = 20;

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
});
afterAll(() => test.close());

const at = (versionId: string, rest = ''): string =>
  `/platforms/${here.platform.id}/model-versions/${versionId}${rest}`;
const times = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(index)));
const count = (statuses: readonly number[], status: number): number =>
  statuses.filter((one) => one === status).length;

describe('many at once', () => {
  it(`gives one winner a round in ${ROUNDS} rounds of ${AT_ONCE} conditional writes`, async () => {
    const api = new Api(test, here.coordinator);
    for (let version = 1; version <= ROUNDS; version += 1) {
      const answers = await times((index) =>
        api.patch(
          at(draft.versionId, `/nodes/${draft.activity}`),
          { text: `Text ${version}.${index}` },
          version,
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect([count(statuses, 200), count(statuses, 412)]).toEqual([1, AT_ONCE - 1]);
    }
    const { rows } = await test.owner.query(
      `select count(*)::int as edits from audit_entry
       where table_name = 'version_node' and operation = 'U' and after ->> 'node_id' = $1`,
      [draft.activity],
    );
    expect(rows).toEqual([{ edits: ROUNDS }]);
  }, 120_000);

  it(`gives ${ROUNDS} adoptions in ${ROUNDS} rounds of ${AT_ONCE} simultaneous adoptions`, async () => {
    const chair = new Api(test, here.chair);
    const coordinator = new Api(test, here.coordinator);
    let versionId = draft.versionId;
    for (let round = 1; round <= ROUNDS; round += 1) {
      await tabledFor(test, here, versionId);
      const answers = await times(() => chair.post(at(versionId, '/adopt'), PROTOCOL));
      const statuses = answers.map(({ status }) => status);
      expect([count(statuses, 200), count(statuses, 409)]).toEqual([1, AT_ONCE - 1]);
      const next = await coordinator.post(
        `/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`,
        { title: `Mål ${round + 1}`, periodFrom: '2027-01-01', periodTo: '2030-12-31' },
      );
      versionId = next.json<{ id: string }>().id;
    }
    const { rows } = await test.owner.query(
      `select (select count(*)::int from model_version v where v.platform_id = $1 and v.state = 'superseded') as superseded,
         (select count(*)::int from model_version v where v.platform_id = $1 and v.state = 'adopted') as adopted,
         (select count(*)::int from decision d where d.platform_id = $1 and d.state = 'adopted') as decisions,
         (select count(*)::int from domain_event e where e.platform_id = $1
            and e.subject_type = 'model_version' and e.verb = 'adopted') as events`,
      [here.platform.id],
    );
    expect(rows).toEqual([{ superseded: ROUNDS - 1, adopted: 1, decisions: ROUNDS, events: ROUNDS }]);
  }, 180_000);

  it('either counts a stand that comes as the decision is recorded, or refuses it', async () => {
    const other = await aSteeredPlatform(test);
    const made = await aDraft(test, other);
    await tabledFor(test, other, made.versionId);
    const path = `/platforms/${other.platform.id}/model-versions/${made.versionId}`;
    const late = other.members.slice(2);
    const [adopted, ...stands] = await Promise.all([
      new Api(test, other.chair).post(`${path}/adopt`, PROTOCOL),
      ...late.map((member) => new Api(test, member).post(`${path}/stands`, { stance: 'for' })),
    ]);
    expect(adopted?.status).toBe(200);
    const { rows } = await test.owner.query<{ kept: number; counted: number }>(
      `select (select count(*)::int from stand a where a.platform_id = $1) as kept,
         (select (e.data -> 'tally' ->> 'for')::int from domain_event e
          where e.platform_id = $1 and e.subject_type = 'decision' and e.verb = 'adopted') as counted`,
      [other.platform.id],
    );
    const taken = stands.filter((one) => one?.status === 200).length;
    expect(rows).toEqual([{ kept: 3 + taken, counted: 3 + taken }]);
  });
});
