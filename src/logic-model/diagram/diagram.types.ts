import type { Claim, Evidence, Status } from '../../web/i18n/words.js';
import type { NodeKind } from '../node.rules.js';

/** The columns from left to right; sub-goals and the overall goal stand in the last, with the long effects. */
export const COLUMNS = [
  'need',
  'resource',
  'activity',
  'output',
  'outcome',
  'effect_medium',
  'effect_long',
] as const;

export type ColumnKind = (typeof COLUMNS)[number];

export type BoxKind = NodeKind | 'side_effect';

/** A node to be drawn: what stands in its box. */
export type Box = {
  id: string;
  kind: BoxKind;
  column: ColumnKind;
  code: string;
  text: string;
  /** The text as it is broken to fit the box. */
  lines: readonly string[];
  /** What stands opposite the code, cut to fit: how it is measured, whose it is. */
  note: { text: string; missing: boolean } | null;
  status: Status | null;
  height: number;
};

/** A link, or a conflict between two nodes, which has no direction and is drawn with a head at both ends. */
export type Line = {
  id: string;
  from: string;
  to: string;
  conflict: boolean;
};

export type Point = { x: number; y: number };

export type PlacedBox = { id: string; x: number; y: number; width: number; height: number };
export type PlacedColumn = { kind: ColumnKind; x: number; width: number };
export type PlacedLine = { id: string; points: readonly Point[] };

/** What is laid out: sizes and relations only, so that the same shape is found again in the cache. */
export type LayoutInput = {
  columns: readonly ColumnKind[];
  boxes: readonly { id: string; column: ColumnKind; height: number }[];
  lines: readonly Line[];
  /** Keep the boxes' order from top to bottom, rather than the order with the fewest crossings. */
  inOrder?: boolean;
};

export type Layout = {
  width: number;
  height: number;
  columns: readonly PlacedColumn[];
  boxes: readonly PlacedBox[];
  lines: readonly PlacedLine[];
  /** `columns`: the layout took too long, so the boxes stand in their columns in the order of the list. */
  way: 'layered' | 'columns';
};

/** What is known of a link when it is drawn. */
export type DrawnLink = {
  id: string;
  fromNodeId: string;
  toNodeId: string;
  evidence: Evidence;
  claim: Claim;
  sign: '+' | '-';
};

/** Two goals or nodes that pull against each other. */
export type DrawnConflict = { id: string; code: string; fromNodeId: string; toNodeId: string; text: string };

/** An external factor, marked on what it touches with its code. */
export type DrawnFactor = { id: string; code: string; text: string; nodeIds: readonly string[] };

/** Everything a picture shows, placed. Points and sizes are in the picture's own units, CSS pixels at full size. */
export type Picture = {
  title: string;
  layout: Layout;
  boxes: readonly Box[];
  links: readonly DrawnLink[];
  conflicts: readonly DrawnConflict[];
  factors: readonly DrawnFactor[];
};
