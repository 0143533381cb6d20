import type { Frequency, Direction, Measure, ValueState } from './status.rule.js';
import type { Level } from './use-series.js';
import type { Source } from './use-status.types.js';
import type { Sex } from './small-counts.rule.js';

export type Aggregation = 'sum' | 'weighted' | 'latest' | 'none';

/** The agreement an indicator of somebody else's is used under. Instants are ISO text. */
export type Contract = {
  ownerName: string;
  sourceSystem: string;
  externalId: string;
  originalProducer: string | null;
  attribution: string | null;
  licence: string | null;
  retrievedAt: string;
  publishedOn: string | null;
  nextPublicationOn: string | null;
  definitionSnapshot: string;
  state: 'active' | 'changed' | 'withdrawn';
  /** What the source says now, where it differs from the snapshot. */
  sourceTitle: string | null;
  sourceDefinition: string | null;
  /** When the source was last asked. */
  checkedAt: string | null;
  /** What took its place, once it was withdrawn. */
  replacedBy: { id: string; name: string } | null;
};

export type IndicatorRow = {
  id: string;
  version: number;
  source: Source;
  externalId: string | null;
  originPlatformId: string | null;
  originIndicatorId: string | null;
  ownerOrganisationId: string | null;
  ownerName: string | null;
  name: string;
  definition: string;
  unit: string;
  measure: Measure;
  direction: Direction;
  aggregation: Aggregation;
  frequency: Frequency;
  bySex: boolean;
  byArea: boolean;
  decimals: number;
  /** Its own threshold; null where the platform's holds. */
  smallCountThreshold: number | null;
  /** The threshold in force. */
  threshold: number;
  development: boolean;
  published: boolean;
  definitionVersion: number;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  madeUpPlatform: boolean;
  contract: Contract | null;
};

/** A thing found in the search; `shelf` is where it stands for this reader. */
export type CatalogueHit = {
  kind: 'here' | 'platform' | 'catalogue';
  id: string | null;
  platformId: string | null;
  platformName: string | null;
  source: string;
  externalId: string | null;
  name: string;
  definition: string;
  unit: string;
  frequency: Frequency;
  owner: string | null;
  shelf: Shelf;
  development: boolean;
  published: boolean;
  /** Nodes that use it, here or on the platform it stands on. */
  uses: number;
  /** Other platforms that have published their use of it. */
  usedBy: string[];
};

export const SHELVES = ['own', 'organisations', 'platforms', 'kolada', 'scb', 'file'] as const;
export type Shelf = (typeof SHELVES)[number];

export type CatalogueEntry = {
  source: string;
  externalId: string;
  title: string;
  description: string;
  unit: string | null;
  producer: string | null;
  attribution: string | null;
  licence: string | null;
  bySex: boolean;
  areaLevel: string | null;
  frequency: Frequency;
  retrievedAt: Date;
};

export type PublishedIndicator = Pick<
  IndicatorRow,
  | 'id'
  | 'source'
  | 'externalId'
  | 'name'
  | 'definition'
  | 'unit'
  | 'measure'
  | 'direction'
  | 'aggregation'
  | 'frequency'
  | 'bySex'
  | 'byArea'
  | 'decimals'
  | 'threshold'
  | 'development'
  | 'published'
  | 'definitionVersion'
  | 'numeratorLabel'
  | 'denominatorLabel'
> & { platformId: string; platformName: string; ownerName: string | null; madeUp: boolean; uses: number };

/** One raw figure: an area's or organisation's, for a period and sex. */
export type Cell = {
  id: string;
  sex: Sex;
  number: string | null;
  numerator: string | null;
  denominator: string | null;
  text: string | null;
  kind: 'reported' | 'fetched' | 'estimated';
  state: ValueState;
  comment: string | null;
  sourceNote: string | null;
  madeUp: boolean;
  revision: number;
};

export type ValueGroup = {
  areaCode: string | null;
  areaName: string | null;
  organisationId: string | null;
  organisationName: string | null;
  start: string;
  end: string;
  cells: Cell[];
};

export type TargetRow = {
  useId: string;
  revision: number;
  value: string;
  dueOn: string;
  duePeriod: string | null;
  validFrom: string;
  reason: string | null;
  decidedBy: string | null;
  function: string | null;
  organisation: string | null;
  createdAt: Date;
};

/** `standIn`: the organisation whose own figure stands for the whole, where none is given or put together. */
export type SeriesRow = Omit<Cell, 'id'> & {
  start: string;
  end: string;
  level: Level;
  parts: number;
  asked: number;
  standIn: string | null;
};

export type CorrectionRow = {
  id: string;
  areaCode: string | null;
  organisationId: string | null;
  start: string;
  end: string;
  sex: Sex;
  number: string | null;
  numerator: string | null;
  denominator: string | null;
  state: ValueState;
  revision: number;
  supersededAt: Date;
  reason: string;
  function: string | null;
  organisation: string | null;
};

export type NodeOption = {
  id: string;
  kind: string;
  text: string | null;
  subGoalNumber?: number | null;
};
