import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { offsetOf, paged, type Paged } from '../../shared/paging.js';
import { FOUND } from './found.sql.js';
import type { FacetCounts, FoundHit, FoundRow } from './catalogue.types.js';
import type { SearchQuery } from './search.dto.js';
import { reasonsOf } from './reasons.js';
import { variantsOf } from './search-variants.js';
import { SynonymsQueries } from './synonyms.queries.js';

type Answer = { total: number; counts: FacetCounts; data: FoundRow[] };
export type Found = Paged<FoundHit> & { counts: FacetCounts };

/** The one search: own, other organisations', other platforms' published, and external catalogues. */
@Injectable()
export class CatalogueSearch {
  constructor(
    private readonly database: Database,
    private readonly synonyms: SynonymsQueries,
  ) {}

  async search(actor: Actor, query: SearchQuery): Promise<Found> {
    const variants = variantsOf(query.query ?? '', await this.synonyms.groups(actor));
    const [answer] = await this.database.read<Answer>(FOUND, [
      actor.platformId,
      JSON.stringify(variants),
      query.source ?? '',
      query.level ?? '',
      query.sex ?? '',
      query.frequency ?? '',
      query.used ?? '',
      query.elsewhere ?? '',
      query.development ?? '',
      actor.organisationId,
      query.limit,
      offsetOf(query),
    ]);
    if (!answer) throw new Error('the search answers one row');
    const hits = answer.data.map(({ score: _, variant, found, ...hit }): FoundHit => {
      const why = reasonsOf({ ...hit, score: 0, variant, found }, variants);
      return { ...hit, why };
    });
    return { ...paged(hits, query, answer.total), counts: answer.counts };
  }

  /** What a new indicator of this name would resemble, most alike first; `atLeast` of 0 to 1. */
  async resembling(actor: Actor, name: string, atLeast: number, limit = 8): Promise<FoundHit[]> {
    const variants = variantsOf(name, await this.synonyms.groups(actor));
    if (variants.length === 0) return [];
    const [answer] = await this.database.read<Answer>(FOUND, [
      actor.platformId,
      JSON.stringify(variants),
      ...Array<string>(7).fill(''),
      actor.organisationId,
      limit,
      0,
    ]);
    return (answer?.data ?? [])
      .filter(({ score }) => score >= atLeast)
      .map(({ score, variant, found, ...hit }) => ({
        ...hit,
        why: reasonsOf({ ...hit, score, variant, found }, variants),
      }));
  }
}
