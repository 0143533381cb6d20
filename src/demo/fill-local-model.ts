import type { Actor } from '../shared/actor.js';
import { LocalAdoption } from '../logic-model/local/adoption/local-adoption.service.js';
import { GoalLinksService } from '../logic-model/local/goal-links.service.js';
import { LogicModelQueries } from '../logic-model/logic-model.queries.js';
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

const OVERALL = 'Ingen i kommunen utsätts för våld i nära relationer';
const EFFECT = 'Färre utsätts på nytt efter att ha fått stöd';

/**
 * Two municipalities' own, made-up models: one is drawn and shared, with its goals linked to the platform's; the other,
 * smaller one has been adopted by the municipality's board.
 */
export async function fillLocalModel(stage: Stage, cast: Cast, platform: Nodes): Promise<void> {
  const { reporter, sodertaljeReporter, sodertaljeApprover } = cast.actors;
  stage.at(-60);
  const drawn = await drawLocal(
    stage,
    reporter,
    'Kommunens handlingsplan mot våld i nära relationer (övning)',
    goals,
  );
  await stage.as(reporter, () => stage.service(VersionDecisionService).share(reporter, drawn.versionId));
  for (const [local, served] of [
    ['goal1', 'goal1'],
    ['goal2', 'goal4'],
  ] as const) {
    const ends = { localNodeId: drawn.nodes[local] ?? '', platformNodeId: platform[served] ?? '' };
    await stage.as(reporter, () => stage.service(GoalLinksService).link(reporter, drawn.modelId, ends));
  }
  const own = await drawLocal(
    stage,
    sodertaljeReporter,
    'Stadens kvinnofridsplan (övning)',
    goals.slice(0, 1),
  );
  stage.at(-20);
  await stage.as(sodertaljeApprover, async () => {
    const { version } = await stage.service(LogicModelQueries).getVersion(sodertaljeApprover, own.versionId);
    await stage.service(LocalAdoption).adopt(sodertaljeApprover, own.modelId, version, {
      meetingDate: stage.day(-24),
      protocolReference: `SN ${stage.year}/118`,
      protocolParagraph: '§ 64',
      decidedIn: 'Socialnämnden',
    });
  });
  stage.now();
}

async function drawLocal(stage: Stage, actor: Actor, name: string, branches: typeof goals) {
  const made = await stage.as(actor, () =>
    stage.service(LogicModelService).createLocal(actor, {
      name,
      title: `Handlingsplan ${stage.year}–${stage.year + 2}`,
      periodFrom: `${stage.year}-01-01`,
      periodTo: `${stage.year + 2}-12-31`,
    }),
  );
  const draw = new Drawing(stage, actor, made.versionId);
  await draw.goals(OVERALL, branches, EFFECT);
  return { ...made, nodes: draw.nodes };
}
