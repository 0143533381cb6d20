import { PUT_TOGETHER } from './roll-up/roll-up.sql.js';

/**
 * Current values in groups that belong together: one area or organisation, one period, its sexes. `$1` platform,
 * `$2` indicator, `$3` `areas`, `platform` or `all`, `$4` a period's end or null, `$5` an area or null,
 * `$6` limit (null: all), `$7` offset.
 */
export const VALUE_GROUPS = {
  name: 'indicators_value_groups',
  text: `
    select g.*, a.name as "areaName", o.name as "organisationName", count(*) over ()::integer as total
    from (
      select v.area_code as "areaCode", v.organisation_id as "organisationId", v.period_start::text as start,
        v.period_end::text as end,
        json_agg(json_build_object('id', v.id, 'sex', v.sex, 'number', v.number::text,
          'numerator', v.numerator::text, 'denominator', v.denominator::text, 'text', v.text_value,
          'kind', v.kind, 'state', v.state, 'comment', v.comment, 'sourceNote', v.source_note,
          'madeUp', v.made_up, 'revision', v.revision) order by v.sex desc) as cells
      from indicator_value v
      where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null
        and case $3 when 'areas' then v.area_code is not null
                    when 'platform' then v.area_code is null else true end
        and ($4::date is null or v.period_end = $4::date)
        and ($5::text is null or v.area_code = $5::text)
      group by v.area_code, v.organisation_id, v.period_start, v.period_end
    ) g
    left join organisation o on o.platform_id = $1 and o.id = g."organisationId"
    left join (
      select x.area_code, min(x.name) as name from organisation x
      where x.platform_id = $1 and x.kind in ('municipality', 'region') group by x.area_code
    ) a on a.area_code = g."areaCode"
    order by g.end desc, g.start desc, a.name, g."areaCode" nulls first, o.name nulls first
    limit $6::integer offset $7::integer`,
} as const;

/** The periods that have values for areas, newest first, with how many areas. `$1` platform, `$2` indicator. */
export const AREA_PERIODS = {
  name: 'indicators_area_periods',
  text: `
    select v.period_start::text as start, v.period_end::text as end,
      count(distinct v.area_code) filter (where v.state in ('final', 'preliminary'))::integer as given,
      count(distinct v.area_code)::integer as asked
    from indicator_value v
    where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null and v.area_code is not null
    group by v.period_start, v.period_end
    order by v.period_end desc`,
} as const;

/**
 * The series of the whole platform by sex, put together where nobody has given a figure for the whole: the same rule as
 * the status rests on. `$1` platform, `$2` indicator.
 */
export const SERIES = {
  name: 'indicators_series',
  planned: 'once',
  text:
    `
    select w.period_start::text as start, w.period_end::text as end, w.sex, w.level, w.number::text,
      w.numerator::text, w.denominator::text, w.text_value as text, w.state, w.made_up as "madeUp", w.kind,
      w.source_note as "sourceNote", w.comment, w.parts, w.asked, w.revision, w.stand_in as "standIn"
    from indicator i
    join lateral (
      select v.period_start, v.period_end, v.sex, 0 as level, coalesce(v.number, case when i.measure = 'share'
          then round(100 * v.numerator / v.denominator, 6) end) as number,
        v.numerator, v.denominator, v.text_value, v.state, v.made_up, v.kind, v.source_note, v.comment,
        1 as parts, 1 as asked, v.revision, null::uuid as stand_in
      from indicator_value v
      where v.platform_id = $1 and v.indicator_id = i.id and v.superseded_at is null
        and v.area_code is null and v.organisation_id is null
      union all
      select r.period_start, r.period_end, r.sex, r.level, r.number, r.numerator, r.denominator, null, r.state,
        r.made_up, r.kind, null, null, r.parts, r.asked, 1, r.stand_in
      from (` +
    PUT_TOGETHER +
    `) r
      where r.state is not null
    ) w on true
    where i.platform_id = $1 and i.id = $2
    order by w.period_end desc, w.period_start, w.sex desc, w.level`,
} as const;

/** What was corrected: values that have been superseded, newest first. `$1` platform, `$2` indicator. */
export const CORRECTIONS = {
  name: 'indicators_corrections',
  text: `
    select v.id, v.area_code as "areaCode", v.organisation_id as "organisationId", v.period_start::text as start,
      v.period_end::text as end, v.sex, v.number::text, v.numerator::text, v.denominator::text, v.state,
      v.revision, v.superseded_at as "supersededAt", next.reason, m.function_title as function,
      o.name as organisation
    from indicator_value v
    join indicator_value next on next.platform_id = $1 and next.indicator_id = v.indicator_id
      and next.period_end = v.period_end and next.period_start = v.period_start and next.sex = v.sex
      and next.area_code is not distinct from v.area_code
      and next.organisation_id is not distinct from v.organisation_id and next.revision = v.revision + 1
    left join membership m on m.platform_id = $1 and m.id = next.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is not null
    order by v.superseded_at desc, v.sex desc
    limit 50`,
} as const;

/** Areas that values may be given for: the platform's municipalities and regions. */
export const AREAS = {
  name: 'indicators_areas',
  text: `
    select o.area_code as code, min(o.name) as name from organisation o
    where o.platform_id = $1 and o.area_code is not null and o.active and o.kind in ('municipality', 'region')
    group by o.area_code order by min(o.name)`,
} as const;
