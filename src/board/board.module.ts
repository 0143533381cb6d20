import { Global, Module } from '@nestjs/common';
import { Waiting } from '../web/waiting.js';
import { BoardController } from './board.controller.js';
import { BoardQueries } from './board.queries.js';
import { SteeringPages } from './steering.pages.js';
import { WaitingQueries } from './waiting.queries.js';

@Global()
@Module({
  controllers: [BoardController, SteeringPages],
  providers: [BoardQueries, { provide: Waiting, useClass: WaitingQueries }],
  exports: [Waiting],
})
export class BoardModule {}
