import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { can } from '../indicator.policy.js';
import { periodUnknown } from '../indicator.refusals.js';
import { periodOf } from '../period.js';
import type { AcceptDefinition, BreakSeries, ReplaceIndicator } from './contract.dto.js';
import { ContractQueries, type ContractRow } from './contract.queries.js';
import { anotherMeasure, notChanged, notWithdrawn } from './contract.refusals.js';

/** What the coordinator answers when a source has changed or withdrawn what is reused. */
@Injectable()
export class ContractService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly queries: ContractQueries,
  ) {}

  /** The new wording is the same measure: a new version of the definition, and the series goes on. */
  async accept(actor: Actor, indicatorId: string, version: number, input: AcceptDefinition): Promise<void> {
    const { sourceMeasure } = await this.changed(actor, indicatorId, version);
    if (sourceMeasure !== null) throw anotherMeasure();
    if (input.reason) await this.database.because(input.reason);
    await this.takeOver(actor, indicatorId);
    const reason = input.reason ?? undefined;
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicatorId,
      verb: 'definition-accepted',
      reason,
    });
  }

  /** The new wording is another measure: a new version too, and nothing is compared across its first day. */
  async break(actor: Actor, indicatorId: string, version: number, input: BreakSeries): Promise<void> {
    const row = await this.changed(actor, indicatorId, version);
    const startsOn = periodOf(input.from)?.start;
    if (!startsOn) throw periodUnknown('from');
    const { reason } = input;
    await this.database.because(reason);
    await this.takeOver(actor, indicatorId);
    await this.database.query(
      `insert into series_break (platform_id, id, indicator_id, starts_on, definition_version, reason, membership_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.platformId,
        newId(),
        indicatorId,
        startsOn,
        row.definitionVersion + 1,
        reason,
        actor.membershipId,
      ],
    );
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicatorId,
      verb: 'series-broken',
      reason,
      data: { startsOn },
    });
  }

  /** Notes what takes the place of a withdrawn one; its own values stay where they are. */
  async replace(actor: Actor, indicatorId: string, version: number, input: ReplaceIndicator): Promise<void> {
    const row = await this.lock(actor, indicatorId, version);
    if (row.state !== 'withdrawn') throw notWithdrawn();
    const others = await this.queries.others(actor, indicatorId);
    if (!others.some(({ id }) => id === input.replacementId)) {
      throw Invalid.field('replacementId', 'Välj en indikator i listan.', 'Choose an indicator in the list.');
    }
    await this.database.query(
      `update indicator_contract c set replaced_by_id = $3, version = c.version + 1
       where c.platform_id = $1 and c.indicator_id = $2`,
      [actor.platformId, indicatorId, input.replacementId],
    );
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicatorId,
      verb: 'replaced',
      data: { by: input.replacementId },
    });
  }

  private async takeOver(actor: Actor, indicatorId: string): Promise<void> {
    const at = [actor.platformId, indicatorId];
    await this.database.query(
      `update indicator i set name = coalesce(c.source_title, i.name),
         definition = coalesce(c.source_definition, i.definition), unit = coalesce(c.source_unit, i.unit),
         measure = coalesce(c.source_measure, i.measure), direction = coalesce(c.source_direction, i.direction),
         definition_version = i.definition_version + 1, version = i.version + 1
       from indicator_contract c
       where i.platform_id = $1 and i.id = $2 and c.platform_id = $1 and c.indicator_id = i.id`,
      at,
    );
    await this.database.query(
      `update indicator_contract c set definition_snapshot = coalesce(c.source_definition, c.definition_snapshot),
         retrieved_at = coalesce(c.checked_at, c.retrieved_at), state = 'active',
         origin_direction = coalesce(c.source_direction, c.origin_direction), source_title = null,
         source_definition = null, source_unit = null, source_measure = null, source_direction = null,
         version = c.version + 1
       where c.platform_id = $1 and c.indicator_id = $2`,
      at,
    );
  }

  private async changed(actor: Actor, indicatorId: string, version: number): Promise<ContractRow> {
    const row = await this.lock(actor, indicatorId, version);
    if (row.state !== 'changed') throw notChanged();
    return row;
  }

  /** Locked with its indicator, whose definition version is counted up. @throws {Stale} */
  private async lock(actor: Actor, indicatorId: string, version: number): Promise<ContractRow> {
    const [found] = await this.database.query(
      `select c.id from indicator i
       join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
       where i.platform_id = $1 and i.id = $2 for update`,
      [actor.platformId, indicatorId],
    );
    if (!found) throw new NotFound();
    authorize(can.steer(actor));
    const row = await this.queries.get(actor, indicatorId);
    if (row.version !== version) throw new Stale();
    return row;
  }
}
