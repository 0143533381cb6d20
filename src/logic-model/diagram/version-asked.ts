import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { ModelView, VersionWhole } from '../logic-model.views.js';

/** Which version a page of the logic model shows. */
@Injectable()
export class VersionAsked {
  constructor(private readonly queries: LogicModelQueries) {}

  /** The version asked for by number; otherwise the one in force, and before there is one the open version. */
  async find(actor: Actor, model: ModelView | null, asked: unknown): Promise<VersionWhole | null> {
    if (typeof asked === 'string' && asked !== '') return await this.queries.getVersionByNumber(actor, asked);
    const id = model?.inForceVersionId ?? model?.openVersionId ?? null;
    return id === null ? null : await this.queries.getVersion(actor, id);
  }
}
