import type { Actor } from '../../shared/actor.js';
import { canManageAccounts } from '../people.policy.js';

/** Tokens are made and revoked by people who have signed in. A token edits no tokens, not even itself. */
export const canMakeToken = (actor: Actor): boolean => actor.kind === 'person';

export const canRevokeToken = (actor: Actor, token: { membershipId: string; revoked: boolean }): boolean =>
  actor.kind === 'person' &&
  !token.revoked &&
  (token.membershipId === actor.membershipId || canManageAccounts(actor));

/** Coordinator and administrator see every token on the page; through the API a token sees its owner's only. */
export const canSeeAllTokens = (actor: Actor): boolean => actor.kind === 'person' && canManageAccounts(actor);
