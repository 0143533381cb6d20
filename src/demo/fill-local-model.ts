import { GoalLinksService } from '../logic-model/local/goal-links.service.js';
import { LogicModelService } from '../logic-model/logic-model.service.js';
import { VersionDecisionService } from '../logic-model/version-decision.service.js';
import type { ChainFacts } from './chain.js';
import type { Cast } from './fill-people.js';
import { Drawing, type Nodes } from './fill-model.js';
import type { Stage } from './stage.js';

const goals: readonly ChainFacts[] = [
  {
    no: 1,
    text: 'Våld upptäcks tidigt i kommunens verksamheter',
    nodes: {
      a1: ['activity', 'Frågor om våld till alla nya besökare'],
      p1: ['output', 'Nya besökare som har fått frågan'],
      u1: ['outcome', 'Fler berättar om våld när de får frågan'],
      e1: ['effect_medium', 'Fler som utsätts får stöd i tid'],
    },
    links: [
      ['a1', 'p1', 'Frågan ställs när den är en del av rutinen.'],
      ['p1', 'u1', 'Den som får en rak fråga i ett tryggt rum berättar oftare.', 'partial'],
      ['u1', 'e1', 'Den som berättar kan få stöd innan våldet trappas upp.'],
    ],
  },
  {
    no: 2,
    text: 'Den som är utsatt får kunnigt stöd i alla enheter',
    nodes: {
      a2: ['activity', 'Kontaktpersoner i varje enhet och utbildning varje år'],
      p2: ['output', 'Enheter med utsedd kontaktperson'],
      u2: ['outcome', 'Medarbetare vet vad de ska göra och vem de kan fråga'],
      e2: ['effect_medium', 'Stödet är likvärdigt mellan enheterna'],
    },
    links: [
      ['a2', 'p2', 'Varje chef utser en kontaktperson.'],
      ['p2', 'u2', 'Kontaktpersonen finns nära i vardagen.'],
      ['u2', 'e2', 'Samma arbetssätt ger likare stöd.'],
    ],
  },
];

/** One municipality's own, made-up model, shared, with its two sub-goals linked to two of the platform's. */
export async function fillLocalModel(stage: Stage, cast: Cast, platform: Nodes): Promise<void> {
  const { reporter } = cast.actors;
  stage.at(-60);
  const { modelId, versionId } = await stage.as(reporter, () =>
    stage.service(LogicModelService).createLocal(reporter, {
      name: 'Kommunens handlingsplan mot våld i nära relationer (övning)',
      title: `Handlingsplan ${stage.year}–${stage.year + 2}`,
      periodFrom: `${stage.year}-01-01`,
      periodTo: `${stage.year + 2}-12-31`,
    }),
  );
  const draw = new Drawing(stage, reporter, versionId);
  await draw.goals(
    'Ingen i kommunen utsätts för våld i nära relationer',
    goals,
    'Färre utsätts på nytt efter att ha fått stöd',
  );
  await stage.as(reporter, () => stage.service(VersionDecisionService).share(reporter, versionId));
  for (const [local, served] of [
    ['goal1', 'goal1'],
    ['goal2', 'goal4'],
  ] as const) {
    const ends = { localNodeId: draw.nodes[local] ?? '', platformNodeId: platform[served] ?? '' };
    await stage.as(reporter, () => stage.service(GoalLinksService).link(reporter, modelId, ends));
  }
  stage.now();
}
