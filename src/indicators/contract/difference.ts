import { wordDiff, type DiffPart } from '../../shared/word-diff.js';
import type { Direction, Measure } from '../status.rule.js';

/** What a definition says: what makes an indicator what it is. */
export type Wording = {
  name: string;
  definition: string;
  unit: string;
  measure: Measure;
  direction: Direction;
};

export type TextDifference = { before: DiffPart[]; after: DiffPart[] };

/** What is counted, in which unit or which way is better: before, and now. */
export type ShapeDifference =
  | { field: 'unit'; before: string; after: string }
  | { field: 'measure'; before: Measure; after: Measure }
  | { field: 'direction'; before: Direction; after: Direction };

/** Texts word by word, and null where they are the same. */
export type Difference = {
  title: TextDifference | null;
  definition: TextDifference | null;
  shape: ShapeDifference[];
};

/** Longer texts are shown whole beside each other: to compare them word by word would take too long. */
const LONGEST = 8000;

function between(before: string, after: string): TextDifference | null {
  if (after === before) return null;
  if (before.length <= LONGEST && after.length <= LONGEST) return wordDiff(before, after);
  return { before: [{ kind: 'removed', text: before }], after: [{ kind: 'added', text: after }] };
}

export const differenceBetween = (before: Wording, after: Wording): Difference => ({
  title: between(before.name, after.name),
  definition: between(before.definition, after.definition),
  shape: [
    { field: 'unit' as const, before: before.unit, after: after.unit },
    { field: 'measure' as const, before: before.measure, after: after.measure },
    { field: 'direction' as const, before: before.direction, after: after.direction },
  ].filter((one) => one.before !== one.after),
});
