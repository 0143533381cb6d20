import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { LogicModelModule } from '../logic-model/logic-model.module.js';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpPages } from './follow-up.pages.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { FollowUps } from './follow-ups.js';
import { FollowUpService } from './follow-up.service.js';

@Module({
  imports: [LogicModelModule, IndicatorsModule, ActivitiesModule],
  controllers: [FollowUpController, FollowUpPages],
  providers: [FollowUps, FollowUpQueries, FollowUpService],
})
export class FollowUpModule {}
