import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type Member } from './support/builders.js';
import { Pages } from './support/client.js';
import {
  aReport,
  aScene,
  completeAnswer,
  refused,
  ReportingApi,
  type AskedReport,
  type Scene,
} from './support/reporting.js';

let test: TestApp;
let scene: Scene;
let reporter: ReportingApi;

beforeAll(async () => {
  test = await testApp();
  scene = await aScene(test);
  reporter = new ReportingApi(test, scene.platform, scene.reporter);
});
afterAll(() => test.close());

describe('an answer', () => {
  it('needs the version it was read at', async () => {
    const report = await aReport(test, scene, 'in_progress');
    const put = (version?: number) => reporter.put(`/reports/${report.id}`, completeAnswer(report), version);
    expect((await refused(test, () => put())).status).toBe(428);
    expect((await refused(test, () => put(report.version - 1))).status).toBe(412);
    expect((await put(report.version)).headers.get('etag')).toBe(`"${report.version + 1}"`);
  });

  it('names every item once, and no field that does not exist', async () => {
    const report = await aReport(test, scene, 'in_progress');
    const [first] = report.items;
    const put = (body: object) =>
      refused(test, () => reporter.put(`/reports/${report.id}`, body, report.version));
    const wrong = [
      { items: [] },
      { items: [...report.items, ...report.items].map(({ id }) => ({ id, answered: false })) },
      { items: [{ id: first?.id, answered: false, state: 'approved' }] },
      { state: 'approved', items: [] },
      { items: [{ id: first?.id, answered: false, values: [{ sex: 'X', state: 'final', number: '1' }] }] },
      {
        items: [{ id: first?.id, answered: false, values: [{ sex: 'K', state: 'final', number: '1e400' }] }],
      },
      { items: [{ id: first?.id, answered: false, doneText: 'Ringde 19121212-1212.' }] },
    ];
    for (const body of wrong) expect((await put(body)).status).toBe(422);
  });

  it('keeps missing, zero and not applicable apart, all the way to the indicator', async () => {
    const fresh = await aScene(test);
    const api = (member: Member) => new ReportingApi(test, fresh.platform, member);
    const round = await api(fresh.coordinator).round();
    const report = await api(fresh.reporter).report(round, fresh.organisation);
    const [activity, indicator] = report.items;
    const answer = (values: object[]) => ({
      items: [
        { id: activity?.id, progress: 'not_started', doneText: 'Börjar i januari.', answered: true },
        { id: indicator?.id, answered: true, values },
      ],
    });
    const values = [
      { sex: 'K', state: 'final', numerator: '0', denominator: '174' },
      { sex: 'M', state: 'not_applicable' },
    ];
    const saved = await api(fresh.reporter).put(`/reports/${report.id}`, answer(values), report.version);
    expect(saved.json<AskedReport>().items[1]).toMatchObject({
      rows: [
        { sex: 'K', value: { state: 'final', numerator: '0' } },
        { sex: 'M', value: { state: 'not_applicable', numerator: null } },
        { sex: 'T', calculated: true, value: { state: 'final', numerator: '0', denominator: '174' } },
      ],
    });
    const version = saved.json<AskedReport>().version;
    const missing = [values[0] ?? {}, { sex: 'M', state: 'missing', comment: 'Systemet byts.' }];
    await api(fresh.reporter).put(`/reports/${report.id}`, answer(missing), version);
    for (const [member, verb] of [
      [fresh.approver, 'submit'],
      [fresh.coordinator, 'start-review'],
      [fresh.coordinator, 'approve'],
    ] as const) {
      expect((await api(member).post(`/reports/${report.id}/${verb}`)).status).toBe(200);
    }
    const { rows } = await test.owner.query(
      `select sex, state, number::text, numerator::text, denominator::text, comment, kind, report_id, revision,
         period_start, period_end, organisation_id from indicator_value where indicator_id = $1 order by sex`,
      [fresh.indicator],
    );
    const common = {
      kind: 'reported',
      report_id: report.id,
      revision: 1,
      organisation_id: fresh.organisation.id,
    };
    expect(rows).toMatchObject([
      { sex: 'K', state: 'final', number: '0.000000', numerator: '0', denominator: '174', ...common },
      { sex: 'M', state: 'missing', numerator: null, comment: 'Systemet byts.', ...common },
      { sex: 'T', state: 'missing', numerator: null, ...common },
    ]);
  });

  it('says what is wrong with a figure, and asks about an unlikely one without refusing it', async () => {
    const fresh = await aScene(test);
    const api = (member: Member) => new ReportingApi(test, fresh.platform, member);
    await test.owner.query(
      `insert into indicator_value (platform_id, id, indicator_id, organisation_id, period_start, period_end,
         sex, numerator, denominator, kind)
       values ($1, gen_random_uuid(), $2, $3, '2025-11-01', '2026-04-30', 'K', 14, 171, 'reported')`,
      [fresh.platform.id, fresh.indicator, fresh.organisation.id],
    );
    const report = await api(fresh.reporter).report(await api(fresh.coordinator).round(), fresh.organisation);
    const indicator = report.items.find(({ kind }) => kind === 'indicator');
    const put = (numerator: string, denominator: string) =>
      api(fresh.reporter).put(
        `/reports/${report.id}`,
        {
          items: report.items.map(({ id }) =>
            id === indicator?.id
              ? { id, answered: false, values: [{ sex: 'K', state: 'final', numerator, denominator }] }
              : { id, answered: false },
          ),
        },
        report.version,
      );
    const wrong = await refused(test, () => put('34', '31'));
    expect(wrong.status).toBe(422);
    expect(wrong.json<{ invalidParameters: object[] }>().invalidParameters).toEqual([
      {
        property: `items.${indicator?.id}.values.K.numerator`,
        reason:
          'Kvinnor: har gått utbildningen (34) kan inte vara fler än anställda totalt (31). Rätta ett av talen.',
      },
    ]);
    expect(
      (await put('43', '174')).json<AskedReport>().items.find(({ id }) => id === indicator?.id),
    ).toMatchObject({
      rows: [
        { sex: 'K', unlikely: true, last: { numerator: '14', denominator: '171', periodEnd: '2026-04-30' } },
        {},
        {},
      ],
    });
  });

  it('is read by others without what the indicator withholds from them', async () => {
    const fresh = await aScene(test);
    const api = (member: Member) => new ReportingApi(test, fresh.platform, member);
    const report = await aReport(test, fresh, 'not_started');
    const [activity, indicator] = report.items;
    const values = [
      { sex: 'K', state: 'final', numerator: '40', denominator: '174', comment: 'Alla utom 134.' },
      { sex: 'M', state: 'final', numerator: '3', denominator: '31' },
    ];
    const told = { progress: 'on_plan', doneText: 'Två.', ledToText: 'För tidigt.', answered: true };
    const items = [
      { id: activity?.id, ...told },
      { id: indicator?.id, answered: true, values },
    ];
    await api(fresh.reporter).put(`/reports/${report.id}`, { items }, report.version);
    await api(fresh.approver).post(`/reports/${report.id}/submit`);
    await api(fresh.coordinator).post(`/reports/${report.id}/start-review`);
    expect((await api(fresh.coordinator).post(`/reports/${report.id}/approve`)).status).toBe(200);
    const reader = await aMember(test, fresh.platform, { roles: ['reader'] });
    const seen = await api(reader).get(`/reports/${report.id}`);
    const none = { number: null, numerator: null, denominator: null, comment: null, withheld: true };
    expect(seen.json<{ items: object[] }>().items[1]).toMatchObject({
      values: [none, none],
      rows: [
        { sex: 'K', value: none },
        { sex: 'M', value: none },
        { sex: 'T', value: none },
      ],
    });
    for (const member of [fresh.coordinator, fresh.reporter])
      expect((await api(member).get(`/reports/${report.id}`)).text).toContain('"numerator":"43"');
    const { round } = seen.json<{ round: { id: string } }>();
    const page = `/p/${fresh.platform.slug}/rapportering/${round.id}/${fresh.organisation.id}`;
    expect((await new Pages(test, fresh.coordinator).get(page)).text).toMatch(/3\sav\s31/);
    const html = (await new Pages(test, reader).get(page)).text;
    expect(html).toContain('dolt');
    expect(html).not.toMatch(/[34]3?\sav\s|134/);
  });
});
