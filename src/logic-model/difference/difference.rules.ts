import type { NodeView, VersionWhole } from '../logic-model.views.js';
import { wordDiff } from '../../shared/word-diff.js';
import { CHANGES, type Change, type ChangedField, type DifferenceCounts } from './difference.views.js';
import type { DifferenceLine, TargetInForce } from './difference.views.js';
import { conflictLines } from './conflict-lines.rules.js';
import { factorLines } from './factor-lines.rules.js';
import { linkLines } from './link-lines.rules.js';
import { inReadingOrder, namedIn, placesOf, type Content } from './named.rules.js';
import { movedWithin } from './order.rules.js';

type Line = Omit<DifferenceLine, 'change'>;
const NOTHING: Line = {
  node: null,
  to: null,
  indicator: null,
  factor: null,
  field: null,
  before: null,
  after: null,
  words: null,
};

/** A line where one thing became another; words are compared where both are written in words. */
export function became(
  change: Change,
  field: ChangedField,
  before: string | null,
  after: string | null,
  more: Partial<Line> = {},
): DifferenceLine[] {
  if (before === after) return [];
  const written = WORDS.has(field) && before !== null && after !== null;
  return [
    { ...NOTHING, change, field, before, after, words: written ? wordDiff(before, after) : null, ...more },
  ];
}

const WORDS: ReadonlySet<ChangedField> = new Set<ChangedField>([
  'title',
  'text',
  'detail',
  'evidence',
  'notMeasuredReason',
  'assumption',
  'source',
  'claimReasoning',
  'how',
  'reasoning',
]);

const amountOf = ({ amount, amountUnit }: NodeView): string | null =>
  amount === null ? null : `${amount} ${amountUnit ?? ''}`;

function aboutLines(before: VersionWhole, now: VersionWhole): DifferenceLine[] {
  const period = (one: VersionWhole): string => `${one.periodFrom}/${one.periodTo}`;
  return [
    ...became('about_changed', 'title', before.title, now.title),
    ...became('about_changed', 'period', period(before), period(now)),
    ...became('about_changed', 'reviewDue', before.reviewDue, now.reviewDue),
  ];
}

function nodeLines(before: Content, now: Content): DifferenceLine[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const fresh = new Map(now.nodes.map((node) => [node.id, node]));
  const moved = movedWithin(before.nodes, now.nodes);
  const ordered = inReadingOrder(
    [...now.nodes, ...before.nodes.filter(({ id }) => !fresh.has(id))],
    [now, before],
  );
  return ordered.flatMap(({ id }): DifferenceLine[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    const node = namedIn(id, now, before);
    if (!was && is) return [{ ...NOTHING, change: 'added', node, after: is.text }];
    if (was && !is) return [{ ...NOTHING, change: 'removed', node, before: was.text }];
    if (!was || !is) return [];
    const place = (one: NodeView, within: Content): string | null =>
      one.subGoalId === null ? null : String(within.numberOf(one.subGoalId) ?? '');
    const at = moved.get(id);
    return [
      ...became('reworded', 'text', was.text, is.text, { node }),
      ...became('moved', 'number', number(was), number(is), { node }),
      // The same sub-goal with another number is the sub-goal's move, not that of everything under it.
      ...(was.subGoalId === is.subGoalId
        ? []
        : became('moved', 'subGoal', place(was, before), place(is, now), { node })),
      ...(at ? became('moved', 'position', String(at.before), String(at.now), { node }) : []),
      ...became('reworded', 'detail', was.detail, is.detail, { node }),
      ...became('reworded', 'evidence', was.evidence, is.evidence, { node }),
      ...became('changed', 'notMeasuredReason', was.notMeasuredReason, is.notMeasuredReason, { node }),
      ...became('changed', 'organisation', was.organisationName, is.organisationName, { node }),
      ...became('changed', 'targetGroup', was.targetGroupName, is.targetGroupName, { node }),
      ...became('changed', 'sideEffect', was.sideEffect, is.sideEffect, { node }),
      ...became('changed', 'amount', amountOf(was), amountOf(is), { node }),
    ];
  });
}

const number = ({ number: of }: NodeView): string | null => (of === null ? null : String(of));

/** Of uses on nodes in either version: what their target was on each version's day. */
function targetLines(
  before: Content,
  now: Content,
  targets: { before: readonly TargetInForce[]; now: readonly TargetInForce[] },
): DifferenceLine[] {
  const old = new Map(targets.before.map((one) => [one.useId, one]));
  const places = placesOf(now, before);
  const place = ({ nodeId }: TargetInForce): number => places.get(nodeId) ?? places.size;
  const ordered = [...targets.now].sort((a, b) => place(a) - place(b));
  return ordered.flatMap(({ useId, nodeId, indicatorId, indicatorName, value, dueOn }) => {
    if (!before.has(nodeId) && !now.has(nodeId)) return [];
    const was = old.get(useId);
    const said = (v: string | null, due: string | null): string | null =>
      v === null ? null : `${v}/${due ?? ''}`;
    return became(
      'target_changed',
      'target',
      said(was?.value ?? null, was?.dueOn ?? null),
      said(value, dueOn),
      {
        node: namedIn(nodeId, now, before),
        indicator: { id: indicatorId, name: indicatorName },
      },
    );
  });
}

/** Everything that is different between two versions of one model, in reading order: the version itself, goals and
 * nodes sub-goal by sub-goal, links, goal conflicts, external factors, targets. Nodes are the same by their identity, links by the nodes they join. */
export function difference(
  before: VersionWhole,
  now: VersionWhole,
  contents: { before: Content; now: Content },
  targets: { before: readonly TargetInForce[]; now: readonly TargetInForce[] },
): DifferenceLine[] {
  return [
    ...aboutLines(before, now),
    ...nodeLines(contents.before, contents.now),
    ...linkLines(contents.before, contents.now, became),
    ...conflictLines(before, now, contents, became),
    ...factorLines(before, now, contents, became),
    ...targetLines(contents.before, contents.now, targets),
  ];
}

export function countsOf(lines: readonly DifferenceLine[]): DifferenceCounts {
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as DifferenceCounts;
  for (const { change } of lines) counts[change] += 1;
  return counts;
}
