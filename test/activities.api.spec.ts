import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActivityView } from '../src/activities/activity.view.js';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { Api, type Answer } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const path = (rest = ''): string => `/platforms/${here.platform.id}/activities${rest}`;
const view = (answer: Answer): ActivityView => answer.json<ActivityView>();
const reason = { reason: 'Väntar på beslut i tre nämnder.' };

async function row(id: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await test.owner.query<Record<string, unknown>>('select * from activity where id = $1', [
    id,
  ]);
  return rows[0];
}

describe('planning an activity', () => {
  it('numbers it, keeps what was given and stands under the sub-goal of its node', async () => {
    const api = new Api(test, here.reporter);
    const made = await api.post(path(), {
      title: ' Utbildning i riskbedömning ',
      leadOrganisationId: here.municipality.id,
      nodeId: here.activityNodeId,
      targetGroupIds: [here.targetGroup.id],
      startsOn: '2026-01-18',
      endsOn: '2026-12-31',
      responsibleFunction: 'Processledare',
      addedValue: 'Kommunerna får samma metod.',
      commitment: true,
      statedTotal: 35,
      statedUnit: 'besök',
    });
    expect(made.status).toBe(201);
    const activity = view(made);
    expect(made.headers.get('location')).toBe(`/api/v1${path(`/${activity.id}`)}`);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(activity).toMatchObject({
      title: 'Utbildning i riskbedömning',
      state: 'planned',
      no: `Å-${String(activity.number).padStart(2, '0')}`,
      subGoalNumber: 3,
      subGoalText: 'Våld upptäcks',
      targetGroups: [{ id: here.targetGroup.id }],
      followable: true,
      overdue: false,
      version: 1,
    });
    expect(activity.allowedActions).toEqual(['edit', 'record-absence', 'start', 'pause', 'cancel']);
    const events = await test.owner.query(
      `select verb, actor, membership_id from domain_event where subject_id = $1`,
      [activity.id],
    );
    expect(events.rows).toEqual([
      {
        verb: 'planned',
        actor: here.reporter.actor.personId,
        membership_id: here.reporter.actor.membershipId,
      },
    ]);
    const next = view(await api.post(path(), { title: 'Nästa', leadOrganisationId: here.municipality.id }));
    expect(next.number).toBe(activity.number + 1);
  });

  it.each([
    [{ title: '', leadOrganisationId: 'own' }, 'title'],
    [{ title: 'A', leadOrganisationId: 'own', endsOn: '2026-01-01', startsOn: '2026-02-01' }, 'endsOn'],
    [
      { title: 'A', leadOrganisationId: 'own', notFollowableReason: 'Ingen för statistik.' },
      'notFollowableReason',
    ],
    [{ title: 'A', leadOrganisationId: 'own', statedTotal: 4 }, 'statedUnit'],
    [{ title: 'A', leadOrganisationId: 'own', state: 'done' }, 'state'],
    [{ title: 'A', leadOrganisationId: 'own', nodeId: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01' }, 'nodeId'],
    [
      { title: 'A', leadOrganisationId: 'own', targetGroupIds: ['0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01'] },
      'targetGroupIds',
    ],
  ])('refuses %j and names %s, changing nothing', async (input, field) => {
    const before = await here.counts();
    const answer = await new Api(test, here.reporter).post(path(), {
      ...input,
      leadOrganisationId: here.municipality.id,
    });
    expect(answer.status).toBe(422);
    expect(answer.json<{ invalidParameters: { property: string }[] }>().invalidParameters[0]?.property).toBe(
      field,
    );
    expect(await here.counts()).toEqual(before);
  });

  it('is for coordinators, and for reporters and approvers of the organisation that leads it', async () => {
    const before = await here.counts();
    const input = { title: 'Andras', leadOrganisationId: here.other.id };
    expect((await new Api(test, here.reporter).post(path(), input)).status).toBe(403);
    expect((await new Api(test, here.reader).post(path(), input)).status).toBe(403);
    expect(await here.counts()).toEqual(before);
    expect((await new Api(test, here.coordinator).post(path(), input)).status).toBe(201);
  });
});

describe('editing', () => {
  it('replaces the plan for the version that was read, once', async () => {
    const { id } = await anActivity(test, here, { title: 'Före', responsible_function: 'Processledare' });
    const api = new Api(test, here.approver);
    const input = { title: 'Efter', leadOrganisationId: here.municipality.id };
    expect((await api.put(path(`/${id}`), input)).status).toBe(428);
    const edited = await api.put(path(`/${id}`), input, 1);
    expect(edited.status).toBe(200);
    expect(view(edited)).toMatchObject({ title: 'Efter', responsibleFunction: null, version: 2 });
    expect((await api.put(path(`/${id}`), { ...input, title: 'För sent' }, 1)).status).toBe(412);
    expect(await row(id)).toMatchObject({ title: 'Efter', version: 2 });
  });

  it('is not for another organisation, nor to hand the activity over to one', async () => {
    const mine = await anActivity(test, here);
    const theirs = await anActivity(test, here, { lead_organisation_id: here.other.id });
    const api = new Api(test, here.reporter);
    const input = { title: 'Tagen', leadOrganisationId: here.municipality.id };
    expect((await api.put(path(`/${theirs.id}`), input, 1)).status).toBe(403);
    const handedOver = await api.put(path(`/${mine.id}`), { ...input, leadOrganisationId: here.other.id }, 1);
    expect(handedOver.status).toBe(403);
    expect(await row(theirs.id)).toMatchObject({ title: 'Aktivitet', version: 1 });
    expect(view(await api.get(path(`/${theirs.id}`))).allowedActions).toEqual([]);
  });

  it('keeps kronor, hours and people of participants apart', async () => {
    const { id } = await anActivity(test, here);
    const api = new Api(test, here.reporter);
    const participants = [
      { organisationId: here.municipality.id, kr: '25000.50', contribution: 'Lokaler' },
      { organisationId: here.other.id, hours: '120', people: '2.5' },
    ];
    const set = await api.put(path(`/${id}/participants`), { participants }, 1);
    expect(set.status).toBe(200);
    expect(view(set).participants).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          organisationId: here.municipality.id,
          kr: '25000.50',
          hours: null,
          people: null,
        }),
        expect.objectContaining({ organisationId: here.other.id, kr: null, hours: '120', people: '2.5' }),
      ]),
    );
    const fewer = await api.put(path(`/${id}/participants`), { participants: participants.slice(1) }, 2);
    expect(view(fewer).participants.map((one) => one.organisationId)).toEqual([here.other.id]);
    const twice = await api.put(
      path(`/${id}/participants`),
      { participants: [...participants, participants[0]] },
      3,
    );
    expect(twice.status).toBe(422);
    const wrong = await api.put(
      path(`/${id}/participants`),
      { participants: [{ ...participants[0], kr: '-1' }] },
      3,
    );
    expect(wrong.json<{ invalidParameters: { property: string }[] }>().invalidParameters[0]?.property).toBe(
      'participants.0.kr',
    );
    expect(view(await api.get(path(`/${id}`))).participants).toHaveLength(1);
  });
});

describe('the lifecycle', () => {
  it('goes from planned to effect checked, with the note', async () => {
    const { id } = await anActivity(test, here);
    const api = new Api(test, here.reporter);
    expect(view(await api.post(path(`/${id}/start`)))).toMatchObject({ state: 'ongoing' });
    expect(view(await api.post(path(`/${id}/finish`)))).toMatchObject({ state: 'done' });
    const without = await api.post(path(`/${id}/check-effect`), {});
    expect(without.status).toBe(422);
    expect(await row(id)).toMatchObject({ state: 'done', version: 3 });
    const checked = await api.post(path(`/${id}/check-effect`), { note: '29 av 34 använder metoden.' });
    expect(view(checked)).toMatchObject({
      state: 'effect_checked',
      effectCheckNote: '29 av 34 använder metoden.',
    });
  });

  it('pauses with a cause, which stands in the audit trail with the actor, and resumes', async () => {
    const { id } = await anActivity(test, here, { state: 'ongoing' });
    const api = new Api(test, here.reporter);
    expect((await api.post(path(`/${id}/pause`), {})).status).toBe(422);
    expect(view(await api.post(path(`/${id}/pause`), reason))).toMatchObject({
      state: 'paused',
      cause: reason.reason,
      stateSince: '2026-11-20T09:00:00Z',
    });
    const { rows } = await test.owner.query(
      `select actor, reason, after ->> 'state' as state from audit_entry
       where row_id = $1 and table_name = 'activity' and operation = 'U'`,
      [id],
    );
    expect(rows).toEqual([{ actor: here.reporter.actor.personId, reason: reason.reason, state: 'paused' }]);
    expect(view(await api.post(path(`/${id}/resume`)))).toMatchObject({ state: 'ongoing', cause: null });
  });

  it('refuses a step that the state does not allow, and says where it stands', async () => {
    const { id } = await anActivity(test, here);
    const answer = await new Api(test, here.coordinator).post(path(`/${id}/finish`));
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({
      type: 'urn:effektkedja:problem:activity-step-not-possible',
      detail: 'Aktiviteten är i läget Planerad och kan inte gå direkt till Klar.',
    });
    expect(await row(id)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('is moved by nobody outside the organisation that leads it', async () => {
    const { id } = await anActivity(test, here, { lead_organisation_id: here.other.id });
    for (const member of [here.reporter, here.reader, here.steering]) {
      expect((await new Api(test, member).post(path(`/${id}/start`))).status).toBe(403);
    }
    expect(await row(id)).toMatchObject({ state: 'planned', version: 1 });
  });

  it('is taken once when twenty try at the same time', async () => {
    const { id } = await anActivity(test, here);
    const api = new Api(test, here.reporter);
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.post(path(`/${id}/start`))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await row(id)).toMatchObject({ state: 'ongoing', version: 2 });
  });
});
