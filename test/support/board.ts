import { insert, anOrganisation, type BuiltPlatform } from './builders.js';
import type { TestApp } from './app.js';

export type Goals = {
  organisation: string;
  version: string;
  overallGoal: string;
  subGoal: string;
  effect: string;
};

/** An adopted version with an overall goal, one sub-goal and a medium effect under it. */
export async function adoptedGoals(test: TestApp, platform: BuiltPlatform): Promise<Goals> {
  const add = (table: string, row: Record<string, unknown>) =>
    insert(test, table, { platform_id: platform.id, ...row });
  const organisation = (await anOrganisation(test, platform, { kind: 'county_board' })).id;
  const model = (await add('logic_model', { name: 'Verksamhetslogik', organisation_id: organisation })).id;
  const period = { period_from: '2024-01-01', period_to: '2027-12-31' };
  const version = (
    await add('model_version', { model_id: model, number: 1, title: 'Mål 2024–2027', ...period })
  ).id;
  const place = async (kind: string, text: string, more: Record<string, unknown> = {}): Promise<string> => {
    const node = (await add('node', { model_id: model, kind })).id;
    await add('version_node', { version_id: version, node_id: node, kind, text, ...more });
    return node;
  };
  const overallGoal = await place('overall_goal', 'Alla ska kunna leva fria från våld');
  const subGoal = await place('sub_goal', 'Invånarna vet vart de kan vända sig', { number: 1 });
  const effect = await place('effect_medium', 'Fler söker stöd', { sub_goal_node_id: subGoal });
  await test.owner.query(`update model_version set state = 'tabled' where id = $1`, [version]);
  await test.owner.query(
    `update model_version set state = 'adopted', adopted_at = '2024-03-14T09:00:00Z', in_force_from = '2024-04-01',
       canonical_text = 'mål', sha256 = encode(sha256(convert_to('mål', 'UTF8')), 'hex') where id = $1`,
    [version],
  );
  return { organisation, version, overallGoal, subGoal, effect };
}

/** A headline indicator of the sub-goal with baseline, target and one value. */
export async function aHeadline(
  test: TestApp,
  platform: BuiltPlatform,
  goals: Goals,
  given: { name: string; measure?: string; unit?: string; value?: Record<string, unknown>; node?: string },
): Promise<string> {
  const add = (table: string, row: Record<string, unknown>) =>
    insert(test, table, { platform_id: platform.id, ...row });
  const { name, measure = 'share', unit = '%', value = { number: '58' }, node = goals.subGoal } = given;
  const shape = { name, unit, measure, direction: 'higher', frequency: 'yearly', source: 'own' };
  const indicator = (await add('indicator', { ...shape, owner_organisation_id: goals.organisation })).id;
  const baseline = {
    baseline_value: '40',
    baseline_period_start: '2021-01-01',
    baseline_period_end: '2021-12-31',
  };
  const use = (
    await add('indicator_use', { indicator_id: indicator, node_id: node, headline: true, ...baseline })
  ).id;
  await add('target', {
    use_id: use,
    revision: 1,
    value: '65',
    due_on: '2027-12-31',
    valid_from: '2024-01-01',
  });
  const period = { period_start: '2025-01-01', period_end: '2025-12-31' };
  await add('indicator_value', {
    indicator_id: indicator,
    kind: 'reported',
    made_up: true,
    ...period,
    ...value,
  });
  return indicator;
}
