import type { Actor } from '../shared/actor.js';
import type { NavKey } from './navigation.js';

/** How many things wait for somebody, in all and by page of the navigation. */
export type WaitingCounts = { total: number; byPage: Readonly<Partial<Record<NavKey, number>>> };

/** What waits for an actor. The shell asks; a module at the top of the stack, which may see all, answers. */
export abstract class Waiting {
  abstract counts(actor: Actor): Promise<WaitingCounts>;
}
