import type { Locale } from '../shared/text.js';

export const DEMO_ACCOUNTS = Symbol('demo accounts');

/** The practice accounts shown on the sign-in page. Provided in demo mode only, which listens on loopback. */
export type DemoAccounts = {
  in(locale: Locale): { accounts: { email: string; label: string }[]; password: string };
};
