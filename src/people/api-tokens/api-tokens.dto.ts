import type { Scope } from '../../shared/actor.js';
import { Day, Line, SomeOf } from '../../shared/validation.js';

export const SCOPES = ['read', 'write'] as const satisfies readonly Scope[];

/** A new token. It acts as the membership of whoever makes it. */
export class MakeToken {
  @Line({ description: 'What the token is for.', example: 'Export till länets statistikdatabas', max: 100 })
  name: string = '';

  @SomeOf({ description: 'What it may do. write includes nothing its owner may not do.', of: SCOPES })
  scopes: Scope[] = [];

  @Day({ description: 'Last day, at most a year from today.', example: '2027-06-30' })
  lastDay: string = '';
}

export const TOKEN_STATES = ['valid', 'expired', 'revoked', 'resting'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

export type ApiTokenView = {
  id: string;
  name: string;
  /** The first characters of the secret, to tell tokens apart. */
  prefix: string;
  scopes: Scope[];
  lastDay: string;
  /** resting: the membership it acts as is suspended or outside its dates. */
  state: TokenState;
  createdAt: string;
  lastUsedAt: string | null;
  functionTitle: string;
  organisationName: string;
  own: boolean;
  version: number;
  allowedActions: string[];
};

export const TOKEN_EXAMPLE: ApiTokenView = {
  id: '01930f1c-7a00-7000-8000-000000000061',
  name: 'Export till länets statistikdatabas',
  prefix: 'ek_4fQ1',
  scopes: ['read'],
  lastDay: '2027-06-30',
  state: 'valid',
  createdAt: '2026-11-20T13:05:00.000Z',
  lastUsedAt: null,
  functionTitle: 'Samordnare',
  organisationName: 'Länsstyrelsen Stockholm',
  own: true,
  version: 1,
  allowedActions: [],
};
