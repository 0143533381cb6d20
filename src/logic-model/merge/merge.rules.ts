import { fromSwedish } from '../../shared/decimal.js';
import { Invalid } from '../../shared/errors.js';
import type { FormBody } from '../../web/validate.js';

/** What each field of a row says, as a form carries it; empty for nothing. */
export type Sides<F extends string = string> = Readonly<Partial<Record<F, string>>>;

/** A field that both have changed, each in their own way. `base` is null where the trail does not reach back. */
export type Disputed<F extends string> = { field: F; base: string | null; theirs: string; mine: string };

export type Merge<F extends string = string> = {
  /** What the form proposes: the other's where only they changed, else one's own. */
  values: Record<string, string>;
  /** Changed by the other alone, and taken over. */
  taken: { field: F; was: string; now: string }[];
  /** Changed by oneself alone. */
  kept: F[];
  disputed: Disputed<F>[];
};

/** `12,50` and `12.5` are the same amount; line ends and spaces around a text are not a change. */
const plain = (value: string): string => {
  const read = fromSwedish(value.replace(/\r\n/g, '\n').trim());
  return /^-?\d+\.\d+$/.test(read) ? read.replace(/\.?0+$/, '') : read;
};
const same = (a: string, b: string): boolean => plain(a) === plain(b);

/**
 * Three-way: what the row said when the form was opened, what it says now, and what the form says. Without a base
 * every difference is a question.
 */
export function mergeOf<F extends string>(
  fields: readonly F[],
  base: Sides<F> | null,
  now: Sides<F>,
  form: Sides<F>,
): Merge<F> {
  const merge: Merge<F> = { values: {}, taken: [], kept: [], disputed: [] };
  for (const field of fields) {
    const was = base ? (base[field] ?? '') : null;
    const [theirs, mine] = [now[field] ?? '', form[field] ?? ''];
    merge.values[field] = mine;
    if (was !== null && same(theirs, was)) {
      if (!same(mine, was)) merge.kept.push(field);
    } else if (same(mine, theirs)) {
      merge.values[field] = theirs;
    } else if (was !== null && same(mine, was)) {
      merge.values[field] = theirs;
      merge.taken.push({ field, was, now: theirs });
    } else {
      merge.disputed.push({ field, base: was, theirs, mine });
    }
  }
  return merge;
}

/** The names of a merge page's own fields. */
export const DISPUTED = 'disputed';
export const BASE = 'base';
export const choiceOf = (field: string): string => `choice-${field}`;

const one = (body: FormBody, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** The fields that the posted merge page asked about. */
export const disputedIn = <F extends string>(fields: readonly F[], body: FormBody): F[] => {
  const asked = one(body, DISPUTED).split(' ');
  return fields.filter((field) => asked.includes(field));
};

/** The fields of a form by name. */
export const sidesOf = <F extends string>(fields: readonly F[], body: FormBody): Sides<F> =>
  Object.fromEntries(fields.map((field) => [field, one(body, field)])) as Sides<F>;

/**
 * The form with the other's words where those were chosen. `shown` is the row as the merge page showed it.
 * @throws {Invalid} for a question that has not been answered
 */
export function withChoices<F extends string>(
  fields: readonly F[],
  body: FormBody,
  shown: Sides<F> | null,
): FormBody {
  const asked = disputedIn(fields, body);
  const open = asked.filter(
    (field) =>
      !['mine', 'theirs'].includes(one(body, choiceOf(field))) &&
      !(shown && same(shown[field] ?? '', one(body, field))),
  );
  if (open.length > 0 || (asked.length > 0 && !shown)) {
    throw new Invalid(
      (open.length > 0 ? open : asked).map((field) => ({
        field: choiceOf(field),
        reason: { sv: 'Välj vad som ska gälla.', en: 'Choose which is to hold.' },
      })),
    );
  }
  const theirs = asked.filter((field) => one(body, choiceOf(field)) === 'theirs');
  return { ...body, ...Object.fromEntries(theirs.map((field) => [field, shown?.[field] ?? ''])) };
}
