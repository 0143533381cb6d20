import type { Text } from '../../shared/text.js';

/** What somebody may ask a source for. */
export const IMPORT_KINDS = ['catalogue', 'values', 'contracts'] as const;
/** A source's catalogue, values of linked indicators, whether their definitions still hold; or the figures of a file. */
export type ImportKind = (typeof IMPORT_KINDS)[number] | 'file';

/** What a platform wants of a source. */
export type Wanted = {
  readonly today: string;
  /** Two digits: the platform's own county. */
  readonly countyCode: string;
  /** Codes of its municipalities. */
  readonly municipalities: readonly string[];
  /** The country and groups of municipalities to compare with, by the source's codes. */
  readonly comparison: readonly string[];
  readonly linked: readonly { readonly indicatorId: string; readonly externalId: string }[];
};

/** One figure as it is kept. Decimals as text; null is missing. */
export type FetchedCell = {
  /** Null: the platform as a whole. */
  readonly area: string | null;
  /** The period's first and last day. */
  readonly start: string;
  readonly end: string;
  readonly sex: 'T' | 'K' | 'M';
  readonly number: string | null;
  /** The source gives more decimals than the six that are kept. */
  readonly rounded: boolean;
  readonly state: 'final' | 'preliminary' | 'missing';
  readonly comment: string | null;
  /** The source has taken it back: what we have becomes missing, and nothing is made of what we lack. */
  readonly gone: boolean;
};

export type FetchedEntry = {
  readonly externalId: string;
  readonly title: string;
  readonly description: string;
  readonly producer: string | null;
  readonly bySex: boolean;
  readonly areaLevel: string;
  readonly retired: string | null;
  readonly period: string | null;
  readonly preliminaryOn: string | null;
  readonly publishedOn: string | null;
  readonly frequency: 'yearly' | 'half_yearly' | 'quarterly' | 'monthly' | 'unknown';
};

export type FetchedArea = {
  readonly code: string;
  readonly kind: 'country' | 'region' | 'municipality' | 'group' | 'unit';
  readonly title: string;
  readonly members: readonly string[];
};

/** What the source says today of a figure that somebody uses; `found` is null where it no longer has it. */
export type FetchedTerms = {
  readonly externalId: string;
  readonly found: {
    readonly title: string;
    /** Null where the source gives none: then it is not known, and nothing has changed. */
    readonly definition: string | null;
    readonly retired: boolean;
    readonly publishedOn: string | null;
  } | null;
};

export type Write =
  | {
      readonly into: 'values' | 'comparison';
      readonly indicatorId: string;
      readonly rows: readonly FetchedCell[];
    }
  | { readonly into: 'entries'; readonly rows: readonly FetchedEntry[] }
  | { readonly into: 'areas'; readonly rows: readonly FetchedArea[] }
  | {
      readonly into: 'groups';
      readonly rows: readonly { id: string; title: string; members: readonly string[] }[];
    }
  | { readonly into: 'terms'; readonly rows: readonly FetchedTerms[] }
  /** The whole catalogue was read: entries that were not in it are no longer there. */
  | { readonly into: 'gone' }
  /** What the connector writes itself, in the unit of work that keeps how far the import has come. */
  | { readonly into: 'own'; readonly save: () => Promise<Counts> };

/** What became of the rows of a write; `rounded`: those that the source gives with more decimals than are kept. */
export type Counts = { added: number; revised: number; unchanged: number; rounded: number };

export type Line = { readonly level: 'info' | 'warning' | 'fault'; readonly text: Text };

/** What is saved together with the place we have come to: all of it, or nothing. */
export type Batch = {
  /** Where the step goes on; null when it is done. */
  readonly next: string | null;
  readonly writes: readonly Write[];
  readonly lines: readonly Line[];
};

/**
 * One part of an import, kept as JSON. What is in it is the connector's own. A plain name is the same in both languages,
 * an id; one without a name is not told of.
 */
export type Step = { readonly name: Text | string | null } & Readonly<Record<string, unknown>>;

/** What the imports know of a source. It asks the network and nothing else: what it answers is saved by them. */
export type Connector = {
  readonly system: string;
  readonly name: string;
  readonly kinds: readonly ImportKind[];
  /** Where it is asked; null when this installation is not connected to it. */
  readonly address: string | null;
  /** Whose turn an import takes, where it is not the source's: what asks nobody need not wait for other platforms. */
  turn?(platformId: string): string;
  plan(kind: ImportKind, wanted: Wanted): readonly Step[];
  /** @throws {SourceFault} @throws {Interrupted} */
  fetch(step: Step, from: string | null, today: string, signal: AbortSignal): AsyncGenerator<Batch>;
};
