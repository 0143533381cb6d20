import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Conflict, Invalid, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { refusals } from './logic-model.refusals.js';
import { Removals } from './merge/removals.js';
import { ModelVersionRows } from './model-version.rows.js';
import type { AddNode, EditNode } from './node.dto.js';
import { ModelNode, VersionNode } from './node.entity.js';
import { said, SILENT, type Said } from './node.content.js';
import { isGoal, mayBeSideEffect } from './node.rules.js';

/** The goals and nodes of a draft. Every change locks the version first, then checks the node's own number. */
@Injectable()
export class VersionNodesService {
  constructor(
    private readonly database: Database,
    private readonly rows: ModelVersionRows,
    private readonly events: Events,
    private readonly removals: Removals,
  ) {}

  /** @returns the node's identity */
  async add(actor: Actor, versionId: string, input: AddNode): Promise<string> {
    const version = await this.rows.editable(actor, versionId);
    const { kind, text } = input;
    const placed = said(input, SILENT);
    await this.check(actor, versionId, kind, placed);
    const nodeId = newId();
    await this.database
      .repo(ModelNode)
      .insert({ platformId: actor.platformId, id: nodeId, modelId: version.modelId, kind });
    await this.database.repo(VersionNode).insert({
      platformId: actor.platformId,
      id: newId(),
      versionId,
      nodeId,
      kind,
      text,
      ...placed,
      ...(await this.lastPlace(actor, versionId, kind, placed.subGoalNodeId)),
    });
    await this.changed(actor, versionId, 'node-added', nodeId);
    return nodeId;
  }

  /** @throws {Stale} when the node has changed since `version` */
  async edit(
    actor: Actor,
    versionId: string,
    nodeId: string,
    version: number,
    input: EditNode,
  ): Promise<void> {
    await this.rows.editable(actor, versionId);
    const was = await this.get(actor, versionId, nodeId);
    if (was.version !== version) throw new Stale();
    const now = said(input, was);
    await this.check(actor, versionId, was.kind, now);
    const moved = now.subGoalNodeId !== was.subGoalNodeId;
    const place = moved ? await this.lastPlace(actor, versionId, was.kind, now.subGoalNodeId) : {};
    const done = await this.database
      .repo(VersionNode)
      .update(
        { platformId: actor.platformId, id: was.id, version },
        { ...now, ...place, text: input.text ?? was.text, version: version + 1 },
      );
    if (!done.affected) throw new Stale();
    await this.changed(actor, versionId, 'node-edited', nodeId);
  }

  /** Takes the node out of the draft, with its links. Other versions keep it. */
  async remove(actor: Actor, versionId: string, nodeId: string, version: number): Promise<void> {
    await this.rows.editable(actor, versionId);
    const was = await this.get(actor, versionId, nodeId);
    if (was.version !== version) throw new Stale();
    const repo = this.database.repo(VersionNode);
    const under = await repo.countBy({ platformId: actor.platformId, versionId, subGoalNodeId: nodeId });
    if (under > 0) throw new Conflict('sub-goal-in-use', refusals.subGoalInUse(under));
    await repo.delete({ platformId: actor.platformId, id: was.id });
    if (was.kind === 'sub_goal') await this.closeGap(actor, versionId);
    await this.changed(actor, versionId, 'node-removed', nodeId);
  }

  /** One step up or down among those of its kind under the same sub-goal; at the end nothing happens. */
  async move(actor: Actor, versionId: string, nodeId: string, direction: 'up' | 'down'): Promise<void> {
    await this.rows.editable(actor, versionId);
    const node = await this.get(actor, versionId, nodeId);
    const siblings = await this.database.query<{ nodeId: string }>(
      `select n.node_id as "nodeId" from version_node n
       where n.platform_id = $1 and n.version_id = $2 and n.kind = $3
         and n.sub_goal_node_id is not distinct from $4
       order by n.number, n.position, n.node_id`,
      [actor.platformId, versionId, node.kind, node.subGoalNodeId],
    );
    const order = siblings.map((one) => one.nodeId);
    const from = order.indexOf(nodeId);
    const to = from + (direction === 'up' ? -1 : 1);
    const other = order[to];
    if (other === undefined) return;
    order[from] = other;
    order[to] = nodeId;
    await this.database.query(
      node.kind === 'sub_goal'
        ? `update version_node n set number = o.place, version = n.version + 1
           from unnest($3::uuid[]) with ordinality as o (node_id, place)
           where n.platform_id = $1 and n.version_id = $2 and n.node_id = o.node_id and n.number <> o.place`
        : `update version_node n set position = o.place, version = n.version + 1
           from unnest($3::uuid[]) with ordinality as o (node_id, place)
           where n.platform_id = $1 and n.version_id = $2 and n.node_id = o.node_id and n.position <> o.place`,
      [actor.platformId, versionId, order],
    );
    await this.changed(actor, versionId, 'node-moved', nodeId);
  }

  private async get(actor: Actor, versionId: string, nodeId: string): Promise<VersionNode> {
    const node = await this.database
      .repo(VersionNode)
      .findOneBy({ platformId: actor.platformId, versionId, nodeId });
    if (!node) throw await this.removals.missing(actor, versionId, 'node', nodeId);
    return node;
  }

  private async check(actor: Actor, versionId: string, kind: VersionNode['kind'], now: Said): Promise<void> {
    const refuse = (field: string, reason: (typeof refusals)['unitNeeded']): never => {
      throw new Invalid([{ field, reason }]);
    };
    if (isGoal(kind) && now.subGoalNodeId) refuse('subGoalId', refusals.goalsStandAlone);
    if (now.sideEffect && !mayBeSideEffect(kind)) refuse('sideEffect', refusals.noSideEffect);
    if (kind !== 'resource' && now.amount) refuse('amount', refusals.amountForResources);
    if (now.amount && !now.amountUnit) refuse('amountUnit', refusals.unitNeeded);
    if (!now.subGoalNodeId) return;
    const goal = await this.database
      .repo(VersionNode)
      .findOneBy({ platformId: actor.platformId, versionId, nodeId: now.subGoalNodeId, kind: 'sub_goal' });
    if (!goal) refuse('subGoalId', refusals.unknownSubGoal);
  }

  /** Last among those of its kind: a sub-goal's next number, other nodes' next position. */
  private async lastPlace(
    actor: Actor,
    versionId: string,
    kind: VersionNode['kind'],
    subGoalNodeId: string | null,
  ): Promise<{ number?: number; position: number }> {
    const [last] = await this.database.query<{ number: number; position: number }>(
      `select coalesce(max(n.number), 0) as number, coalesce(max(n.position), 0) as position from version_node n
       where n.platform_id = $1 and n.version_id = $2 and n.kind = $3
         and n.sub_goal_node_id is not distinct from $4`,
      [actor.platformId, versionId, kind, subGoalNodeId],
    );
    const position = (last?.position ?? 0) + 1;
    return kind === 'sub_goal' ? { number: (last?.number ?? 0) + 1, position } : { position };
  }

  private async closeGap(actor: Actor, versionId: string): Promise<void> {
    await this.database.query(
      `update version_node n set number = o.place, version = n.version + 1
       from (select s.id, row_number() over (order by s.number) as place from version_node s
             where s.platform_id = $1 and s.version_id = $2 and s.kind = 'sub_goal') o
       where n.platform_id = $1 and n.id = o.id and n.number <> o.place`,
      [actor.platformId, versionId],
    );
  }

  private async changed(actor: Actor, versionId: string, verb: string, nodeId: string): Promise<void> {
    await this.rows.contentChanged(actor, versionId);
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: versionId,
      verb,
      data: { nodeId },
    });
  }
}
