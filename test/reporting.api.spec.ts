import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type Member } from './support/builders.js';
import type { Answer } from './support/client.js';
import {
  aReport,
  aScene,
  completeAnswer,
  refused,
  ReportingApi,
  type Arrived,
  type AskedReport,
  type Scene,
} from './support/reporting.js';

const WRONG_STATE = 'urn:effektkedja:problem:report-wrong-state';

let test: TestApp;
let scene: Scene;
let coordinator: ReportingApi;
let reporter: ReportingApi;
let approver: ReportingApi;

beforeAll(async () => {
  test = await testApp();
  scene = await aScene(test);
  coordinator = as(scene.coordinator);
  reporter = as(scene.reporter);
  approver = as(scene.approver);
});
afterAll(() => test.close());

const as = (member: Member | null): ReportingApi => new ReportingApi(test, scene.platform, member);

const codeOf = (answer: Answer): unknown => answer.json()['type'];

async function eventsOf(id: string): Promise<{ verb: string; reason: string | null; actor: string }[]> {
  const { rows } = await test.owner.query(
    'select verb, reason, actor from domain_event where subject_id = $1 order by at, id',
    [id],
  );
  return rows as { verb: string; reason: string | null; actor: string }[];
}

const steps: readonly [verb: string, member: () => ReportingApi, body: object | undefined][] = [
  ['submit', () => approver, undefined],
  ['start-review', () => coordinator, undefined],
  ['approve', () => coordinator, undefined],
  ['return', () => coordinator, { reason: 'Antalet verkar gälla hela året.' }],
];

const allowed: Readonly<Record<string, readonly Arrived[]>> = {
  put: ['not_started', 'in_progress', 'returned'],
  submit: ['in_progress'],
  'start-review': ['submitted'],
  approve: ['in_review'],
  return: ['in_review'],
};

const states: readonly Arrived[] = [
  'not_started',
  'in_progress',
  'submitted',
  'in_review',
  'returned',
  'approved',
];

describe('a report', () => {
  it('goes the whole way: filled in, handed in, returned once, handed in again, approved', async () => {
    const report = await aReport(test, scene, 'returned');
    expect(report.state).toBe('returned');
    const corrected = await reporter.put(
      `/reports/${report.id}`,
      completeAnswer(report, { summary: 'Rättad.' }),
      report.version,
    );
    expect(corrected.json()).toMatchObject({
      state: 'in_progress',
      summary: 'Rättad.',
      returnReason: 'Antalet verkar gälla hela året.',
    });
    expect((await approver.post(`/reports/${report.id}/submit`)).json()).toMatchObject({
      state: 'submitted',
      returnReason: null,
      submittedBy: 'Enhetschef',
      allowedActions: [],
    });
    expect((await coordinator.get(`/reports/${report.id}`)).json()).toMatchObject({
      shared: true,
      allowedActions: ['startReview'],
    });
    await coordinator.post(`/reports/${report.id}/start-review`);
    expect((await coordinator.post(`/reports/${report.id}/approve`)).json()).toMatchObject({
      state: 'approved',
      reviewer: { function: 'Samordnare' },
    });
    expect((await eventsOf(report.id)).map(({ verb }) => verb)).toEqual([
      'submitted',
      'review_started',
      'returned',
      'submitted',
      'review_started',
      'approved',
    ]);
  });

  it.each(states)('in %s takes the steps of its lifecycle and refuses every other', async (state) => {
    const report = await aReport(test, scene, state);
    for (const [verb, member, body] of steps) {
      if (allowed[verb]?.includes(state)) continue;
      const answer = await refused(test, () => member().post(`/reports/${report.id}/${verb}`, body));
      expect([verb, answer.status, codeOf(answer)]).toEqual([verb, 409, WRONG_STATE]);
    }
    if (allowed['put']?.includes(state)) return;
    const put = await refused(test, () =>
      reporter.put(`/reports/${report.id}`, completeAnswer(report), report.version),
    );
    expect(put.status).toBe(409);
  });

  it('is handed in only when every item is complete, and says which are left', async () => {
    const fresh = await aScene(test);
    const api = (member: Member) => new ReportingApi(test, fresh.platform, member);
    const report = await api(fresh.reporter).report(await api(fresh.coordinator).round(), fresh.organisation);
    const [first, second] = report.items;
    const half = {
      items: [
        { id: first?.id, progress: 'on_plan', answered: false },
        { id: second?.id, answered: false },
      ],
    };
    await api(fresh.reporter).put(`/reports/${report.id}`, half, report.version);
    const answer = await refused(test, () => api(fresh.approver).post(`/reports/${report.id}/submit`));
    expect(answer.status).toBe(422);
    const { invalidParameters } = answer.json<{ invalidParameters: { reason: string }[] }>();
    expect(invalidParameters.map(({ reason }) => reason)).toEqual([
      '1. Utbildning för all personal är inte klar. Fyll i den och markera den som klar.',
      '2. Personal som gått grundutbildningen är inte klar. Fyll i den och markera den som klar.',
    ]);
  });

  it('is returned with a reason about chosen items, which open again', async () => {
    const fresh = await aScene(test);
    const api = (member: Member) => new ReportingApi(test, fresh.platform, member);
    const report = await aReport(test, fresh, 'in_review');
    const send = (body: object) => api(fresh.coordinator).post(`/reports/${report.id}/return`, body);
    const [first] = report.items;
    for (const body of [{}, { reason: '  ' }]) {
      expect((await refused(test, () => send(body))).status).toBe(422);
    }
    const foreign = { reason: 'Fel post', items: [report.id] };
    expect((await refused(test, () => send(foreign))).status).toBe(422);
    const reason = 'Skriv vad som gjorts under perioden.';
    await send({ reason, items: [first?.id] });
    const back = (await api(fresh.reporter).get(`/reports/${report.id}`)).json<AskedReport>();
    expect(back.items.map(({ answered }) => answered)).toEqual([false, true]);
    expect((await eventsOf(report.id)).at(-1)).toMatchObject({
      verb: 'returned',
      reason,
      actor: fresh.coordinator.actor.personId,
    });
    const { rows } = await test.owner.query(
      `select actor, reason, after->>'state' as state from audit_entry
       where table_name = 'report' and row_id = $1 order by id desc limit 1`,
      [report.id],
    );
    expect(rows).toEqual([{ actor: fresh.coordinator.actor.personId, reason, state: 'returned' }]);
  });
});

describe('who may do what', () => {
  it('a draft is its own organisation’s: others find nothing, the coordinator its state alone', async () => {
    const report = await aReport(test, scene, 'in_progress');
    const neighbour = as(await aMember(test, scene.platform, { roles: ['reporter', 'approver'] }));
    expect((await neighbour.get(`/reports/${report.id}`)).status).toBe(404);
    expect((await coordinator.get(`/reports/${report.id}`)).json()).toMatchObject({
      state: 'in_progress',
      shared: false,
      summary: null,
      items: [],
      answeredCount: null,
    });
    for (const call of [
      () => neighbour.put(`/reports/${report.id}`, completeAnswer(report), report.version),
      () => neighbour.post(`/reports/${report.id}/submit`),
    ]) {
      expect((await refused(test, call)).status).toBe(404);
    }
    expect((await approver.get(`/reports/${report.id}`)).json()).toMatchObject({ shared: true });
  });

  it('an approved report is read by every member, a submitted one not yet', async () => {
    const reader = as(await aMember(test, scene.platform, { roles: ['reader'] }));
    const submitted = await aReport(test, scene, 'submitted');
    expect((await reader.get(`/reports/${submitted.id}`)).status).toBe(404);
    const approved = await aReport(test, scene, 'approved');
    expect((await reader.get(`/reports/${approved.id}`)).json()).toMatchObject({
      shared: true,
      summary: 'Arbetet följer planen.',
      allowedActions: [],
    });
  });

  it('a reporter cannot hand in, a reader cannot fill in, a partner cannot review', async () => {
    const report = await aReport(test, scene, 'in_progress');
    const reader = as(
      await aMember(test, scene.platform, { roles: ['reader'], organisation: scene.organisation }),
    );
    for (const call of [
      () => reporter.post(`/reports/${report.id}/submit`),
      () => reader.put(`/reports/${report.id}`, completeAnswer(report), report.version),
      () => approver.post(`/reports/${report.id}/approve`),
      () => as(null).get(`/reports/${report.id}`),
    ]) {
      expect([401, 403]).toContain((await refused(test, call)).status);
    }
  });

  it('whoever handed it in never reviews it, in no hat', async () => {
    const both = await aMember(test, scene.platform, {
      roles: ['approver', 'coordinator'],
      organisation: scene.organisation,
    });
    const report = await aReport(test, scene, 'in_progress');
    expect((await as(both).post(`/reports/${report.id}/submit`)).status).toBe(200);
    expect((await refused(test, () => as(both).post(`/reports/${report.id}/start-review`))).status).toBe(403);
    const otherHat = await aMember(test, scene.platform, { roles: ['coordinator'] });
    await test.owner.query('update membership set person_id = $1 where id = $2', [
      both.actor.personId,
      otherHat.actor.membershipId,
    ]);
    await test.owner.query(
      `update api_token set membership_id = $1 where token_hash in
         (select token_hash from api_token where membership_id = $2)`,
      [otherHat.actor.membershipId, both.actor.membershipId],
    );
    const disguised = await refused(test, () => as(both).post(`/reports/${report.id}/start-review`));
    expect(disguised.status).toBe(403);
    await coordinator.post(`/reports/${report.id}/start-review`);
    expect((await refused(test, () => as(both).post(`/reports/${report.id}/approve`))).status).toBe(403);
  });

  it('another platform’s report and round do not exist', async () => {
    const report = await aReport(test, scene, 'in_review');
    const elsewhere = await aPlatform(test);
    const stranger = await aMember(test, elsewhere, { roles: ['coordinator', 'reporter', 'approver'] });
    const there = new ReportingApi(test, elsewhere, stranger);
    const round = await coordinator.round({ open: false });
    for (const call of [
      () => there.get(`/reports/${report.id}`),
      () => there.put(`/reports/${report.id}`, completeAnswer(report), report.version),
      ...steps.map(
        ([verb, , body]) =>
          () =>
            there.post(`/reports/${report.id}/${verb}`, body),
      ),
      () => there.get(`/reporting-rounds/${round}`),
      () => there.get(`/reporting-rounds/${round}/matrix`),
      () => there.get(`/reporting-rounds/${round}/reports`),
      () => there.post(`/reporting-rounds/${round}/open`),
      () => as(stranger).get(`/reports/${report.id}`),
    ]) {
      expect((await refused(test, call)).status).toBe(404);
    }
  });
});
