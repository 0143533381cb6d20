import type { Answer, Asked, Progress } from './answer.rules.js';
import type { ItemAnswer } from './reporting.dto.js';
import type { ReportFacts } from './reporting.policy.js';
import type { AskedIndicator, ReportedValue } from './value.rules.js';

/** A report as it is locked for a step. */
export type LockedReport = ReportFacts & {
  readonly id: string;
  readonly version: number;
  readonly summary: string | null;
  readonly needs: string | null;
  readonly roundName: string;
  readonly periodFrom: string;
  readonly periodTo: string;
};

/** An item as it is stored, with what it asks about. */
export type StoredItem = {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly kind: 'activity' | 'indicator';
  readonly title: string;
  readonly progress: Progress | null;
  readonly doneText: string | null;
  readonly ledToText: string | null;
  readonly needsText: string | null;
  readonly answered: boolean;
  readonly indicator: (AskedIndicator & { id: string }) | null;
  readonly values: readonly ReportedValue[];
};

export const askedOf = (item: Pick<StoredItem, 'indicator'>): Asked =>
  item.indicator ? { kind: 'indicator', indicator: item.indicator } : { kind: 'activity' };

/** The input as the rules read it: what is empty or left out is null. */
export function answerOf(input: ItemAnswer): Answer {
  return {
    progress: input.progress ?? null,
    doneText: input.doneText || null,
    ledToText: input.ledToText || null,
    needsText: input.needsText || null,
    answered: input.answered,
    values: input.values.map((value) => ({
      sex: value.sex,
      state: value.state,
      number: value.number ?? null,
      numerator: value.numerator ?? null,
      denominator: value.denominator ?? null,
      comment: value.comment || null,
    })),
  };
}

const shape = ({ progress, doneText, ledToText, needsText, answered, values }: Answer): string =>
  JSON.stringify([
    [progress, doneText, ledToText, needsText, answered],
    values
      .map((v) => [v.sex, v.state, v.number, v.numerator, v.denominator, v.comment])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ]);

/** Whether the answer says what is already stored, so that nothing need be written. */
export const sameAnswer = (item: StoredItem, answer: Answer): boolean => shape(item) === shape(answer);
