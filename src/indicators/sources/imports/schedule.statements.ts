/**
 * What is due, one kind a source: contracts when the night has come (after 02.00 in Stockholm) and they were not asked
 * about that day, else values when as many days have passed as the schedule says. `$1` platform, `$2` now, `$3` the
 * systems that are connected. A source with an open import waits.
 */
export const SCHEDULED = {
  name: 'import_scheduled',
  text: `
    with said as (
      select ($2::timestamptz at time zone 'Europe/Stockholm')::date as today,
        extract(hour from $2::timestamptz at time zone 'Europe/Stockholm') >= 2 as night
    ), last as (
      select j.source_id, j.kind, max((j.created_at at time zone 'Europe/Stockholm')::date) as day
      from import_job j where j.platform_id = $1 group by j.source_id, j.kind
    ), due as (
      select s.id, s.system, k.kind, k.rank
      from source s
      cross join said
      cross join (values ('contracts', 1), ('values', 2)) as k (kind, rank)
      left join last l on l.source_id = s.id and l.kind = k.kind
      where s.platform_id = $1 and s.system = any ($3::text[]) and said.night
        and exists (select from indicator i where i.platform_id = $1 and i.source = s.system)
        and case when k.kind = 'contracts' then l.day is null or l.day < said.today
             else s.schedule <> 'manual' and (l.day is null or said.today - l.day >= case s.schedule
               when 'daily' then 1 when 'weekly' then 7 else 28 end) end
        and not exists (select from import_job j where j.platform_id = $1 and j.source_id = s.id
          and j.state in ('queued', 'running'))
    )
    select distinct on (d.id) d.id as "sourceId", d.system, d.kind from due d order by d.id, d.rank`,
} as const;

/** Two processes may look at once: the first asks, the second finds it open. */
export const ADD_SCHEDULED = `
  insert into import_job as j (platform_id, id, source_id, kind, created_at)
  values ($1, $2, $3, $4, $5)
  on conflict (platform_id, source_id) where state in ('queued', 'running') do nothing
  returning j.id`;
