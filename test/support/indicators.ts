import type { TestApp } from './app.js';
import { anOrganisation, insert } from './builders.js';

type Test = TestApp;
type OnPlatform = { id: string };
type Given = Record<string, unknown>;

/** A node of a model of its own, not in any version. */
export async function aGoalNode(test: Test, platform: OnPlatform, kind = 'effect_medium'): Promise<string> {
  const organisation = await anOrganisation(test, platform);
  const model = await insert(test, 'logic_model', {
    platform_id: platform.id,
    name: 'Modell',
    kind: 'local',
    organisation_id: organisation.id,
  });
  const node = await insert(test, 'node', { platform_id: platform.id, model_id: model.id, kind });
  return node.id;
}

export async function anIndicator(
  test: Test,
  platform: OnPlatform,
  given: Given = {},
): Promise<{ id: string; name: string }> {
  return await insert(test, 'indicator', {
    platform_id: platform.id,
    name: 'Vuxna som fått minst en insats',
    measure: 'rate',
    direction: 'higher',
    frequency: 'yearly',
    ...given,
  });
}

export async function aUse(
  test: Test,
  platform: OnPlatform,
  given: Given & { indicator_id: string; node_id?: string },
): Promise<{ id: string; node_id: string }> {
  const node_id = given.node_id ?? (await aGoalNode(test, platform));
  return await insert(test, 'indicator_use', { platform_id: platform.id, ...given, node_id });
}

export const aTarget = (
  test: Test,
  platform: OnPlatform,
  given: Given & { use_id: string },
): Promise<{ id: string }> =>
  insert(test, 'target', { platform_id: platform.id, revision: 1, valid_from: '2021-01-01', ...given });

export const aValue = (
  test: Test,
  platform: OnPlatform,
  { year, ...given }: Given & { indicator_id: string; year: number },
): Promise<{ id: string }> =>
  insert(test, 'indicator_value', {
    platform_id: platform.id,
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    kind: 'reported',
    ...given,
  });

/** An entry of Kolada's catalogue; the catalogue is common to all platforms. */
export async function aCatalogueEntry(
  { owner }: Pick<TestApp, 'owner'>,
  given: { external_id: string; title: string; description?: string; by_sex?: boolean },
): Promise<void> {
  await owner.query(
    `insert into catalogue_entry (source, external_id, title, description, producer, by_sex, frequency, retrieved_at)
     values ('kolada', $1, $2, $3, 'Kommunerna', $4, 'yearly', '2026-11-02T02:10:00Z')
     on conflict (source, external_id) do update set title = excluded.title`,
    [given.external_id, given.title, given.description ?? '', given.by_sex ?? false],
  );
}
