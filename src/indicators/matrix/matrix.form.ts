import { Invalid, type FieldError } from '../../shared/errors.js';
import type { Locale } from '../../shared/text.js';
import type { FormState } from '../../web/refusal.js';
import type { FormBody } from '../../web/validate.js';
import type { Measure } from '../status.rule.js';
import { cellText, readText } from './cell-text.js';
import type { MatrixCell } from './matrix.dto.js';
import { placeIn, type Matrix } from './matrix.queries.js';
import { placeKey, placeOf } from './places.js';

/** What stood when the page was opened: revision and text by field. */
export type Opened = Readonly<Record<string, readonly [revision: number, text: string]>>;

const one = (body: FormBody, name: string): string => {
  const value = body[name];
  return oneBreak(typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};
/** A form sends line breaks as two characters; what stands has one. */
const oneBreak = (text: string): string => text.replaceAll('\r\n', '\n');

/** All fields of a matrix with what stands. */
export function openedOf(locale: Locale, { rows, periods, standing, indicator }: Matrix): Opened {
  const places = rows.flatMap((row) => periods.map((period) => placeIn(row, period)));
  return Object.fromEntries(
    places.map((place) => {
      const cell = standing.at(place);
      return [placeKey(place), [cell?.revision ?? 0, cellText(locale, cell, indicator.measure)]] as const;
    }),
  );
}

/** Only places where something stands are kept in the form: the others are 0 and empty. */
export const packOpened = (opened: Opened): string =>
  JSON.stringify(Object.fromEntries(Object.entries(opened).filter(([, [revision]]) => revision > 0)));

export function unpackOpened(packed: string): Opened {
  try {
    const found: unknown = JSON.parse(packed === '' ? '{}' : packed);
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter(
        (entry): entry is [string, [number, string]] =>
          Array.isArray(entry[1]) && Number.isSafeInteger(entry[1][0]) && typeof entry[1][1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

export type Touched = {
  keys: string[];
  cells: (Omit<MatrixCell, 'comment'> & { comment?: string | null })[];
};

/**
 * The cells that somebody has changed; those left as they were opened are not sent, whoever may have changed them
 * since. A comment stays with its figure. @throws {Invalid} by field where one cannot be read
 */
export function touchedOf(
  body: FormBody,
  opened: Opened,
  measure: Measure,
  commentOf: (key: string) => string | null,
): Touched {
  const errors: FieldError[] = [];
  const keys: string[] = [];
  const cells: Touched['cells'] = [];
  for (const key of Object.keys(body)) {
    const place = placeOf(key);
    const [revision, was] = opened[key] ?? [0, ''];
    const written = one(body, key);
    if (!place || written === was) continue;
    const read = readText(written, measure);
    if ('fault' in read) {
      errors.push({ field: key, reason: read.fault });
      continue;
    }
    keys.push(key);
    cells.push({ ...place, ...read, revision, comment: commentOf(key) });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return { keys, cells };
}

/** Errors named `cells.3.number`, renamed to the fields they are about; questions are told apart from errors. */
export function placedErrors(form: FormState, keys: readonly string[]): FormState {
  const errors = Object.entries(form.errors).map(([name, reason]): [string, string] => {
    const at = /^cells\.(\d+)\./.exec(name)?.[1];
    return [(at === undefined ? undefined : keys[Number(at)]) ?? name, reason];
  });
  return { ...form, errors: Object.fromEntries(errors) };
}

/**
 * The form after somebody else has saved: what they wrote is taken over where nothing was typed, and named where both
 * wrote. Saving once more is then a choice, made in view of what stands.
 */
export function movedForm(
  form: FormState,
  opened: Opened,
  now: Opened,
  says: (text: string) => string,
): FormState {
  const values: Record<string, FormState['values'][string]> = { ...form.values };
  const errors: Record<string, string> = { ...form.errors };
  for (const [key, [revision, text]] of Object.entries(now)) {
    const [seen, was] = opened[key] ?? [0, ''];
    if (revision === seen) continue;
    const typed = typeof values[key] === 'string' ? oneBreak(values[key]) : undefined;
    if (typed === undefined || typed === was) values[key] = text;
    else if (typed !== text) errors[key] = says(text);
  }
  return { values: { ...values, opened: packOpened(now) }, errors };
}
