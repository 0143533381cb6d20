import { hasRole, type Actor } from '../../shared/actor.js';

/** Everybody on the platform sees where its figures come from; the coordinator answers for the connections. */
export const can = {
  manage: (actor: Actor): boolean => hasRole(actor, 'coordinator'),
} as const;
