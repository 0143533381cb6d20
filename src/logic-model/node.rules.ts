/**
 * The kinds of nodes in the order of the chain, with their column. A link goes to the same column or a later one:
 * the database judges that, with the same order in its function node_rank.
 */
const RANKS = {
  need: 1,
  resource: 2,
  activity: 3,
  output: 4,
  outcome: 5,
  effect_medium: 6,
  sub_goal: 7,
  effect_long: 8,
  overall_goal: 9,
} as const;

export type NodeKind = keyof typeof RANKS;

export const NODE_KINDS = Object.keys(RANKS) as NodeKind[];

const GOAL_KINDS: readonly NodeKind[] = ['overall_goal', 'sub_goal'];

export const isGoal = (kind: NodeKind): boolean => GOAL_KINDS.includes(kind);

export const rankOf = (kind: NodeKind): number => RANKS[kind];

/** Outcomes and effects can be side effects: not what was aimed at, wanted all the same or not. */
export const mayBeSideEffect = (kind: NodeKind): boolean =>
  kind === 'outcome' || kind === 'effect_medium' || kind === 'effect_long';

export const SIDE_EFFECTS = ['wanted', 'unwanted'] as const;
export type SideEffect = (typeof SIDE_EFFECTS)[number];

export const EVIDENCE = ['none', 'partial', 'established'] as const;
export const CLAIMS = ['contributes', 'attributable', 'unknown'] as const;
export const SIGNS = ['+', '-'] as const;
export const AMOUNT_UNITS = ['kr', 'hours', 'people'] as const;

/** What an external factor does to what it touches. */
export const FACTOR_WORKS = ['helps', 'hinders', 'unknown'] as const;
export type FactorWorks = (typeof FACTOR_WORKS)[number];
