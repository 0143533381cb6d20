import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation } from './support/builders.js';
import {
  aReport,
  aScene,
  anActivity,
  anOwnIndicator,
  completeAnswer,
  PERIOD,
  refused,
  ReportingApi,
  type Scene,
} from './support/reporting.js';

let test: TestApp;
let scene: Scene;
let coordinator: ReportingApi;

beforeAll(async () => {
  test = await testApp();
  scene = await aScene(test);
  coordinator = new ReportingApi(test, scene.platform, scene.coordinator);
});
afterAll(() => test.close());

type Round = { id: string; state: string; version: number; counts: object; allowedActions: string[] };

const act = (id: string, verb: string, body?: object) =>
  coordinator.post(`/reporting-rounds/${id}/${verb}`, body);

describe('what an organisation owes', () => {
  it('is its activities in the period and its own indicators that are due; nothing national, nothing cancelled', async () => {
    const { platform, coordinator: member } = await aScene(test);
    const api = new ReportingApi(test, platform, member);
    const owing = await anOrganisation(test, platform);
    const external = await anOrganisation(test, platform, { relation: 'external' });
    const closed = await anOrganisation(test, platform, { active: false });
    const activities: [string, Record<string, unknown>][] = [
      ['Pågår hela perioden', {}],
      ['Utan datum', { starts_on: null, ends_on: null }],
      ['Slutar första dagen', { starts_on: '2026-01-01', ends_on: '2026-05-01' }],
      ['Börjar sista dagen', { starts_on: '2026-10-31', ends_on: '2027-01-01' }],
      ['Pausad', { state: 'paused', cause: 'Väntar på beslut' }],
    ];
    const others: [string, Record<string, unknown>][] = [
      ['Inställd', { state: 'cancelled', cause: 'Ingen finansiering' }],
      ['Slut före', { starts_on: '2026-01-01', ends_on: '2026-04-30' }],
      ['Börjar efter', { starts_on: '2026-11-01', ends_on: null }],
      ['Klar sedan länge', { starts_on: null, ends_on: null, state: 'done', state_since: '2026-02-01' }],
    ];
    for (const [title, given] of [...activities, ...others]) {
      await anActivity(test, platform, owing, { title, ...given });
    }
    for (const lead of [external, closed]) await anActivity(test, platform, lead);
    await ownIndicators(platform, owing);
    const round = await api.round();
    const { rows } = await test.owner.query<{ title: string }>(
      `select coalesce(a.title, n.name) as title from report_item i
       join report r on r.id = i.report_id and r.round_id = $1 and r.organisation_id = $2
       left join activity a on a.id = i.activity_id left join indicator n on n.id = i.indicator_id
       order by i.position`,
      [round, owing.id],
    );
    expect(rows.map(({ title }) => title)).toEqual([
      ...activities.map(([title]) => title),
      'Ett år gammalt',
      'Saknades senast',
      'Varje halvår, aldrig',
      'Varje månad, i september',
    ]);
    const { rows: reports } = await test.owner.query(
      `select r.id from report r where r.round_id = $1 and r.organisation_id = any ($2)`,
      [round, [external.id, closed.id]],
    );
    expect(reports).toEqual([]);
  });

  async function ownIndicators(platform: { id: string }, owner: { id: string }): Promise<void> {
    const value = async (indicator: string, end: string, state = 'final') => {
      await test.owner.query(
        `insert into indicator_value (platform_id, id, indicator_id, period_start, period_end, number, state, kind)
         values ($1, gen_random_uuid(), $2, $3::date - 27, $3::date, $4, $5, 'reported')`,
        [platform.id, indicator, end, state === 'final' ? 1 : null, state],
      );
    };
    const add = (name: string, given: object) => anOwnIndicator(test, platform, owner, { name, ...given });
    await value(await add('Varje månad, i september', { frequency: 'monthly' }), '2026-09-30');
    await value(await add('Varje månad, i oktober', { frequency: 'monthly' }), '2026-10-31');
    await add('Varje halvår, aldrig', { frequency: 'half_yearly' });
    await value(await add('Ett år gammalt', { frequency: 'yearly' }), '2025-10-31');
    await value(await add('Årets', { frequency: 'yearly' }), '2025-12-31');
    await value(await add('Saknades senast', { frequency: 'yearly' }), '2026-10-31', 'missing');
    await add('Nationell', { source: 'kolada', external_id: 'N99999' });
    await add('Utvecklingsindikator', { development: true });
  }

  it('is a report not started, owed and late when its day has passed, never absent', async () => {
    const round = await coordinator.round();
    test.clock.set(new Date('2026-12-05T09:00:00Z'));
    const matrix = (await coordinator.get(`/reporting-rounds/${round}/matrix`)).json<{
      organisations: object[];
      reports: { organisationId: string; state: string; late: boolean }[];
    }>();
    test.clock.set(new Date('2026-11-20T09:00:00Z'));
    expect(matrix.organisations).toHaveLength(2);
    expect(matrix.reports).toMatchObject([
      { organisationId: scene.organisation.id, state: 'not_started', late: true, items: 2 },
    ]);
  });
});

describe('a round', () => {
  it('is planned, opened, closed, locked and certified, in that order alone', async () => {
    const id = await coordinator.round({ open: false });
    const verbs = ['open', 'close', 'lock', 'certify'];
    for (const [step, verb] of verbs.entries()) {
      for (const other of verbs.filter((_, index) => index !== step)) {
        const answer = await refused(test, () => act(id, other, {}));
        expect([verb, other, answer.status, answer.json()['type']]).toEqual([
          verb,
          other,
          409,
          'urn:effektkedja:problem:round-wrong-state',
        ]);
      }
      const round = (await coordinator.get(`/reporting-rounds/${id}`)).json<Round>();
      expect(round.allowedActions).toEqual([verb]);
      if (verb !== 'certify') expect((await act(id, verb)).status).toBe(200);
    }
  });

  it('has its dates in order and a name of its own', async () => {
    const plan = (body: object) => refused(test, () => coordinator.post('/reporting-rounds', body));
    await coordinator.post('/reporting-rounds', { name: 'Våren 2026', ...PERIOD });
    for (const [property, body] of [
      ['name', { ...PERIOD, name: 'våren 2026' }],
      ['name', PERIOD],
      ['periodTo', { ...PERIOD, name: 'Bakvänd', periodTo: '2026-04-30' }],
      ['dueOn', { ...PERIOD, name: 'Bakvänd', dueOn: '2026-11-01' }],
      ['opensOn', { ...PERIOD, name: 'Inget datum', opensOn: '2026-02-30' }],
      ['state', { ...PERIOD, name: 'Smuggel', state: 'certified' }],
    ] as const) {
      const answer = await plan(body);
      expect(answer.status).toBe(422);
      expect(answer.json()).toMatchObject({ invalidParameters: [{ property }] });
    }
  });

  it('is managed by the coordinator alone', async () => {
    const id = await coordinator.round({ open: false });
    const partner = new ReportingApi(test, scene.platform, scene.approver);
    for (const call of [
      () => partner.post('/reporting-rounds', { name: 'Egen', ...PERIOD }),
      () => partner.post(`/reporting-rounds/${id}/open`),
    ]) {
      expect((await refused(test, call)).status).toBe(403);
    }
  });

  it('takes late reports while it is closed, none when it is locked; what is in can still be approved', async () => {
    const { platform, ...people } = await aScene(test);
    const api = (member: typeof scene.reporter) => new ReportingApi(test, platform, member);
    const here = { platform, ...people };
    const round = await api(people.coordinator).round();
    await api(people.coordinator).post(`/reporting-rounds/${round}/close`);
    const report = await aReport(test, here, 'in_review', round);
    await api(people.coordinator).post(`/reporting-rounds/${round}/lock`);
    const back = await refused(test, () =>
      api(people.coordinator).post(`/reports/${report.id}/return`, { reason: 'För sent att svara.' }),
    );
    expect(back.status).toBe(409);
    expect((await api(people.coordinator).post(`/reports/${report.id}/approve`)).status).toBe(200);

    const second = await api(people.coordinator).round();
    const draft = await aReport(test, here, 'in_progress', second);
    await api(people.coordinator).post(`/reporting-rounds/${second}/close`);
    await api(people.coordinator).post(`/reporting-rounds/${second}/lock`);
    const put = () => api(people.reporter).put(`/reports/${draft.id}`, completeAnswer(draft), draft.version);
    expect((await refused(test, put)).status).toBe(409);
    expect((await refused(test, () => api(people.approver).post(`/reports/${draft.id}/submit`))).status).toBe(
      409,
    );
  });

  it('is certified with every report approved: canonical text with its hash, and nothing changes after', async () => {
    const here = await aScene(test);
    const api = new ReportingApi(test, here.platform, here.coordinator);
    const round = await api.round();
    const report = await aReport(test, here, 'approved', round);
    await api.post(`/reporting-rounds/${round}/close`);
    await api.post(`/reporting-rounds/${round}/lock`);
    const unknown = { missing: [here.organisation.id], reason: 'Saknas' };
    expect((await refused(test, () => api.post(`/reporting-rounds/${round}/certify`, unknown))).status).toBe(
      409,
    );
    const certified = (await api.post(`/reporting-rounds/${round}/certify`, {})).json<{
      state: string;
      certified: { canonicalText: string; sha256: string; by: string };
    }>();
    expect(certified).toMatchObject({ state: 'certified', certified: { by: 'Samordnare', note: null } });
    const { canonicalText, sha256 } = certified.certified;
    expect(createHash('sha256').update(canonicalText).digest('hex')).toBe(sha256);
    expect(JSON.parse(canonicalText)).toMatchObject({
      notApproved: [],
      reports: [
        {
          id: report.id,
          items: [{ done: 'Fyra heldagar.' }, { values: [{ sex: 'K', numerator: '118' }, {}] }],
        },
      ],
    });
    for (const sql of [
      `update reporting_round set name = 'Ny' where id = '${round}'`,
      `update report set summary = 'Ny' where round_id = '${round}'`,
      `delete from report_item where report_id = '${report.id}'`,
    ]) {
      await expect(test.owner.query(sql)).rejects.toMatchObject({
        constraint: 'reporting_round_is_certified',
      });
    }
  });

  it('is certified without some only when exactly they are named, with a reason that stands in the trail', async () => {
    const here = await aScene(test);
    const api = new ReportingApi(test, here.platform, here.coordinator);
    const other = await anOrganisation(test, here.platform);
    await anActivity(test, here.platform, other);
    const round = await api.round();
    await aReport(test, here, 'in_progress', round);
    await api.post(`/reporting-rounds/${round}/close`);
    await api.post(`/reporting-rounds/${round}/lock`);
    const certify = (body: object) => api.post(`/reporting-rounds/${round}/certify`, body);
    const both = [here.organisation.id, other.id];
    const wrong = await refused(test, () => certify({ missing: [other.id], reason: 'En saknas' }));
    expect([wrong.status, wrong.json()['type']]).toEqual([
      409,
      'urn:effektkedja:problem:reports-not-approved',
    ]);
    expect(wrong.json()['detail']).toContain(here.organisation.name);
    expect((await refused(test, () => certify({}))).status).toBe(409);
    expect((await refused(test, () => certify({ missing: both }))).status).toBe(422);
    const reason = 'Två kommuner saknar handläggare.';
    const done = (await certify({ missing: both, reason })).json<{ certified: { canonicalText: string } }>();
    const text = done.certified.canonicalText;
    expect(JSON.parse(text)).toMatchObject({ note: reason, reports: [] });
    expect(text).toContain(other.id);
    expect(text).not.toContain('Fyra heldagar');
    const { rows } = await test.owner.query(
      `select reason, actor, after->>'state' as state from audit_entry
       where table_name = 'reporting_round' and row_id = $1 order by id desc limit 1`,
      [round],
    );
    expect(rows).toEqual([{ reason, actor: here.coordinator.actor.personId, state: 'certified' }]);
  });

  it('lists to every member, latest period first', async () => {
    const reader = await aMember(test, scene.platform, { roles: ['reader'] });
    const list = await new ReportingApi(test, scene.platform, reader).get('/reporting-rounds?limit=2');
    expect(list.json()).toMatchObject({ data: [{ allowedActions: [] }, {}], _meta: { limit: 2 } });
  });
});
