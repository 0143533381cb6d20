/**
 * What stands here, by name. `$1` platform, `$2` words or empty, `$3` a shelf or empty, `$4` `yes` or `no` for used
 * here, or empty, `$5` the same for development indicators, `$6` the reader's organisation, `$7` limit, `$8` offset.
 */
export const INDICATORS_HERE = {
  name: 'indicators_here',
  text: `
    with here as (
      select i.id, i.source, i.external_id, i.name, i.definition, i.unit, i.frequency,
        coalesce(c.owner_name, o.name) as owner,
        case when i.source = 'own' and i.owner_organisation_id = $6::uuid then 'own'
             when i.source = 'own' then 'organisations'
             when i.source = 'platform' then 'platforms' else i.source end as shelf,
        i.development, i.published,
        (select count(*)::integer from indicator_use u
         where u.platform_id = $1 and u.indicator_id = i.id and u.ended_at is null) as uses
      from indicator i
      left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
      left join organisation o on o.platform_id = $1 and o.id = i.owner_organisation_id
      where i.platform_id = $1
        and ($2 = '' or to_tsvector('swedish', i.name || ' ' || i.definition) @@ websearch_to_tsquery('swedish', $2)
          or lower($2) <% lower(i.name) or lower(i.external_id) = lower($2))
    )
    select 'here' as kind, h.id, null as "platformId", null as "platformName", h.source,
      h.external_id as "externalId", h.name, h.definition, h.unit, h.frequency, h.owner, h.shelf, h.development,
      h.published, h.uses,
      (select coalesce(json_agg(distinct e.platform_name), '[]') from search_elsewhere() e
       where e.source = h.source and e.external_id = h.external_id) as "usedBy",
      count(*) over ()::integer as total
    from here h
    where ($3 = '' or h.shelf = $3) and ($4 = '' or (h.uses > 0) = ($4 = 'yes'))
      and ($5 = '' or h.development = ($5 = 'yes'))
    order by case when $2 = '' then 0 else word_similarity(lower($2), lower(h.name)) end desc, h.name, h.id
    limit $7::integer offset $8::integer`,
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
      v.made_up as "madeUp", v.revision, 0 as level, 1 as parts, 1 as asked,
      null::uuid as "standIn"
    from published_indicator_values($1, $2) v
    where v.area_code is null and v.organisation_id is null
    order by v.period_end desc, v.sex`,
} as const;
