/**
 * As `SAVE_FIGURES`, for what the platform compares itself with: `$3`–`$11` the columns, `$12` now, `$13` the note of
 * the source, `$14` the set.
 */
export const SAVE_COMPARISON = `
  with incoming as materialized (
    select t.id, t.area, t.starts, t.ends, t.sex, t.number,
      t.state, t.comment, t.gone
    from unnest($3::uuid[], $4::text[], $5::date[], $6::date[], $7::text[], $8::numeric[], $9::text[], $10::text[],
      $11::boolean[]) as t (id, area, starts, ends, sex, number, state, comment, gone)
  ), current as materialized (
    select v.id, v.revision, v.state, v.number, v.period_start, v.period_end, v.sex,
      v.area_code as area
    from comparison_value v
    where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null
  ), joined as materialized (
    select i.*, v.id as old_id, v.revision, v.number is not distinct from i.number as same_number,
      v.id is not null and (v.number is distinct from i.number or v.state <> i.state) as differs
    from incoming i
    full join current v on v.period_end = i.ends and v.period_start = i.starts and v.sex = i.sex
      and v.area = i.area
  ), matched as materialized (
    select j.* from joined j where j.id is not null
  ), closed as (
    update comparison_value v set superseded_at = $12::timestamptz, superseded_in = $14::uuid
    where v.platform_id = $1 and v.id = any (array(select m.old_id from matched m where m.differs))
    returning v.id
  ), written as (
    insert into comparison_value (platform_id, id, indicator_id, area_code, period_start, period_end, sex, number,
      state, comment, source_note, reason, revision, written_in)
    select $1::uuid, m.id, $2::uuid, m.area, m.starts, m.ends, m.sex, m.number, m.state, m.comment, $13::text,
      case when m.old_id is null then null when m.gone then 'Borttaget i källan'
           when m.same_number then 'Slutligt i källan' else 'Ändrat i källan' end,
      coalesce(m.revision, 0) + 1, $14
    from matched m
    where (select count(*) from closed) >= 0 and (m.differs or m.old_id is null and not m.gone)
    returning revision
  )
  select (select count(*) filter (where w.revision = 1) from written w)::integer as added,
    (select count(*) filter (where w.revision > 1) from written w)::integer as revised,
    (select count(*) from matched m where m.old_id is not null and not m.differs)::integer as unchanged`;

/** Whether the platform has figures of an indicator already: an empty answer about it is then worth a word. */
export const HAS_VALUES = `
  select exists (select from indicator_value v where v.platform_id = $1 and v.indicator_id = $2
    and v.superseded_at is null and v.kind = 'fetched' and v.state <> 'missing') as known`;

/** The figures were fetched now. `$2` the indicator. */
export const RETRIEVED = `
  update indicator_contract c set retrieved_at = $3 where c.platform_id = $1 and c.indicator_id = $2`;
