import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeviationView, ImprovementView } from '../src/improvement/improvement.queries.js';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Api, type Answer } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const deviations = (rest = ''): string => `/platforms/${here.platform.id}/deviations${rest}`;
const improvements = (rest = ''): string => `/platforms/${here.platform.id}/improvements${rest}`;
const deviation = (answer: Answer): DeviationView => answer.json<DeviationView>();
const improvement = (answer: Answer): ImprovementView => answer.json<ImprovementView>();
const field = (answer: Answer): string | undefined =>
  answer.json<{ invalidParameters: { property: string }[] }>().invalidParameters[0]?.property;
const problem = (answer: Answer): string => answer.json<{ type: string }>().type.replace(/^.*:/, '');

const raised = async (given: object = {}): Promise<DeviationView> =>
  deviation(
    await new Api(test, here.reporter).post(deviations(), {
      title: 'Avtalet har stannat av',
      ownerOrganisationId: here.other.id,
      since: '2026-10-12',
      ...given,
    }),
  );

describe('a deviation', () => {
  it('is raised by the own organisation, owned by another and stands under its activity’s sub-goal', async () => {
    const activity = await anActivity(test, here, { node_id: here.activityNodeId });
    const made = await raised({ activityId: activity.id, dueOn: '2026-11-15', severity: 'high' });
    expect(made).toMatchObject({
      no: 'V-01',
      state: 'open',
      raisedBy: 'Ekholma kommun',
      owner: 'Lindsborgs kommun',
      subGoalNumber: 3,
      activityId: activity.id,
      severity: 'high',
      late: true,
      allowedActions: ['edit', 'escalate'],
    });
    const { rows } = await test.owner.query('select verb, actor from domain_event where subject_id = $1', [
      made.id,
    ]);
    expect(rows).toEqual([{ verb: 'raised', actor: here.reporter.actor.personId }]);
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ since: '2026-11-21' }, 'since'],
    [{ severity: 'terrible' }, 'severity'],
    [{ ownerOrganisationId: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01' }, 'ownerOrganisationId'],
    [{ activityId: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01' }, 'activityId'],
    [{ subGoalNodeId: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01' }, 'subGoalNodeId'],
    [{ raisedByOrganisationId: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01' }, 'raisedByOrganisationId'],
    [{ cause: 'Ärendet 811228-9874' }, 'cause'],
  ])('refuses %j and names %s, changing nothing', async (wrong, name) => {
    const before = await here.counts();
    const input = { title: 'A', ownerOrganisationId: here.other.id, since: '2026-10-12', ...wrong };
    const answer = await new Api(test, here.reporter).post(deviations(), input);
    expect([answer.status, field(answer)]).toEqual([422, name]);
    expect(await here.counts()).toEqual(before);
  });

  it('is moved by its owner and the coordinator only, and closed only with an effect check', async () => {
    const { id } = await raised();
    const owner = new Api(test, here.otherReporter);
    for (const member of [here.reporter, here.reader, here.steering]) {
      expect((await new Api(test, member).post(deviations(`/${id}/act`))).status).toBe(403);
    }
    expect(deviation(await owner.post(deviations(`/${id}/act`))).state).toBe('action');
    expect(problem(await owner.post(deviations(`/${id}/close`), { note: 'Klart' }))).toBe(
      'step-not-possible',
    );
    await owner.post(deviations(`/${id}/follow-up`));
    expect(field(await owner.post(deviations(`/${id}/close`), {}))).toBe('note');
    const coordinator = new Api(test, here.coordinator);
    const closed = await coordinator.post(deviations(`/${id}/close`), {
      note: 'Sju kommuner har skrivit på.',
    });
    expect(deviation(closed)).toMatchObject({
      state: 'closed',
      effectCheckNote: 'Sju kommuner har skrivit på.',
    });
    const { rows } = await test.owner.query(
      `select actor, reason from audit_entry where row_id = $1 and after ->> 'state' = 'closed'`,
      [id],
    );
    expect(rows).toEqual([
      { actor: here.coordinator.actor.personId, reason: 'Sju kommuner har skrivit på.' },
    ]);
    const input = { title: 'A', ownerOrganisationId: here.other.id, since: '2026-10-12' };
    expect(problem(await coordinator.put(deviations(`/${id}`), input, 4))).toBe('deviation-is-closed');
    expect(field(await owner.post(deviations(`/${id}/act-again`), {}))).toBe('reason');
    const again = await owner.post(deviations(`/${id}/act-again`), { reason: 'Två har sagt upp avtalet.' });
    expect(deviation(again)).toMatchObject({ state: 'action', effectCheckNote: null });
  });

  it('is edited by raiser and owner for the version they read', async () => {
    const { id } = await raised();
    const input = {
      title: 'Orsak funnen',
      ownerOrganisationId: here.other.id,
      since: '2026-10-12',
      cause: 'Budget',
    };
    expect((await new Api(test, here.otherReporter).put(deviations(`/${id}`), input)).status).toBe(428);
    const edited = await new Api(test, here.otherReporter).put(deviations(`/${id}`), input, 1);
    expect(deviation(edited)).toMatchObject({
      title: 'Orsak funnen',
      cause: 'Budget',
      raisedBy: 'Ekholma kommun',
    });
    expect((await new Api(test, here.reporter).put(deviations(`/${id}`), input, 1)).status).toBe(412);
    expect((await new Api(test, here.steering).put(deviations(`/${id}`), input, 2)).status).toBe(403);
  });

  it('is listed with what is closed last, filtered by state and organisation', async () => {
    const there = await aCollaboration(test);
    const base = `/platforms/${there.platform.id}/deviations`;
    const api = new Api(test, there.coordinator);
    for (const title of ['Första', 'Andra']) {
      await api.post(base, { title, ownerOrganisationId: there.other.id, since: '2026-10-12' });
    }
    const titles = async (query: string): Promise<string[]> =>
      (await api.get(base + query)).json<{ data: DeviationView[] }>().data.map(({ title }) => title);
    expect(await titles('')).toEqual(['Andra', 'Första']);
    expect(await titles('?q=först')).toEqual(['Första']);
    expect(await titles('?state=closed')).toEqual([]);
    expect(await titles(`?organisation=${there.municipality.id}`)).toEqual([]);
    expect((await api.get(`${base}?state=lost`)).status).toBe(422);
  });
});

describe('an improvement', () => {
  const suggested = async (): Promise<ImprovementView> =>
    improvement(
      await new Api(test, here.reporter).post(improvements(), {
        title: 'Korta formuläret',
        organisationId: here.municipality.id,
        subGoalNodeId: here.subGoalNodeId,
      }),
    );

  it('goes from idea to effect checked, step by step', async () => {
    const made = await suggested();
    expect(made).toMatchObject({ no: 'F-01', state: 'idea', subGoalNumber: 3 });
    expect(made.allowedActions).toEqual(['edit', 'plan', 'park', 'drop']);
    const api = new Api(test, here.approver);
    expect(problem(await api.post(improvements(`/${made.id}/finish`)))).toBe('step-not-possible');
    for (const verb of ['plan', 'start', 'finish']) await api.post(improvements(`/${made.id}/${verb}`));
    expect(field(await api.post(improvements(`/${made.id}/check-effect`), {}))).toBe('note');
    const checked = await api.post(improvements(`/${made.id}/check-effect`), { note: 'Fler frågar.' });
    expect(improvement(checked)).toMatchObject({ state: 'effect_checked', version: 5 });
  });

  it('is dropped with a reason, then neither edited nor moved by others', async () => {
    const { id } = await suggested();
    const api = new Api(test, here.reporter);
    expect(field(await api.post(improvements(`/${id}/drop`), {}))).toBe('reason');
    expect((await new Api(test, here.otherReporter).post(improvements(`/${id}/plan`))).status).toBe(403);
    await api.post(improvements(`/${id}/drop`), { reason: 'Görs redan nationellt.' });
    const input = { title: 'B', organisationId: here.municipality.id };
    expect(problem(await api.put(improvements(`/${id}`), input, 2))).toBe('improvement-is-dropped');
  });

  it('is made for the own organisation only', async () => {
    const before = await here.counts();
    const input = { title: 'B', organisationId: here.other.id };
    expect((await new Api(test, here.reporter).post(improvements(), input)).status).toBe(403);
    expect(await here.counts()).toEqual(before);
    expect((await new Api(test, here.coordinator).post(improvements(), input)).status).toBe(201);
  });
});

describe('another platform', () => {
  it('finds nothing here', async () => {
    const { id } = await raised();
    const elsewhere = await aPlatform(test);
    const stranger = new Api(test, await aMember(test, elsewhere, { roles: ['coordinator'] }));
    const theirs = `/platforms/${elsewhere.id}`;
    const answers = await Promise.all([
      stranger.get(deviations(`/${id}`)),
      stranger.get(`${theirs}/deviations/${id}`),
      stranger.post(`${theirs}/deviations/${id}/act`),
      stranger.get(`${theirs}/improvements/${id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await stranger.get(`${theirs}/deviations`)).json()).toMatchObject({ _meta: { total: 0 } });
  });
});
