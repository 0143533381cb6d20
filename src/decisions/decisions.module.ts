import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsQueries } from './decisions.queries.js';
import { DecisionsService } from './decisions.service.js';

@Module({
  controllers: [DecisionsController],
  providers: [DecisionsQueries, DecisionsService],
  exports: [DecisionsQueries, DecisionsService],
})
export class DecisionsModule {}
