import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Invalid, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { CatalogueSearch } from './catalogue/catalogue-search.js';
import { can } from './indicator.policy.js';
import { alreadyPublished, measureHasFigures, resembling } from './indicator.refusals.js';
import { amended, definitionChanges } from './indicator.rules.js';
import type { IndicatorRow } from './indicator.types.js';
import type { AmendIndicator, DefineIndicator } from './indicators.dto.js';
import { IndicatorsQueries } from './indicators.queries.js';

/** Names as alike as ”Personal med grundutbildning” and ”Personal som gått grundutbildningen”: nearly all words meet. */
const MUCH_ALIKE = 0.8;

/** Own definitions: defining, amending, publishing. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: IndicatorsQueries,
    private readonly catalogue: CatalogueSearch,
  ) {}

  /** The indicator, locked until the unit of work ends. @throws {NotFound} */
  async lock(actor: Actor, id: string): Promise<IndicatorRow> {
    await this.database.query(
      'select i.id from indicator i where i.platform_id = $1 and i.id = $2 for update',
      [actor.platformId, id],
    );
    return await this.queries.get(actor, id);
  }

  /** @throws {Conflict} `indicator-resembles` unless the resembling ones were looked at */
  async define(actor: Actor, input: DefineIndicator): Promise<IndicatorRow> {
    const owner = input.ownerOrganisationId ?? actor.organisationId;
    authorize(can.defineFor(actor, owner));
    await this.refuseUnknownOwner(actor, owner);
    if (input.noneFits !== true) await this.refuseResembling(actor, input.name);
    const id = newId();
    await this.database.query(
      `insert into indicator (platform_id, id, owner_organisation_id, source, name, definition, unit, measure,
         direction, aggregation, frequency, by_sex, by_area, decimals, small_count_threshold, development,
         numerator_label, denominator_label)
       values ($1, $2, $3, 'own', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        actor.platformId,
        id,
        owner,
        input.name,
        input.definition,
        input.unit ?? '',
        input.measure,
        input.direction,
        input.aggregation ?? 'none',
        input.frequency,
        input.bySex ?? false,
        input.byArea ?? false,
        input.decimals ?? 0,
        input.smallCountThreshold ?? null,
        input.development ?? false,
        input.numeratorLabel ?? null,
        input.denominatorLabel ?? null,
      ],
    );
    await this.events.record(actor, { subject: 'indicator', subjectId: id, verb: 'defined' });
    return await this.queries.get(actor, id);
  }

  async amend(actor: Actor, id: string, version: number, input: AmendIndicator): Promise<IndicatorRow> {
    const row = await this.lock(actor, id);
    authorize(can.amend(actor, row));
    if (row.version !== version) throw new Stale();
    const next = amended(row, input);
    if (next.measure !== row.measure) await this.refuseFigures(actor, id);
    const redefined = definitionChanges(row, next);
    if (redefined && (input.reason ?? '') === '') {
      throw Invalid.field(
        'reason',
        'Skriv varför definitionen ändras. De som använder indikatorn ser det.',
        'Say why the definition is changed. Those who use the indicator see it.',
      );
    }
    if (input.reason) await this.database.because(input.reason);
    await this.database.query(
      `update indicator i set name = $4, definition = $5, unit = $6, measure = $7, direction = $8,
         aggregation = $9, frequency = $10, by_sex = $11, by_area = $12, decimals = $13,
         small_count_threshold = $14, development = $15, numerator_label = $16, denominator_label = $17,
         definition_version = i.definition_version + $18, version = i.version + 1
       where i.platform_id = $1 and i.id = $2 and i.version = $3`,
      [
        actor.platformId,
        id,
        version,
        next.name,
        next.definition,
        next.unit,
        next.measure,
        next.direction,
        next.aggregation,
        next.frequency,
        next.bySex,
        next.byArea,
        next.decimals,
        next.smallCountThreshold,
        next.development,
        next.numeratorLabel,
        next.denominatorLabel,
        redefined ? 1 : 0,
      ],
    );
    const verb = redefined ? 'redefined' : 'amended';
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: id,
      verb,
      reason: input.reason ?? undefined,
    });
    return await this.queries.get(actor, id);
  }

  /** Shows it to other platforms, who may then reuse it; or takes it out of their search again. */
  async publish(actor: Actor, id: string, published: boolean): Promise<IndicatorRow> {
    const row = await this.lock(actor, id);
    authorize(can.publish(actor, row));
    if (row.published === published) throw alreadyPublished(published);
    await this.database.query(
      `update indicator i set published = $3, version = i.version + 1
       where i.platform_id = $1 and i.id = $2`,
      [actor.platformId, id, published],
    );
    const verb = published ? 'published' : 'unpublished';
    await this.events.record(actor, { subject: 'indicator', subjectId: id, verb });
    return await this.queries.get(actor, id);
  }

  /** Counts would be read as shares, and small ones no longer be withheld. */
  private async refuseFigures(actor: Actor, id: string): Promise<void> {
    const [found] = await this.database.query(
      `select v.id from indicator_value v where v.platform_id = $1 and v.indicator_id = $2
         and v.state in ('final', 'preliminary') limit 1`,
      [actor.platformId, id],
    );
    if (found) throw measureHasFigures();
  }

  private async refuseUnknownOwner(actor: Actor, owner: string): Promise<void> {
    const known = await this.queries.owners(actor);
    if (!known.some(({ id }) => id === owner)) {
      throw Invalid.field(
        'ownerOrganisationId',
        'Välj en organisation i listan.',
        'Choose an organisation in the list.',
      );
    }
  }

  private async refuseResembling(actor: Actor, name: string): Promise<void> {
    const found = await this.catalogue.resembling(actor, name, MUCH_ALIKE, 3);
    if (found.length > 0) throw resembling(found.map((hit) => hit.name));
  }
}
