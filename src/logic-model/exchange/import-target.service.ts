import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Conflict } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { can } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { refusals } from '../logic-model.refusals.js';
import { LogicModelService } from '../logic-model.service.js';
import { ImportService } from './import.service.js';
import type { ModelFile } from './model-file.dto.js';

/** Where a file would go: a model that is made with it, the next draft, or the empty draft there is; or nowhere. */
export type Target =
  | { kind: 'new' }
  | { kind: 'next'; modelId: string }
  | { kind: 'empty'; versionId: string }
  | { kind: 'taken' };

const TAKEN = text(
  'Det finns redan ett utkast med innehåll. Inget hämtades in.',
  'There already is a draft with content. Nothing was brought in.',
);

/** Finds or makes the draft that a file fills. */
@Injectable()
export class ImportTargetService {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly models: LogicModelService,
    private readonly imports: ImportService,
  ) {}

  async find(actor: Actor): Promise<Target> {
    const model = await this.queries.findDrawn(actor);
    if (!model) return { kind: 'new' };
    authorize(can.edit(actor, { ...model, modelKind: model.kind }), refusals.onlyOwner);
    if (!model.hasOpenVersion)
      return model.inForceVersionId === null ? { kind: 'taken' } : { kind: 'next', modelId: model.id };
    if (model.openVersionId === null) return { kind: 'taken' };
    const open = await this.queries.getVersion(actor, model.openVersionId);
    const empty = open.state === 'draft' && open.goals.length + open.nodes.length === 0;
    return empty ? { kind: 'empty', versionId: open.id } : { kind: 'taken' };
  }

  /** Makes what is missing, and fills it; in the unit of work, so all of it or nothing. */
  async bringIn(actor: Actor, file: ModelFile): Promise<void> {
    const target = await this.find(actor);
    if (target.kind === 'taken') throw new Conflict('draft-not-empty', TAKEN);
    await this.imports.fill(actor, await this.draftFor(actor, target, file), file);
  }

  private async draftFor(
    actor: Actor,
    target: Exclude<Target, { kind: 'taken' }>,
    file: ModelFile,
  ): Promise<string> {
    if (target.kind === 'empty') return target.versionId;
    if (target.kind === 'new') return (await this.models.createDrawn(actor, file)).versionId;
    return (await this.models.startEmptyDraft(actor, target.modelId, file)).versionId;
  }
}
