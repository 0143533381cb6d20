import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Conflict, NotFound } from '../../../shared/errors.js';
import type { StartDraft } from '../../logic-model.dto.js';
import { LogicModelQueries } from '../../logic-model.queries.js';
import { refusals } from '../../logic-model.refusals.js';
import { LogicModelService } from '../../logic-model.service.js';
import type { ModelView } from '../../logic-model.views.js';
import { VersionDecisionService } from '../../version-decision.service.js';
import type { AdoptLocalModel } from './adoption.dto.js';

/** An organisation's own model comes into force, and its next draft begins. */
@Injectable()
export class LocalAdoption {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly models: LogicModelService,
    private readonly decisions: VersionDecisionService,
  ) {}

  /** @returns the version @throws {Stale} where it is no longer as it was read */
  async adopt(actor: Actor, modelId: string, version: number, input: AdoptLocalModel): Promise<string> {
    const { openVersionId } = await this.local(actor, modelId);
    if (openVersionId === null) throw new Conflict('not-a-draft', refusals.notDraft);
    await this.decisions.adoptOwn(actor, openVersionId, version, input);
    return openVersionId;
  }

  /** @returns the version */
  async startNext(actor: Actor, modelId: string, input: StartDraft): Promise<string> {
    const { id } = await this.local(actor, modelId);
    return await this.models.startNextDraft(actor, id, input);
  }

  private async local(actor: Actor, modelId: string): Promise<ModelView> {
    const model = await this.queries.getModel(actor, modelId);
    if (model.kind !== 'local') throw new NotFound();
    return model;
  }
}
