import type { FieldError } from '../shared/errors.js';
import { text, type Text } from '../shared/text.js';

type Known = { field: string; reason: Text };
const known = new Map<string, Known>();

/** A module tells what a named database constraint means to the person who broke it. */
export function constraintMeans(constraint: string, field: string, sv: string, en: string): void {
  known.set(constraint, { field, reason: text(sv, en) });
}

type PgError = { code: string; constraint?: string };

export const isPgError = (error: unknown): error is PgError =>
  typeof error === 'object' && error !== null && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));

/** The pg error inside TypeORM's wrapper, or the error itself. */
export function pgErrorOf(error: unknown): PgError | null {
  if (isPgError(error)) return error;
  if (typeof error === 'object' && error !== null && 'driverError' in error)
    return pgErrorOf(error.driverError);
  return null;
}

/** Field errors for a broken constraint that a module has explained; null for anything else. */
export function fieldErrorsOf(error: unknown): FieldError[] | null {
  const constraint = pgErrorOf(error)?.constraint;
  const means = constraint === undefined ? undefined : known.get(constraint);
  return means ? [means] : null;
}
