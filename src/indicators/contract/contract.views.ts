import type { Actor } from '../../shared/actor.js';
import { wordDiff, type DiffPart } from '../../shared/word-diff.js';
import { can } from '../indicator.policy.js';
import type { Direction, Measure } from '../status.rule.js';
import type { ContractRow } from './contract.queries.js';

export type TextDifference = { before: DiffPart[]; after: DiffPart[] };

/** What is counted, in which unit or which way is better: as taken in, and at the source now. */
export type ShapeDifference =
  | { field: 'unit'; before: string; after: string }
  | { field: 'measure'; before: Measure; after: Measure }
  | { field: 'direction'; before: Direction; after: Direction };

export type ContractView = ContractRow & {
  /** Word by word, what the source says now against what was taken in; null where it says the same. */
  difference: {
    title: TextDifference | null;
    definition: TextDifference | null;
    shape: ShapeDifference[];
  } | null;
  allowedActions: string[];
};

/** Longer texts are shown whole beside each other: to compare them word by word would take too long. */
const LONGEST = 8000;

function differenceOf(before: string, after: string | null): TextDifference | null {
  if (after === null || after === before) return null;
  if (before.length <= LONGEST && after.length <= LONGEST) return wordDiff(before, after);
  return { before: [{ kind: 'removed', text: before }], after: [{ kind: 'added', text: after }] };
}

const shapeOf = (row: ContractRow): ShapeDifference[] => [
  ...(row.sourceUnit === null ? [] : [{ field: 'unit' as const, before: row.unit, after: row.sourceUnit }]),
  ...(row.sourceMeasure === null
    ? []
    : [{ field: 'measure' as const, before: row.measure, after: row.sourceMeasure }]),
  ...(row.sourceDirection === null
    ? []
    : [{ field: 'direction' as const, before: row.direction, after: row.sourceDirection }]),
];

export function toContractView(actor: Actor, row: ContractRow): ContractView {
  const steers = can.steer(actor);
  const difference =
    row.state === 'changed'
      ? {
          title: differenceOf(row.indicatorName, row.sourceTitle),
          definition: differenceOf(row.definitionSnapshot, row.sourceDefinition),
          shape: shapeOf(row),
        }
      : null;
  return {
    ...row,
    difference,
    allowedActions: [
      ...(steers && row.state === 'changed' ? ['accept', 'break'] : []),
      ...(steers && row.state === 'withdrawn' ? ['replace'] : []),
    ],
  };
}
