import type { Finding } from './linter.rules.js';
import type { VersionWhole } from './logic-model.views.js';

/** Where a finding is read: the page of a sub-goal, or the overview where that is null, and the place on it. */
export type FindingPlace = { subGoalNo: number | null; anchor: string };

type Version = Pick<VersionWhole, 'goals' | 'nodes' | 'links'>;

/** The page of the sub-goal it stands under; what stands under none is on the overview, and what is missing nowhere. */
export function placeOf({ nodeId, linkId, factorId }: Finding, version: Version): FindingPlace | null {
  if (factorId !== null) return { subGoalNo: null, anchor: 'omvarld' };
  const link = version.links.find(({ id }) => id === linkId);
  const id = nodeId ?? link?.fromNodeId;
  const node = [...version.goals, ...version.nodes].find((one) => one.id === id);
  if (!node) return null;
  const goal = version.goals.find((one) => one.id === (node.kind === 'sub_goal' ? node.id : node.subGoalId));
  return {
    subGoalNo: goal?.number ?? null,
    anchor: link && goal ? 'samband' : `led-${node.id}`,
  };
}
