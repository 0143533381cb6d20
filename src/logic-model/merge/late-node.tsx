import { useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeView, VersionWhole } from '../logic-model.views.js';
import { fieldsOf, type NodeField } from '../node-fields.rules.js';
import { mayBeSideEffect, type NodeKind } from '../node.rules.js';
import { CollisionNotice } from './collision-notice.js';
import { collisions } from './collision.rules.js';

type LateNodeProps = { kind: NodeKind; node: NodeView; draft: VersionWhole; form: FormState };

/** What a node says now, for somebody whose form came too late. */
export const LateNode = ({ kind, node, draft, form }: LateNodeProps) => {
  const t = useTexts(draftTexts).node;
  const { subGoalTitle } = useTexts(logicTexts);
  const goal = draft.goals.find(({ id }) => id === node.subGoalId);
  const labels: Record<NodeField | 'text', string> = {
    text: t.text,
    detail: t.detail,
    subGoalId: t.subGoal,
    organisationId: mayBeSideEffect(kind) ? t.watcher : t.organisation,
    targetGroupId: t.targetGroup,
    amount: t.amount,
    amountUnit: t.unit,
    evidence: t.evidence,
    sideEffect: t.sideEffect,
    notMeasuredReason: t.notMeasured,
  };
  const named: Partial<Record<NodeField | 'text', string>> = {
    subGoalId: goal ? subGoalTitle(goal.number ?? 0, goal.text) : '',
    organisationId: node.organisationName ?? '',
    sideEffect: node.sideEffect === null ? '' : t.sideEffects[node.sideEffect],
    targetGroupId: node.targetGroupName ?? '',
    amountUnit: node.amountUnit === null ? '' : t.units[node.amountUnit],
  };
  const items = collisions(['text', ...fieldsOf(kind)] as const, node, form).map(({ field, theirs }) => ({
    label: labels[field],
    theirs: named[field] ?? theirs,
  }));
  return <CollisionNotice items={items} />;
};
