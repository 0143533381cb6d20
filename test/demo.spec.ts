import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, demoAccounts, emailOf } from '../src/demo/accounts.js';
import { fillDemonstration } from '../src/demo/fill.js';
import { testApp, type TestApp } from './support/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
}, 120_000);
afterAll(() => test.close());

const KVINNOFRID = `(select id from platform where slug = 'operation-kvinnofrid')`;

async function rows<T>(sql: string): Promise<T[]> {
  return (await test.owner.query(sql)).rows as T[];
}
async function count(from: string): Promise<number> {
  const [row] = await rows<{ n: string }>(`select count(*) as n from ${from}`);
  return Number(row?.n);
}
/** One column of text, in order. */
async function list(sql: string): Promise<string[]> {
  return (await rows<{ x: string }>(`select distinct x::text as x from (${sql}) t (x) order by 1`)).map(
    ({ x }) => x,
  );
}

describe('the demonstration, line by line as it was ordered', () => {
  it('has its organisations, bodies and target groups', async () => {
    expect(await list(`select kind from organisation where platform_id = ${KVINNOFRID}`)).toEqual([
      'county_board',
      'federation',
      'municipality',
      'ngo',
      'police',
      'prison_probation',
      'prosecutor',
      'region',
    ]);
    // All of the county's municipalities: one without any event is a row that says zero.
    expect(await count(`organisation where platform_id = ${KVINNOFRID} and kind = 'municipality'`)).toBe(26);
    expect(await list(`select kind from body where platform_id = ${KVINNOFRID}`)).toEqual([
      'coordination_group',
      'preparatory_group',
      'steering_group',
    ]);
    expect(await list(`select category from target_group where platform_id = ${KVINNOFRID}`)).toEqual([
      'external_actor',
      'internal_partner',
      'public',
    ]);
  });

  it('has five steering members, each on a seat of its own with a mandate, and one chair', async () => {
    const seats = `seat s join body b on b.id = s.body_id
      where b.kind = 'steering_group' and s.platform_id = ${KVINNOFRID} and s.mandate <> '' and not s.substitute`;
    expect(await count(seats)).toBe(5);
    expect(await count(`${seats} and s.chair`)).toBe(1);
    expect(await list(`select s.organisation_id from ${seats}`)).toHaveLength(5);
  });

  it('has the goals of 2014 adopted with their decision', async () => {
    const [decision] = await rows(
      `select d.meeting_date::text as met, d.protocol_reference as protocol, v.adopted_at::date::text as adopted,
         length(v.sha256) as sha, (select count(*)::int from stand t where t.decision_id = d.id) as stands
       from decision d join model_version v on v.id = d.subject_id
       where v.platform_id = ${KVINNOFRID} and v.state = 'adopted' and d.state = 'adopted'`,
    );
    expect(decision).toEqual({
      met: '2014-03-14',
      protocol: '801-0000-2014 (påhittat)',
      adopted: '2014-03-17',
      sha: 64,
      stands: 5,
    });
  });

  it('has the next version tabled and waiting, with a chain of every kind of node for every sub-goal', async () => {
    const nodes = `version_node n join model_version v on v.id = n.version_id and v.state = 'tabled'`;
    expect(await count(nodes)).toBeGreaterThanOrEqual(30);
    expect(
      await count(`link l join model_version v on v.id = l.version_id and v.state = 'tabled'`),
    ).toBeGreaterThanOrEqual(40);
    const chains = await rows<{ kinds: string[] }>(
      `select array_agg(distinct n.kind order by n.kind) as kinds from ${nodes}
       where n.sub_goal_node_id is not null group by n.sub_goal_node_id`,
    );
    const whole = ['activity', 'effect_medium', 'need', 'outcome', 'output', 'resource'];
    expect(chains.map(({ kinds }) => kinds)).toEqual([1, 2, 3, 4, 5, 6].map(() => whole));
    expect(await list(`select d.state from decision d where d.platform_id = ${KVINNOFRID}`)).toEqual([
      'adopted',
      'open',
    ]);
  });

  it('has the seven Kolada key figures with their real ids, names and municipal codes, and its own', async () => {
    expect(
      await rows(
        `select external_id as id, left(name, 24) as name from indicator
         where platform_id = ${KVINNOFRID} and source = 'kolada' order by 1`,
      ),
    ).toEqual([
      { id: 'N01460', name: 'Invånare 16-84 år som ut' },
      { id: 'N07402', name: 'Anmälda brott om grov kv' },
      { id: 'N07634', name: 'NTU - Självrapporterad u' },
      { id: 'N70608', name: 'Screening för våldsutsat' },
      { id: 'U30750', name: 'Vuxna (18+) som aktualis' },
      { id: 'U30751', name: 'Vuxna (18+) som fått min' },
      { id: 'U30752', name: 'Vuxna (18+) som fått ins' },
    ]);
    const areas = await list(
      `select v.area_code from indicator_value v join indicator i on i.id = v.indicator_id
       where i.external_id = 'U30751' and v.area_code is not null`,
    );
    expect(areas).toHaveLength(26);
    expect(areas).toEqual(
      await list(
        `select area_code from organisation where platform_id = ${KVINNOFRID} and kind = 'municipality'`,
      ),
    );
    expect(await count(`indicator where platform_id = ${KVINNOFRID} and source = 'own'`)).toBe(7);
  });

  it('has activities and events, two rounds with reports in every state, deviations in every state', async () => {
    expect(await count('activity')).toBeGreaterThanOrEqual(25);
    expect(await count('activity_event')).toBeGreaterThanOrEqual(20);
    expect(await list('select state from activity')).toEqual([
      'cancelled',
      'done',
      'effect_checked',
      'ongoing',
      'paused',
      'planned',
    ]);
    expect(await list('select name from reporting_round')).toEqual(['Hösten 2026', 'Våren 2026']);
    expect(await list('select state from report')).toEqual([
      'approved',
      'in_progress',
      'in_review',
      'not_started',
      'returned',
      'submitted',
    ]);
    expect(await list('select state from deviation')).toEqual(['action', 'closed', 'followed_up', 'open']);
    expect(await count('improvement')).toBeGreaterThanOrEqual(3);
  });

  it('has a second, smaller platform with fifteen municipalities, one marked as assumed', async () => {
    const municipalities = await list(
      `select o.area_code || ' ' || o.name from organisation o join platform p on p.id = o.platform_id
       where p.slug = 'fyrbodal' and o.kind = 'municipality'`,
    );
    expect(municipalities).toHaveLength(15);
    // Kolada's group Fyrbodal holds the other fourteen, and Lilla Edet not.
    expect(municipalities.map((one) => one.slice(0, 4))).toEqual(
      '1421 1427 1430 1435 1438 1439 1460 1461 1462 1484 1485 1486 1487 1488 1492'.split(' '),
    );
    expect(municipalities.filter((one) => one.includes('antagen'))).toEqual([
      '1462 Lilla Edets kommun (antagen i övningen)',
    ]);
    expect(
      await rows(
        `select p.slug, o.slug as origin from indicator i join platform p on p.id = i.platform_id
         join platform o on o.id = i.origin_platform_id where i.source = 'platform'`,
      ),
    ).toEqual([{ slug: 'fyrbodal', origin: 'operation-kvinnofrid' }]);
  });

  it('marks every value as made up, and each platform as full of them', async () => {
    expect(await count('indicator_value')).toBeGreaterThan(100);
    expect(await count('indicator_value where not made_up')).toBe(0);
    expect(await count('platform where not made_up_values')).toBe(0);
  });

  it('has evidence beside a value, a mapped file that waits, and a source whose latest fetch of values failed', async () => {
    expect(await list(`select name from value_evidence union select name from value_file`)).toEqual([
      'relationsvald-2019-2025-pahittat.csv',
      'svar-per-kommun-pahittat.csv',
    ]);
    expect(await count(`value_file where state = 'received' and mapping is not null`)).toBe(1);
    expect(await rows(`select kind, state from import_job order by id`)).toEqual([
      { kind: 'catalogue', state: 'done' },
      { kind: 'values', state: 'done' },
      { kind: 'values', state: 'failed' },
      { kind: 'contracts', state: 'done' },
    ]);
    expect(await count(`import_line where text_sv !~ 'åhittat|åhittad'`)).toBe(0);
  });

  it('names nobody', async () => {
    expect(
      await count(`person h where h.name <> h.email and not exists
        (select from membership m where m.person_id = h.id and m.function_title = h.name)`),
    ).toBe(0);
    expect(await count(`person where email !~ '@exempel.invalid$'`)).toBe(0);
  });
});

describe('the practice accounts', () => {
  it('show every role by itself, and say what each may do in both languages', async () => {
    const { accounts, password } = demoAccounts.in('sv');
    expect(password).toBe(DEMO_PASSWORD);
    const roles = new Map(
      (
        await rows<{ email: string; roles: string[] }>(
          `select h.email, m.roles from membership m join person h on h.id = m.person_id`,
        )
      ).map((one) => [one.email, one.roles.join(' ')]),
    );
    expect(accounts.map(({ email }) => roles.get(email))).toEqual([
      'coordinator',
      ...Array<string>(4).fill('steering_member'),
      'reporter',
      'approver reader',
      'reader',
      'administrator',
      'coordinator administrator',
    ]);
    expect(accounts[0]?.email).toBe(emailOf('samordnare'));
    for (const locale of ['sv', 'en'] as const)
      for (const { label, may } of demoAccounts.in(locale).accounts)
        expect(`${label}: ${may}`).toMatch(/^.{5,60}: .{15,90}$/);
  });
});
