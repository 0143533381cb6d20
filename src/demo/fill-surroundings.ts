import { ConflictsService } from '../logic-model/conflicts/conflicts.service.js';
import { FactorsService } from '../logic-model/factors/factors.service.js';
import { VersionLinksService } from '../logic-model/version-links.service.js';
import { VersionNodesService } from '../logic-model/version-nodes.service.js';
import type { Actor } from '../shared/actor.js';
import { conflict, factors, sideEffect } from './county/surroundings.js';
import type { Nodes } from './fill-model.js';
import type { Stage } from './stage.js';

/** Adds what follows without being aimed at what pulls against what, and what the world around brings. */
export async function drawSurroundings(
  stage: Stage,
  actor: Actor,
  versionId: string,
  nodes: Nodes,
): Promise<void> {
  const idOf = (key: string): string => nodes[key] ?? '';
  await stage.as(actor, async () => {
    const { subGoal, text, after, assumption } = sideEffect;
    const side = await stage.service(VersionNodesService).add(actor, versionId, {
      kind: 'outcome',
      text,
      subGoalId: idOf(subGoal),
      sideEffect: 'unwanted',
      organisationId: actor.organisationId,
    });
    await stage
      .service(VersionLinksService)
      .add(actor, versionId, { fromNodeId: idOf(after), toNodeId: side, assumption });
  });
  const [first, second] = conflict.between;
  await stage.as(actor, () =>
    stage.service(ConflictsService).add(actor, versionId, {
      firstNodeId: idOf(first),
      secondNodeId: idOf(second),
      reasoning: conflict.reasoning,
    }),
  );
  for (const { nodes: touched, ...said } of factors) {
    await stage.as(actor, () =>
      stage.service(FactorsService).add(actor, versionId, { ...said, nodeIds: touched.map(idOf) }),
    );
  }
}
