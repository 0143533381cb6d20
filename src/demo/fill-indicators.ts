import type { AttachIndicator } from '../indicators/uses.dto.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { ReuseService } from '../indicators/reuse.service.js';
import { UsesService } from '../indicators/uses.service.js';
import { ValuesService } from '../indicators/values.service.js';
import type { Actor } from '../shared/actor.js';
import { bySexSeries, catalogue, countySeries, own, uses, type CatalogueFacts } from './county/indicators.js';
import { organisations, otherMunicipalities } from './county/organisations.js';
import type { Cast } from './fill-people.js';
import type { Nodes } from './fill-model.js';
import type { Stage } from './stage.js';

/** The seven key figures and two files that are reused; the rest of the catalogue is there to be found. */
const REUSED = uses.map((use) => use.indicator);
const MADE_UP = 'Påhittat värde i övningsmiljön';
const MUNICIPALITIES = [
  ...Object.values(organisations).flatMap((one) => (one.kind === 'municipality' ? [one.areaCode] : [])),
  ...otherMunicipalities.map(([areaCode]) => areaCode),
];
/** Ten years in which the municipalities draw closer to each other. */
const EVENING_OUT = 'U30751';
const PER_MUNICIPALITY = ['U30751', 'U30752', 'N07402'];

export async function fillCatalogue(stage: Stage): Promise<void> {
  await stage.beside(async () => {
    for (const entry of catalogue) {
      await stage.query(
        `insert into catalogue_entry (source, external_id, title, description, unit, producer, attribution, licence,
           by_sex, area_level, frequency, retrieved_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'Fritt att använda med angiven källa', $8, $9, 'yearly', $10)
         on conflict (source, external_id) do nothing`,
        [
          entry.source,
          entry.externalId,
          entry.title,
          entry.description,
          entry.unit,
          entry.producer,
          entry.attribution,
          entry.bySex,
          entry.areaLevel,
          stage.today,
        ],
      );
    }
  });
}

/** Reuses, defines, attaches to nodes with baselines and targets, and enters made-up values. */
export async function fillIndicators(
  stage: Stage,
  cast: Cast,
  nodes: Nodes,
): Promise<Record<string, string>> {
  const { coordinator } = cast.actors;
  stage.at(-400);
  const ids: Record<string, string> = {};
  for (const entry of catalogue.filter((one) => REUSED.includes(one.key))) {
    ids[entry.key] = await reuse(stage, coordinator, entry);
  }
  for (const facts of own) {
    const { id } = await stage.as(coordinator, () =>
      stage.service(IndicatorsService).define(coordinator, {
        name: facts.name,
        definition: facts.definition,
        unit: facts.unit,
        measure: facts.measure,
        direction: 'higher',
        aggregation: facts.measure === 'count' ? 'sum' : 'weighted',
        frequency: facts.frequency ?? 'yearly',
        ownerOrganisationId: cast.organisations[facts.owner] ?? null,
        bySex: facts.bySex ?? false,
        decimals: facts.measure === 'count' ? 0 : 1,
        development: facts.development ?? false,
        numeratorLabel: facts.numerator ?? null,
        denominatorLabel: facts.denominator ?? null,
        noneFits: true,
      }),
    );
    ids[facts.key] = id;
    if (facts.published)
      await stage.as(coordinator, () => stage.service(IndicatorsService).publish(coordinator, id, true));
  }
  for (const use of uses) await attach(stage, coordinator, ids, nodes, use);
  stage.now();
  for (const [key, series] of Object.entries(countySeries))
    await enterCounty(stage, coordinator, ids[key] ?? '', key, series);
  for (const key of PER_MUNICIPALITY) await enterMunicipalities(stage, coordinator, ids[key] ?? '', key);
  return ids;
}

async function reuse(stage: Stage, actor: Actor, entry: CatalogueFacts): Promise<string> {
  const direction = uses.find((use) => use.indicator === entry.key)?.direction ?? 'neither';
  const { id } = await stage.as(actor, () =>
    stage.service(ReuseService).reuse(actor, {
      source: entry.source,
      externalId: entry.externalId,
      measure: entry.measure,
      direction,
      decimals: entry.measure === 'count' ? 0 : 1,
    }),
  );
  return id;
}

async function attach(
  stage: Stage,
  actor: Actor,
  ids: Readonly<Record<string, string>>,
  nodes: Nodes,
  use: (typeof uses)[number],
): Promise<void> {
  const input: AttachIndicator = {
    nodeId: nodes[use.node] ?? '',
    why: use.why,
    claim: use.claim,
    headline: use.headline,
    ...(use.baseline ? { baselineValue: use.baseline[1], baselinePeriod: String(use.baseline[0]) } : {}),
    ...(use.target
      ? {
          targetValue: use.target[1],
          targetPeriod: String(use.target[0]),
          targetDecidedBy: 'Styrgruppen (påhittat beslut)',
        }
      : {}),
  };
  await stage.as(actor, () => stage.service(UsesService).attach(actor, ids[use.indicator] ?? '', input));
}

type Enter = Parameters<ValuesService['enter']>[2];

async function enter(
  stage: Stage,
  actor: Actor,
  id: string,
  input: Omit<Enter, 'madeUp' | 'sourceNote'>,
): Promise<void> {
  await stage.as(actor, () =>
    stage
      .service(ValuesService)
      .enter(actor, id, { ...input, looksRight: true, madeUp: true, sourceNote: MADE_UP }),
  );
}

async function enterCounty(
  stage: Stage,
  actor: Actor,
  id: string,
  key: string,
  [first, ...values]: (typeof countySeries)[string],
): Promise<void> {
  const sexes = bySexSeries[key];
  for (const [index, value] of values.entries()) {
    const pair = sexes?.[index + 1];
    const figure = (sex: 'T' | 'K' | 'M', number: string | null) =>
      number === null ? ({ sex, state: 'missing' } as const) : ({ sex, state: 'final', number } as const);
    await enter(stage, actor, id, {
      period: String(first + index),
      values: [
        figure('T', value),
        ...(Array.isArray(pair) ? [figure('K', String(pair[0])), figure('M', String(pair[1]))] : []),
      ],
    });
  }
}

/** Spread around the county's figure by a fixed pattern; every seventh municipality has not answered. */
async function enterMunicipalities(stage: Stage, actor: Actor, id: string, key: string): Promise<void> {
  if (key === EVENING_OUT) {
    await enterEveningOut(stage, actor, id);
    return;
  }
  const [first, ...values] = countySeries[key] ?? [2019];
  for (const [index, value] of values.entries()) {
    if (index < values.length - 2 || value === null) continue;
    for (const [place, areaCode] of MUNICIPALITIES.entries()) {
      const spread = 0.6 + ((place * 37 + index * 11) % 80) / 100;
      const missing = place % 7 === 3;
      await enter(stage, actor, id, {
        period: String(first + index),
        areaCode,
        values: [
          missing
            ? { sex: 'T', state: 'missing' }
            : { sex: 'T', state: 'final', number: (Number(value) * spread).toFixed(1) },
        ],
      });
    }
  }
}

/** The median rises and the lowest come closer to the highest; fewer answer in the first years, some late in the last. */
async function enterEveningOut(stage: Stage, actor: Actor, id: string): Promise<void> {
  for (let year = 2016; year <= 2025; year += 1) {
    const gone = (year - 2016) / 9;
    for (const [place, areaCode] of MUNICIPALITIES.entries()) {
      const apart = (((place * 37) % 26) / 25 - 0.45) * (1.5 - 0.75 * gone);
      const wobble = (((place * 17 + year * 29) % 13) - 6) / 100;
      const missing = place % 7 === 3 && place % 5 >= gone * 5;
      const number = ((25 + 15 * gone) * (1 + apart + wobble)).toFixed(1);
      const state = year === 2025 && place % 9 === 1 ? ('preliminary' as const) : ('final' as const);
      await enter(stage, actor, id, {
        period: String(year),
        areaCode,
        values: [missing ? { sex: 'T', state: 'missing' } : { sex: 'T', state, number }],
      });
    }
  }
}
