import type { DemoAccounts } from '../people/demo-accounts.js';

/** Who one may sign in as in the demonstration. */
export const demoAccounts: DemoAccounts = {
  in: () => ({ accounts: [], password: '' }),
};
