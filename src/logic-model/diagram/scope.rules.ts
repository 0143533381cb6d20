import type { LinkView, NodeView, VersionWhole } from '../logic-model.views.js';
import { nodesAbout } from '../node-codes.rules.js';
import { rankOf } from '../node.rules.js';

/** Which part of a version is shown: one sub-goal's chain, or all of it. */
export type Scope = {
  goal: NodeView | null;
  /** What stands below the goals, in the order of the columns. */
  nodes: readonly NodeView[];
  goals: readonly NodeView[];
  /** The links with both ends in view. */
  links: readonly LinkView[];
};

export function scopeOf(version: VersionWhole, goal: NodeView | null): Scope {
  const nodes = goal === null ? inColumns(version) : nodesAbout(goal, version);
  const goals = goal === null ? version.goals : goalsAbout(goal, nodes, version);
  const shown = new Set([...nodes, ...goals].map(({ id }) => id));
  const links = version.links.filter(
    ({ fromNodeId, toNodeId }) => shown.has(fromNodeId) && shown.has(toNodeId),
  );
  return { goal, nodes, goals, links };
}

const inColumns = ({ nodes }: VersionWhole): NodeView[] =>
  [...nodes].sort((a, b) => rankOf(a.kind) - rankOf(b.kind));

/** The sub-goal, and the overall goal where something here leads straight to it. */
function goalsAbout(goal: NodeView, nodes: readonly NodeView[], version: VersionWhole): NodeView[] {
  const here = new Set([goal.id, ...nodes.map(({ id }) => id)]);
  const reached = new Set(
    version.links.filter(({ fromNodeId }) => here.has(fromNodeId)).map(({ toNodeId }) => toNodeId),
  );
  return version.goals.filter(
    ({ id, kind }) => id === goal.id || (kind === 'overall_goal' && reached.has(id)),
  );
}
