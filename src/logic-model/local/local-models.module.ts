import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { GoalLinksService } from './goal-links.service.js';
import { LocalModelsController } from './local-models.controller.js';
import { LocalModelsPages } from './local-models.pages.js';
import { LocalModelsQueries } from './local-models.queries.js';

/** Organisations' own models, and which of the platform's goals they serve. */
@Module({
  imports: [LogicModelModule],
  controllers: [LocalModelsController, LocalModelsPages],
  providers: [GoalLinksService, LocalModelsQueries],
  exports: [GoalLinksService],
})
export class LocalModelsModule {}
