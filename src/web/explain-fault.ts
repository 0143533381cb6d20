import { ConfigFaults } from '../config/config.js';
import { UnsafeDatabase } from '../database/safety.js';
import { DomainError, Invalid } from '../shared/errors.js';
import { fieldErrorsOf } from './constraints.js';
import { problemOf } from './problem.js';

/**
 * What a command prints where it cannot do what it was asked: what to put right, never the database's own words.
 * `named` says how a field is given on the command line.
 */
export function explainFault(error: unknown, named: (field: string) => string = (field) => field): string {
  if (error instanceof ConfigFaults || error instanceof UnsafeDatabase) return error.message;
  if (isUnknownOption(error)) return error.message;
  const fields = fieldErrorsOf(error);
  const known = fields ? new Invalid(fields) : error;
  if (known instanceof DomainError) {
    const rows = known instanceof Invalid ? known.fields : [];
    return [known.text.en, ...rows.map(({ field, reason }) => `- ${named(field)}: ${reason.en}`)].join('\n');
  }
  if (problemOf(error).status === 503)
    return 'The database cannot be reached. See that it runs and that DATABASE_URL is its address.';
  return (
    'Something went wrong that should not, and nothing was saved. Report it with what follows.\n' +
    trace(error)
  );
}

const isUnknownOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const trace = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
