import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { Naming } from '../merge/merge-notice.js';
import { mayBeSideEffect } from '../node.rules.js';
import type { NodeFormProps } from './node-form.js';

/** What the fields are called, and what stands behind the ids in them. */
export function useNodeNaming({
  draft,
  kind,
  node,
  choices,
}: Pick<NodeFormProps, 'draft' | 'kind' | 'node' | 'choices'>): Naming {
  const t = useTexts(draftTexts).node;
  const { subGoalTitle } = useTexts(logicTexts);
  const labels: Readonly<Record<string, string>> = {
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
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    amountUnit: t.units,
    sideEffect: t.sideEffects,
  };
  const ids = new Map([
    ...draft.goals.map(({ id, number, text }) => [id, subGoalTitle(number ?? 0, text)] as const),
    ...[...choices.organisations, ...choices.targetGroups].map(({ value, label }) => [value, label] as const),
    [node?.organisationId ?? '', node?.organisationName ?? ''] as const,
  ]);
  return {
    label: (field) => labels[field] ?? field,
    show: (field, value) =>
      named[field]?.[value] ?? (field.endsWith('Id') ? ids.get(value) : undefined) ?? value,
  };
}
