import type { Figure } from '../value.rules.js';

/** One figure of a source, ready to be kept. `areaCode` null is the whole platform. */
export type SourceFigure = Figure & {
  readonly areaCode: string | null;
  readonly start: string;
  readonly end: string;
};

/** What taking the figures in would do. `gone`: fetched before for these periods, and not there any longer. */
export type Comparison = {
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly gone: number;
  };
  /** Changed and gone ones, at most a few hundred, with what stands now. */
  readonly differences: readonly Difference[];
};

export type Difference = Omit<SourceFigure, 'numerator' | 'denominator' | 'comment'> & {
  readonly areaName: string | null;
  readonly became: 'changed' | 'gone';
  readonly before: Pick<Figure, 'number' | 'text' | 'state'>;
};

/** `$1` platform, `$2` indicator, `$3` the figures. */
export const COMPARE = {
  name: 'indicators_source_compare',
  text: `
    with beside as materialized (
      select b.* from figures_beside($1, $2, $3::jsonb) b
    ), gone as (
      select v.area_code, v.period_start, v.period_end, v.sex, v.number, v.text_value, v.state
      from indicator_value v
      where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null and v.organisation_id is null
        and v.kind = 'fetched'
        and exists (select from beside b where b.period_start = v.period_start and b.period_end = v.period_end)
        and not exists (select from beside b where b.standing_id = v.id)
    ), differences as (
      select 'changed' as became, b.area_code, b.period_start, b.period_end, b.sex, b.number, b.text_value as text,
        b.state, b.was_number, b.was_text, b.was_state
      from beside b where b.standing_id is not null and not b.same
      union all
      select 'gone', g.area_code, g.period_start, g.period_end, g.sex, null, null, g.state, g.number, g.text_value,
        g.state
      from gone g
    )
    select json_build_object(
      'counts', (select json_build_object('new', count(*) filter (where b.standing_id is null),
          'changed', count(*) filter (where b.standing_id is not null and not b.same),
          'unchanged', count(*) filter (where b.same), 'gone', (select count(*) from gone)) from beside b),
      'differences', coalesce((select json_agg(json_build_object('became', d.became, 'areaCode', d.area_code,
          'areaName', d.name, 'start', d.period_start::text, 'end', d.period_end::text, 'sex', d.sex,
          'number', d.number::text, 'text', d.text, 'state', d.state,
          'before', json_build_object('number', d.was_number::text, 'text', d.was_text, 'state', d.was_state)))
        from (select d.*, (select min(o.name) from organisation o
            where o.platform_id = $1 and o.area_code = d.area_code) as name
          from differences d order by d.became, d.period_start desc, d.area_code nulls first, d.sex limit 200) d),
        '[]'::json))::text as json`,
} as const;

/**
 * What already stands is superseded, never overwritten: the new figure is its next revision and says why. `$4` now,
 * `$5` where the figures come from, `$6` why those that change do, `$7` the membership.
 */
export const RECORD = `
  with changed as materialized (
    select b.* from figures_beside($1, $2, $3::jsonb) b where not b.same
  ), old as (
    update indicator_value v set superseded_at = $4::timestamptz
    from changed c
    where v.platform_id = $1 and v.id = c.standing_id
    returning v.id
  ), written as (
    insert into indicator_value (platform_id, id, indicator_id, area_code, period_start, period_end, sex, number,
      numerator, denominator, text_value, kind, state, comment, source_note, made_up, reason, revision, membership_id)
    select $1, c.id, $2, c.area_code, c.period_start, c.period_end, c.sex, c.number, c.numerator, c.denominator,
      c.text_value, 'fetched', c.state, c.comment, $5, l.made_up_values, case when o.id is not null then $6::text end,
      coalesce(c.revision, 0) + 1, $7::uuid
    from changed c
    join platform l on l.id = $1
    left join old o on o.id = c.standing_id
    returning revision
  )
  select count(*) filter (where w.revision = 1)::integer as added,
    count(*) filter (where w.revision > 1)::integer as corrected
  from written w`;
