import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import type { GoalLinkView, LocalModelView, PlatformGoal } from './local-models.dto.js';
import { GOAL_LINKS, LOCAL_MODELS, PLATFORM_GOALS } from './local-models.statements.js';

@Injectable()
export class LocalModelsQueries {
  constructor(private readonly database: Database) {}

  /** For the coordinator every partner organisation, with or without a model; for others those they may read. */
  async list(actor: Actor): Promise<LocalModelView[]> {
    const params = [actor.platformId, actor.organisationId, hasRole(actor, 'coordinator')];
    return await this.database.read<LocalModelView>(LOCAL_MODELS, params);
  }

  async goalLinks(actor: Actor, modelId: string): Promise<GoalLinkView[]> {
    return await this.database.read<GoalLinkView>(GOAL_LINKS, [actor.platformId, modelId]);
  }

  async platformGoals(actor: Actor): Promise<PlatformGoal[]> {
    return await this.database.read<PlatformGoal>(PLATFORM_GOALS, [actor.platformId]);
  }
}
