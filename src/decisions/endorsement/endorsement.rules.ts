import type { Lifecycle } from '../../shared/lifecycle.js';

export const SIGNATURE_STATES = ['invited', 'signed', 'declined', 'withdrawn'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

export type SignatureVerb = 'sign' | 'decline' | 'withdraw';

/** Whoever has declined or withdrawn may sign after all. */
export const SIGNATURE_LIFECYCLE: Lifecycle<SignatureVerb, SignatureState> = {
  sign: { from: ['invited', 'declined', 'withdrawn'], to: 'signed', done: 'signed' },
  decline: { from: ['invited'], to: 'declined', needs: 'reason', done: 'declined' },
  withdraw: { from: ['signed'], to: 'withdrawn', needs: 'reason', done: 'withdrawn' },
};

export type EndorsementRule = { rule: 'all' | 'n'; n: number | null };

type Answer = { state: SignatureState; answeredAt: string | null };

export type Standing = {
  invited: number;
  signed: number;
  declined: number;
  withdrawn: number;
  waiting: number;
  needed: number;
  /** The rule holds: the plan is in force. */
  inForce: boolean;
  /** When the last signature that was needed came, among those that stand; null while the rule does not hold. */
  since: string | null;
};

/** How a plan stands by its rule: all who are invited, or at least so many of them. */
export function standingOf(answers: readonly Answer[], { rule, n }: EndorsementRule): Standing {
  const count = (state: SignatureState): number => answers.filter((one) => one.state === state).length;
  const needed = Math.max(1, rule === 'all' ? answers.length : (n ?? 1));
  const times = answers
    .filter(({ state }) => state === 'signed')
    .map(({ answeredAt }) => answeredAt ?? '')
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    invited: answers.length,
    signed: times.length,
    declined: count('declined'),
    withdrawn: count('withdrawn'),
    waiting: count('invited'),
    needed,
    inForce: times.length >= needed,
    since: times[needed - 1] ?? null,
  };
}
