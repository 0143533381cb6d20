/**
 * One search over what stands here, what other platforms have published and what external catalogues hold. Each
 * thing comes once: what is already reused here comes as ours. `$1` platform, `$2` the words, `$3` the same as a
 * web search query, `$4` `here` or `all`, `$5` a source or empty, `$6` `yes` or `no` for used here, or empty,
 * `$7` the same for development indicators, `$8` the reader's organisation, `$9` limit, `$10` offset.
 */
export const SEARCH_CATALOGUE = {
  name: 'indicators_search_catalogue',
  text: `
    with others as materialized (
      select * from published_indicators('', 100) where $4 = 'all'
    ), hits as (
      select 'here' as kind, i.id, null::uuid as platform_id, null::text as platform_name, i.source,
        i.external_id, i.name, i.definition, i.unit, i.frequency, coalesce(c.owner_name, o.name) as owner,
        case when i.source = 'own' and i.owner_organisation_id = $8::uuid then 'own'
             when i.source = 'own' then 'organisations'
             when i.source = 'platform' then 'platforms' else i.source end as shelf,
        i.development, i.published,
        (select count(*)::integer from indicator_use u
         where u.platform_id = $1 and u.indicator_id = i.id and u.ended_at is null) as uses
      from indicator i
      left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
      left join organisation o on o.platform_id = $1 and o.id = i.owner_organisation_id
      where i.platform_id = $1
        and ($2 = '' or to_tsvector('swedish', i.name || ' ' || i.definition) @@ websearch_to_tsquery('swedish', $3)
          or lower($2) <% lower(i.name) or lower(i.external_id) = lower($2))
      union all
      select 'platform', r.id, r.platform_id, r.platform_name, r.source, r.external_id, r.name, r.definition,
        r.unit, r.frequency, r.owner_name, 'platforms', r.development, true, r.uses
      from published_indicators($3, 100) r
      where $4 = 'all'
        and not exists (select from indicator i where i.platform_id = $1
          and (i.origin_platform_id = r.platform_id and i.origin_indicator_id = r.id
            or r.source not in ('own', 'platform') and i.source = r.source and i.external_id = r.external_id))
        and not exists (select from catalogue_entry e
          where e.source = r.source and e.external_id = r.external_id)
      union all
      select 'catalogue', null, null, null, e.source, e.external_id, e.title, e.description,
        coalesce(e.unit, ''), e.frequency, e.producer, e.source, false, true, 0
      from catalogue_entry e
      where $4 = 'all'
        and ($2 = '' or e.search @@ websearch_to_tsquery('swedish', $3) or lower($2) <% lower(e.title))
        and not exists (select from indicator i
          where i.platform_id = $1 and i.source = e.source and i.external_id = e.external_id)
    )
    select h.kind, h.id, h.platform_id as "platformId", h.platform_name as "platformName", h.source,
      h.external_id as "externalId", h.name, h.definition, h.unit, h.frequency, h.owner, h.shelf, h.development,
      h.published, h.uses,
      (select coalesce(json_agg(distinct r.platform_name), '[]') from others r
       where h.external_id is not null and r.source = h.source and r.external_id = h.external_id)
        as "usedBy",
      word_similarity(lower($2), lower(h.name)) + similarity(lower($2), lower(h.name)) / 2 as score,
      count(*) over ()::integer as total
    from hits h
    where ($5 = '' or h.shelf = $5)
      and ($6 = '' or (h.kind = 'here' and h.uses > 0) = ($6 = 'yes'))
      and ($7 = '' or h.development = ($7 = 'yes'))
    order by case when $2 = '' then 0 else
        word_similarity(lower($2), lower(h.name)) + similarity(lower($2), lower(h.name)) / 2
        + case when lower(h.external_id) = lower($2) then 2 when h.kind = 'here' then 0.1 else 0 end end desc,
      case h.kind when 'here' then 0 when 'platform' then 1 else 2 end, h.name, h.external_id, h.id
    limit $9::integer offset $10::integer`,
} as const;

/** One entry of an external catalogue. `$1` its source, `$2` its id there. */
export const CATALOGUE_ENTRY = {
  name: 'indicators_catalogue_entry',
  text: `
    select e.source, e.external_id as "externalId", e.title, e.description, e.unit, e.producer, e.attribution,
      e.licence, e.by_sex as "bySex", e.area_level as "areaLevel", e.frequency,
      e.retrieved_at as "retrievedAt"
    from catalogue_entry e where e.source = $1 and e.external_id = $2`,
} as const;

/** Another platform's published indicator, or one that is reused here. `$1` that platform, `$2` the indicator. */
export const PUBLISHED_INDICATOR = {
  name: 'indicators_published_indicator',
  text: `
    select r.platform_id as "platformId", r.platform_name as "platformName", r.made_up_values as "madeUp", r.id,
      r.owner_name as "ownerName", r.source, r.external_id as "externalId", r.name, r.definition, r.unit, r.measure,
      r.direction, r.aggregation, r.frequency, r.by_sex as "bySex", r.by_area as "byArea", r.decimals,
      r.small_count_threshold as threshold, r.development, r.published,
      r.definition_version as "definitionVersion", r.numerator_label as "numeratorLabel",
      r.denominator_label as "denominatorLabel", r.uses
    from published_indicator($1, $2) r`,
} as const;

/** Its current values for the whole platform by sex; raw. */
export const PUBLISHED_SERIES = {
  name: 'indicators_published_series',
  text: `
    select v.period_start::text as start, v.period_end::text as end, v.sex, v.number::text, v.numerator::text,
      v.denominator::text, v.text_value as text, v.kind, v.state, v.comment, v.source_note as "sourceNote",
      v.made_up as "madeUp", v.revision, 0 as level, 1 as parts,
      null::uuid as "standIn"
    from published_indicator_values($1, $2) v
    where v.area_code is null and v.organisation_id is null
    order by v.period_end desc, v.sex`,
} as const;
