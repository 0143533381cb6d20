import type { EditNode } from './node.dto.js';
import type { VersionNode } from './node.entity.js';

/** What a node says beside its wording. */
export type Said = Pick<
  VersionNode,
  | 'detail'
  | 'notMeasuredReason'
  | 'organisationId'
  | 'targetGroupId'
  | 'amount'
  | 'amountUnit'
  | 'evidence'
  | 'sideEffect'
  | 'subGoalNodeId'
>;

export const SILENT: Said = {
  detail: null,
  notMeasuredReason: null,
  organisationId: null,
  targetGroupId: null,
  amount: null,
  amountUnit: null,
  evidence: null,
  sideEffect: null,
  subGoalNodeId: null,
};

/** What is said of the node now: absent fields as they were, null cleared. */
export function said({ subGoalId, ...input }: Omit<EditNode, 'text'>, was: Said): Said {
  const kept = <T>(now: T | undefined, before: T): T => (now === undefined ? before : now);
  return {
    detail: kept(input.detail, was.detail),
    notMeasuredReason: kept(input.notMeasuredReason, was.notMeasuredReason),
    organisationId: kept(input.organisationId, was.organisationId),
    targetGroupId: kept(input.targetGroupId, was.targetGroupId),
    amount: kept(input.amount, was.amount),
    amountUnit: kept<string | null>(input.amountUnit, was.amountUnit),
    evidence: kept(input.evidence, was.evidence),
    sideEffect: kept(input.sideEffect, was.sideEffect),
    subGoalNodeId: kept(subGoalId, was.subGoalNodeId),
  };
}
