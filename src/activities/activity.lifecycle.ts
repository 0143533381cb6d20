import type { BoardColumn, Lifecycle } from '../shared/lifecycle.js';

export const ACTIVITY_STATES = [
  'planned',
  'ongoing',
  'done',
  'effect_checked',
  'paused',
  'cancelled',
] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** Done is not effect: the last step is taken when somebody has looked at what the activity led to. */
export const ACTIVITY_LIFECYCLE = {
  start: { from: ['planned'], to: 'ongoing', done: 'started' },
  finish: { from: ['ongoing'], to: 'done', done: 'finished' },
  'check-effect': { from: ['done'], to: 'effect_checked', needs: 'note', done: 'effect_checked' },
  resume: { from: ['paused', 'cancelled'], to: 'ongoing', done: 'resumed' },
  reopen: { from: ['done', 'effect_checked'], to: 'ongoing', needs: 'reason', done: 'reopened' },
  replan: { from: ['ongoing', 'paused', 'cancelled'], to: 'planned', needs: 'reason', done: 'replanned' },
  pause: { from: ['planned', 'ongoing'], to: 'paused', needs: 'reason', done: 'paused' },
  cancel: { from: ['planned', 'ongoing', 'paused'], to: 'cancelled', needs: 'reason', done: 'cancelled' },
} as const satisfies Lifecycle<string, ActivityState>;

export type ActivityVerb = keyof typeof ACTIVITY_LIFECYCLE;
export const ACTIVITY_VERBS = Object.keys(ACTIVITY_LIFECYCLE) as ActivityVerb[];

/** Which state a column of the board stands for; an activity is never only an idea. */
export const STATE_OF_COLUMN: Readonly<Record<BoardColumn, ActivityState | null>> = {
  idea: null,
  planned: 'planned',
  ongoing: 'ongoing',
  done: 'done',
  effect_checked: 'effect_checked',
  parked: 'paused',
};
