/**
 * The counts behind an indicator's figures, persons or cases, in the periods where one is small. `part`: the area is one
 * of the platform's municipalities, which make the whole. `$1` platform, `$2` indicator, `$3` the threshold.
 */
export const COUNTS = {
  name: 'indicators_small_counts',
  text: `
    select v.period_start::text as start, v.period_end::text as end, v.area_code as "areaCode",
      v.organisation_id as "organisationId", v.sex,
      case i.measure when 'count' then v.number else v.numerator end::float8 as count,
      v.area_code is not null and exists (select from organisation o where o.platform_id = $1
        and o.area_code = v.area_code and o.kind = 'municipality') as part
    from indicator i
    join indicator_value v on v.platform_id = $1 and v.indicator_id = i.id
    where i.platform_id = $1 and i.id = $2 and v.superseded_at is null
      and case i.measure when 'count' then v.number else v.numerator end is not null
      and exists (select from indicator_value s where s.platform_id = $1 and s.indicator_id = i.id
        and s.superseded_at is null and s.period_start = v.period_start and s.period_end = v.period_end
        and case i.measure when 'count' then s.number else s.numerator end > 0
        and case i.measure when 'count' then s.number else s.numerator end < $3::integer)
    order by v.period_end, v.period_start, v.area_code, v.organisation_id, v.sex`,
} as const;
