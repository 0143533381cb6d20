import { hasRole, type Actor } from '../shared/actor.js';

/** What the coordinator builds: organisations, target groups, bodies, seats and the platform's settings. */
export const canManagePlatform = (actor: Actor): boolean => hasRole(actor, 'coordinator');

/** Accounts: who belongs to the platform, and every API token on it. */
export const canManageAccounts = (actor: Actor): boolean => hasRole(actor, 'coordinator', 'administrator');

/** The actions a coordinator has on what she builds, as the API names them. */
export const platformActions = (actor: Actor, ...actions: readonly string[]): string[] =>
  canManagePlatform(actor) ? [...actions] : [];
