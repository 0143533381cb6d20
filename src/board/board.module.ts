import { Global, Module } from '@nestjs/common';
import { Waiting } from '../web/waiting.js';
import { WaitingQueries } from './waiting.queries.js';

@Global()
@Module({
  providers: [{ provide: Waiting, useClass: WaitingQueries }],
  exports: [Waiting],
})
export class BoardModule {}
