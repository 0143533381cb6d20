import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { AcceptedWordings } from './accepted-wordings.js';
import { AnswersService } from './answers.service.js';
import { CirculatePages } from './circulate.pages.js';
import { CirculationController } from './circulation.controller.js';
import { CirculationPages } from './circulation.pages.js';
import { CirculationQueries } from './circulation.queries.js';
import { CirculationRows } from './circulation.rows.js';
import { CirculationService } from './circulation.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';

/** Drafts sent out for comment (remiss). Stands on the logic model, which knows nothing of it but its state. */
@Module({
  imports: [LogicModelModule],
  controllers: [CirculationController, CommentsController, CirculatePages, CirculationPages],
  providers: [
    AcceptedWordings,
    AnswersService,
    CirculationQueries,
    CirculationRows,
    CirculationService,
    CommentsService,
  ],
  exports: [AnswersService, CirculationService, CommentsService],
})
export class CirculationModule {}
