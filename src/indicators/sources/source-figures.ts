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

/**
 * `$1` platform, `$2` indicator, `$3` how many figures, `$4`–`$14` they themselves by column. Nothing is written, so
 * instead of an id of its own each has one that only says that it is there: half of what would be sent.
 */
export const COMPARE = {
  name: 'indicators_source_compare',
  text: `
    with together as materialized (
      select b.*
      from figures_beside($1, $2, array_fill($2::uuid, array[$3::integer]), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) b
    ), beside as materialized (
      select b.* from together b where b.id is not null
    ), gone as (
      select v.area_code, v.period_start, v.period_end, v.sex, v.number, v.text_value, v.state
      from indicator_value v
      where v.platform_id = $1 and v.kind = 'fetched'
        and v.id = any (array(select t.standing_id from together t where t.id is null))
        and (v.period_start, v.period_end) in (select b.period_start, b.period_end from beside b)
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
 * One set of an indicator's figures, from an import or a file: those that are new are added, those that changed become
 * a new revision with why, those that are the same are left alone. `$1` platform, `$2` indicator, `$3`–`$14` the figures by column, ids first, `$15` now, `$16` where they
 * come from, `$17` why those that change do (null: what the source did), `$18` whether they are made up where the
 * platform is, `$19` the membership, `$20` the set. What is superseded is found by an array of ids, which is one pass
 * through the key however many the planner believes there are, and counted before anything is written, so that the key
 * of the current figure is free by then.
 */
export const SAVE_FIGURES = `
  with together as materialized (
    select b.*
    from figures_beside($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) b
  ), old as (
    update indicator_value v set superseded_at = $15::timestamptz, superseded_in = $20::uuid
    where v.platform_id = $1
      and v.id = any (array(select b.standing_id from together b where b.id is not null and b.standing_id is not null and not b.same))
    returning v.id
  ), written as (
    insert into indicator_value (platform_id, id, indicator_id, area_code, period_start, period_end, sex, number,
      numerator, denominator, text_value, kind, state, comment, source_note, made_up, reason, revision, membership_id,
      written_in)
    select $1, b.id, $2, b.area_code, b.period_start, b.period_end, b.sex, b.number, b.numerator, b.denominator,
      b.text_value, 'fetched', b.state, b.comment, $16::text, $18::boolean and l.made_up_values,
      case when b.standing_id is null then null when $17::text is not null then $17
           when b.gone then 'Borttaget i källan'
           when b.was_state = 'preliminary' and b.state = 'final' and b.number is not distinct from b.was_number
             then 'Slutligt i källan'
           else 'Ändrat i källan' end,
      coalesce(b.revision, 0) + 1, $19::uuid, $20
    from together b
    join platform l on l.id = $1
    where (select count(*) from old) >= 0 and b.id is not null and not b.same
      and (b.standing_id is not null or b.gone is not true)
    returning revision
  )
  select count(*) filter (where w.revision = 1)::integer as added,
    count(*) filter (where w.revision > 1)::integer as revised,
    (select count(*) from together b where b.id is not null and b.same)::integer as unchanged
  from written w`;
