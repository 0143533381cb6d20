import type { Actor } from '../../shared/actor.js';
import { can } from '../indicator.policy.js';
import type { ContractRow } from './contract.queries.js';
import { differenceBetween, type Difference } from './difference.js';

export type ContractView = ContractRow & {
  /** Word by word, what the source says now against what was taken in; null where it says the same. */
  difference: Difference | null;
  allowedActions: string[];
};

function differenceOf(row: ContractRow): Difference {
  const { indicatorName: name, definitionSnapshot: definition, unit, measure, direction } = row;
  return differenceBetween(
    { name, definition, unit, measure, direction },
    {
      name: row.sourceTitle ?? name,
      definition: row.sourceDefinition ?? definition,
      unit: row.sourceUnit ?? unit,
      measure: row.sourceMeasure ?? measure,
      direction: row.sourceDirection ?? direction,
    },
  );
}

export function toContractView(actor: Actor, row: ContractRow): ContractView {
  const steers = can.steer(actor);
  return {
    ...row,
    difference: row.state === 'changed' ? differenceOf(row) : null,
    allowedActions: [
      ...(steers && row.state === 'changed' && row.sourceMeasure === null ? ['accept'] : []),
      ...(steers && row.state === 'changed' ? ['break'] : []),
      ...(steers && row.state === 'withdrawn' ? ['replace'] : []),
    ],
  };
}
