import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { AdoptionController } from './adoption/adoption.controller.js';
import { AdoptionPages } from './adoption/adoption.pages.js';
import { LocalAdoption } from './adoption/local-adoption.service.js';
import { GoalLinksService } from './goal-links.service.js';
import { LocalModelsController } from './local-models.controller.js';
import { LocalModelsPages } from './local-models.pages.js';
import { LocalModelsQueries } from './local-models.queries.js';

/** Organisations' own models, and which of the platform's goals they serve. */
@Module({
  imports: [LogicModelModule],
  controllers: [LocalModelsController, AdoptionController, AdoptionPages, LocalModelsPages],
  providers: [GoalLinksService, LocalAdoption, LocalModelsQueries],
  exports: [GoalLinksService, LocalAdoption],
})
export class LocalModelsModule {}
