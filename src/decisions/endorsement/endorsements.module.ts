import { Module } from '@nestjs/common';
import { EndorsementsController } from './endorsements.controller.js';
import { EndorsementsPages } from './endorsements.pages.js';
import { EndorsementsQueries } from './endorsements.queries.js';
import { EndorsementsService } from './endorsements.service.js';

@Module({
  controllers: [EndorsementsController, EndorsementsPages],
  providers: [EndorsementsService, EndorsementsQueries],
  exports: [EndorsementsService, EndorsementsQueries],
})
export class EndorsementsModule {}
