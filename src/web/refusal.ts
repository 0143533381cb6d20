import type { Locale } from '../shared/text.js';
import type { Refusal } from './answers.js';
import type { FieldErrors } from './components/form.js';
import type { FormBody } from './validate.js';

/** A form as it is shown: first with the record's values, after a refusal with what the person filled in. */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[] | undefined>>;
  errors: FieldErrors;
};

/** What was filled in and why it was refused, by field, in the reader's language. */
export function refused(body: FormBody, refusal: Refusal, locale: Locale): FormState {
  const errors: Record<string, string> = {};
  for (const { field, reason } of refusal.fields) errors[field] ??= reason[locale];
  if (refusal.fields.length === 0) errors['form'] = refusal.text[locale];
  return { values: body, errors };
}

export const fresh = (values: FormState['values'] = {}): FormState => ({ values, errors: {} });

/** One value of a form state as text. */
export function valueOf(state: FormState, name: string): string {
  const value = state.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The values of a field with several. */
export function valuesOf(state: FormState, name: string): readonly string[] {
  const value = state.values[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}
