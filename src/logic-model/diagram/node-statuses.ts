import type { Actor } from '../../shared/actor.js';
import type { Text } from '../../shared/text.js';
import type { Status, Trend } from '../../web/i18n/words.js';

/** A node's status as it is shown: never without what it rests on. */
export type ShownStatus = {
  status: Status;
  trend: Trend;
  basis: { by: 'rule' | 'person' | 'body'; text: Text };
};

/**
 * How the nodes are doing, as the reader may see it. Statuses are worked out by the indicators, which stand above the
 * logic model and so give it this.
 */
export abstract class NodeStatuses {
  /** Null for a node that nothing measures and nobody has judged. */
  abstract forPlatform(actor: Actor): Promise<(nodeId: string) => ShownStatus | null>;
}
