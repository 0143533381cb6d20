import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { copyContent } from './content-copy.js';
import type { CreateModel, EditVersion, StartDraft } from './logic-model.dto.js';
import { LogicModel, ModelVersion } from './logic-model.entity.js';
import { can, type Owned } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { refusals } from './logic-model.refusals.js';
import { ModelVersionRows } from './model-version.rows.js';

type MadeModel = { modelId: string; versionId: string };

/** Models and their versions: making the first, starting the next, naming them. */
@Injectable()
export class LogicModelService {
  constructor(
    private readonly database: Database,
    private readonly queries: LogicModelQueries,
    private readonly rows: ModelVersionRows,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The platform's model with its first, empty draft, owned by the actor's organisation. */
  async create(actor: Actor, input: CreateModel): Promise<MadeModel> {
    authorize(can.create(actor));
    if (await this.queries.findPlatformModel(actor)) {
      throw new Conflict('model-exists', refusals.modelExists);
    }
    return await this.insertModel(actor, 'platform', input);
  }

  /** The organisation's local model with its first, empty draft. */
  async createLocal(actor: Actor, input: CreateModel): Promise<MadeModel> {
    authorize(can.createLocal(actor));
    if (await this.queries.findLocalModel(actor)) {
      throw new Conflict('model-exists', refusals.localExists);
    }
    return await this.insertModel(actor, 'local', input);
  }

  /** The model this actor draws: the platform's for a coordinator, their organisation's own for others. */
  async createDrawn(actor: Actor, input: CreateModel): Promise<MadeModel> {
    const platform = can.create(actor) && !(await this.queries.findPlatformModel(actor));
    return platform ? await this.create(actor, input) : await this.createLocal(actor, input);
  }

  private async insertModel(actor: Actor, kind: LogicModel['kind'], input: CreateModel): Promise<MadeModel> {
    refuseBackwards(input.periodFrom, input.periodTo);
    const modelId = newId();
    await this.database.repo(LogicModel).insert({
      platformId: actor.platformId,
      id: modelId,
      name: input.name,
      organisationId: actor.organisationId,
      kind,
    });
    await this.events.record(actor, { subject: 'logic_model', subjectId: modelId, verb: 'created' });
    const versionId = await this.insertDraft(actor, modelId, 1, null, input);
    return { modelId, versionId };
  }

  /** A new draft with the adopted version's goals, nodes and links; the nodes keep their identities. */
  async startNextDraft(actor: Actor, modelId: string, input: StartDraft): Promise<string> {
    const { adopted, versionId } = await this.startEmptyDraft(actor, modelId, input);
    await copyContent(this.database, actor, adopted, versionId);
    return versionId;
  }

  /** A new draft after the adopted version with nothing in it, to be filled from elsewhere. */
  async startEmptyDraft(
    actor: Actor,
    modelId: string,
    input: StartDraft,
  ): Promise<{ adopted: string; versionId: string }> {
    const [model] = await this.database.query<Owned>(
      `select m.organisation_id as "organisationId", m.kind as "modelKind" from logic_model m
       where m.platform_id = $1 and m.id = $2 for update`,
      [actor.platformId, modelId],
    );
    if (!model) throw new NotFound();
    authorize(can.edit(actor, model), refusals.onlyOwner);
    refuseBackwards(input.periodFrom, input.periodTo);
    const versions = await this.database.query<{ id: string; number: number; state: string }>(
      `select v.id, v.number, v.state from model_version v
       where v.platform_id = $1 and v.model_id = $2 order by v.number desc`,
      [actor.platformId, modelId],
    );
    const adopted = versions.find(({ state }) => state === 'adopted');
    if (versions.some(({ state }) => state !== 'adopted' && state !== 'superseded')) {
      throw new Conflict('open-version-exists', refusals.openVersion);
    }
    if (!adopted) throw new Conflict('nothing-adopted', refusals.nothingAdopted);
    const versionId = await this.insertDraft(
      actor,
      modelId,
      (versions[0]?.number ?? 0) + 1,
      adopted.id,
      input,
    );
    return { adopted: adopted.id, versionId };
  }

  /** Title, period and review date of a draft. */
  async editVersion(actor: Actor, versionId: string, version: number, input: EditVersion): Promise<void> {
    const row = await this.rows.editable(actor, versionId);
    if (row.version !== version) throw new Stale();
    const repo = this.database.repo(ModelVersion);
    const was = await repo.findOneByOrFail({ platformId: actor.platformId, id: versionId });
    const now = {
      title: input.title ?? was.title,
      periodFrom: input.periodFrom ?? was.periodFrom,
      periodTo: input.periodTo ?? was.periodTo,
      reviewDue: input.reviewDue === undefined ? was.reviewDue : input.reviewDue,
    };
    refuseBackwards(now.periodFrom, now.periodTo);
    await repo.update({ platformId: actor.platformId, id: versionId }, { ...now, version: version + 1 });
    await this.events.record(actor, { subject: 'model_version', subjectId: versionId, verb: 'renamed' });
  }

  private async insertDraft(
    actor: Actor,
    modelId: string,
    number: number,
    basedOnVersionId: string | null,
    { title, periodFrom, periodTo }: StartDraft,
  ): Promise<string> {
    const id = newId();
    await this.database.repo(ModelVersion).insert({
      platformId: actor.platformId,
      id,
      modelId,
      number,
      title,
      periodFrom,
      periodTo,
      basedOnVersionId,
      createdAt: this.clock.now(),
    });
    await this.events.record(actor, {
      subject: 'model_version',
      subjectId: id,
      verb: 'draft-started',
      data: { number, basedOnVersionId },
    });
    return id;
  }
}

function refuseBackwards(from: string, to: string): void {
  if (to < from) throw new Invalid([{ field: 'periodTo', reason: refusals.periodBackwards }]);
}
