/**
 * What an indicator is compared with: the country first, then groups by name, each with its periods oldest first. Names
 * and members are the source's own, of its catalogue. `$1` platform, `$2` indicator.
 */
export const COMPARED = {
  name: 'indicators_compared',
  text: `
    select v.area_code as code, coalesce(a.title, v.area_code) as title,
      case when v.area_code = '0000' then 'country' else 'group' end as kind, coalesce(a.members, '{}') as members,
      v.period_start::text as start, v.period_end::text as end, v.sex, v.number::text, v.state,
      v.source_note as "sourceNote"
    from comparison_value v
    join indicator i on i.platform_id = $1 and i.id = v.indicator_id
    left join catalogue_area a on a.source = i.source and a.code = v.area_code
    where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null
    order by 3, 2, 1, v.period_end, v.period_start, v.sex desc`,
} as const;
