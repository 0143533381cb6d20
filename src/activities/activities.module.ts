import './activity.constraints.js';
import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller.js';
import { ActivitiesPages } from './activities.pages.js';
import { ActivityRegisterPages } from './activity-register.pages.js';
import { ActivitiesQueries } from './activities.queries.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityEventsController } from './activity-events.controller.js';
import { ActivityEventsPages } from './activity-events.pages.js';
import { ActivityEvents } from './activity-events.service.js';
import { ActivityMovesController } from './activity-moves.controller.js';
import { ActivityMoves } from './activity-moves.service.js';
import { ActivityParticipantsPages } from './activity-participants.pages.js';
import { ActivityParticipants } from './activity-participants.service.js';
import { ActivityOutputs } from './activity-outputs.js';
import { ActivityPages } from './activity.pages.js';

@Module({
  controllers: [
    ActivitiesController,
    ActivityMovesController,
    ActivityEventsController,
    ActivityRegisterPages,
    ActivitiesPages,
    ActivityEventsPages,
    ActivityParticipantsPages,
    ActivityPages,
  ],
  providers: [
    ActivitiesQueries,
    ActivitiesService,
    ActivityMoves,
    ActivityEvents,
    ActivityOutputs,
    ActivityParticipants,
  ],
  exports: [
    ActivitiesQueries,
    ActivitiesService,
    ActivityMoves,
    ActivityEvents,
    ActivityOutputs,
    ActivityParticipants,
  ],
})
export class ActivitiesModule {}
