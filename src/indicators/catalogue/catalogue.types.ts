import type { CatalogueHit } from '../indicator.types.js';

/** Why a thing was found: a word that was asked for, and the words in its place. */
export type Reason = {
  asked: string;
  /** As they are written in the name or the definition. */
  words: string[];
  /** `same` in another form or compound, `spelling` a letter or two away, `synonym` another word for it. */
  how: 'same' | 'spelling' | 'synonym';
};

export type FoundHit = CatalogueHit & {
  bySex: boolean;
  levels: ('municipality' | 'region')[];
  why: Reason[];
};

/** How many hits each choice of a filter has. */
export type FacetCounts = Record<
  'source' | 'level' | 'frequency' | 'sex' | 'used' | 'elsewhere',
  Readonly<Record<string, number>>
>;

/** As the database answers. */
export type FoundRow = Omit<FoundHit, 'why'> & {
  score: number;
  variant: number | null;
  /** A line a word that was asked for: the word, and up to three that were met in its place. */
  found: [asked: string, ...met: (string | null)[]][];
};
