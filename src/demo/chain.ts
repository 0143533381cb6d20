export type NodeKind = 'need' | 'resource' | 'activity' | 'output' | 'outcome' | 'effect_medium';
export type Evidence = 'none' | 'partial' | 'established';

/** One sub-goal's chain: nodes by key, links between keys with the assumption and its evidence. */
export type ChainFacts = {
  no: number;
  text: string;
  nodes: Readonly<Record<string, readonly [kind: NodeKind, text: string]>>;
  links: readonly (readonly [from: string, to: string, assumption: string, evidence?: Evidence])[];
};
