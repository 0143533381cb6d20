import type { Actor } from '../shared/actor.js';

/** How many notices an actor has not read, at most 100. The shell asks; the module of notices answers. */
export abstract class Unread {
  abstract count(actor: Actor): Promise<number>;
}
