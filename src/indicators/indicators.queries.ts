import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { readPage, type Counted, type Paged } from '../shared/paging.js';
import { CATALOGUE_ENTRY, INDICATORS_HERE, PUBLISHED_INDICATOR, PUBLISHED_SERIES } from './catalogue.sql.js';
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
  SOURCE_OF,
  TARGETS_OF_INDICATOR,
  USERS_OF_INDICATOR,
} from './indicators.sql.js';

export type Reuser = { platformName: string; coordinatedBy: string; uses: number };
export type Owner = { id: string; name: string };

/** Reads of the catalogue and of definitions. */
@Injectable()
export class IndicatorsQueries {
  constructor(private readonly database: Database) {}

  /** What stands on the platform. */
  async list(actor: Actor, query: CatalogueQuery): Promise<Paged<CatalogueHit>> {
    const asked = [
      actor.platformId,
      query.query ?? '',
      query.source ?? '',
      query.used ?? '',
      query.development ?? '',
      actor.organisationId,
    ];
    return await readPage(
      query,
      (limit, offset) =>
        this.database.read<Counted<CatalogueHit>>(INDICATORS_HERE, [...asked, limit, offset]),
      (hit) => hit,
    );
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

  /** The platform's connection to where an indicator comes from; null where there is none. */
  async findSource(actor: Actor, { source }: Pick<IndicatorRow, 'source'>): Promise<string | null> {
    const [row] = await this.database.read<{ id: string }>(SOURCE_OF, [actor.platformId, source]);
    return row?.id ?? null;
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
