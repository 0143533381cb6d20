import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { NotFound } from '../shared/errors.js';
import { can } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { refusals } from './logic-model.refusals.js';
import { Removals } from './merge/removals.js';
import type { ConflictView, FactorView, LinkView, NodeView, VersionWhole } from './logic-model.views.js';

/** The draft that the pages edit: the open version of the model the actor draws, for those who may change it. */
@Injectable()
export class DraftReader {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly removals: Removals,
  ) {}

  async get(actor: Actor): Promise<VersionWhole> {
    const model = await this.queries.findDrawn(actor);
    if (!model?.openVersionId) throw new NotFound();
    authorize(can.edit(actor, { ...model, modelKind: model.kind }), refusals.onlyOwner);
    return await this.queries.getVersion(actor, model.openVersionId);
  }

  async withNode(actor: Actor, nodeId: string): Promise<{ draft: VersionWhole; node: NodeView }> {
    const draft = await this.get(actor);
    const node = [...draft.goals, ...draft.nodes].find(({ id }) => id === nodeId);
    if (!node) throw await this.removals.missing(actor, draft.id, 'node', nodeId);
    return { draft, node };
  }

  async withLink(actor: Actor, linkId: string): Promise<{ draft: VersionWhole; link: LinkView }> {
    const draft = await this.get(actor);
    const link = draft.links.find(({ id }) => id === linkId);
    if (!link) throw await this.removals.missing(actor, draft.id, 'link', linkId);
    return { draft, link };
  }

  async withFactor(actor: Actor, factorId: string): Promise<{ draft: VersionWhole; factor: FactorView }> {
    const draft = await this.get(actor);
    const factor = draft.factors.find(({ id }) => id === factorId);
    if (!factor) throw await this.removals.missing(actor, draft.id, 'factor', factorId);
    return { draft, factor };
  }

  async withConflict(
    actor: Actor,
    conflictId: string,
  ): Promise<{ draft: VersionWhole; conflict: ConflictView }> {
    const draft = await this.get(actor);
    const conflict = draft.conflicts.find(({ id }) => id === conflictId);
    if (!conflict) throw await this.removals.missing(actor, draft.id, 'conflict', conflictId);
    return { draft, conflict };
  }
}
