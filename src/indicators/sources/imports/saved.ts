import type { Counts, Line } from '../connector.js';

export type Saved = Counts & { readonly lines: readonly Line[] };
/** Whom it is written for: a platform, from a source, in an import that began when. */
export type Place = {
  readonly platformId: string;
  readonly system: string;
  readonly name: string;
  readonly startedAt: Date;
};

export const NOTHING: Saved = { added: 0, revised: 0, unchanged: 0, rounded: 0, lines: [] };
