import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Counted, type Paged } from '../shared/paging.js';
import { CATALOGUE_ENTRY, PUBLISHED_INDICATOR, PUBLISHED_SERIES, SEARCH_CATALOGUE } from './catalogue.sql.js';
import type {
  CatalogueEntry,
  CatalogueHit,
  IndicatorRow,
  NodeOption,
  PublishedIndicator,
  SeriesRow,
  TargetRow,
} from './indicator.types.js';
import type { CatalogueQuery } from './indicators.dto.js';
import {
  INDICATOR_BY_ID,
  NODE_BY_ID,
  NODES_TO_ATTACH,
  OWNERS,
  TARGETS_OF_INDICATOR,
  USERS_OF_INDICATOR,
} from './indicators.sql.js';

export type Reuser = { platformName: string; coordinatedBy: string; uses: number };
export type Owner = { id: string; name: string };

/** A name's words, any of them: how resembling indicators are found. */
const anyWord = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .join(' or ');

/** Reads of the catalogue and of definitions. */
@Injectable()
export class IndicatorsQueries {
  constructor(private readonly database: Database) {}

  /** `here`: what stands on the platform; `all`: also what could be reused. */
  async search(actor: Actor, query: CatalogueQuery, where: 'here' | 'all'): Promise<Paged<CatalogueHit>> {
    const words = query.query ?? '';
    type Found = CatalogueHit & { score: number };
    const asked = [
      actor.platformId,
      words,
      words,
      where,
      query.source ?? '',
      query.used ?? '',
      query.development ?? '',
      actor.organisationId,
    ];
    return await readPage(
      query,
      (limit, offset) => this.database.read<Counted<Found>>(SEARCH_CATALOGUE, [...asked, limit, offset]),
      ({ score: _, ...hit }: Found): CatalogueHit => hit,
    );
  }

  /**
   * What a new indicator of this name would resemble, most alike first. `score` is 0 to 1.5, by the trigrams the
   * names share.
   */
  async resembling(actor: Actor, name: string, atLeast: number, limit = 8): Promise<CatalogueHit[]> {
    const rows = await this.database.read<CatalogueHit & { score: number }>(SEARCH_CATALOGUE, [
      actor.platformId,
      name,
      anyWord(name),
      'all',
      '',
      '',
      '',
      actor.organisationId,
      limit,
      0,
    ]);
    return rows.filter(({ score }) => score >= atLeast);
  }

  /** @throws {NotFound} */
  async get(actor: Actor, id: string): Promise<IndicatorRow> {
    const [row] = await this.database.read<IndicatorRow>(INDICATOR_BY_ID, [actor.platformId, id]);
    if (!row) throw new NotFound();
    return row;
  }

  async targets(actor: Actor, indicatorId: string): Promise<TargetRow[]> {
    return await this.database.read<TargetRow>(TARGETS_OF_INDICATOR, [actor.platformId, indicatorId]);
  }

  /** Other platforms that reuse an indicator of ours. */
  async users(actor: Actor, indicatorId: string): Promise<Reuser[]> {
    return await this.database.read<Reuser>(USERS_OF_INDICATOR, [actor.platformId, indicatorId]);
  }

  async nodesToAttach(actor: Actor): Promise<NodeOption[]> {
    return await this.database.read<NodeOption>(NODES_TO_ATTACH, [actor.platformId]);
  }

  async findNode(actor: Actor, nodeId: string): Promise<NodeOption | null> {
    const [row] = await this.database.read<NodeOption>(NODE_BY_ID, [actor.platformId, nodeId]);
    return row ?? null;
  }

  async owners(actor: Actor): Promise<Owner[]> {
    return await this.database.read<Owner>(OWNERS, [actor.platformId]);
  }

  async findEntry(source: string, externalId: string): Promise<CatalogueEntry | null> {
    const [row] = await this.database.read<CatalogueEntry>(CATALOGUE_ENTRY, [source, externalId]);
    return row ?? null;
  }

  /** Another platform's indicator while it is published, or reused here. */
  async findPublished(platformId: string, id: string): Promise<PublishedIndicator | null> {
    const [row] = await this.database.read<PublishedIndicator>(PUBLISHED_INDICATOR, [platformId, id]);
    return row ?? null;
  }

  /** Its values for that whole platform; raw, to be withheld by its threshold before they are shown. */
  async publishedSeries(platformId: string, id: string): Promise<SeriesRow[]> {
    return await this.database.read(PUBLISHED_SERIES, [platformId, id]);
  }
}
