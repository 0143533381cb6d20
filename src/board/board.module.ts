import { Global, Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { ImprovementModule } from '../improvement/improvement.module.js';
import { Waiting } from '../web/waiting.js';
import { BoardController } from './board.controller.js';
import { BoardQueries } from './board.queries.js';
import { CardMoves } from './card-moves.service.js';
import { CardsController } from './cards.controller.js';
import { CardsQueries } from './cards.queries.js';
import { HomePages, StartPages } from './home.pages.js';
import { KanbanPages } from './kanban.pages.js';
import { SteeringPages } from './steering.pages.js';
import { WaitingController } from './waiting.controller.js';
import { WaitingQueries } from './waiting.queries.js';

@Global()
@Module({
  imports: [ActivitiesModule, ImprovementModule],
  controllers: [
    StartPages,
    HomePages,
    WaitingController,
    BoardController,
    CardsController,
    SteeringPages,
    KanbanPages,
  ],
  providers: [
    BoardQueries,
    CardsQueries,
    CardMoves,
    WaitingQueries,
    { provide: Waiting, useExisting: WaitingQueries },
  ],
  exports: [Waiting],
})
export class BoardModule {}
