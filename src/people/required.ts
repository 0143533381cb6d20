import { Invalid } from '../shared/errors.js';
import { text } from '../shared/text.js';
import type { FormBody } from '../web/validate.js';

const MISSING = text('Fyll i den här uppgiften.', 'Fill this in.');

/**
 * A form shows every setting, so an emptied field is a mistake there, though the API may leave it out.
 * @throws {Invalid} naming each emptied field
 */
export function refuseEmptied(body: FormBody, fields: readonly string[]): void {
  const empty = fields.filter((name) => {
    const value = body[name];
    return typeof value !== 'string' || value.trim() === '';
  });
  if (empty.length > 0) throw new Invalid(empty.map((field) => ({ field, reason: MISSING })));
}
