import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { FactorsController } from './factors.controller.js';
import { FactorsPages } from './factors.pages.js';
import { FactorsService } from './factors.service.js';

/** What the world around does to the goals and nodes of a model. */
@Module({
  imports: [LogicModelModule],
  controllers: [FactorsController, FactorsPages],
  providers: [FactorsService],
  exports: [FactorsService],
})
export class FactorsModule {}
