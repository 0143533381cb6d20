import { formatDecimal } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { logicTexts } from '../logic.texts.js';
import type { NodeUse, NodeView } from '../logic-model.views.js';

const MEASURED: readonly string[] = ['output', 'outcome', 'effect_medium', 'effect_long'];

/** Whether there is something to say of how it is measured: a resource is not, an activity only by what is planned. */
export const isMeasured = ({ kind }: NodeView, use: NodeUse | undefined): boolean =>
  MEASURED.includes(kind) ||
  (use !== undefined && use.indicators + (kind === 'activity' ? use.activities : 0) > 0);

/** How a node is measured, in words: indicators, a reason why not, or that one is missing. */
export const Measure = ({ node, use }: { node: NodeView; use: NodeUse | undefined }) => {
  const t = useTexts(logicTexts);
  if (use && use.indicators > 0) return <>{t.indicators(use.indicators)}</>;
  if (node.kind === 'activity' && use && use.activities > 0) return <>{t.activities(use.activities)}</>;
  if (!MEASURED.includes(node.kind)) return <span class="no-value">{t.notApplicable}</span>;
  return node.notMeasuredReason === null ? (
    <>{t.noIndicator}</>
  ) : (
    <>{t.notMeasured(node.notMeasuredReason)}</>
  );
};

/** Amount, organisation and target group, as far as they are known. */
export const Facts = ({ node }: { node: NodeView }) => {
  const t = useTexts(logicTexts);
  const locale = useLocale();
  const amount =
    node.amount === null || node.amountUnit === null
      ? null
      : `${formatDecimal(locale, node.amount)} ${t.units[node.amountUnit]}`;
  const side = node.sideEffect === null ? null : t.sideEffect[node.sideEffect];
  const who = side && node.organisationName ? t.watchedBy(node.organisationName) : node.organisationName;
  const facts = [side, amount, who, node.targetGroupName].filter(Boolean).join(', ');
  return facts === '' ? null : <span class="tiny soft">{facts}</span>;
};
