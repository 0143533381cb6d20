import { isGoal, mayBeSideEffect, type NodeKind } from './node.rules.js';

const FIELDS = {
  subGoalId: (kind: NodeKind) => !isGoal(kind),
  sideEffect: mayBeSideEffect,
  organisationId: (kind: NodeKind) =>
    ['resource', 'activity', 'output'].includes(kind) || mayBeSideEffect(kind),
  targetGroupId: (kind: NodeKind) => ['need', 'activity', 'output', 'outcome'].includes(kind),
  amount: (kind: NodeKind) => kind === 'resource',
  amountUnit: (kind: NodeKind) => kind === 'resource',
  evidence: (kind: NodeKind) => kind === 'need',
  notMeasuredReason: (kind: NodeKind) => ['output', 'outcome', 'effect_medium', 'effect_long'].includes(kind),
} as const;

export type NodeField = keyof typeof FIELDS | 'detail';

/** Which fields the form of a kind asks for, beside the wording. */
export const fieldsOf = (kind: NodeKind): NodeField[] => [
  'detail',
  ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((field) => FIELDS[field](kind)),
];
