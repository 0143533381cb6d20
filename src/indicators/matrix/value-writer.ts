import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import type { Cell, IndicatorRow } from '../indicator.types.js';
import type { Period } from '../period.js';
import type { Figure } from '../value.rules.js';
import type { Whose } from './places.js';

/** A figure to write; `known` is what stands in its place. */
export type Change = { whose: Whose; period: Period; figure: Figure; known: Cell | null };

/** What is said about all figures of one form. */
export type Around = {
  kind?: Cell['kind'];
  sourceNote?: string | null;
  madeUp?: boolean;
  reason?: string | null;
};

/** What stood is superseded and the new one becomes its next revision, however many, in one statement. */
const WRITE = `
  with posted as (
    select * from jsonb_to_recordset($3::jsonb) as p(id uuid, supersedes uuid, revision integer, "areaCode" text,
      "organisationId" uuid, "start" date, "end" date, sex text, number numeric, numerator numeric,
      denominator numeric, text text, state text, comment text)
  ), old as (
    update indicator_value v set superseded_at = $4 from posted p
    where v.platform_id = $1 and v.id = p.supersedes returning v.id
  )
  insert into indicator_value (platform_id, id, indicator_id, area_code, organisation_id, period_start, period_end,
    sex, number, numerator, denominator, text_value, state, comment, kind, source_note, made_up, reason, revision,
    membership_id)
  select $1, p.id, $2, p."areaCode", p."organisationId", p."start", p."end", p.sex, p.number, p.numerator,
    p.denominator, p.text, p.state, p.comment, $5, $6, $7, case when o.id is not null then $8 end, p.revision, $9
  from posted p left join old o on o.id = p.supersedes`;

/** Writes figures that somebody has checked, within the unit of work under way. */
@Injectable()
export class ValueWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async write(
    actor: Actor,
    indicator: IndicatorRow,
    changes: readonly Change[],
    around: Around,
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.database.query(WRITE, [
      actor.platformId,
      indicator.id,
      JSON.stringify(changes.map(rowOf)),
      this.clock.now(),
      around.kind ?? (indicator.source === 'own' ? 'reported' : 'fetched'),
      around.sourceNote ?? null,
      around.madeUp ?? indicator.madeUpPlatform,
      around.reason ?? null,
      actor.membershipId,
    ]);
  }
}

const rowOf = ({ whose, period, figure, known }: Change): object => ({
  id: newId(),
  supersedes: known?.id ?? null,
  revision: (known?.revision ?? 0) + 1,
  areaCode: whose.areaCode,
  organisationId: whose.organisationId,
  ...period,
  ...figure,
});
