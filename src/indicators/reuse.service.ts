import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Invalid, NotFound } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { can } from './indicator.policy.js';
import { alreadyReused } from './indicator.refusals.js';
import { isTable, measureOf, termsOf, unitOf } from './indicator.rules.js';
import type { CatalogueEntry, IndicatorRow, PublishedIndicator } from './indicator.types.js';
import type { ReuseIndicator } from './indicators.dto.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { referenceOf, TOTAL_ONLY } from './sources/pxweb/px-reference.js';
import type { Direction } from './status.rule.js';

type Contracted = {
  ownerName: string;
  sourceSystem: string;
  externalId: string;
  originalProducer: string | null;
  attribution: string;
  licence: string | null;
  retrievedAt: Date;
  definition: string;
  /** As its owner has it, where the owner is another platform. */
  direction?: Direction;
};

/** Taking in what somebody else defines: the same indicator under a contract that names its owner. */
@Injectable()
export class ReuseService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: IndicatorsQueries,
    private readonly clock: Clock,
  ) {}

  async reuse(actor: Actor, input: ReuseIndicator): Promise<IndicatorRow> {
    authorize(can.reuse(actor));
    if (input.originPlatformId && input.indicatorId) {
      return await this.fromPlatform(actor, input.originPlatformId, input.indicatorId);
    }
    if (input.source && input.externalId) return await this.fromCatalogue(actor, input);
    throw Invalid.field(
      'externalId',
      'Ange en post i en katalog, eller en annan plattforms indikator.',
      'Give an entry of a catalogue, or another platform’s indicator.',
    );
  }

  private async fromCatalogue(actor: Actor, input: ReuseIndicator): Promise<IndicatorRow> {
    const entry = await this.queries.findEntry(input.source ?? '', input.externalId ?? '');
    if (!entry) throw new NotFound();
    const fetched = entry.source === 'kolada' || isTable(entry.source);
    const source = fetched ? entry.source : 'file';
    const chosen = isTable(source) && input.selection ? input.selection : '';
    const externalId = chosen === '' ? entry.externalId : `${entry.externalId}?${chosen}`;
    const [known] = await this.database.query(
      `select i.id from indicator i where i.platform_id = $1 and i.source = $2 and i.external_id = $3`,
      [actor.platformId, source, externalId],
    );
    if (known) throw alreadyReused();
    const id = newId();
    const measure = input.measure ?? measureOf(entry.title);
    await this.database.query(
      `insert into indicator (platform_id, id, source, external_id, name, definition, unit, measure, direction,
         frequency, by_sex, by_area, decimals)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true, $12)`,
      [
        actor.platformId,
        id,
        source,
        externalId,
        entry.title,
        entry.description,
        unitOf(entry),
        measure,
        input.direction ?? 'neither',
        entry.frequency,
        entry.bySex && referenceOf(externalId).roles.sex !== TOTAL_ONLY,
        input.decimals ?? (measure === 'count' ? 0 : 1),
      ],
    );
    await this.contract(actor, id, { ...contractOfEntry(entry), externalId });
    return await this.reused(actor, id, { source, externalId });
  }

  private async fromPlatform(actor: Actor, platformId: string, indicatorId: string): Promise<IndicatorRow> {
    if (platformId === actor.platformId) throw alreadyReused();
    const origin = await this.queries.findPublished(platformId, indicatorId);
    if (!origin) throw new NotFound();
    const [known] = await this.database.query(
      `select i.id from indicator i
       where i.platform_id = $1 and i.origin_platform_id = $2 and i.origin_indicator_id = $3`,
      [actor.platformId, platformId, indicatorId],
    );
    if (known) throw alreadyReused();
    if (!origin.published) throw new NotFound();
    const id = newId();
    await this.insertFrom(actor, id, origin);
    await this.contract(actor, id, {
      ownerName: [origin.ownerName, origin.platformName].filter(Boolean).join(', '),
      sourceSystem: origin.platformName,
      externalId: origin.id,
      originalProducer: origin.ownerName,
      attribution: `Definierad av ${[origin.ownerName, origin.platformName].filter(Boolean).join(', ')}`,
      licence: null,
      retrievedAt: this.clock.now(),
      definition: origin.definition || origin.name,
      direction: origin.direction,
    });
    return await this.reused(actor, id, { platformId, indicatorId });
  }

  private async insertFrom(actor: Actor, id: string, origin: PublishedIndicator): Promise<void> {
    await this.database.query(
      `insert into indicator (platform_id, id, source, origin_platform_id, origin_indicator_id, name, definition,
         unit, measure, direction, aggregation, frequency, by_sex, by_area, decimals, small_count_threshold,
         development, definition_version, numerator_label, denominator_label)
       values ($1, $2, 'platform', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        actor.platformId,
        id,
        origin.platformId,
        origin.id,
        origin.name,
        origin.definition,
        origin.unit,
        origin.measure,
        origin.direction,
        origin.aggregation,
        origin.frequency,
        origin.bySex,
        origin.byArea,
        origin.decimals,
        origin.threshold,
        origin.development,
        origin.definitionVersion,
        origin.numeratorLabel,
        origin.denominatorLabel,
      ],
    );
  }

  private async contract(actor: Actor, indicatorId: string, terms: Contracted): Promise<void> {
    await this.database.query(
      `insert into indicator_contract (platform_id, id, indicator_id, owner_name, source_system, external_id,
         original_producer, attribution, licence, retrieved_at, definition_snapshot, origin_direction)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        actor.platformId,
        newId(),
        indicatorId,
        terms.ownerName,
        terms.sourceSystem,
        terms.externalId,
        terms.originalProducer,
        terms.attribution,
        terms.licence,
        terms.retrievedAt,
        terms.definition,
        terms.direction ?? null,
      ],
    );
  }

  private async reused(actor: Actor, id: string, data: object): Promise<IndicatorRow> {
    await this.events.record(actor, { subject: 'indicator', subjectId: id, verb: 'reused', data });
    return await this.queries.get(actor, id);
  }
}

const contractOfEntry = (entry: CatalogueEntry): Contracted => {
  const { owner, attribution, licence } = termsOf(entry);
  return {
    ownerName: owner,
    sourceSystem: entry.source,
    externalId: entry.externalId,
    originalProducer: entry.producer,
    attribution,
    licence,
    retrievedAt: entry.retrievedAt,
    definition: entry.description || entry.title,
  };
};
