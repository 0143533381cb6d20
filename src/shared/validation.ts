import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  Matches,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isDecimal, WHOLE_DIGITS } from './decimal.js';
import { isId } from './id.js';
import { holdsIdentityNumber } from './personal-data.js';
import { text, type Text } from './text.js';

const SEPARATOR = '\u241e';
/** A validation message in both languages, carried through class-validator, which knows one string only. */
export const both = (sv: string, en: string): string => `${sv}${SEPARATOR}${en}`;
export function unpackMessage(message: string): Text {
  const [sv = message, en = sv] = message.split(SEPARATOR);
  return text(sv, en);
}

/** How a field of a posted form becomes the type its DTO wants. */
export type FormKind = 'text' | 'decimal' | 'whole' | 'flag' | 'list';
const FORM_KINDS = Symbol('form kinds');
type FormKinds = Record<string, FormKind>;

const formKind =
  (kind: FormKind): PropertyDecorator =>
  (target, key) => {
    const own: FormKinds = { ...(Reflect.getMetadata(FORM_KINDS, target) as FormKinds | undefined) };
    own[String(key)] = kind;
    Reflect.defineMetadata(FORM_KINDS, own, target);
  };

/** Field names of a DTO class with how each is read from a form. */
export const formKindsOf = (prototype: object): FormKinds =>
  (Reflect.getMetadata(FORM_KINDS, prototype) as FormKinds | undefined) ?? {};

type Doc = { description: string; example?: unknown; optional?: boolean };

function field(doc: Doc, kind: FormKind, schema: object, ...rest: PropertyDecorator[]): PropertyDecorator {
  const api = { description: doc.description, example: doc.example, ...schema };
  return applyDecorators(
    doc.optional ? ApiPropertyOptional({ ...api, nullable: true }) : ApiProperty(api),
    formKind(kind),
    ...(doc.optional ? [IsOptional()] : []),
    ...rest,
  );
}

const check = (
  name: string,
  ok: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator => ValidateBy({ name, validator: { validate: ok } }, options);

const isText = (value: unknown): value is string => typeof value === 'string';
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function words(doc: Doc & { max: number }, prose: boolean): PropertyDecorator {
  return field(
    doc,
    'text',
    { type: String, maxLength: doc.max },
    Transform(({ value }) => (isText(value) ? value.trim() : (value as unknown))),
    check('filled', (v) => isText(v) && (doc.optional === true || v.length > 0), {
      message: both('Fyll i uppgiften.', 'Fill this in.'),
    }),
    check('length', (v) => !isText(v) || v.length <= doc.max, {
      message: both(`Skriv högst ${doc.max} tecken.`, `Write at most ${doc.max} characters.`),
    }),
    check('plain', (v) => !isText(v) || (!CONTROL.test(v) && (prose || !/[\r\n]/.test(v))), {
      message: both('Ta bort radbrytningar och styrtecken.', 'Remove line breaks and control characters.'),
    }),
    check('noIdentityNumber', (v) => !isText(v) || !holdsIdentityNumber(v), {
      message: both(
        'Texten ser ut att innehålla ett personnummer. Skriv aldrig uppgifter om enskilda personer.',
        'The text seems to hold a personal identity number. Never write about individual persons.',
      ),
    }),
  );
}

/** One line of text, trimmed. */
export const Line = (doc: Doc & { max: number }): PropertyDecorator => words(doc, false);
/** Text of several lines, trimmed at its ends. */
export const Prose = (doc: Doc & { max: number }): PropertyDecorator => words(doc, true);

/** Whether it is an address on the web, without a name or password in it. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(value) || !URL.canParse(value)) return false;
  const { username, password, hostname } = new URL(value);
  return username === '' && password === '' && hostname !== '';
}

/** An address to link to. */
export const WebAddress = (doc: Doc & { max: number }): PropertyDecorator =>
  applyDecorators(
    words(doc, false),
    check('webAddress', (v) => !isText(v) || v === '' || isWebAddress(v), {
      message: both(
        'Ange en webbadress som börjar med https:// eller http://.',
        'Give a web address that begins with https:// or http://.',
      ),
    }),
  );

export const Id = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    'text',
    { type: String, format: 'uuid' },
    check('id', isId, { message: both('Välj i listan.', 'Choose from the list.') }),
  );

export const Ids = (doc: Doc & { max?: number }): PropertyDecorator =>
  field(
    doc,
    'list',
    { type: [String], format: 'uuid' },
    IsArray({ message: both('Ange en lista.', 'Give a list.') }),
    ArrayMaxSize(doc.max ?? 200, { message: both('För många val.', 'Too many choices.') }),
    check('ids', (v) => Array.isArray(v) && v.every(isId), {
      message: both('Välj i listan.', 'Choose from the list.'),
    }),
  );

/** Codes of somebody else's, of a form that is known; `message` says which. */
export const Codes = (doc: Doc & { form: RegExp; message: string; max: number }): PropertyDecorator =>
  field(
    doc,
    'list',
    { type: [String] },
    IsArray({ message: both('Ange en lista.', 'Give a list.') }),
    ArrayMaxSize(doc.max, { message: both(`Välj högst ${doc.max}.`, `Choose at most ${doc.max}.`) }),
    Matches(doc.form, { each: true, message: doc.message }),
  );

export const OneOf = (doc: Doc & { of: readonly string[] }): PropertyDecorator =>
  field(
    doc,
    'text',
    { type: String, enum: [...doc.of] },
    IsIn([...doc.of], {
      message: both(`Välj ett av: ${doc.of.join(', ')}.`, `Choose one of: ${doc.of.join(', ')}.`),
    }),
  );

export const SomeOf = (doc: Doc & { of: readonly string[] }): PropertyDecorator =>
  field(
    doc,
    'list',
    { type: [String], enum: [...doc.of], isArray: true },
    IsArray({ message: both('Ange en lista.', 'Give a list.') }),
    ArrayMaxSize(doc.of.length, { message: both('För många val.', 'Too many choices.') }),
    IsIn([...doc.of], {
      each: true,
      message: both(`Välj bland: ${doc.of.join(', ')}.`, `Choose among: ${doc.of.join(', ')}.`),
    }),
  );

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
export function isDay(value: unknown): value is string {
  if (!isText(value) || !DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && value >= '1900-01-01';
}

/** A date, `YYYY-MM-DD`. */
export const Day = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    'text',
    { type: String, format: 'date' },
    check('day', isDay, {
      message: both('Ange ett datum, till exempel 2026-11-20.', 'Give a date, for example 2026-11-20.'),
    }),
  );

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day in Stockholm, `13:00`. */
export const TimeOfDay = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    'text',
    { type: String, pattern: TIME.source },
    check('time', (v) => isText(v) && TIME.test(v), {
      message: both('Ange ett klockslag, till exempel 13:00.', 'Give a time, for example 13:00.'),
    }),
  );

/** A decimal string, `12.50`; forms also take `12,50` and `1 234`. */
export const Decimal = (doc: Doc & { decimals?: number; min?: number }): PropertyDecorator =>
  field(
    doc,
    'decimal',
    { type: String, pattern: `^-?\\d{1,${WHOLE_DIGITS}}(\\.\\d{1,${doc.decimals ?? 6}})?$` },
    check('decimal', (v) => isDecimal(v, doc.decimals ?? 6), {
      message: both(
        `Ange ett tal med högst ${WHOLE_DIGITS} siffror och ${doc.decimals ?? 6} decimaler.`,
        `Give a number with at most ${WHOLE_DIGITS} digits and ${doc.decimals ?? 6} decimals.`,
      ),
    }),
    check('min', (v) => doc.min === undefined || !isText(v) || !(Number(v) < doc.min), {
      message: both(
        `Talet kan inte vara mindre än ${doc.min}.`,
        `The number cannot be less than ${doc.min}.`,
      ),
    }),
  );

export const Whole = (doc: Doc & { min?: number; max?: number }): PropertyDecorator =>
  field(
    doc,
    'whole',
    { type: 'integer', minimum: doc.min ?? 0, maximum: doc.max ?? 2147483647 },
    IsInt({ message: both('Ange ett heltal.', 'Give a whole number.') }),
    Min(doc.min ?? 0, { message: both(`Ange minst ${doc.min ?? 0}.`, `Give at least ${doc.min ?? 0}.`) }),
    Max(doc.max ?? 2147483647, {
      message: both(`Ange högst ${doc.max ?? 2147483647}.`, `Give at most ${doc.max ?? 2147483647}.`),
    }),
  );

export const Flag = (doc: Doc): PropertyDecorator =>
  field(
    doc,
    'flag',
    { type: Boolean },
    IsBoolean({ message: both('Ange ja eller nej.', 'Give yes or no.') }),
  );
