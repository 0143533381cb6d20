import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsService } from './decisions.service.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutiesPages } from './duties/duties.pages.js';
import { DutiesQueries } from './duties/duties.queries.js';
import { DutiesService } from './duties/duties.service.js';
import { EndorsementsModule } from './endorsement/endorsements.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { OwnDecisionsService } from './own-decisions.service.js';
import { DecisionRegisterPages } from './register/decisions.pages.js';

@Module({
  imports: [MeetingsModule, EndorsementsModule],
  controllers: [DecisionsController, DutiesController, DecisionRegisterPages, DutiesPages],
  providers: [DecisionsQueries, DecisionsService, OwnDecisionsService, DutiesQueries, DutiesService],
  exports: [
    DecisionsQueries,
    DecisionsService,
    OwnDecisionsService,
    DutiesService,
    MeetingsModule,
    EndorsementsModule,
  ],
})
export class DecisionsModule {}
