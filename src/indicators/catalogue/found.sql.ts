/**
 * One search over what stands here, what other platforms have published and what external catalogues hold; each thing
 * comes once. `$1` platform, `$2` the variants asked for, `$3` a shelf or empty, `$4` an area level or empty, `$5` by
 * sex (`yes`, `no` or empty), `$6` a frequency or empty, `$7` used here, `$8` used elsewhere, `$9` development
 * indicators (likewise), `$10` the reader's organisation, `$11` limit, `$12` offset. Answers one row.
 */
export const FOUND = {
  name: 'indicators_catalogue_found',
  text: `
    with hits as materialized (
      select * from search_documents($2::jsonb)
    ), elsewhere as materialized (
      select e.source, e.external_id, json_agg(distinct e.platform_name) as platforms
      from search_elsewhere() e group by e.source, e.external_id
    ), ours as materialized (
      select i.id, i.source, i.external_id, i.origin_platform_id, i.origin_indicator_id, i.owner_organisation_id,
        (select count(*)::integer from indicator_use u
         where u.platform_id = $1 and u.indicator_id = i.id and u.ended_at is null) as uses
      from indicator i where i.platform_id = $1
    ), kept as materialized (
      select 'here' as kind, h.*, o.uses,
        case when o.source = 'own' and o.owner_organisation_id = $10::uuid then 'own'
             when o.source = 'own' then 'organisations'
             when o.source = 'platform' then 'platforms' else o.source end as shelf
      from hits h join ours o on o.id = h.indicator_id
      union all
      select 'platform', h.*, null, 'platforms'
      from hits h
      where h.indicator_id is not null and h.platform_id <> $1::uuid
        and not exists (select from ours o where o.origin_indicator_id = h.indicator_id
          and o.origin_platform_id = h.platform_id)
        and not exists (select from ours o where o.source = h.source and o.external_id = h.external_id
          and h.source not in ('own', 'platform'))
        and not exists (select from catalogue_entry e
          where e.source = h.source and e.external_id = h.external_id)
      union all
      select 'catalogue', h.*, null, case when h.source like 'px\\_%' then 'file' else h.source end
      from hits h
      where h.indicator_id is null
        and not exists (select from catalogue_entry e
          where e.source = h.source and e.external_id = h.external_id and e.gone_at is not null)
        and not exists (select from ours o where o.source = h.source and o.external_id = h.external_id)
    ), near as materialized (
      select k.*, k.kind = 'here' and k.uses > 0 as used_here, k.kind = 'platform' or e.source is not null as used_elsewhere,
        coalesce(e.platforms, '[]') as used_by,
        k.score + case when k.kind = 'here' and k.uses > 0 then 0.3 when k.kind = 'here' then 0.15
          when k.kind = 'platform' or e.source is not null then 0.1 else 0 end as rank
      from kept k left join elsewhere e on e.source = k.source and e.external_id = k.external_id
      where k.score >= 0.33 * (select max(score) from kept)
    ), chosen as materialized (
      select n.* from near n
      where ($3 = '' or n.shelf = $3) and ($4 = '' or $4 = any (n.levels))
        and ($5 = '' or n.by_sex = ($5 = 'yes')) and ($6 = '' or n.frequency = $6)
        and ($7 = '' or n.used_here = ($7 = 'yes')) and ($8 = '' or n.used_elsewhere = ($8 = 'yes'))
        and ($9 = '' or n.development = ($9 = 'yes'))
    ), shown as materialized (
      select * from chosen c
      order by c.rank desc, c.external_id, c.indicator_id limit $11::integer offset $12::integer
    ), others as materialized (
      select p.* from search_published(
        (select array_agg(s.platform_id order by s.indicator_id) from shown s where s.kind = 'platform'),
        (select array_agg(s.indicator_id order by s.indicator_id) from shown s where s.kind = 'platform')) p
    )
    select (select count(*)::integer from chosen) as total,
      json_build_object(
        'source', (select coalesce(json_object_agg(shelf, n), '{}')
          from (select shelf, count(*) as n from near group by shelf) x),
        'frequency', (select coalesce(json_object_agg(frequency, n), '{}')
          from (select frequency, count(*) as n from near group by frequency) x),
        'level', f.level, 'sex', f.sex, 'used', f.used, 'elsewhere', f.elsewhere) as counts,
      (select coalesce(json_agg(json_build_object('kind', s.kind,
          'id', s.indicator_id, 'platformId', case when s.kind = 'platform' then s.platform_id end,
          'platformName', p.platform_name, 'source', s.source, 'externalId', s.external_id,
          'name', coalesce(i.name, p.name, e.title), 'definition', coalesce(i.definition, p.definition, e.description),
          'unit', coalesce(i.unit, p.unit, e.unit, ''), 'frequency', s.frequency,
          'owner', coalesce(c.owner_name, g.name, p.owner_name, e.producer), 'shelf', s.shelf, 'levels', s.levels,
          'bySex', s.by_sex, 'development', s.development, 'published', coalesce(i.published, true),
          'uses', coalesce(s.uses, p.uses, 0), 'usedBy', s.used_by, 'score', s.score, 'variant', s.variant,
          'found', s.found) order by s.rank desc, s.external_id, s.indicator_id), '[]')
       from shown s
       left join indicator i on i.platform_id = $1 and i.id = s.indicator_id and s.kind = 'here'
       left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
       left join organisation g on g.platform_id = $1 and g.id = i.owner_organisation_id
       left join others p on s.kind = 'platform' and p.platform_id = s.platform_id and p.id = s.indicator_id
       left join catalogue_entry e on s.kind = 'catalogue' and e.source = s.source and e.external_id = s.external_id
      ) as data
    from (
      select json_build_object('municipality', count(*) filter (where 'municipality' = any (n.levels)),
          'region', count(*) filter (where 'region' = any (n.levels))) as level,
        json_build_object('yes', count(*) filter (where n.by_sex), 'no', count(*) filter (where not n.by_sex)) as sex,
        json_build_object('yes', count(*) filter (where n.used_here),
          'no', count(*) filter (where not n.used_here)) as used,
        json_build_object('yes', count(*) filter (where n.used_elsewhere),
          'no', count(*) filter (where not n.used_elsewhere)) as elsewhere
      from near n
    ) f`,
} as const;
