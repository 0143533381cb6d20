import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { fromSwedish } from '../shared/decimal.js';
import { Invalid, type FieldError } from '../shared/errors.js';
import { formKindsOf, unpackMessage, type FormKind } from '../shared/validation.js';
import { text } from '../shared/text.js';

const MISSING = text('Fyll i eller välj den här uppgiften.', 'Fill in or choose this.');

type Class<T extends object> = new () => T;

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;

function flatten(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const nested = flatten(error.children ?? [], field);
    if (!error.constraints) return nested;
    const [[rule, message] = ['', '']] = Object.entries(error.constraints);
    const reason =
      rule === 'whitelistValidation'
        ? text('Den här uppgiften finns inte. Ta bort den.', 'There is no such field. Remove it.')
        : unpackMessage(message);
    return [{ field, reason }, ...nested];
  });
}

/** For the global pipe: what class-validator found, as our own refusal. */
export const invalidFrom = (errors: ValidationError[]): Invalid => new Invalid(flatten(errors));

/**
 * Makes and checks an input object. Unknown fields are refused.
 * @throws {Invalid} with one entry a field
 */
export async function checked<T extends object>(type: Class<T>, input: unknown): Promise<T> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw Invalid.field('body', 'Skicka ett JSON-objekt.', 'Send a JSON object.');
  }
  const value = plainToInstance(type, input);
  const errors = await validate(value, OPTIONS);
  if (errors.length > 0) throw new Invalid(flatten(errors));
  return value;
}

export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

function fromField(kind: FormKind, value: string | readonly string[] | undefined): unknown {
  if (kind === 'list') {
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '');
  }
  const one = Array.isArray(value)
    ? String(value[value.length - 1] ?? '')
    : ((value as string | undefined) ?? '');
  if (kind === 'flag') return one === 'true' || one === 'on' || one === '1';
  const trimmed = one.trim();
  if (trimmed === '') return undefined;
  if (kind === 'decimal') return fromSwedish(trimmed);
  if (kind === 'whole') {
    const plain = fromSwedish(trimmed);
    return /^-?\d+$/.test(plain) ? Number(plain) : plain;
  }
  return one.replaceAll('\r\n', '\n');
}

/**
 * Reads a posted form as an input object: empty fields are absent, numbers may be written the Swedish way,
 * fields the object does not know (a button's name, the CSRF token) are passed over.
 * @throws {Invalid} with one entry a field
 */
export async function fromForm<T extends object>(type: Class<T>, body: FormBody): Promise<T> {
  const kinds = formKindsOf(type.prototype as object);
  const input: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = fromField(kind, body[name]);
    if (value !== undefined) input[name] = value;
  }
  const value = plainToInstance(type, input);
  const errors = await validate(value, OPTIONS);
  if (errors.length === 0) return value;
  throw new Invalid(
    flatten(errors).map((error) => (error.field in input ? error : { ...error, reason: MISSING })),
  );
}

/** No row has been changed more often than this: the column is a 32-bit integer. */
const LAST_VERSION = 2_147_483_647;

/** The row version a form was opened with, from its hidden field. */
export function versionOf(body: FormBody): number {
  const version = Number(body['version']);
  if (!Number.isInteger(version) || version < 1 || version > LAST_VERSION) {
    throw Invalid.field('version', 'Öppna formuläret på nytt.', 'Open the form again.');
  }
  return version;
}
