import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation } from './support/builders.js';
import {
  completeAnswer,
  aScene,
  anActivity,
  ReportingApi,
  type AskedReport,
  type Scene,
} from './support/reporting.js';

const ROUNDS = 50;
const AT_ONCE = 20;

let test: TestApp;
let scene: Scene;
let coordinator: ReportingApi;
let round: string;

beforeAll(async () => {
  // Everybody has a connection, so that what is refused is refused by the rule and not by a full pool.
  test = await testApp({ writePool: AT_ONCE + 2, readPool: AT_ONCE + 2 });
  scene = await aScene(test);
  coordinator = new ReportingApi(test, scene.platform, scene.coordinator);
  const organisations = await Promise.all(
    Array.from({ length: ROUNDS }, () => anOrganisation(test, scene.platform)),
  );
  for (const organisation of organisations) await anActivity(test, scene.platform, organisation);
  round = await coordinator.round();
});
afterAll(() => test.close());

const times = <T>(make: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: AT_ONCE }, make));

const tally = (statuses: readonly number[]): Record<string, number> =>
  statuses.reduce<Record<string, number>>((all, one) => ({ ...all, [one]: (all[one] ?? 0) + 1 }), {});

async function reportIds(): Promise<string[]> {
  const { rows } = await test.owner.query<{ id: string }>(
    'select id from report where round_id = $1 and organisation_id <> $2 order by id',
    [round, scene.organisation.id],
  );
  return rows.map(({ id }) => id);
}

describe('at the same time', () => {
  it(`${ROUNDS} times ${AT_ONCE} approvals give exactly ${ROUNDS}`, async () => {
    const ids = await reportIds();
    expect(ids).toHaveLength(ROUNDS);
    await test.owner.query(
      `update report set state = 'in_review', submitted_by = $2, submitted_at = now() where id = any ($1)`,
      [ids, scene.approver.actor.membershipId],
    );
    const statuses: number[] = [];
    for (const id of ids) {
      const answers = await times(() => coordinator.post(`/reports/${id}/approve`));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(tally(statuses)).toEqual({ 200: ROUNDS, 409: ROUNDS * (AT_ONCE - 1) });
    const { rows } = await test.owner.query<{ n: number }>(
      `select count(*)::int as n from domain_event where verb = 'approved' and subject_id = any ($1)`,
      [ids],
    );
    expect(rows).toEqual([{ n: ROUNDS }]);
  }, 180_000);

  it(`${ROUNDS} times ${AT_ONCE} conditional answers have one winner each`, async () => {
    const reporter = new ReportingApi(test, scene.platform, scene.reporter);
    const colleague = new ReportingApi(
      test,
      scene.platform,
      await aMember(test, scene.platform, { roles: ['reporter'], organisation: scene.organisation }),
    );
    let report = await reporter.report(round, scene.organisation);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const { version } = report;
      let writer = 0;
      const answers = await times(() => {
        writer += 1;
        const body = completeAnswer(report, { summary: `Omgång ${turn}, skrivare ${writer}.` });
        return (writer % 2 ? reporter : colleague).put(`/reports/${report.id}`, body, version);
      });
      expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 412: AT_ONCE - 1 });
      const won = answers.find(({ status }) => status === 200)?.json<AskedReport & { summary: string }>();
      const now = (await reporter.get(`/reports/${report.id}`)).json<AskedReport & { summary: string }>();
      expect([now.summary, now.version]).toEqual([won?.summary, version + 1]);
      report = now;
    }
  }, 180_000);
});
