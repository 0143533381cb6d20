import { Module } from '@nestjs/common';
import { ContractController } from './contract.controller.js';
import { ContractPages } from './contract.pages.js';
import { ContractQueries } from './contract.queries.js';
import { ContractService } from './contract.service.js';

/** What is agreed with the owner of a reused indicator, and what happens when the source changes. */
@Module({
  controllers: [ContractController, ContractPages],
  providers: [ContractQueries, ContractService],
  exports: [ContractQueries],
})
export class ContractModule {}
