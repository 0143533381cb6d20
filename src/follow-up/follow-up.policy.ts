import { hasRole, type Actor } from '../shared/actor.js';

type Kept = { state: 'draft' | 'published' } | null;

/** The coordinator compiles and publishes; everybody on the platform reads. A published year is never changed. */
export const can = {
  write: (actor: Actor, kept: Kept): boolean => hasRole(actor, 'coordinator') && kept?.state !== 'published',
  publish: (actor: Actor, kept: Kept): boolean =>
    hasRole(actor, 'coordinator') && kept?.state !== 'published',
};
