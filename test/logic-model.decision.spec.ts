import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Verification, VersionView } from '../src/logic-model/logic-model.views.js';
import { testApp, type TestApp } from './support/app.js';
import { checksums } from './support/checksums.js';
import { Api, type Answer } from './support/client.js';
import {
  aDraft,
  aSteeredPlatform,
  PROTOCOL,
  tabledFor,
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

describe('the decision', () => {
  it('waits for a quorum, and a stand against says why', async () => {
    await as().post(at('/table'), { bodyId: here.body, meetingDate: '2026-11-20' });
    expect((await version()).state).toBe('tabled');
    await refused(() => as().post(at('/nodes'), { kind: 'need', text: 'För sent' }), 409, 'not-a-draft');
    await refused(() => as().post(at('/table'), { bodyId: here.body }), 409, 'not-a-draft');
    const [first, second] = here.members;
    await refused(() => as(first).post(at('/stands'), { stance: 'against' }), 422, '"comment"');
    await refused(() => as(first).post(at('/stands'), { stance: 'for', seatId: here.seats[3] }), 403, '');
    const against = await as(first).post(at('/stands'), { stance: 'against', comment: 'Otydligt' });
    expect(against.json()).toMatchObject({
      quorum: { against: 1, needed: 3, quorum: false, notAnswered: 4 },
    });
    expect((await as(first).post(at('/stands'), { stance: 'for' })).json()).toMatchObject({
      quorum: { for: 1, against: 0 },
    });
    await as(second).post(at('/stands'), { stance: 'abstains' });
    await refused(() => as(here.chair).post(at('/adopt'), PROTOCOL), 409, 'no-quorum');
  });

  it('is recorded by the chair alone, with protocol, after the meeting', async () => {
    await refused(() => as(here.members[0]).post(at('/adopt'), PROTOCOL), 403, 'ordförande');
    await refused(() => as(here.members[0]).post(at('/return'), { reason: 'Nej' }), 403, 'ordförande');
    const late = { ...PROTOCOL, meetingDate: '2026-11-21' };
    await refused(() => as(here.chair).post(at('/adopt'), late), 422, '"meetingDate"');
    await refused(
      () => as(here.chair).post(at('/adopt'), { meetingDate: '2026-11-20' }),
      422,
      '"protocolReference"',
    );
  });

  it('can be returned with a reason, opened again and tabled anew', async () => {
    await refused(() => as(here.chair).post(at('/return'), {}), 422, '"reason"');
    const reason = 'Delmål 1 behöver en ansvarig huvudman.';
    expect((await as(here.chair).post(at('/return'), { reason })).json()).toMatchObject({
      state: 'returned',
    });
    const { rows } = await test.owner.query(
      `select distinct reason from audit_entry where table_name = 'model_version' and row_id = $1 and reason is not null`,
      [draft.versionId],
    );
    expect(rows).toEqual([{ reason }]);
    await refused(() => as(here.members[0]).post(at('/stands'), { stance: 'for' }), 409, 'not-tabled');
    await refused(() => as().post(at('/nodes'), { kind: 'need', text: 'Inte än' }), 409, 'not-a-draft');
    expect((await as().post(at('/reopen'))).json()).toMatchObject({ state: 'draft' });
    await refused(() => as().post(at('/reopen')), 409, 'not-returned');
    await tabledFor(test, here, draft.versionId);
  });

  it('freezes the text with its sum, which can be computed again', async () => {
    const adopted = await as(here.chair).post(at('/adopt'), { ...PROTOCOL, note: 'Utan reservation' });
    expect(adopted.json()).toMatchObject({ state: 'adopted', inForceFrom: '2026-11-20', allowedActions: [] });
    await refused(() => as(here.chair).post(at('/adopt'), PROTOCOL), 409, 'not-tabled');
    await refused(() => as(here.members[3]).post(at('/stands'), { stance: 'for' }), 409, 'not-tabled');
    const proof = (await as(here.reader).get(at('/verification'))).json<Verification>();
    expect(proof).toMatchObject({ matches: true, number: 1 });
    expect(createHash('sha256').update(proof.canonicalText).digest('hex')).toBe(proof.sha256);
    const register = await as(here.reader).get(`/platforms/${here.platform.id}/decisions`);
    expect(register.json()).toMatchObject({
      data: [
        { state: 'adopted', protocolParagraph: '§ 21', subjectTitle: 'Mål 2027–2030, version 1' },
        { state: 'returned' },
      ],
    });
    const { decisionId } = adopted.json<{ decisionId: string }>();
    const one = await as(here.reader).get(`/platforms/${here.platform.id}/decisions/${decisionId}`);
    expect(one.json()).toMatchObject({ note: 'Utan reservation', quorum: { for: 3, notAnswered: 2 } });
  });

  it('notices one changed word', async () => {
    const changeTo = (text: string): Promise<unknown> =>
      test.owner.query(
        `alter table version_node disable trigger user;
         update version_node set text = '${text}' where node_id = '${draft.overall}';
         alter table version_node enable trigger user`,
      );
    await changeTo('Ingen borde utsättas för våld');
    expect((await as().get(at('/verification'))).json()).toMatchObject({ matches: false });
    await changeTo('Ingen ska utsättas för våld');
    expect((await as().get(at('/verification'))).json()).toMatchObject({ matches: true });
  });
});

describe('the next version', () => {
  it('starts from the adopted one with the same identities, and replaces it when adopted', async () => {
    const list = `/platforms/${here.platform.id}/logic-models/${draft.modelId}/versions`;
    const input = { title: 'Mål 2031–2034', periodFrom: '2031-01-01', periodTo: '2034-12-31' };
    const started = await as().post(list, input);
    expect(started.status).toBe(201);
    const next = started.json<VersionView>();
    const old = await version();
    expect(next).toMatchObject({ number: 2, basedOnVersionId: draft.versionId, sharedAt: null });
    expect(next.goals.map(({ id, text }) => [id, text])).toEqual(old.goals.map(({ id, text }) => [id, text]));
    expect(next.nodes.map(({ id }) => id)).toEqual(old.nodes.map(({ id }) => id));
    expect(next.links.map(({ assumption }) => assumption)).toEqual(
      old.links.map(({ assumption }) => assumption),
    );
    await refused(() => as().post(list, input), 409, 'open-version-exists');
    await tabledFor(test, here, next.id);
    const path = `/platforms/${here.platform.id}/model-versions/${next.id}`;
    expect((await as(here.chair).post(`${path}/adopt`, PROTOCOL)).status).toBe(200);
    expect((await version()).state).toBe('superseded');
    const { rows } = await test.owner.query(
      `select distinct version_id, sub_goal_number from node_in_force where platform_id = $1 and node_id = $2`,
      [here.platform.id, draft.activity],
    );
    expect(rows).toEqual([{ version_id: next.id, sub_goal_number: 1 }]);
  });

  it('needs four eyes: who tabled it cannot record the decision', async () => {
    const two = await aSteeredPlatform(test);
    const made = await aDraft(test, two);
    await test.owner.query(
      `update membership set roles = array['coordinator', 'steering_member'], organisation_id = $3
       where platform_id = $1 and id = $2`,
      [two.platform.id, two.chair.actor.membershipId, two.organisation.id],
    );
    const chair = { ...two, coordinator: two.chair };
    await tabledFor(test, chair, made.versionId);
    const path = `/platforms/${two.platform.id}/model-versions/${made.versionId}`;
    await refused(() => as(two.chair).post(`${path}/adopt`, PROTOCOL), 403, 'lagt fram');
  });
});
