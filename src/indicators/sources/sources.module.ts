import { Module } from '@nestjs/common';
import { ContractModule } from '../contract/contract.module.js';
import { FigureWriter } from './imports/figure-writer.js';
import { ImportLease } from './imports/import-lease.js';
import { ImportWorker } from './imports/import-worker.js';
import { ImportWriter } from './imports/import-writer.js';
import { Connectors } from './imports/connectors.js';
import { Schedules } from './imports/schedules.js';
import { ImportsController } from './imports.controller.js';
import { PxTablesController } from './pxweb/tables.controller.js';
import { PxTablesPages } from './pxweb/tables.pages.js';
import { PxTablesService } from './pxweb/tables.service.js';
import { SourcesPages } from './sources.pages.js';
import { SourceValues } from './source-values.js';
import { SourcesController } from './sources.controller.js';
import { SourcesQueries } from './sources.queries.js';
import { SourcesService } from './sources.service.js';

/** Outside sources: connections, and the imports that fetch from them in the background. */
@Module({
  imports: [ContractModule],
  controllers: [SourcesController, ImportsController, SourcesPages, PxTablesController, PxTablesPages],
  providers: [
    Connectors,
    FigureWriter,
    ImportLease,
    ImportWriter,
    ImportWorker,
    Schedules,
    SourceValues,
    SourcesQueries,
    SourcesService,
    PxTablesService,
  ],
  exports: [Connectors, SourcesQueries, SourcesService],
})
export class SourcesModule {}
