import type { BoardColumn, Lifecycle } from '../shared/lifecycle.js';

export const IMPROVEMENT_STATES = [
  'idea',
  'planned',
  'ongoing',
  'done',
  'effect_checked',
  'parked',
  'dropped',
] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

export const IMPROVEMENT_LIFECYCLE = {
  plan: { from: ['idea'], to: 'planned', done: 'planned' },
  start: { from: ['planned'], to: 'ongoing', done: 'started' },
  finish: { from: ['ongoing'], to: 'done', done: 'finished' },
  'check-effect': { from: ['done'], to: 'effect_checked', needs: 'note', done: 'effect_checked' },
  resume: { from: ['parked'], to: 'ongoing', done: 'resumed' },
  reopen: { from: ['done', 'effect_checked'], to: 'ongoing', needs: 'reason', done: 'reopened' },
  replan: { from: ['ongoing', 'parked'], to: 'planned', needs: 'reason', done: 'replanned' },
  rethink: { from: ['planned', 'parked', 'dropped'], to: 'idea', needs: 'reason', done: 'rethought' },
  park: { from: ['idea', 'planned', 'ongoing'], to: 'parked', needs: 'reason', done: 'parked' },
  drop: { from: ['idea', 'planned', 'ongoing', 'parked'], to: 'dropped', needs: 'reason', done: 'dropped' },
} as const satisfies Lifecycle<string, ImprovementState>;

export type ImprovementVerb = keyof typeof IMPROVEMENT_LIFECYCLE;
export const IMPROVEMENT_VERBS = Object.keys(IMPROVEMENT_LIFECYCLE) as ImprovementVerb[];

export const STATE_OF_COLUMN: Readonly<Record<BoardColumn, ImprovementState>> = {
  idea: 'idea',
  planned: 'planned',
  ongoing: 'ongoing',
  done: 'done',
  effect_checked: 'effect_checked',
  parked: 'parked',
};
