/**
 * Entries of a catalogue that all platforms share. Those that say the same as before are not written anew, but for
 * when they were seen. `$1` the source, `$2`–`$12` the columns, `$13` now, `$14` attribution, `$15` licence.
 */
export const SAVE_ENTRIES = `
  with saved as (
    insert into catalogue_entry as e (source, external_id, title, description, producer, by_sex, area_level, retired,
      period, preliminary_on, published_on, retrieved_at, attribution, licence, frequency)
    select $1::text, t.external_id, t.title, t.description, t.producer, t.by_sex, t.area_level, t.retired, t.period,
      t.preliminary_on, t.published_on, $13::timestamptz, $14::text, $15::text, t.frequency
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[],
      $10::date[], $11::date[], $12::text[])
      as t (external_id, title, description, producer, by_sex, area_level, retired, period, preliminary_on,
        published_on, frequency)
    on conflict (source, external_id) do update set title = excluded.title, description = excluded.description,
      producer = excluded.producer, by_sex = excluded.by_sex, area_level = excluded.area_level,
      retired = excluded.retired, period = excluded.period, preliminary_on = excluded.preliminary_on,
      published_on = excluded.published_on, retrieved_at = excluded.retrieved_at, attribution = excluded.attribution,
      licence = excluded.licence, frequency = excluded.frequency, gone_at = null
    returning (xmax = 0) as added
  )
  select count(*) filter (where s.added)::integer as added, 0 as revised,
    count(*) filter (where not s.added)::integer as unchanged
  from saved s`;

/** What became of the catalogue: entries seen since `$2`, and those not seen that were there. */
export const SEEN_ENTRIES = `
  select count(*) filter (where e.retrieved_at >= $2)::integer as seen,
    count(*) filter (where e.retrieved_at < $2 and e.gone_at is null)::integer as unseen
  from catalogue_entry e where e.source = $1`;

export const GONE_ENTRIES = `
  update catalogue_entry e set gone_at = $3 where e.source = $1 and e.retrieved_at < $2 and e.gone_at is null`;

export const SAVE_AREAS = `
  with saved as (
    insert into catalogue_area as a (source, code, kind, title, members, retrieved_at)
    select $1::text, t.code, t.kind, t.title, string_to_array(t.members, ' '), $6::timestamptz
    from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as t (code, kind, title, members)
    on conflict (source, code) do update set kind = excluded.kind, title = excluded.title, members = excluded.members,
      retrieved_at = excluded.retrieved_at
    returning (xmax = 0) as added
  )
  select count(*) filter (where s.added)::integer as added, 0 as revised,
    count(*) filter (where not s.added)::integer as unchanged
  from saved s`;

export const SAVE_GROUPS = `
  with saved as (
    insert into catalogue_group as g (source, external_id, title, members, retrieved_at)
    select $1::text, t.id, t.title, string_to_array(t.members, ' '), $5::timestamptz
    from unnest($2::text[], $3::text[], $4::text[]) as t (id, title, members)
    on conflict (source, external_id) do update set title = excluded.title, members = excluded.members,
      retrieved_at = excluded.retrieved_at
    returning (xmax = 0) as added
  )
  select count(*) filter (where s.added)::integer as added, 0 as revised,
    count(*) filter (where not s.added)::integer as unchanged
  from saved s`;

/**
 * Contracts beside what the source says now: `$2` the system, `$3`–`$8` id, whether it is there, title, definition,
 * whether it is retired, the day of publication; `$9` now, `$10` today. Answers those whose state this changed. A
 * definition that the source does not give is not known and has not changed; one that was not known when the indicator
 * was taken in, where the title stands in its place, is filled in without alarm.
 */
export const CHECK_TERMS = `
  with told as (
    select t.external_id, t.there, t.title, nullif(btrim(t.definition), '') as definition, t.retired, t.published_on
    from unnest($3::text[], $4::boolean[], $5::text[], $6::text[], $7::boolean[], $8::date[])
      as t (external_id, there, title, definition, retired, published_on)
  ), beside as (
    select c.id, c.state as before, i.id as indicator_id, i.name, t.*,
      btrim(t.title) <> btrim(i.name) as retitled,
      btrim(c.definition_snapshot) in ('', btrim(i.name)) as unknown,
      regexp_replace(t.definition, '\\s+', ' ', 'g')
        <> regexp_replace(btrim(c.definition_snapshot), '\\s+', ' ', 'g') as reworded
    from indicator_contract c
    join indicator i on i.platform_id = $1 and i.id = c.indicator_id and i.source = $2
    join told t on t.external_id = c.external_id
    where c.platform_id = $1
    for update of c
  ), judged as (
    select b.*, b.there and not b.retired and not b.retitled and b.unknown and b.reworded as fills,
      case when not b.there or b.retired then 'withdrawn'
           when b.retitled or b.reworded and not b.unknown then 'changed'
           else 'active' end as after
    from beside b
  ), checked as (
    update indicator_contract c set state = j.after, checked_at = $9::timestamptz,
      definition_snapshot = case when j.fills then j.definition else c.definition_snapshot end,
      source_title = case when j.after = 'active' then null else coalesce(j.title, c.source_title) end,
      source_definition = case when j.after = 'active' then null else coalesce(j.definition, c.source_definition) end,
      published_on = case when j.published_on <= $10::date then j.published_on else c.published_on end,
      next_publication_on = case when j.published_on > $10::date then j.published_on else null end,
      version = c.version + case when j.fills or j.after <> j.before or j.after = 'changed'
        and (j.title, j.definition) is distinct from (c.source_title, c.source_definition) then 1 else 0 end
    from judged j
    where c.platform_id = $1 and c.id = j.id
  ), described as (
    update indicator i set definition = j.definition, version = i.version + 1
    from judged j
    where i.platform_id = $1 and i.id = j.indicator_id and j.fills
      and btrim(coalesce(i.definition, '')) in ('', btrim(i.name))
  )
  select j.indicator_id as "indicatorId", j.name, j.external_id as "externalId", j.after as state
  from judged j where j.after <> j.before`;
