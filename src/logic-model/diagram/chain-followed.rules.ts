/** Backwards to what a node rests on, forwards to what it leads to, or both. */
export const DIRECTIONS = ['bada', 'bak', 'fram'] as const;
export type Direction = (typeof DIRECTIONS)[number];

type Ends = { id: string; fromNodeId: string; toNodeId: string };

/** The nodes and links of the chain through one node. */
export function chainThrough(
  nodeId: string,
  links: readonly Ends[],
  direction: Direction,
): { nodes: ReadonlySet<string>; links: ReadonlySet<string> } {
  const nodes = new Set([nodeId]);
  const followed = new Set<string>();
  if (direction !== 'bak') follow(nodeId, links, 'fromNodeId', 'toNodeId', nodes, followed);
  if (direction !== 'fram') follow(nodeId, links, 'toNodeId', 'fromNodeId', nodes, followed);
  return { nodes, links: followed };
}

function follow(
  start: string,
  links: readonly Ends[],
  near: 'fromNodeId' | 'toNodeId',
  far: 'fromNodeId' | 'toNodeId',
  nodes: Set<string>,
  followed: Set<string>,
): void {
  const seen = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of links.filter((one) => one[near] === id)) {
      followed.add(link.id);
      nodes.add(link[far]);
      if (!seen.has(link[far])) waiting.push(link[far]);
      seen.add(link[far]);
    }
  }
}
