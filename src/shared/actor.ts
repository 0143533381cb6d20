import type { Locale } from './text.js';

export const ROLES = [
  'coordinator',
  'steering_member',
  'approver',
  'reporter',
  'reader',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export type Scope = 'read' | 'write';

/**
 * Who acts, on which platform, for which organisation. Built at the edge from a session's chosen hat or
 * from an API token; services take it first and never look at the request.
 */
export type Actor = {
  readonly kind: 'person' | 'token' | 'system';
  readonly personId: string;
  readonly membershipId: string;
  readonly platformId: string;
  readonly platformSlug: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
};

/** A membership valid today: one hat a person can wear. */
export type Hat = {
  readonly membershipId: string;
  readonly platformId: string;
  readonly platformSlug: string;
  readonly platformName: string;
  readonly county: string;
  readonly madeUpValues: boolean;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly functionTitle: string;
  readonly roles: readonly Role[];
};

/** A signed-in person (cookie) or an API client (bearer token) as the edge knows it. */
export type Identity = {
  readonly via: 'session' | 'token';
  /** SHA-256 of the secret, the key of the session or token row. */
  readonly secretHash: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly csrfToken: string;
  readonly chosenMembershipId: string | null;
  readonly hats: readonly Hat[];
  readonly scopes: readonly Scope[];
};

/** The hat to wear on a platform: the chosen one, or the first there. */
export function hatOn(identity: Identity, isHere: (hat: Hat) => boolean): Hat | undefined {
  const here = identity.hats.filter(isHere);
  return here.find((one) => one.membershipId === identity.chosenMembershipId) ?? here[0];
}

/** Nobody in particular: what the service does by itself on a platform. */
export const systemActor = (platformId: string): Actor => ({
  kind: 'system',
  personId: '',
  membershipId: '',
  platformId,
  platformSlug: '',
  organisationId: '',
  roles: [],
  locale: 'sv',
});

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

export function actorFor(identity: Identity, hat: Hat): Actor {
  return {
    kind: identity.via === 'token' ? 'token' : 'person',
    personId: identity.personId,
    membershipId: hat.membershipId,
    platformId: hat.platformId,
    platformSlug: hat.platformSlug,
    organisationId: hat.organisationId,
    roles: hat.roles,
    locale: identity.locale,
  };
}
