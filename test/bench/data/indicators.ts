import type { Model } from './model.js';
import { countyCode, SIZES, type Home, type People } from './people.js';
import { at } from './seed.js';

const SEXES = ['T', 'K', 'M'] as const;
const AREAS = 27;
const YEARS = Array.from({ length: 10 }, (_, index) => 2016 + index);

/** Half the indicators are external, with every area; of the own, half are counted by each organisation. */
export function addIndicators(home: Home, people: People, model: Model): readonly string[] {
  const own: string[] = [];
  for (let index = 0; index < SIZES.indicators; index += 1) {
    const external = index % 2 === 0;
    const byOrganisation = index % 4 === 1;
    const indicator = addIndicator(home, people, index, external, byOrganisation);
    addUse(home, model, indicator, index, external);
    if (external) addExternalValues(home, indicator);
    else if (byOrganisation) addOrganisationsValues(home, people, indicator);
    else addValues(home, indicator, null, null, YEARS);
    if (!external) own.push(indicator);
  }
  return own;
}

function addIndicator(
  { rows, seed, id }: Home,
  people: People,
  index: number,
  external: boolean,
  byOrganisation: boolean,
): string {
  const indicator = seed.id();
  rows.add('indicator', {
    platform_id: id,
    id: indicator,
    owner_organisation_id: at(people.organisations, index),
    source: external ? 'kolada' : 'own',
    external_id: external ? `N${10_000 + index}` : null,
    name: `Påhittat nyckeltal ${index} om våld i nära relation`,
    definition: 'Antal under året. Talen är påhittade och finns för mätning av hastighet.',
    unit: 'antal',
    measure: 'count',
    direction: index % 3 === 0 ? 'lower' : 'higher',
    aggregation: byOrganisation ? 'sum' : 'latest',
    frequency: 'yearly',
    by_sex: true,
    by_area: external,
    published: external,
  });
  if (external) {
    rows.add('indicator_contract', {
      platform_id: id,
      id: seed.id(),
      indicator_id: indicator,
      owner_name: 'Källan',
      source_system: 'kolada',
      external_id: `N${10_000 + index}`,
      retrieved_at: '2026-01-15T09:00:00Z',
      definition_snapshot: 'Antal under året.',
    });
  }
  return indicator;
}

function addUse(home: Home, model: Model, indicator: string, index: number, external: boolean): void {
  const { rows, seed, id } = home;
  const measured = model.nodes.filter(({ kind }) => kind === 'output' || kind === 'outcome');
  const use = seed.id();
  rows.add('indicator_use', {
    platform_id: id,
    id: use,
    indicator_id: indicator,
    node_id: index < SIZES.goals * 2 ? at(model.goals, index) : at(measured, index).id,
    why: 'Visar om arbetet når fram.',
    headline: index < SIZES.goals * 2,
    position: index,
    baseline_value: 100,
    baseline_period_start: '2016-01-01',
    baseline_period_end: '2016-12-31',
    area_code: external ? countyCode(home) : null,
  });
  rows.add('target', {
    platform_id: id,
    id: seed.id(),
    use_id: use,
    revision: 1,
    value: 80 + seed.whole(60),
    due_on: '2027-12-31',
    valid_from: '2024-01-01',
  });
}

function addExternalValues(home: Home, indicator: string): void {
  const county = countyCode(home);
  for (let area = 0; area < AREAS; area += 1) {
    const code = area === 0 ? county : county + String(area).padStart(2, '0');
    addValues(home, indicator, code, null, YEARS);
  }
}

function addOrganisationsValues(home: Home, people: People, indicator: string): void {
  for (const organisation of people.organisations)
    addValues(home, indicator, null, organisation, YEARS.slice(5));
}

function addValues(
  { rows, seed, id }: Home,
  indicator: string,
  area: string | null,
  organisation: string | null,
  years: readonly number[],
): void {
  for (const year of years) {
    const women = 20 + seed.whole(60);
    const men = 20 + seed.whole(60);
    const numbers = { T: women + men, K: women, M: men };
    for (const sex of SEXES) {
      rows.add('indicator_value', {
        platform_id: id,
        id: seed.id(),
        indicator_id: indicator,
        area_code: area,
        organisation_id: organisation,
        period_start: `${year}-01-01`,
        period_end: `${year}-12-31`,
        sex,
        number: numbers[sex],
        kind: area === null ? 'reported' : 'fetched',
        made_up: true,
      });
    }
  }
}
