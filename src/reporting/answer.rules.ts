import type { FieldError } from '../shared/errors.js';
import { text } from '../shared/text.js';
import {
  asksParts,
  checkValues,
  sexesAsked,
  type AskedIndicator,
  type ReportedValue,
} from './value.rules.js';

export const PROGRESS = ['not_started', 'on_plan', 'delayed', 'done', 'paused', 'cancelled'] as const;
export type Progress = (typeof PROGRESS)[number];

/** One item of a report as it is answered. Empty texts are null. */
export type Answer = {
  readonly progress: Progress | null;
  readonly doneText: string | null;
  readonly ledToText: string | null;
  readonly needsText: string | null;
  /** The reporter says that the item is complete; until then it is a draft. */
  readonly answered: boolean;
  readonly values: readonly ReportedValue[];
};

/** What an item asks about: an activity's progress, or an indicator's figures. */
export type Asked =
  { readonly kind: 'activity' } | { readonly kind: 'indicator'; readonly indicator: AskedIndicator };

/** Where something has happened, the report also says what it led to. */
const leadsSomewhere: readonly Progress[] = ['on_plan', 'delayed', 'done'];

const missing = (field: string, sv: string, en: string): FieldError => ({ field, reason: text(sv, en) });

function incompleteActivity(answer: Answer): FieldError[] {
  const faults: FieldError[] = [];
  if (answer.progress === null)
    faults.push(missing('progress', 'Välj hur det går.', 'Choose how it is going.'));
  if (answer.doneText === null) {
    faults.push(
      missing(
        'doneText',
        'Skriv vad ni har gjort under perioden, eller varför inget är gjort.',
        'Write what you have done in the period, or why nothing is done.',
      ),
    );
  }
  if (answer.progress && leadsSomewhere.includes(answer.progress) && answer.ledToText === null) {
    faults.push(
      missing(
        'ledToText',
        'Skriv vad det har lett till. Det går bra att svara att det är för tidigt att säga.',
        'Write what it has led to. It is fine to answer that it is too early to say.',
      ),
    );
  }
  return faults;
}

function incompleteIndicator(indicator: AskedIndicator, answer: Answer): FieldError[] {
  if (indicator.measure === 'qualitative') {
    const stated = answer.values.some(({ state }) => state === 'missing' || state === 'not_applicable');
    if (stated || answer.doneText !== null) return [];
    return [missing('doneText', 'Beskriv läget i ord.', 'Describe the position in words.')];
  }
  const answeredRows = answer.values.map(({ sex }) => sex);
  return sexesAsked(indicator)
    .filter((sex) => !answeredRows.includes(sex))
    .map((sex) =>
      missing(
        `values.${sex}.${asksParts(indicator) ? 'numerator' : 'number'}`,
        'Fyll i talet. Skriv 0 om det inte blev något, eller välj Uppgift saknas eller Ej tillämpligt.',
        'Fill in the number. Write 0 if there was none, or choose Value missing or Not applicable.',
      ),
    );
}

function misplaced(asked: Asked, answer: Answer): FieldError[] {
  if (asked.kind === 'activity' && answer.values.length > 0) {
    return [missing('values', 'En aktivitet har inga värden här.', 'An activity takes no values here.')];
  }
  if (asked.kind === 'indicator' && answer.progress !== null) {
    return [missing('progress', 'En indikator har inget läge här.', 'An indicator takes no progress here.')];
  }
  if (asked.kind === 'indicator' && asked.indicator.measure === 'qualitative') {
    const wordless = answer.values.every(
      (value) => value.sex === 'T' && value.number === null && value.numerator === null,
    );
    const stated = answer.values.every(({ state }) => state === 'missing' || state === 'not_applicable');
    if (!wordless || !stated || answer.values.length > 1) {
      return [
        missing(
          'doneText',
          'Frågan besvaras i ord, inte med tal.',
          'This is answered in words, not in numbers.',
        ),
      ];
    }
  }
  return [];
}

/**
 * What is wrong with an answer. Figures must always make sense; that nothing is left out is asked only when
 * the item is said to be complete, so a draft can be saved half done.
 */
export function checkAnswer(asked: Asked, answer: Answer): FieldError[] {
  const faults = misplaced(asked, answer);
  if (asked.kind === 'indicator' && asked.indicator.measure !== 'qualitative') {
    faults.push(...checkValues(asked.indicator, answer.values));
  }
  if (faults.length > 0 || !answer.answered) return faults;
  return asked.kind === 'activity'
    ? incompleteActivity(answer)
    : incompleteIndicator(asked.indicator, answer);
}

/** Whether anything at all is written in an item: begun, though not complete. */
export const isBegun = (answer: Answer): boolean =>
  answer.progress !== null ||
  answer.doneText !== null ||
  answer.ledToText !== null ||
  answer.needsText !== null ||
  answer.values.length > 0;
