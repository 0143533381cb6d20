import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Counted, type Paged, type Paging } from '../shared/paging.js';
import { CHOICES, HISTORY, NODE_USES } from './beside.statements.js';
import type {
  Choices,
  HistoryItem,
  ModelView,
  NodeUse,
  VersionListed,
  VersionWhole,
} from './logic-model.views.js';
import {
  LOCAL_MODEL,
  MODELS,
  ONE_MODEL,
  PLATFORM_MODEL,
  VERSION_BY_NUMBER,
  VERSIONS,
} from './model.statements.js';
import { can } from './logic-model.policy.js';
import { VERSION_WHOLE } from './version.statement.js';

/** Reads of models and versions. What this reader may not see is not found. */
@Injectable()
export class LogicModelQueries {
  constructor(private readonly database: Database) {}

  async listModels(actor: Actor, paging: Paging): Promise<Paged<ModelView>> {
    const asked = [actor.platformId, actor.organisationId];
    return await readPage(
      paging,
      (limit, offset) => this.database.read<Counted<ModelView>>(MODELS, [...asked, limit, offset]),
      (row: ModelView) => row,
    );
  }

  async getModel(actor: Actor, modelId: string): Promise<ModelView> {
    const params = [actor.platformId, actor.organisationId, modelId];
    const [row] = await this.database.read<ModelView>(ONE_MODEL, params);
    if (!row) throw new NotFound();
    return row;
  }

  /** The platform's own model, or null before it is made. */
  async findPlatformModel(actor: Actor): Promise<ModelView | null> {
    const params = [actor.platformId, actor.organisationId];
    const [row] = await this.database.read<ModelView>(PLATFORM_MODEL, params);
    return row ?? null;
  }

  /** The local model of the reader's organisation, or null before it is made. */
  async findLocalModel(actor: Actor): Promise<ModelView | null> {
    const params = [actor.platformId, actor.organisationId];
    const [row] = await this.database.read<ModelView>(LOCAL_MODEL, params);
    return row ?? null;
  }

  /** The model this actor draws: the platform's for its coordinator, their organisation's own for others. */
  async findDrawn(actor: Actor): Promise<ModelView | null> {
    const platform = await this.findPlatformModel(actor);
    if (can.create(actor) && (!platform || can.edit(actor, { ...platform, modelKind: 'platform' })))
      return platform;
    return (await this.findLocalModel(actor)) ?? (can.createLocal(actor) ? null : platform);
  }

  /** The versions this reader may see, latest first. */
  async listVersions(actor: Actor, modelId: string, paging: Paging): Promise<Paged<VersionListed>> {
    await this.getModel(actor, modelId);
    const asked = [actor.platformId, actor.organisationId, modelId];
    return await readPage(
      paging,
      (limit, offset) => this.database.read<Counted<VersionListed>>(VERSIONS, [...asked, limit, offset]),
      (row: VersionListed) => row,
    );
  }

  async getVersion(actor: Actor, versionId: string): Promise<VersionWhole> {
    const params = [actor.platformId, versionId, actor.organisationId];
    const json = await this.database.readJson(VERSION_WHOLE, params);
    if (json === null) throw new NotFound();
    return JSON.parse(json) as VersionWhole;
  }

  /** The version of the platform's own model with a number, as it stands in page addresses. */
  async getVersionByNumber(actor: Actor, number: string): Promise<VersionWhole> {
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new NotFound();
    const params = [actor.platformId, Number(number)];
    const [row] = await this.database.read<{ id: string }>(VERSION_BY_NUMBER, params);
    if (!row) throw new NotFound();
    return await this.getVersion(actor, row.id);
  }

  /** The platform's version in force with its goals, nodes and links; null before one is adopted. */
  async inForce(actor: Actor): Promise<VersionWhole | null> {
    const model = await this.findPlatformModel(actor);
    return model?.inForceVersionId ? await this.getVersion(actor, model.inForceVersionId) : null;
  }

  /** How many current indicator uses and activities hang on each node of a model. */
  async nodeUses(actor: Actor, modelId: string): Promise<NodeUse[]> {
    return await this.database.read<NodeUse>(NODE_USES, [actor.platformId, modelId]);
  }

  async choices(actor: Actor): Promise<Choices> {
    const json = await this.database.readJson(CHOICES, [actor.platformId]);
    return JSON.parse(json ?? '{}') as Choices;
  }

  /** The steps of a version the reader has already been given, latest first. */
  async history(actor: Actor, versionId: string): Promise<HistoryItem[]> {
    return await this.database.read<HistoryItem>(HISTORY, [actor.platformId, versionId]);
  }
}
