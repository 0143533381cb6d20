import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { ConflictsController } from './conflicts.controller.js';
import { ConflictsPages } from './conflicts.pages.js';
import { ConflictsService } from './conflicts.service.js';

/** What pulls against each other in a model. */
@Module({
  imports: [LogicModelModule],
  controllers: [ConflictsController, ConflictsPages],
  providers: [ConflictsService],
  exports: [ConflictsService],
})
export class ConflictsModule {}
