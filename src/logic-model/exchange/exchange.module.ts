import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangePages } from './exchange.pages.js';
import { ImportTargetService } from './import-target.service.js';
import { ImportService } from './import.service.js';
import { PreviewQueries } from './preview.queries.js';
import { SchemaController } from './schema.controller.js';

/** Models in and out: as files, from spreadsheets, from templates. */
@Module({
  imports: [LogicModelModule],
  controllers: [ExchangeController, SchemaController, ExchangePages],
  providers: [ImportService, ImportTargetService, PreviewQueries],
  exports: [ImportService],
})
export class ExchangeModule {}
