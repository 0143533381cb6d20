import { Module } from '@nestjs/common';
import { ContractAlarms } from './contract-alarms.js';
import { ContractController } from './contract.controller.js';
import { ContractPages } from './contract.pages.js';
import { ContractQueries } from './contract.queries.js';
import { ContractService } from './contract.service.js';
import { OriginWatch } from './origin-watch.js';

/** What is agreed with the owner of a reused indicator, and what happens when the source changes. */
@Module({
  controllers: [ContractController, ContractPages],
  providers: [ContractAlarms, ContractQueries, ContractService, OriginWatch],
  exports: [ContractAlarms, ContractQueries],
})
export class ContractModule {}
