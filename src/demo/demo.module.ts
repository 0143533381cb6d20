import { Global, Module } from '@nestjs/common';
import { DEMO_ACCOUNTS } from '../people/demo-accounts.js';
import { demoAccounts } from './accounts.js';

/** Shows the practice accounts on the sign-in page. Part of the application in demo mode alone. */
@Global()
@Module({
  providers: [{ provide: DEMO_ACCOUNTS, useValue: demoAccounts }],
  exports: [DEMO_ACCOUNTS],
})
export class DemoModule {}
