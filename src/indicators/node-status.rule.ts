import { LaterText, type Locale } from '../shared/text.js';
import type { NodeKindWord, Status, Trend } from '../web/i18n/words.js';
import { formatDate } from '../web/i18n/format.js';
import { judgedText } from './use-status.basis.js';
import type { NodeJudgement, NodeStatus, UseStatus } from './use-status.types.js';

/** Worst first. */
const ORDER: readonly Status[] = ['at_risk', 'uncertain', 'on_track', 'achieved'];

/** What counts as a change for a goal. Activities, outputs and resources are counted apart: done is not effect. */
const CHANGES: readonly NodeKindWord[] = [
  'outcome',
  'effect_medium',
  'effect_long',
  'sub_goal',
  'overall_goal',
];

/** The uses a node's status rests on: its own; for a goal also those of the outcomes and effects it is about. */
export function usesOf(nodeId: string, uses: readonly UseStatus[]): UseStatus[] {
  const found = uses.filter(
    (use) => use.nodeId === nodeId || (use.goalNodeId === nodeId && CHANGES.includes(use.nodeKind)),
  );
  const headlines = found.filter((use) => use.headline);
  return headlines.length > 0 ? headlines : found;
}

/**
 * A node is no better than its worst headline indicator that can be assessed (all its indicators where none is
 * a headline); achieved only when all are; not assessable when less than half of them are. A judgement of the
 * node itself stands before the rule.
 */
export function statusOfNode(
  nodeId: string,
  uses: readonly UseStatus[],
  judgement: NodeJudgement | null,
  today: string,
): NodeStatus {
  const looked = usesOf(nodeId, uses);
  const assessed = looked.filter((use) => use.status !== 'not_assessable');
  const ruled = worst(looked.length, assessed);
  const text = new LaterText((locale) => inWords(locale, looked.length, assessed.length, judgement, today));
  return {
    nodeId,
    status: judgement?.status ?? ruled,
    trend: judgement?.trend ?? trendOf(looked),
    basis: {
      by: judgement ? (judgement.body === null ? 'person' : 'body') : 'rule',
      date: judgement?.judgedOn ?? today,
      text,
      looked: looked.length,
      assessed: assessed.length,
      useIds: looked.map(({ useId }) => useId),
      judgement,
    },
  };
}

function worst(looked: number, assessed: readonly UseStatus[]): Status {
  if (assessed.length === 0 || assessed.length * 2 < looked) return 'not_assessable';
  const found = ORDER.find((status) => assessed.some((use) => use.status === status)) ?? 'not_assessable';
  return found === 'achieved' && assessed.length < looked ? 'on_track' : found;
}

/** Worse if any is worse; better if some are and none is worse. */
function trendOf(uses: readonly UseStatus[]): Trend {
  const has = (trend: Trend): boolean => uses.some((use) => use.trend === trend);
  if (has('worse')) return 'worse';
  if (has('better')) return 'better';
  return has('unchanged') ? 'unchanged' : 'missing';
}

function inWords(
  locale: Locale,
  looked: number,
  assessed: number,
  judgement: NodeJudgement | null,
  today: string,
): string {
  if (judgement) return judgedText(locale, judgement);
  const date = formatDate(locale, today);
  if (locale === 'sv') {
    return looked === 0
      ? `Inget mått är kopplat. ${date}.`
      : `Regel: sämsta bedömda mått. ${assessed} av ${looked} mått kan bedömas. ${date}.`;
  }
  return looked === 0
    ? `No indicator is attached. ${date}.`
    : `Rule: the worst assessed indicator. ${assessed} of ${looked} can be assessed. ${date}.`;
}
