import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalModelView } from '../src/logic-model/local/local-models.dto.js';
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
let [coordinator, reporter, approver, neighbour]: Member[] = [];
let modelId: string;
let versionId: string;

const PERIOD = { periodFrom: '2027-01-01', periodTo: '2029-12-31' };
const DECIDED = {
  meetingDate: '2026-11-12',
  protocolReference: 'SN 2026/214',
  protocolParagraph: '§ 88',
  decidedIn: 'Socialnämnden',
};
const as = (member: Member | undefined): Api => new Api(test, member ?? null);
const at = (rest: string): string => `/platforms/${home.id}/${rest}`;
const show = (member: Member | undefined, rest = ''): Promise<Answer> =>
  new Pages(test, member ?? null).get(`/p/${home.slug}/lokala-verksamhetslogiker/${rest}`);
const send = (member: Member | undefined, rest: string, body: Record<string, string>): Promise<Answer> =>
  new Pages(test, member ?? null).post(`/p/${home.slug}/lokala-verksamhetslogiker/${rest}`, body);
const adopt = (member: Member | undefined, version: number, given: object = {}): Promise<Answer> =>
  as(member).post(at(`local-models/${modelId}/adopt`), { ...DECIDED, ...given }, { ifMatch: version });
const versionNow = async (): Promise<number> =>
  (await as(reporter).get(at(`model-versions/${versionId}`))).json<{ version: number }>().version;
const ownRow = async (member: Member | undefined): Promise<LocalModelView | undefined> =>
  (await as(member).get(at('local-models')))
    .json<{ data: LocalModelView[] }>()
    .data.find((one) => one.modelId);

async function refused(call: () => Promise<Answer>, status: number, says = ''): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aMember(test, home, { roles: ['coordinator'] });
  await anAdoptedModel(test, home, coordinator, ['Första']);
  const organisation = await anOrganisation(test, home, { name: 'Ekholma kommun' });
  reporter = await aMember(test, home, { roles: ['reporter'], organisation });
  approver = await aMember(test, home, { roles: ['approver'], organisation });
  neighbour = await aMember(test, home, { roles: ['approver', 'reporter'] });
  const made = await as(reporter).post(at('local-models'), {
    name: 'Kommunens plan',
    title: 'Plan',
    ...PERIOD,
  });
  ({ modelId, id: versionId } = made.json<{ modelId: string; id: string }>());
});
afterAll(() => test.close());

const add = async (input: object): Promise<string> =>
  (await as(reporter).post(at(`model-versions/${versionId}/nodes`), input)).json<{ id: string }>().id;

describe('a local model', () => {
  it('is not adopted before it holds together, by others, later than today, or as somebody else has changed it', async () => {
    await refused(async () => await adopt(approver, await versionNow()), 409, 'not-ready');
    await add({ kind: 'overall_goal', text: 'Ingen i kommunen utsätts' });
    const goal = await add({ kind: 'sub_goal', text: 'Våld upptäcks tidigt' });
    await add({ kind: 'activity', text: 'Fråga alla nya besökare', subGoalId: goal });
    const version = await versionNow();
    for (const member of [reporter, coordinator]) await refused(() => adopt(member, version), 403);
    await refused(() => adopt(neighbour, version), 404);
    await refused(() => adopt(approver, version - 1), 412);
    await refused(() => adopt(approver, version, { meetingDate: '2026-11-21' }), 422, 'meetingDate');
    await refused(() => adopt(approver, version, { protocolReference: ' ' }), 422, 'protocolReference');
    await refused(() => as(approver).post(at(`local-models/${modelId}/adopt`), DECIDED), 428);
    await refused(() => as(approver).post(at(`model-versions/${versionId}/adopt`), DECIDED), 403);
    const page = await show(reporter, modelId);
    expect(page.text).toContain('inte antagen än');
    expect(page.text).not.toContain('Registrera att den är antagen');
    expect((await show(reporter, `${modelId}/anta`)).status).toBe(403);
    expect((await show(approver, modelId)).text).toContain('Registrera att den är antagen');
  });

  it('is adopted by its organisation with day and number, frozen, shared, and seen by the coordinator', async () => {
    expect((await ownRow(coordinator))?.adopted).toBeNull();
    const form = await show(approver, `${modelId}/anta`);
    expect(form.text).toContain('kontrollsumma');
    const kept = await send(approver, `${modelId}/anta`, {
      ...DECIDED,
      meetingDate: '',
      version: String(await versionNow()),
    });
    expect([kept.status, kept.text.includes('Socialnämnden')]).toEqual([422, true]);
    const done = await adopt(approver, await versionNow());
    expect([done.status, done.json()]).toMatchObject([200, { state: 'adopted', inForceFrom: '2026-11-12' }]);
    const { sha256 } = done.json<{ sha256: string }>();
    const { rows } = await test.owner.query<{
      text: string;
      state: string;
      body_id: null;
      decided_in: string;
    }>(
      `select v.canonical_text as text, d.state, d.body_id, d.decided_in from model_version v
       join decision d on d.subject_id = v.id where v.id = $1`,
      [versionId],
    );
    expect(rows).toMatchObject([{ state: 'adopted', body_id: null, decided_in: 'Socialnämnden' }]);
    expect(
      createHash('sha256')
        .update(rows[0]?.text ?? '')
        .digest('hex'),
    ).toBe(sha256);
    const facts = { number: 1, decidedOn: '2026-11-12', decidedIn: 'Socialnämnden', sha256 };
    expect(await ownRow(coordinator)).toMatchObject({
      canRead: true,
      versionState: 'adopted',
      adopted: facts,
    });
    expect((await ownRow(neighbour))?.adopted).toMatchObject(facts);
    expect((await show(coordinator)).text).toMatch(/Version 1, 12.november.2026/);
    expect((await show(coordinator)).text).toContain('1 har antagit den');
    const read = await show(neighbour, modelId);
    expect(read.text).toContain('Socialnämnden, SN 2026/214, § 88');
    expect(read.text).toContain(sha256);
    const { rows: events } = await test.owner.query(
      `select subject_type, actor from domain_event where verb = 'adopted' and subject_type in ('decision', 'model_version')
         and actor = $1 order by 1`,
      [approver?.actor.personId],
    );
    expect(events.map(({ subject_type }: { subject_type: string }) => subject_type)).toEqual([
      'decision',
      'model_version',
    ]);
  });

  it('is never changed after that, is not the platform’s, and stands outside its register', async () => {
    const node = { kind: 'need', text: 'För sent' };
    await refused(() => as(reporter).post(at(`model-versions/${versionId}/nodes`), node), 409);
    await refused(() => adopt(approver, 1), 409, 'not-a-draft');
    await expect(
      test.owner.query(`update model_version set title = 'Annat' where id = $1`, [versionId]),
    ).rejects.toMatchObject({ constraint: 'model_version_is_frozen' });
    const { rows } = await test.owner.query('select count(*)::int as count from node_in_force');
    expect(rows).toEqual([{ count: 2 }]);
    const register = await as(coordinator).get(at('decisions'));
    expect(register.text).not.toContain(versionId);
    expect((await as(coordinator).get(at(`model-versions/${versionId}`))).status).toBe(200);
    expect((await show(reporter)).text).not.toContain('Öppna utkastet');
    const guide = await new Pages(test, reporter ?? null).get(`/p/${home.slug}/verksamhetslogik/guide`);
    expect(guide.text).toContain('Till er egen verksamhetslogik');
  });

  it('gets a next draft of its own organisation’s, and the next adoption supersedes the first', async () => {
    const next = { title: 'Plan 2', ...PERIOD };
    await refused(() => as(neighbour).post(at(`local-models/${modelId}/versions`), next), 403);
    expect((await show(reporter, `${modelId}/nytt-utkast`)).status).toBe(200);
    await refused(() => send(reporter, `${modelId}/nytt-utkast`, { title: '' }), 422);
    expect((await send(reporter, `${modelId}/nytt-utkast`, next)).status).toBe(303);
    const open = await as(reporter).get(at(`logic-models/${modelId}`));
    versionId = open.json<{ openVersionId: string }>().openVersionId;
    await refused(
      () => as(reporter).post(at(`local-models/${modelId}/versions`), next),
      409,
      'open-version-exists',
    );
    expect(await ownRow(coordinator)).toMatchObject({ versionState: 'adopted', adopted: { number: 1 } });
    expect((await show(reporter, modelId)).text).toContain('Läs den antagna versionen');
    expect((await show(reporter, `${modelId}?visning=antagen`)).text).toContain('Läs utkastet');
    const done = await send(approver, `${modelId}/anta`, {
      meetingDate: '2026-11-19',
      protocolReference: 'KS 7',
      version: String(await versionNow()),
    });
    expect(done.status).toBe(303);
    expect(await ownRow(coordinator)).toMatchObject({ adopted: { number: 2, decidedIn: null } });
    const page = await show(neighbour, modelId);
    expect(page.text).toContain('organisationens godkännare');
    expect(page.text).toContain('Version 1 (ersatt)');
  });
});
