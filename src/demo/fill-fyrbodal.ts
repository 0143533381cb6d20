import { IndicatorsService } from '../indicators/indicators.service.js';
import { ReuseService } from '../indicators/reuse.service.js';
import { UsesService } from '../indicators/uses.service.js';
import { LogicModelService } from '../logic-model/logic-model.service.js';
import { VersionDecisionService } from '../logic-model/version-decision.service.js';
import { BodiesService } from '../people/bodies/bodies.service.js';
import { SeatsService } from '../people/bodies/seats.service.js';
import type { Actor } from '../shared/actor.js';
import { emailOf, FYRBODAL_COORDINATOR } from './accounts.js';
import { found, inviteOne } from './fill-accounts.js';
import { Drawing } from './fill-model.js';
import { register } from './fill-people.js';
import { fyrbodal, fyrbodalChains, fyrbodalMunicipalities, fyrbodalOverall } from './fyrbodal.js';
import type { Stage } from './stage.js';

/** A platform of its own with its fifteen municipalities, which reuses what the first has published. */
export async function fillFyrbodal(
  stage: Stage,
  published: { platformId: string; indicatorId: string },
): Promise<void> {
  const founder = await found(stage, {
    ...fyrbodal,
    madeUpValues: true,
    organisation: { name: fyrbodal.coordinatedBy, shortName: 'Fyrbodal', kind: 'federation' },
    coordinator: { email: emailOf(FYRBODAL_COORDINATOR), functionTitle: 'Processledare' },
  });
  for (const [areaCode, name] of fyrbodalMunicipalities) {
    await register(
      stage,
      founder,
      {
        name,
        kind: 'municipality',
        relation: 'internal',
        areaCode,
      },
      {},
    );
  }
  const chair = await inviteOne(stage, founder, 'ordforande.fyrbodal', 'Direktör', founder.organisationId, [
    'steering_member',
  ]);
  const nodes = await adoptGoals(stage, founder, chair);
  stage.at(-100);
  const reused = await stage.as(founder, () =>
    stage.service(ReuseService).reuse(founder, {
      originPlatformId: published.platformId,
      indicatorId: published.indicatorId,
      direction: 'higher',
    }),
  );
  await stage.as(founder, () =>
    stage.service(UsesService).attach(founder, reused.id, {
      nodeId: nodes['p2'] ?? '',
      why: 'Samma mått som i Stockholms län, så att vi kan jämföra.',
      headline: true,
    }),
  );
  const own = await stage.as(founder, () =>
    stage.service(IndicatorsService).define(founder, {
      name: 'Kommuner med beslutad rutin mot våld i nära relationer',
      definition: 'Antal av de 15 kommunerna där nämnden har beslutat rutinen.',
      unit: 'kommuner',
      measure: 'count',
      direction: 'higher',
      aggregation: 'sum',
      frequency: 'yearly',
      ownerOrganisationId: founder.organisationId,
      decimals: 0,
      noneFits: true,
    }),
  );
  await stage.as(founder, () =>
    stage.service(UsesService).attach(founder, own.id, {
      nodeId: nodes['p1'] ?? '',
      why: 'Rutinen är det första steget.',
      headline: true,
    }),
  );
  stage.now();
}

async function adoptGoals(stage: Stage, founder: Actor, chair: Actor): Promise<Record<string, string>> {
  stage.at('2024-02-01');
  const body = await stage.as(founder, () =>
    stage
      .service(BodiesService)
      .setUp(founder, { name: 'Styrgruppen', kind: 'steering_group', quorumRule: 'majority' }),
  );
  await stage.as(founder, () =>
    stage.service(SeatsService).add(founder, body.id, {
      functionTitle: 'Direktör',
      organisationId: chair.organisationId,
      membershipId: chair.membershipId,
      mandate: 'Får besluta om gemensamma mål.',
      chair: true,
      validFrom: '2024-01-01',
    }),
  );
  const { versionId } = await stage.as(founder, () =>
    stage.service(LogicModelService).create(founder, {
      name: 'Fyrbodals verksamhetslogik',
      title: 'Gemensamma mål',
      periodFrom: '2024-01-01',
      periodTo: '2027-12-31',
    }),
  );
  const draw = new Drawing(stage, founder, versionId);
  await draw.goals(fyrbodalOverall, fyrbodalChains, 'Stödet är likvärdigt i hela området');
  const decisions = stage.service(VersionDecisionService);
  await stage.as(founder, () =>
    decisions.table(founder, versionId, { bodyId: body.id, meetingDate: '2024-03-01' }),
  );
  await stage.as(chair, () => decisions.takeStand(chair, versionId, { stance: 'for' }));
  stage.at('2024-03-04');
  await stage.as(chair, () =>
    decisions.adopt(chair, versionId, {
      meetingDate: '2024-03-01',
      protocolReference: 'FYR 2024-0000 (påhittat)',
      protocolParagraph: '§ 3',
    }),
  );
  return draw.nodes;
}
