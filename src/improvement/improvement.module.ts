import './improvement.constraints.js';
import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { DeviationsController } from './deviations.controller.js';
import { DeviationsPages } from './deviations.pages.js';
import { DeviationsService } from './deviations.service.js';
import { EscalationController } from './escalation/escalation.controller.js';
import { EscalationPages } from './escalation/escalation.pages.js';
import { EscalationService } from './escalation/escalation.service.js';
import { ImprovementQueries } from './improvement.queries.js';
import { ImprovementsController } from './improvements.controller.js';
import { ImprovementsPages } from './improvements.pages.js';
import { ImprovementsService } from './improvements.service.js';
import { SubGoals } from './sub-goals.js';

@Module({
  imports: [ActivitiesModule],
  controllers: [
    DeviationsController,
    EscalationController,
    ImprovementsController,
    EscalationPages,
    DeviationsPages,
    ImprovementsPages,
  ],
  providers: [DeviationsService, EscalationService, ImprovementsService, ImprovementQueries, SubGoals],
  exports: [DeviationsService, ImprovementsService, ImprovementQueries],
})
export class ImprovementModule {}
