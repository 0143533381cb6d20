import type { FormState } from '../../web/refusal.js';
import { valueOf } from '../../web/refusal.js';

/** A field where the draft now says something else than the form that came too late. */
export type Collision<F extends string> = { field: F; theirs: string };

const plain = (value: string): string => value.replace(/\r\n/g, '\n').trim();

/** What stands in the draft now where it is not what the form says, in the order of the fields. */
export function collisions<F extends string>(
  fields: readonly F[],
  now: Readonly<Record<F, string | null>>,
  form: FormState,
): Collision<F>[] {
  return fields.flatMap((field) => {
    const theirs = now[field] ?? '';
    return plain(theirs) === plain(valueOf(form, field)) ? [] : [{ field, theirs }];
  });
}

/**
 * The form of somebody who came too late, now against what stands in the draft: what they filled in is kept, and
 * the next save counts from the row as they have just been shown it. If it changes again, they are asked again.
 */
export const against = (form: FormState, version: number): FormState => ({
  ...form,
  values: { ...form.values, version: String(version) },
});
