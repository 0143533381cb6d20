import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { COMMON_WORDS } from './common-words.js';
import type { Synonyms } from './search-variants.js';

export type SynonymGroup = { id: string; words: string[]; version: number };

const SYNONYMS = {
  name: 'indicators_synonyms',
  text: `
    select g.id, g.words, g.version from synonym_group g
    where g.platform_id = $1 order by g.words[1], g.id limit 500`,
} as const;

@Injectable()
export class SynonymsQueries {
  constructor(private readonly database: Database) {}

  /** The platform's own, as its coordinator keeps them. */
  async list(actor: Actor): Promise<SynonymGroup[]> {
    return await this.database.read<SynonymGroup>(SYNONYMS, [actor.platformId]);
  }

  /** @throws {NotFound} */
  async get(actor: Actor, id: string): Promise<SynonymGroup> {
    const found = (await this.list(actor)).find((group) => group.id === id);
    if (!found) throw new NotFound();
    return found;
  }

  /** All that the search knows, the platform's own first. */
  async groups(actor: Actor): Promise<Synonyms[]> {
    const own = await this.list(actor);
    return [...own.map(({ words }) => words), ...COMMON_WORDS];
  }
}
