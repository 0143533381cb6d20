import {
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  SignInNeeded,
  Stale,
  type DomainError,
} from '../shared/errors.js';
import type { Access } from '../shared/access.js';
import { text } from '../shared/text.js';
import { problemDetails, problemOf, problemOfStatus } from './problem.js';

/** What of an operation decides how it may be refused. */
export type Asked = {
  method: string;
  access: Access | undefined;
  /** Whether its address names something that may not be there, it takes a body, a query, or If-Match. */
  named: boolean;
  body: boolean;
  query: boolean;
  ifMatch: boolean;
};

type Refusal = {
  name: string;
  status: number;
  when: string;
  by: DomainError | null;
  applies: (asked: Asked) => boolean;
};

const writes = ({ method }: Asked): boolean => method !== 'get';
const limited = ({ access }: Asked): boolean => access?.kind === 'roles' && access.roles.length < 6;
const closed = ({ access }: Asked): boolean => access?.kind !== 'public';

const CONFLICT = new Conflict(
  'state-code',
  text('Det går inte i det här läget.', 'It is not possible in this state.'),
);
const INVALID = Invalid.field('name', 'Fyll i uppgiften.', 'Fill this in.');

/** Every way the API says no, once, and which operations may say it. */
const REFUSALS: readonly Refusal[] = [
  {
    name: 'Unreadable',
    status: 400,
    when: 'What was sent cannot be read: no JSON, NUL, half a character, a number beyond range, more than 20 levels.',
    by: null,
    applies: () => true,
  },
  {
    name: 'SignInNeeded',
    status: 401,
    when: 'No token, or one that is not valid.',
    by: new SignInNeeded(),
    applies: closed,
  },
  {
    name: 'Forbidden',
    status: 403,
    when: 'Seen, but not allowed for the role, or the token may only read.',
    by: new Forbidden(),
    applies: (asked) => closed(asked) && (writes(asked) || limited(asked)),
  },
  {
    name: 'NotFound',
    status: 404,
    when: 'Missing, or another platform’s: the two are never told apart.',
    by: new NotFound(),
    applies: ({ named }) => named,
  },
  {
    name: 'Conflict',
    status: 409,
    when: 'The state of things does not allow it, or the Idempotency-Key was used for another request. The type ends with a stable code.',
    by: CONFLICT,
    applies: writes,
  },
  {
    name: 'Stale',
    status: 412,
    when: 'Somebody else changed it since it was read.',
    by: new Stale(),
    applies: ({ ifMatch }) => ifMatch,
  },
  { name: 'TooLarge', status: 413, when: 'The body is larger than 256 kB.', by: null, applies: writes },
  {
    name: 'WrongType',
    status: 415,
    when: 'The body is something else than application/json.',
    by: null,
    applies: writes,
  },
  {
    name: 'Invalid',
    status: 422,
    when: 'Something needs to be put right; each entry says what and how.',
    by: INVALID,
    applies: (asked) => asked.body || asked.query || asked.method === 'post',
  },
  {
    name: 'VersionNeeded',
    status: 428,
    when: 'If-Match is missing.',
    by: null,
    applies: ({ ifMatch }) => ifMatch,
  },
  {
    name: 'Busy',
    status: 503,
    when: 'Too busy, or the database is away. Nothing was kept; try again after Retry-After seconds.',
    by: null,
    applies: () => true,
  },
];

export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Problem details, RFC 9457, in Swedish or, with Accept-Language: en, in English.',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: {
      type: 'string',
      description: 'Stable name of the problem.',
      example: 'urn:effektkedja:problem:invalid',
    },
    title: { type: 'string', description: 'The kind of problem in words.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'What happened, and what to do next.' },
    instance: { type: 'string', description: 'The address that was asked for.' },
    invalidParameters: {
      type: 'array',
      description: 'What needs to be put right.',
      items: {
        type: 'object',
        required: ['property', 'reason'],
        properties: { property: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
};

/** The refusals as the description's shared answers, with an example in the very words they are given in. */
export const refusalResponses = (): Record<string, object> =>
  Object.fromEntries(
    REFUSALS.map(({ name, status, when, by }) => [
      name,
      {
        description: when,
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: problemDetails(by ? problemOf(by) : problemOfStatus(status), '/api/v1/platforms', 'sv'),
          },
        },
      },
    ]),
  );

/** The answers that say no to what an operation is asked, by status. */
export const refusalsOf = (asked: Asked): Record<string, { $ref: string }> =>
  Object.fromEntries(
    REFUSALS.filter(({ applies }) => applies(asked)).map(({ status, name }) => [
      String(status),
      { $ref: `#/components/responses/${name}` },
    ]),
  );
