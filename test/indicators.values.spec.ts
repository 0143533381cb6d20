import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api } from './support/client.js';
import { audited, fieldsOf, refused } from './support/expectations.js';
import { aGoalNode, anIndicator, aUse, aValue } from './support/indicators.js';

let test: TestApp;
let platform: BuiltPlatform;
let home: string;
let coordinator: Member;
let approver: Member;
let reporter: Member;
let api: Api;

beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  platform = await aPlatform(test);
  home = `/platforms/${platform.id}`;
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  const organisation = await anOrganisation(test, platform);
  approver = await aMember(test, platform, { roles: ['approver'], organisation });
  reporter = await aMember(test, platform, { roles: ['reporter'], organisation });
  api = new Api(test, coordinator);
});

const definition = {
  name: 'Personal som gått grundutbildningen',
  definition: 'Tillsvidareanställda i socialtjänsten som gått utbildningen.',
  unit: '%',
  measure: 'share',
  direction: 'higher',
  frequency: 'yearly',
  bySex: true,
};
const define = async (
  changes: object = {},
  as: Member = coordinator,
): Promise<{ id: string; version: number }> => {
  const answer = await new Api(test, as).post(`${home}/indicators`, { ...definition, ...changes });
  expect(answer.status).toBe(201);
  return answer.json<{ id: string; version: number }>();
};

describe('uses', () => {
  it('keep baseline and targets, and end with a reason', async () => {
    const indicator = await anIndicator(test, platform, { decimals: 1 });
    const nodeId = await aGoalNode(test, platform);
    const attached = await api.post(`${home}/indicators/${indicator.id}/uses`, {
      nodeId,
      why: 'Fler nås',
      claim: 'contributes',
      headline: true,
      targetValue: '46',
      targetPeriod: '2027',
    });
    expect(attached.status).toBe(201);
    const { useId } = attached.json<{ useId: string }>();
    const path = `${home}/indicator-uses/${useId}`;
    expect((await api.get(`${path}/status`)).json()).toMatchObject({
      status: 'not_assessable',
      basis: { by: 'rule', rule: { lacks: ['no_value', 'no_baseline'] } },
    });
    expect(fieldsOf(await refused(test, () => api.patch(path, { baselineValue: '34.1' }, 2), 422))).toEqual([
      'baselinePeriod',
    ]);
    const based = await api.patch(path, { baselineValue: '34.1', baselinePeriod: '2021' }, 2);
    expect(based.json()).toMatchObject({ baseline: { value: '34.1', end: '2021-12-31' }, version: 3 });
    await refused(test, () => api.patch(path, { baselineValue: '1', baselinePeriod: '2022' }, 3), 409);
    expect(
      fieldsOf(await refused(test, () => api.post(`${path}/targets`, { value: '50', period: '2027' }), 422)),
    ).toEqual(['reason']);
    const raised = await api.post(`${path}/targets`, {
      value: '50',
      period: '2027',
      reason: 'Höjt',
      decidedBy: 'Styrgruppen § 18',
    });
    expect(raised.json()).toMatchObject({
      target: { value: '50', revision: 2, dueOn: '2027-12-31' },
      version: 4,
    });
    await aValue(test, platform, { indicator_id: indicator.id, year: 2025, number: '41.8' });
    const status = (await api.get(`${path}/status`)).json<{
      status: string;
      basis: { text: { sv: string } };
    }>();
    expect(status).toMatchObject({ status: 'uncertain', basis: { by: 'rule', date: '2026-11-20' } });
    const targets = (await api.get(`${home}/indicators/${indicator.id}/uses`)).json<{
      targets: { value: string; reason: string | null }[];
    }>().targets;
    expect(targets.map(({ value, reason }) => [value, reason])).toEqual([
      ['50', 'Höjt'],
      ['46', null],
    ]);
    expect(
      fieldsOf(
        await refused(
          test,
          () => api.post(`${home}/indicators/${indicator.id}/uses`, { nodeId, why: 'Igen' }),
          422,
        ),
      ),
    ).toEqual(['nodeId']);
    expect((await api.post(`${path}/end`, { reason: 'Ersatt' })).status).toBe(204);
    expect((await api.get(path)).status).toBe(404);
    await refused(test, () => api.post(`${path}/targets`, { value: '1', period: '2030', reason: 'x' }), 409);
    expect((await audited(test, useId)).at(-1)).toMatchObject({ operation: 'U', reason: 'Ersatt' });
  });

  it('take nodes of the own platform only', async () => {
    const indicator = await anIndicator(test, platform);
    const other = await aPlatform(test);
    const nodeId = await aGoalNode(test, other);
    const path = `${home}/indicators/${indicator.id}/uses`;
    expect(fieldsOf(await refused(test, () => api.post(path, { nodeId, why: 'x' }), 422))).toEqual([
      'nodeId',
    ]);
    await refused(test, () => new Api(test, reporter).post(path, { nodeId, why: 'x' }), 403);
    expect((await api.post(`${home}/indicators/${nodeId}/uses`, { nodeId, why: 'x' })).status).toBe(404);
  });

  it('are judged by a person, and the judgement can be taken back', async () => {
    const indicator = await anIndicator(test, platform);
    const use = await aUse(test, platform, { indicator_id: indicator.id });
    const member = await aMember(test, platform, { roles: ['steering_member'] });
    const path = `${home}/nodes/${use.node_id}/judgements`;
    const judge = new Api(test, member);
    expect(
      (await judge.post(path, { useId: use.id, status: 'at_risk', comment: 'Färre svar.' })).json(),
    ).toMatchObject({ status: 'at_risk' });
    await judge.post(path, { useId: use.id, status: 'uncertain', comment: 'Fler svar.' });
    expect((await api.get(`${home}/indicator-uses/${use.id}/status`)).json()).toMatchObject({
      status: 'uncertain',
      basis: { by: 'person', judgement: { comment: 'Fler svar.' } },
    });
    const { rows } = await test.owner.query(
      'select status, superseded_at is null as current from status_judgement where use_id = $1 order by created_at',
      [use.id],
    );
    expect(rows).toEqual([
      { status: 'at_risk', current: false },
      { status: 'uncertain', current: true },
    ]);
    await refused(
      test,
      () => judge.post(path, { status: 'achieved', comment: 'x', judgedOn: '2026-11-21' }),
      422,
    );
    await refused(test, () => new Api(test, reporter).post(path, { status: 'achieved', comment: 'x' }), 403);
    expect(
      (await judge.post(`${path}/withdraw`, { useId: use.id, reason: 'Nya värden' })).json(),
    ).toMatchObject({ status: 'not_assessable' });
    await refused(test, () => judge.post(`${path}/withdraw`, { useId: use.id, reason: 'Igen' }), 409);
  });
});

describe('values', () => {
  it('keep missing, not applicable and zero apart', async () => {
    const { id } = await define({ measure: 'count', unit: '', byArea: true });
    const municipality = await anOrganisation(test, platform, { area_code: '0180' });
    const path = `${home}/indicators/${id}/values`;
    const values = [
      { sex: 'T', state: 'missing' },
      { sex: 'K', number: '0', state: 'final' },
      { sex: 'M', state: 'not_applicable' },
    ];
    expect((await api.post(path, { period: '2025', areaCode: '0180', values })).json()).toEqual({
      added: 3,
      corrected: 0,
    });
    const [group] = (await api.get(`${path}?level=areas`)).json<{
      data: { areaName: string; cells: object[] }[];
    }>().data;
    expect(group?.areaName).toBe(municipality.name);
    expect(group?.cells).toMatchObject([
      { sex: 'T', state: 'missing', number: null, hidden: null },
      { sex: 'M', state: 'not_applicable', number: null },
      { sex: 'K', state: 'final', number: '0' },
    ]);
    const wrong = [
      { sex: 'T', state: 'missing', number: '3' },
      { sex: 'K', state: 'final' },
    ];
    expect(
      fieldsOf(await refused(test, () => api.post(path, { period: '2024', values: wrong }), 422)),
    ).toEqual(['values.0.number', 'values.1.number']);
    expect(fieldsOf(await refused(test, () => api.post(path, { period: '2024-13', values }), 422))).toEqual([
      'period',
    ]);
    expect(fieldsOf(await refused(test, () => api.post(path, { period: '2027', values }), 422))).toEqual([
      'period',
    ]);
    expect(
      fieldsOf(await refused(test, () => api.post(path, { period: '2025', areaCode: '9999', values }), 422)),
    ).toEqual(['areaCode']);
    expect(
      fieldsOf(
        await refused(
          test,
          () => api.post(path, { period: '2025', values: [{ sex: 'T', number: '1e400', state: 'final' }] }),
          422,
        ),
      ),
    ).toEqual(['values.0.number']);
  });

  it('are corrected as new revisions with a reason; the old one stays', async () => {
    const { id } = await define();
    const path = `${home}/indicators/${id}/values`;
    const share = (numerator: string) => ({
      period: '2025',
      values: [{ sex: 'T', numerator, denominator: '200', state: 'final' }],
    });
    await api.post(path, share('112'));
    expect((await api.post(path, share('112'))).json()).toEqual({ added: 0, corrected: 0 });
    expect(fieldsOf(await refused(test, () => api.post(path, share('118')), 422))).toEqual(['reason']);
    expect((await api.post(path, { ...share('118'), reason: 'Räknade fel' })).json()).toEqual({
      added: 0,
      corrected: 1,
    });
    const { rows } = await test.owner.query(
      `select number::text, revision, reason, superseded_at is null as current from indicator_value
       where indicator_id = $1 order by revision`,
      [id],
    );
    expect(rows).toEqual([
      { number: '56', revision: 1, reason: null, current: false },
      { number: '59', revision: 2, reason: 'Räknade fel', current: true },
    ]);
    const corrections = (await api.get(`${path}/corrections`)).json<{ data: object[] }>().data;
    expect(corrections).toMatchObject([
      { period: '2025', numerator: '112', revision: 1, reason: 'Räknade fel' },
    ]);
    expect((await new Api(test, reporter).get(`${path}/corrections`)).json()).toEqual({ data: [] });
    const unlikely = { ...share('201'), reason: 'Räknade fel' };
    expect(fieldsOf(await refused(test, () => api.post(path, unlikely), 422))).toEqual([
      'values.0.numerator',
      'looksRight',
    ]);
    expect((await api.post(path, { ...unlikely, looksRight: true })).json()).toEqual({
      added: 0,
      corrected: 1,
    });
  });

  it('of others’ indicators are the coordinator’s, of own the owner organisation’s too', async () => {
    const foreign = await anIndicator(test, platform, { source: 'kolada', external_id: 'U1' });
    const { id: own } = await define({ measure: 'index', unit: '' }, approver);
    const value = { period: '2025', values: [{ sex: 'T', number: '5', state: 'preliminary' }] };
    const by = (member: Member, id: string) =>
      new Api(test, member).post(`${home}/indicators/${id}/values`, value);
    await refused(test, () => by(reporter, foreign.id), 403);
    const stranger = await aMember(test, platform, { roles: ['reporter'] });
    await refused(test, () => by(stranger, own), 403);
    expect((await by(reporter, own)).status).toBe(201);
    expect((await by(coordinator, foreign.id)).status).toBe(201);
    const { rows } = await test.owner.query(
      'select indicator_id as id, kind from indicator_value where platform_id = $1 order by kind',
      [platform.id],
    );
    expect(rows).toEqual([
      { id: foreign.id, kind: 'fetched' },
      { id: own, kind: 'reported' },
    ]);
  });

  it('withhold small counts from all but owner and coordinator', async () => {
    const { id } = await define({ measure: 'count', unit: '', byArea: true }, approver);
    await anOrganisation(test, platform, { area_code: '0181' });
    const path = `${home}/indicators/${id}/values`;
    const values = [
      { sex: 'T', number: '19', state: 'final' },
      { sex: 'K', number: '16', state: 'final' },
      { sex: 'M', number: '3', state: 'final' },
    ];
    await api.post(path, { period: '2025', areaCode: '0181', values });
    const seenBy = async (member: Member): Promise<object> => {
      const [group] = (await new Api(test, member).get(path)).json<{
        data: { cells: { sex: string; number: string | null; hidden: string | null }[] }[];
      }>().data;
      return Object.fromEntries((group?.cells ?? []).map((cell) => [cell.sex, cell.hidden ?? cell.number]));
    };
    const stranger = await aMember(test, platform, { roles: ['reader'] });
    expect(await seenBy(coordinator)).toEqual({ T: '19', K: '16', M: '3' });
    expect(await seenBy(reporter)).toEqual({ T: '19', K: '16', M: '3' });
    expect(await seenBy(stranger)).toEqual({ T: '19', K: 'complementary', M: 'small' });
  });

  it('say that they are made up on a practice platform', async () => {
    await test.owner.query('update platform set made_up_values = true where id = $1', [platform.id]);
    const values = `${home}/indicators/${(await define({ measure: 'count' })).id}/values`;
    await api.post(values, { period: '2025', values: [{ sex: 'T', number: '19', state: 'final' }] });
    const { data } = (await api.get(values)).json<{ data: { cells: object[] }[] }>();
    expect(data[0]?.cells[0]).toMatchObject({ madeUp: true });
  });
});
