import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillDemonstration } from '../src/demo/fill.js';
import { testApp, type TestApp } from './support/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
}, 120_000);
afterAll(() => test.close());

async function count(sql: string): Promise<number> {
  const { rows } = await test.owner.query<{ n: string }>(`select count(*) as n from ${sql}`);
  return Number(rows[0]?.n);
}

describe('the demonstration', () => {
  it('has goals adopted in 2014, and a next version tabled with chains for every sub-goal', async () => {
    expect(await count(`model_version where state = 'adopted' and adopted_at < '2015-01-01'`)).toBe(1);
    expect(
      await count(`version_node n join model_version v on v.id = n.version_id where v.state = 'tabled'`),
    ).toBeGreaterThanOrEqual(30);
    expect(
      await count(`link l join model_version v on v.id = l.version_id where v.state = 'tabled'`),
    ).toBeGreaterThanOrEqual(40);
    expect(
      await count(`(select n.sub_goal_node_id from version_node n join model_version v on v.id = n.version_id
        where v.state = 'tabled' and n.sub_goal_node_id is not null group by 1) t`),
    ).toBe(6);
  });

  it('reuses seven key figures of Kolada by their real ids', async () => {
    expect(
      await count(`indicator where source = 'kolada' and external_id in
      ('U30750', 'U30751', 'U30752', 'N07402', 'N01460', 'N70608', 'N07634')`),
    ).toBe(7);
    expect(await count(`indicator_value where not made_up`)).toBe(0);
  });

  it('has five steering members, activities, events and reports in every state', async () => {
    expect(
      await count(`seat s join body b on b.id = s.body_id join platform p on p.id = s.platform_id
      where b.kind = 'steering_group' and p.slug = 'operation-kvinnofrid'`),
    ).toBe(5);
    expect(await count('activity')).toBeGreaterThanOrEqual(25);
    const { rows } = await test.owner.query<{ state: string }>(
      'select distinct state from report order by 1',
    );
    expect(rows.map((row) => row.state)).toEqual([
      'approved',
      'in_progress',
      'in_review',
      'not_started',
      'returned',
      'submitted',
    ]);
    expect(await count('reporting_round')).toBe(2);
    expect(await count('deviation')).toBeGreaterThanOrEqual(4);
  });

  it('has a second platform with fifteen municipalities that reuses what the first has published', async () => {
    expect(
      await count(`organisation o join platform p on p.id = o.platform_id
      where p.slug = 'fyrbodal' and o.kind = 'municipality'`),
    ).toBe(15);
    expect(await count(`indicator where source = 'platform' and origin_platform_id is not null`)).toBe(1);
  });

  it('names nobody', async () => {
    expect(
      await count(`person h where h.name <> h.email and not exists
        (select from membership m where m.person_id = h.id and m.function_title = h.name)`),
    ).toBe(0);
    expect(await count(`person where email !~ '@exempel.invalid$'`)).toBe(0);
  });
});
