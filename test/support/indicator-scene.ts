import { createHash } from 'node:crypto';
import type { TestApp } from './app.js';
import { anOrganisation, aMember, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { aCatalogueEntry, anIndicator, aTarget, aUse, aValue } from './indicators.js';

/** A platform with an adopted model and one well-used indicator, all of it made up. */
export type Scene = {
  platform: BuiltPlatform;
  coordinator: Member;
  reader: Member;
  goal: string;
  indicator: string;
  use: string;
};

export async function anIndicatorScene(test: TestApp): Promise<Scene> {
  const platform = await aPlatform(test, {
    name: 'Operation Provfrid',
    county: 'Provlän',
    made_up_values: true,
  });
  const board = await anOrganisation(test, platform, { name: 'Länsstyrelsen Prov', kind: 'county_board' });
  const coordinator = await aMember(test, platform, { roles: ['coordinator'], organisation: board });
  const reader = await aMember(test, platform, { roles: ['reader'] });
  const { goal, effect } = await anAdoptedModel(test, platform, board.id);
  const indicator = await aKoladaIndicator(test, platform);
  const use = await aUse(test, platform, {
    indicator_id: indicator,
    node_id: effect,
    headline: true,
    why: 'Fler insatser är ett villkor, men säger inget om kvaliteten.',
    claim: 'contributes',
    baseline_value: '34.1',
    baseline_period_start: '2021-01-01',
    baseline_period_end: '2021-12-31',
  });
  const target = { use_id: use.id, due_on: '2027-12-31', due_period: '2027' };
  await aTarget(test, platform, {
    ...target,
    value: '46',
    valid_from: '2024-03-14',
    decided_by_text: 'styrgruppen § 6',
  });
  const reason = 'Höjt från 46,0 eftersom fler kommuner rapporterar.';
  await aTarget(test, platform, {
    ...target,
    value: '50',
    revision: 2,
    valid_from: '2025-12-04',
    decided_by_text: 'styrgruppen § 18',
    reason,
  });
  await someValues(test, platform, indicator);
  await otherIndicators(test, platform, board.id, goal);
  return { platform, coordinator, reader, goal, indicator, use: use.id };
}

async function aKoladaIndicator(test: TestApp, platform: BuiltPlatform): Promise<string> {
  const { id } = await anIndicator(test, platform, {
    source: 'kolada',
    external_id: 'U30751',
    name: 'Vuxna som fått minst en insats på grund av våld i nära relation',
    definition:
      'Ärenden i socialtjänstens individ- och familjeomsorg, antal per 10 000 invånare 18 år och äldre.',
    unit: 'per 10 000 vuxna',
    decimals: 1,
    by_sex: true,
    by_area: true,
  });
  await insert(test, 'indicator_contract', {
    platform_id: platform.id,
    indicator_id: id,
    owner_name: 'Rådet för främjande av kommunala analyser (Kolada)',
    source_system: 'kolada',
    external_id: 'U30751',
    original_producer: 'Kommunernas egen rapportering',
    attribution: 'Källa: Kolada',
    licence: 'Fritt att använda. Egna beräkningar får inte anges som Koladas.',
    retrieved_at: '2026-11-02T02:10:00Z',
    definition_snapshot: 'Ärenden i socialtjänstens individ- och familjeomsorg, antal per 10 000 vuxna.',
  });
  return id;
}

const SERIES: readonly [number, string | null, string, string][] = [
  [2019, '44.0', '15.8', '30.1'],
  [2020, '45.8', '18.4', '32.2'],
  [2021, '47.2', '20.8', '34.1'],
  [2022, null, '22.6', '36.9'],
  [2023, '52.4', '25.4', '39.4'],
  [2024, '54.8', '26.9', '41.2'],
  [2025, '56.2', '27.1', '41.8'],
];

async function someValues(test: TestApp, platform: BuiltPlatform, indicator_id: string): Promise<void> {
  const made = { indicator_id, made_up: true, kind: 'fetched' };
  for (const [year, women, men, total] of SERIES) {
    const women_ = women === null ? { state: 'missing' } : { number: women };
    await aValue(test, platform, { ...made, year, sex: 'K', ...women_ });
    await aValue(test, platform, { ...made, year, sex: 'M', number: men });
    await aValue(test, platform, { ...made, year, sex: 'T', number: total });
  }
  const names = ['Björkvik', 'Ekholma', 'Lindsborg', 'Strandnäs', 'Tallmo', 'Åsbro'];
  for (const [index, name] of names.entries()) {
    const area_code = `99${10 + index}`;
    await anOrganisation(test, platform, { name: `${name} kommun`, area_code });
    const at = { ...made, year: 2025, area_code };
    if (name === 'Tallmo') {
      await aValue(test, platform, { ...at, sex: 'T', state: 'missing' });
      continue;
    }
    const [women, men] = name === 'Strandnäs' ? [16, 3] : [40 + index * 9, 12 + index];
    const rate = (count: number) => ({
      number: (count / 2).toFixed(1),
      numerator: String(count),
      denominator: '20000',
    });
    await aValue(test, platform, { ...at, sex: 'K', ...rate(women) });
    await aValue(test, platform, { ...at, sex: 'M', ...rate(men) });
    await aValue(test, platform, { ...at, sex: 'T', ...rate(women + men) });
  }
}

async function otherIndicators(
  test: TestApp,
  platform: BuiltPlatform,
  owner: string,
  goal: string,
): Promise<void> {
  const training = await anIndicator(test, platform, {
    owner_organisation_id: owner,
    name: 'Personal som gått grundutbildningen',
    definition: 'Tillsvidareanställda i socialtjänsten som gått utbildningen de senaste tre åren.',
    measure: 'share',
    unit: '%',
    by_sex: true,
    published: true,
  });
  await aUse(test, platform, { indicator_id: training.id, node_id: goal, why: 'Kunskap är ett villkor.' });
  await anIndicator(test, platform, {
    owner_organisation_id: owner,
    name: 'Utsatta som upplever att de fått rätt stöd',
    definition: 'Finns inte som statistik än.',
    measure: 'share',
    unit: '%',
    development: true,
  });
  await aCatalogueEntry(test, {
    external_id: 'N07403',
    title: 'Anmälda våldsbrott, antal/100 000 inv',
    description:
      'Antal anmälda våldsbrott, dividerat med antal invånare totalt, multiplicerat med 100 000. Källa: Brå.',
  });
}

/** Overall goal, one sub-goal and one effect, adopted. */
export async function anAdoptedModel(
  test: TestApp,
  platform: BuiltPlatform,
  organisation_id: string,
): Promise<{ goal: string; effect: string }> {
  const at = { platform_id: platform.id };
  const model = await insert(test, 'logic_model', { ...at, name: 'Programmet', organisation_id });
  const period = { period_from: '2024-01-01', period_to: '2027-12-31' };
  const version = await insert(test, 'model_version', {
    ...at,
    ...period,
    model_id: model.id,
    number: 1,
    title: 'Mål',
  });
  const place = async (kind: string, text: string, more: object = {}): Promise<string> => {
    const node = await insert(test, 'node', { ...at, model_id: model.id, kind });
    await insert(test, 'version_node', {
      ...at,
      version_id: version.id,
      node_id: node.id,
      kind,
      text,
      ...more,
    });
    return node.id;
  };
  await place('overall_goal', 'Mäns våld mot kvinnor i länet upphör');
  const goal = await place('sub_goal', 'Fler får stöd och skydd i rätt tid', { number: 4 });
  const effect = await place('effect_medium', 'Fler får skydd i rätt tid', { sub_goal_node_id: goal });
  const text = '{}';
  const sha256 = createHash('sha256').update(text).digest('hex');
  await test.owner.query(`update model_version set state = 'tabled' where id = $1`, [version.id]);
  await test.owner.query(
    `update model_version set state = 'adopted', adopted_at = now(), canonical_text = $2, sha256 = $3 where id = $1`,
    [version.id, text, sha256],
  );
  return { goal, effect };
}
