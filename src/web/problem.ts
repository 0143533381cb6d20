import { HttpException } from '@nestjs/common';
import {
  Conflict,
  DomainError,
  Forbidden,
  Invalid,
  NotFound,
  SignInNeeded,
  Stale,
  TooMany,
  type FieldError,
} from '../shared/errors.js';
import { text, type Locale, type Text } from '../shared/text.js';
import { fieldErrorsOf, pgErrorOf } from './constraints.js';

export type Problem = {
  status: number;
  type: string;
  title: Text;
  detail: Text;
  fields: readonly FieldError[];
  retryAfter?: number;
};

/** Problem details (RFC 9457) in one language; `url` is what was asked for. */
export function problemDetails(problem: Problem, url: string, locale: Locale): object {
  return {
    type: `urn:effektkedja:problem:${problem.type}`,
    title: problem.title[locale],
    status: problem.status,
    detail: problem.detail[locale],
    instance: url.split('?')[0],
    ...(problem.fields.length > 0
      ? { invalidParameters: problem.fields.map((f) => ({ property: f.field, reason: f.reason[locale] })) }
      : {}),
  };
}

const TITLES: Readonly<Record<number, Text>> = {
  400: text('Begäran gick inte att läsa', 'The request could not be read'),
  401: text('Logga in', 'Sign in'),
  403: text('Inte tillåtet för din roll', 'Not allowed for your role'),
  404: text('Finns inte', 'Not found'),
  409: text('Går inte i det här läget', 'Not possible in this state'),
  412: text('Ändrad av någon annan', 'Changed by somebody else'),
  413: text('För stort', 'Too large'),
  415: text('Fel slags innehåll', 'Wrong kind of content'),
  422: text('Uppgifter behöver rättas', 'Entries need to be put right'),
  428: text('Ange vilken version som ändras', 'Say which version is changed'),
  429: text('För många försök', 'Too many tries'),
  500: text('Något gick fel hos oss', 'Something went wrong with us'),
  503: text('Tjänsten är tillfälligt upptagen', 'The service is busy for the moment'),
};

const DETAILS: Readonly<Record<number, Text>> = {
  400: text('Kontrollera det som skickades och försök igen.', 'Check what was sent and try again.'),
  413: text('Skicka högst 256 kB.', 'Send at most 256 kB.'),
  415: text(
    'API:et tar emot application/json, sidorna vanliga formulär.',
    'The API takes application/json, the pages ordinary forms.',
  ),
  428: text('Skicka If-Match med den ETag du senast läste.', 'Send If-Match with the ETag you last read.'),
  500: text(
    'Inget har sparats. Försök igen, och hör av dig till samordnaren om felet kommer tillbaka.',
    'Nothing was saved. Try again, and tell the coordinator if the fault comes back.',
  ),
  503: text(
    'Inget har sparats. Försök igen om några sekunder.',
    'Nothing was saved. Try again in a few seconds.',
  ),
};

export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return ofDomain(error);
  const fields = fieldErrorsOf(error);
  if (fields) return ofDomain(new Invalid(fields));
  if (error instanceof HttpException) return problemOfStatus(error.getStatus());
  if (isUnavailable(error)) return { ...problemOfStatus(503), retryAfter: 2 };
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return problemOfStatus(status >= 400 && status < 500 ? status : 500);
}

export function problemOfStatus(status: number): Problem {
  if (status === 404) return ofDomain(new NotFound());
  const known = TITLES[status] ? status : status < 500 ? 400 : 500;
  const title = TITLES[known] ?? text('Fel', 'Error');
  return { status, type: `http-${status}`, title, detail: DETAILS[known] ?? title, fields: [] };
}

function ofDomain(error: DomainError): Problem {
  const [status, type] = statusOf(error);
  return {
    status,
    type,
    title: TITLES[status] ?? error.text,
    detail: error.text,
    fields: error instanceof Invalid ? error.fields : [],
    ...(error instanceof TooMany ? { retryAfter: error.retryAfter } : {}),
  };
}

function statusOf(error: DomainError): [number, string] {
  if (error instanceof NotFound) return [404, 'not-found'];
  if (error instanceof Forbidden) return [403, 'forbidden'];
  if (error instanceof Conflict) return [409, error.code];
  if (error instanceof Stale) return [412, 'stale'];
  if (error instanceof Invalid) return [422, 'invalid'];
  if (error instanceof SignInNeeded) return [401, 'sign-in-needed'];
  if (error instanceof TooMany) return [429, 'too-many'];
  return [500, 'internal'];
}

const CONNECTION =
  /ECONNREFUSED|ECONNRESET|ENOENT.*\.s\.PGSQL|timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout/i;

/** The database is away, full or too slow: nothing was kept, and it may be tried again. */
function isUnavailable(error: unknown): boolean {
  const code = pgErrorOf(error)?.code ?? '';
  if (/^(08|53|57P|57014|40001|40P01|55P03)/.test(code)) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { message, code: fault } = error as { message?: unknown; code?: unknown };
  return CONNECTION.test(`${String(message)} ${String(fault)}`);
}
