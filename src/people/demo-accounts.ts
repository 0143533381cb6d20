import type { Locale } from '../shared/text.js';

export const DEMO_ACCOUNTS = Symbol('demo accounts');

export type DemoAccount = {
  email: string;
  /** Role and organisation. */
  label: string;
  /** What the account is there to do. */
  may: string;
};

/** The practice accounts shown on the sign-in page. Provided in demo mode only, which listens on loopback. */
export type DemoAccounts = {
  in(locale: Locale): { accounts: DemoAccount[]; password: string };
};
