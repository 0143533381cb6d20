import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CardsView } from '../src/board/cards.view.js';
import type { WaitingView } from '../src/board/waiting.view.js';
import { aCollaboration, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, insert, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';

let test: TestApp;
let here: Collaboration;

beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const add = (table: string, row: Record<string, unknown>): Promise<{ id: string }> =>
  insert(test, table, { platform_id: here.platform.id, ...row });
const anActivity = (given: Record<string, unknown> = {}): Promise<{ id: string }> =>
  add('activity', {
    title: 'Utbildning i riskbedömning',
    node_id: here.activityNodeId,
    lead_organisation_id: here.municipality.id,
    state_since: '2026-11-01T09:00:00Z',
    ...given,
  });
const cards = async (member: Member, query = ''): Promise<CardsView> =>
  (await new Api(test, member).get(`/platforms/${here.platform.id}/board/cards${query}`)).json<CardsView>();
const cardOf = async (id: string, member: Member = here.reader) =>
  (await cards(member)).cards.find((one) => one.id === id);
const move = (member: Member, kind: string, id: string, body: unknown) =>
  new Api(test, member).post(`/platforms/${here.platform.id}/board/cards/${kind}/${id}/move`, body);

describe('the cards', () => {
  it('are views of the real things, with age, lateness and why they are stopped', async () => {
    const late = await anActivity({ state: 'ongoing', ends_on: '2026-10-30', stated_total: 35 });
    const commitment = await anActivity({
      title: 'Fråga om våld',
      commitment: true,
      starts_on: '2027-01-18',
    });
    const deviation = await add('deviation', {
      title: 'Avtalet har stannat av',
      activity_id: late.id,
      sub_goal_node_id: here.subGoalNodeId,
      raised_by_organisation_id: here.other.id,
      owner_organisation_id: here.municipality.id,
      since: '2026-11-01',
    });
    expect(await cardOf(late.id)).toMatchObject({
      kind: 'activity',
      column: 'ongoing',
      age: 19,
      late: true,
      blocked: 'V-01 Avtalet har stannat av',
      laneId: here.subGoalNodeId,
      stated: 35,
      registered: 0,
      allowedActions: [],
    });
    expect(await cardOf(commitment.id, here.reporter)).toMatchObject({
      kind: 'commitment',
      column: 'planned',
      allowedActions: ['move'],
    });
    expect(await cardOf(deviation.id)).toMatchObject({ column: 'planned', raisedBy: 'Lindsborgs kommun' });
    const page = await new Pages(test, here.reader).get(`/p/${here.platform.slug}/tavla`);
    expect(page.text).toContain('0 registrerade, 35 uppgivna');
    expect(page.text).not.toContain('/tavla/kort/');
  });

  it('stand in one row and one column each, whatever the rows are', async () => {
    for (const rows of ['sub-goal', 'organisation', 'target-group']) {
      const view = await cards(here.coordinator, `?rows=${rows}`);
      expect(view.columns.reduce((sum, { count }) => sum + count, 0)).toBe(view.cards.length);
      const lanes = new Set(view.lanes.map(({ id }) => id));
      expect(view.cards.every(({ laneId }) => lanes.has(laneId))).toBe(true);
    }
    const own = await cards(here.coordinator, `?organisation=${here.municipality.id}&kind=commitment`);
    expect(own.cards.every((one) => one.kind === 'commitment')).toBe(true);
    expect(
      (await new Api(test, here.reader).get(`/platforms/${here.platform.id}/board/cards?rows=colour`)).status,
    ).toBe(422);
  });

  it('say when more is under way than the group allows', async () => {
    await add('body', { name: 'Samordningsgruppen', kind: 'coordination_group', wip_limit: 1 });
    await anActivity({ state: 'ongoing' });
    const page = await new Pages(test, here.reader).get(`/p/${here.platform.slug}/tavla`);
    expect(page.text.replaceAll('\u00a0', ' ')).toMatch(/\d kort, gränsen är 1/);
  });
});

describe('moving a card by the API', () => {
  it('changes the thing itself, with actor and reason in the trail', async () => {
    const { id } = await anActivity();
    const moved = await move(here.reporter, 'activity', id, {
      column: 'ongoing',
      reason: 'Kursen är bokad',
      version: 1,
    });
    expect([moved.status, moved.json()]).toEqual([
      200,
      expect.objectContaining({ column: 'ongoing', version: 2 }),
    ]);
    expect(await cardOf(id)).toMatchObject({ column: 'ongoing', age: 0 });
    const { rows } = await test.owner.query(
      `select actor, reason, after->>'state' as state from audit_entry where row_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(rows).toEqual([
      { actor: here.reporter.actor.personId, reason: 'Kursen är bokad', state: 'ongoing' },
    ]);
  });

  it('takes a note for an effect check, and keeps the rules of each kind', async () => {
    const { id } = await anActivity({ state: 'done' });
    expect((await move(here.coordinator, 'activity', id, { column: 'effect_checked' })).status).toBe(409);
    const note = 'Enkäten visar att fler frågar';
    expect((await move(here.coordinator, 'activity', id, { column: 'effect_checked', note })).status).toBe(
      200,
    );
    const idea = await add('improvement', {
      title: 'Kortare formulär',
      organisation_id: here.municipality.id,
    });
    expect((await move(here.reporter, 'improvement', idea.id, { column: 'planned' })).status).toBe(200);
    expect(
      (await move(here.reporter, 'improvement', idea.id, { column: 'effect_checked', note })).status,
    ).toBe(409);
  });

  it('is refused, and changes nothing, for those who may not, what is stale and what cannot be', async () => {
    const { id } = await anActivity();
    const before = await here.counts();
    const tries: [Member, string, string, unknown, number][] = [
      [here.reader, 'activity', id, { column: 'ongoing' }, 403],
      [here.otherReporter, 'activity', id, { column: 'ongoing' }, 403],
      [here.reporter, 'activity', id, { column: 'ongoing', version: 7 }, 412],
      [here.reporter, 'activity', id, { column: 'idea' }, 409],
      [here.reporter, 'activity', id, { column: 'sideways' }, 422],
      [here.reporter, 'activity', id, { column: 'ongoing', state: 'done' }, 422],
      [here.reporter, 'secret', id, { column: 'ongoing' }, 404],
      [here.reporter, 'deviation', id, { column: 'ongoing' }, 404],
    ];
    for (const [member, kind, of, body, status] of tries)
      expect([kind, body, (await move(member, kind, of, body)).status]).toEqual([kind, body, status]);
    const stranger = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    expect((await move(stranger, 'activity', id, { column: 'ongoing' })).status).toBe(404);
    expect(await here.counts()).toEqual(before);
    expect(await cardOf(id)).toMatchObject({ column: 'planned', version: 1 });
  });
});

describe('moving a card by its form', () => {
  it('goes back to the board at the card, with a receipt and the filter kept', async () => {
    const { id } = await anActivity();
    const pages = new Pages(test, here.reporter);
    const address = `/p/${here.platform.slug}/tavla`;
    const sent = await pages.post(`${address}/kort/activity/${id}?rader=organisation`, {
      column: 'ongoing',
      version: '1',
    });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`${address}?rader=organisation#kort-${id}`);
    expect(decodeURIComponent(sent.headers.get('set-cookie') ?? '')).toMatch(/A-\d+ flyttades till Pågår/);
    const page = await pages.get(address);
    expect(page.text).toContain(`id="kort-${id}"`);
    expect(page.text).toContain(here.reporter.csrf);
    const other = await new Pages(test, here.approver).get(address);
    expect(other.text).toContain(here.approver.csrf);
    expect(other.text).not.toContain(here.reporter.csrf);
  });

  it('shows a refusal on the card, with what was filled in', async () => {
    const { id } = await anActivity();
    const address = `/p/${here.platform.slug}/tavla/kort/activity/${id}`;
    const form = { column: 'parked', reason: '', version: '1' };
    const refused = await new Pages(test, here.reporter).post(address, form);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Skriv varför läget ändras.');
    expect(refused.text).toMatch(/<option value="parked" selected/);
    const stale = await new Pages(test, here.reporter).post(address, {
      ...form,
      reason: 'Vi väntar på svar',
      version: '9',
    });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('value="Vi väntar på svar"');
    expect(await cardOf(id)).toMatchObject({ column: 'planned', version: 1 });
  });
});

describe('my page', () => {
  const waiting = async (member: Member): Promise<WaitingView> =>
    (await new Api(test, member).get(`/platforms/${here.platform.id}/waiting`)).json<WaitingView>();
  const kinds = async (member: Member): Promise<string[]> =>
    (await waiting(member)).tasks.map(({ role, key }) => `${role}: ${key.split(' ')[0] ?? ''}`);

  it('is calm for a reader', async () => {
    expect(await kinds(here.reader)).toEqual([]);
    const page = await new Pages(test, here.reader).get(`/p/${here.platform.slug}`);
    expect(page.text).toContain('Fredag 20\u00a0november\u00a02026, vecka 47');
    expect(page.text).toContain('Som läsare ser du allt som är delat på plattformen.');
  });

  it('asks seats to take a stand and the chair to record, but not who tabled it', async () => {
    const body = await add('body', { name: 'Styrgruppen', kind: 'steering_group' });
    const { membershipId: membership_id, organisationId: organisation_id } = here.steering.actor;
    const seat = { body_id: body.id, function_title: 'Chef', valid_from: '2020-01-01' };
    const { id: seat_id } = await add('seat', { ...seat, membership_id, organisation_id, chair: true });
    const decision = await add('decision', {
      subject_type: 'other',
      subject_id: body.id,
      subject_title: 'Målversion 3',
      body_id: body.id,
      tabled_by: here.coordinator.actor.membershipId,
      meeting_date: '2026-12-10',
    });
    expect(await kinds(here.steering)).toEqual(['chair: record', 'steering_member: stand']);
    const page = await new Pages(test, here.steering).get(`/p/${here.platform.slug}/`);
    expect(page.text).toContain('Ta ställning till Målversion 3');
    expect(page.text.replaceAll('\u00a0', ' ')).toContain('Styrgruppen, möte 10 december 2026.');
    await add('stand', { decision_id: decision.id, seat_id, stance: 'for', membership_id });
    expect(await kinds(here.steering)).toEqual(['chair: record']);
  });

  it('asks for reports: the reporter to fill in, the approver to submit, the coordinator to review', async () => {
    const round = {
      period_from: '2026-01-01',
      period_to: '2026-10-31',
      opens_on: '2026-11-01',
      state: 'open',
    };
    const autumn = await add('reporting_round', { name: 'Hösten 2026', due_on: '2026-12-04', ...round });
    const report = await add('report', { round_id: autumn.id, organisation_id: here.municipality.id });
    const ofReports = async (member: Member) =>
      (await waiting(member)).tasks.filter(({ page }) => page === 'rapportering');
    expect(await ofReports(here.reporter)).toMatchObject([
      { role: 'reporter', dueOn: '2026-12-04', action: 'Fyll i' },
    ]);
    expect(await ofReports(here.otherReporter)).toEqual([]);
    await test.owner.query(`update report set state = 'in_progress' where id = $1`, [report.id]);
    expect(await ofReports(here.approver)).toMatchObject([{ role: 'approver', action: 'Öppna' }]);
    await test.owner.query(
      `update report set state = 'submitted', submitted_by = $2, submitted_at = '2026-11-11T09:00:00Z' where id = $1`,
      [report.id, here.approver.actor.membershipId],
    );
    const [review] = await ofReports(here.coordinator);
    expect(review).toMatchObject({ role: 'coordinator', title: 'Granska en inskickad rapport' });
    expect(review?.detail.replaceAll('\u00a0', ' ')).toBe('Ekholma kommun. Äldst: 9 dagar.');
    expect(await ofReports(here.approver)).toEqual([]);
    expect((await waiting(here.reader)).round).toMatchObject({ all: 1, inReview: 1, notStarted: 0 });
    const page = await new Pages(test, here.reader).get(`/p/${here.platform.slug}/`);
    expect(page.text.replaceAll('\u00a0', ' ')).toContain('14 dagar kvar');
  });

  it('is where one comes from the start page: by the hat worn, to choose one, or to be told there is none', async () => {
    const start = async (member: Member) => await new Pages(test, member).get('/');
    expect((await start(here.reader)).headers.get('location')).toBe(`/p/${here.platform.slug}/`);
    const second = await aPlatform(test);
    const both = await aMember(test, second, { roles: ['reader'] });
    await insert(test, 'membership', {
      platform_id: here.platform.id,
      person_id: both.actor.personId,
      organisation_id: here.other.id,
      function_title: 'Handläggare',
      roles: ['reader'],
      valid_from: '2020-01-01',
    });
    expect((await start(both)).headers.get('location')).toBe('/hatt');
    const none = await aMember(test, second, { roles: ['reader'], membership: { valid_to: '2025-01-01' } });
    expect((await start(none)).status).toBe(200);
    expect((await new Pages(test, null).get('/')).headers.get('location')).toMatch(/^\/logga-in/);
  });
});
