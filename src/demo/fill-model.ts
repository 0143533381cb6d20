import { LogicModelService } from '../logic-model/logic-model.service.js';
import { VersionDecisionService } from '../logic-model/version-decision.service.js';
import { VersionLinksService } from '../logic-model/version-links.service.js';
import { VersionNodesService } from '../logic-model/version-nodes.service.js';
import type { Actor } from '../shared/actor.js';
import type { ChainFacts } from './chain.js';
import { subGoal4AsSent } from './county/circulation.js';
import { longEffect, overall2014, subGoals2014 } from './county/goals-2014.js';
import { additions, overallNext, rewordedSubGoals } from './county/goals-next.js';
import { sourcesOf } from './county/sources.js';
import { circulateNext } from './fill-circulation.js';
import { drawSurroundings } from './fill-surroundings.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

/** Ids of nodes by the facts' keys; goals as `overall`, `goal1` …; the long effect as `long`. */
export type Nodes = Record<string, string>;

/** Draws the goals of 2014, has them adopted, then drafts and tables the next version. */
export async function fillModel(stage: Stage, cast: Cast): Promise<{ nodes: Nodes; modelId: string }> {
  const { coordinator } = cast.actors;
  stage.at('2014-02-03');
  const { modelId, versionId } = await stage.as(coordinator, () =>
    stage.service(LogicModelService).create(coordinator, {
      name: 'Operation Kvinnofrids verksamhetslogik',
      title: 'Mål för Operation Kvinnofrid',
      periodFrom: '2014-01-01',
      periodTo: '2020-12-31',
    }),
  );
  const draw = new Drawing(stage, coordinator, versionId);
  await draw.goals(overall2014, subGoals2014, longEffect);
  await decideAndAdopt(stage, cast, versionId);
  await proposeNext(stage, cast, modelId, draw.nodes);
  return { nodes: draw.nodes, modelId };
}

/** Draws chains into one draft, remembering each node by its key. */
export class Drawing {
  constructor(
    private readonly stage: Stage,
    private readonly actor: Actor,
    private readonly versionId: string,
    readonly nodes: Nodes = {},
  ) {}

  async goals(overall: string, chains: readonly ChainFacts[], effect: string): Promise<void> {
    await this.node('overall', 'overall_goal', overall, null);
    await this.node('long', 'effect_long', effect, null);
    for (const chain of chains) await this.node(`goal${chain.no}`, 'sub_goal', chain.text, null);
    await this.link('long', 'overall', 'När våldet minskar närmar sig länet det övergripande målet.');
    for (const chain of chains) {
      await this.chain(chain);
      const effectKey = Object.keys(chain.nodes).find((key) => chain.nodes[key]?.[0] === 'effect_medium');
      if (effectKey === undefined) continue;
      await this.link(effectKey, `goal${chain.no}`, 'Effekten är det som delmålet beskriver.');
      await this.link(effectKey, 'long', 'Flera effekter på medellång sikt tillsammans minskar våldet.');
    }
  }

  async chain({ no, nodes, links }: ChainFacts): Promise<void> {
    for (const [key, [kind, text]] of Object.entries(nodes)) await this.node(key, kind, text, `goal${no}`);
    for (const [from, to, assumption, evidence] of links) await this.link(from, to, assumption, evidence);
  }

  private async node(key: string, kind: string, text: string, subGoal: string | null): Promise<void> {
    const subGoalId = subGoal === null ? null : (this.nodes[subGoal] ?? null);
    this.nodes[key] = await this.stage.as(this.actor, () =>
      this.stage
        .service(VersionNodesService)
        .add(this.actor, this.versionId, { kind, text, subGoalId } as Parameters<
          VersionNodesService['add']
        >[2]),
    );
  }

  private async link(
    from: string,
    to: string,
    assumption: string,
    evidence: 'none' | 'partial' | 'established' = 'none',
  ): Promise<void> {
    await this.stage.as(this.actor, () =>
      this.stage.service(VersionLinksService).add(this.actor, this.versionId, {
        fromNodeId: this.nodes[from] ?? '',
        toNodeId: this.nodes[to] ?? '',
        assumption,
        evidence,
        sources: evidence === 'none' ? [] : sourcesOf(from, to),
      }),
    );
  }
}

async function decideAndAdopt(stage: Stage, cast: Cast, versionId: string): Promise<void> {
  const { coordinator, chair, police, region, probation, municipalities } = cast.actors;
  const decisions = stage.service(VersionDecisionService);
  stage.at('2014-02-20');
  await stage.as(coordinator, () =>
    decisions.table(coordinator, versionId, {
      bodyId: cast.bodies['steering'] ?? '',
      meetingDate: '2014-03-14',
    }),
  );
  stage.at('2014-03-10');
  for (const member of [chair, police, region, probation, municipalities]) {
    await stage.as(member, () => decisions.takeStand(member, versionId, { stance: 'for' }));
  }
  stage.at('2014-03-17');
  await stage.as(chair, () =>
    decisions.adopt(chair, versionId, {
      meetingDate: '2014-03-14',
      protocolReference: '801-0000-2014 (påhittat)',
      protocolParagraph: '§ 6',
    }),
  );
}

/** The next version: rewordings, needs, resources and further steps; two have taken a stand, three have not. */
async function proposeNext(stage: Stage, cast: Cast, modelId: string, nodes: Nodes): Promise<void> {
  const { coordinator, police, region } = cast.actors;
  stage.at(-60);
  const { year } = stage;
  const versionId = await stage.as(coordinator, () =>
    stage.service(LogicModelService).startNextDraft(coordinator, modelId, {
      title: 'Mål och verksamhetslogik',
      periodFrom: `${year + 1}-01-01`,
      periodTo: `${year + 4}-12-31`,
    }),
  );
  await reword(stage, coordinator, versionId, nodes['overall'] ?? '', overallNext);
  for (const [no, text] of Object.entries({ ...rewordedSubGoals, 4: subGoal4AsSent })) {
    await reword(stage, coordinator, versionId, nodes[`goal${no}`] ?? '', text);
  }
  const draw = new Drawing(stage, coordinator, versionId, nodes);
  for (const chain of additions) await draw.chain(chain);
  await drawSurroundings(stage, coordinator, versionId, nodes);
  await circulateNext(stage, cast, versionId, nodes);
  const decisions = stage.service(VersionDecisionService);
  stage.at(-20);
  await stage.as(coordinator, () =>
    decisions.table(coordinator, versionId, {
      bodyId: cast.bodies['steering'] ?? '',
      meetingDate: stage.day(19),
    }),
  );
  stage.at(-8);
  await stage.as(police, () => decisions.takeStand(police, versionId, { stance: 'for' }));
  stage.at(-5);
  await stage.as(region, () =>
    decisions.takeStand(region, versionId, {
      stance: 'against',
      comment: 'Delmål 4 behöver en ansvarig huvudman innan det antas.',
    }),
  );
}

async function reword(
  stage: Stage,
  actor: Actor,
  versionId: string,
  nodeId: string,
  text: string,
): Promise<void> {
  const [row] = await stage.as(actor, () =>
    stage.query<{ version: number }>(
      `select n.version from version_node n where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3`,
      [actor.platformId, versionId, nodeId],
    ),
  );
  await stage.as(actor, () =>
    stage.service(VersionNodesService).edit(actor, versionId, nodeId, row?.version ?? 1, { text }),
  );
}
