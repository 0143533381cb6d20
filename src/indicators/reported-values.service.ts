import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/id.js';

/** One figure of an approved report. Decimal strings; neither number nor parts where there is no value. */
export type ReportedFigure = {
  readonly indicatorId: string;
  readonly sex: 'K' | 'M' | 'T';
  readonly state: 'final' | 'preliminary' | 'missing' | 'not_applicable';
  readonly number: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly textValue: string | null;
  readonly comment: string | null;
};

/** Where the figures come from. `reason` stands on those that replace a value already there. */
export type ReportedFrom = {
  readonly reportId: string;
  readonly organisationId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reason: string;
};

/**
 * A value already there is superseded, never overwritten: the new one is its next revision. A share is worked out
 * from its parts, and a practice platform's figures say that they are made up.
 */
const RECORD = `
  with posted as (
    select * from jsonb_to_recordset($8::jsonb) as p(id uuid, "indicatorId" uuid, sex text, state text,
      number numeric, numerator numeric, denominator numeric, "textValue" text, comment text)
  ), old as (
    update indicator_value v set superseded_at = $7::timestamptz
    from posted p
    where v.platform_id = $1 and v.indicator_id = p."indicatorId" and v.sex = p.sex and v.area_code is null
      and v.organisation_id = $3 and v.period_start = $4 and v.period_end = $5 and v.superseded_at is null
    returning v.indicator_id, v.sex, v.revision
  )
  insert into indicator_value (platform_id, id, indicator_id, organisation_id, period_start, period_end, sex,
    number, numerator, denominator, text_value, kind, state, comment, reason, revision, report_id, membership_id,
    made_up)
  select $1, p.id, p."indicatorId", $3, $4, $5, p.sex,
    coalesce(p.number, case when i.measure = 'share' then round(100 * p.numerator / p.denominator, 6) end),
    p.numerator, p.denominator, p."textValue", 'reported', p.state, p.comment,
    case when o.revision is not null then $6 end, coalesce(o.revision, 0) + 1, $2, $9, l.made_up_values
  from posted p
  join indicator i on i.platform_id = $1 and i.id = p."indicatorId"
  join platform l on l.id = i.platform_id
  left join old o on o.indicator_id = p."indicatorId" and o.sex = p.sex`;

/** Takes the figures of approved reports into the indicators' values. */
@Injectable()
export class ReportedValues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Records the figures of one report, all in one statement. Joins the unit of work under way. */
  async record(actor: Actor, from: ReportedFrom, figures: readonly ReportedFigure[]): Promise<void> {
    if (figures.length === 0) return;
    await this.database.query(RECORD, [
      actor.platformId,
      from.reportId,
      from.organisationId,
      from.periodFrom,
      from.periodTo,
      from.reason,
      this.clock.now(),
      JSON.stringify(figures.map((figure) => ({ id: newId(), ...figure }))),
      actor.membershipId,
    ]);
  }
}
