import type { BoardColumn, Lifecycle } from '../shared/lifecycle.js';

export const DEVIATION_STATES = ['open', 'action', 'followed_up', 'closed'] as const;
export type DeviationState = (typeof DEVIATION_STATES)[number];

/** Closing needs an effect check: an action that was taken is not yet a deviation put right. */
export const DEVIATION_LIFECYCLE = {
  act: { from: ['open'], to: 'action', done: 'action_begun' },
  'follow-up': { from: ['action'], to: 'followed_up', done: 'followed_up' },
  close: { from: ['followed_up'], to: 'closed', needs: 'note', done: 'closed' },
  'act-again': { from: ['followed_up', 'closed'], to: 'action', needs: 'reason', done: 'action_begun_again' },
  reopen: { from: ['action'], to: 'open', needs: 'reason', done: 'reopened' },
} as const satisfies Lifecycle<string, DeviationState>;

export type DeviationVerb = keyof typeof DEVIATION_LIFECYCLE;
export const DEVIATION_VERBS = Object.keys(DEVIATION_LIFECYCLE) as DeviationVerb[];

/** A deviation is never an idea, and it is not parked: it is put right. */
export const STATE_OF_COLUMN: Readonly<Record<BoardColumn, DeviationState | null>> = {
  idea: null,
  planned: 'open',
  ongoing: 'action',
  done: 'followed_up',
  effect_checked: 'closed',
  parked: null,
};
