import type { Actor, Role } from '../../shared/actor.js';

/**
 * Nobody grants a role they lack, with one exception: the coordinator staffs the collaboration and grants every
 * role that touches its content. An administrator looks after accounts, has no say over content, and so grants
 * administrators and readers only. See docs/decisions/0022-who-grants-what.md.
 */
const GRANTS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  coordinator: ['coordinator', 'steering_member', 'approver', 'reporter', 'reader'],
  administrator: ['administrator', 'reader'],
};

export type MembershipFacts = {
  readonly id: string;
  readonly personId: string;
  readonly roles: readonly Role[];
};

export type PersonReach = {
  /** All roles of the person on this platform, whatever their dates. */
  readonly roles: readonly Role[];
  /** Whether the person has a membership on any other platform. */
  readonly elsewhere: boolean;
};

/** The roles this actor may give and take, in the order of the word list. */
export const grantableRoles = (actor: Actor): Role[] =>
  actor.roles.flatMap((role) => GRANTS[role] ?? []).filter((role, at, all) => all.indexOf(role) === at);

export const canGrant = (actor: Actor, roles: readonly Role[]): boolean => {
  const grantable = grantableRoles(actor);
  return roles.every((role) => grantable.includes(role));
};

/** Changing roles, organisation or dates gives rights anew, and so does lifting a suspension. */
export const canEdit = (actor: Actor, membership: MembershipFacts): boolean =>
  grantableRoles(actor).length > 0 && canGrant(actor, membership.roles);

/** Taking away is open to everyone who looks after accounts, but nobody shuts themselves out. */
export const canSuspend = (actor: Actor, membership: MembershipFacts): boolean =>
  grantableRoles(actor).length > 0 && membership.personId !== actor.personId;

/**
 * Whoever holds the link becomes the person. So it takes a signed-in person (a token never becomes a session)
 * who could give the person everything the account opens, on this platform and on no other.
 */
export const canMakePasswordLink = (actor: Actor, personId: string, reach: PersonReach): boolean =>
  actor.kind !== 'token' &&
  personId !== actor.personId &&
  !reach.elsewhere &&
  grantableRoles(actor).length > 0 &&
  canGrant(actor, reach.roles);
