import type { ConflictView, VersionWhole } from '../logic-model.views.js';
import type { DifferenceLine } from './difference.views.js';
import type { Became } from './link-lines.rules.js';
import { namedIn, type Content } from './named.rules.js';

type Between = Pick<VersionWhole, 'conflicts'>;

const BARE = { indicator: null, factor: null, field: null, before: null, after: null, words: null };

const pair = ({ firstNodeId, secondNodeId }: ConflictView): string =>
  [firstNodeId, secondNodeId].sort().join(' ');

/** Goal conflicts that came, went or are reasoned otherwise. They are the same by the two they stand between. */
export function conflictLines(
  before: Between,
  now: Between,
  contents: { before: Content; now: Content },
  became: Became,
): DifferenceLine[] {
  const old = new Map(before.conflicts.map((conflict) => [pair(conflict), conflict]));
  const left = new Set(now.conflicts.map(pair));
  const named = ({ firstNodeId, secondNodeId }: ConflictView): Pick<DifferenceLine, 'node' | 'to'> => ({
    node: namedIn(firstNodeId, contents.now, contents.before),
    to: namedIn(secondNodeId, contents.now, contents.before),
  });
  return [
    ...now.conflicts.flatMap((is): DifferenceLine[] => {
      const was = old.get(pair(is));
      return was
        ? became('conflict_changed', 'reasoning', was.reasoning, is.reasoning, named(is))
        : [{ ...BARE, ...named(is), change: 'conflict_added', after: is.reasoning }];
    }),
    ...before.conflicts
      .filter((was) => !left.has(pair(was)))
      .map((was): DifferenceLine => ({
        ...BARE,
        ...named(was),
        change: 'conflict_removed',
        before: was.reasoning,
      })),
  ];
}
