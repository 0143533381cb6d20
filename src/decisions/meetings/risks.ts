import type { Actor } from '../../shared/actor.js';

/** Something that has been at risk two periods running. */
export type Risk = {
  /** The indicator's, or the goal's node. */
  id: string;
  kind: 'indicator' | 'goal';
  /** The indicator's name, or the goal's wording. */
  name: string;
  /** The sub-goals it is about, in order; none for the overall goal. */
  subGoals: number[];
  /** The last days of the two periods, `YYYY-MM-DD`, the earlier first. */
  periods: [string, string];
};

/**
 * What stays red and so comes before the steering group. It is worked out by the indicators, which stand above the
 * decisions and so give them this.
 */
export abstract class Risks {
  /** Goals first, each in the adopted model's order. */
  abstract twiceRunning(actor: Actor): Promise<Risk[]>;
}
