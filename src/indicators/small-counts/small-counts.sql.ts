/**
 * The counts behind an indicator's figures, persons or cases, in the periods where one is small. `part`: the area is one
 * of the platform's municipalities, which make the whole. `$1` platform, `$2` indicator, `$3` the threshold.
 */
export const COUNTS = {
  name: 'indicators_small_counts',
  text: `
    select v.start, v.end, v."areaCode", v."organisationId", v.sex, v.count,
      v."areaCode" is not null and exists (select from organisation o where o.platform_id = $1
        and o.area_code = v."areaCode" and o.kind = 'municipality') as part
    from (
      select c.*, bool_or(c.count > 0 and c.count < $3::integer) over (partition by c.start, c.end) as small
      from (
        select v.period_start::text as start, v.period_end::text as end, v.area_code as "areaCode",
          v.organisation_id as "organisationId", v.sex,
          case i.measure when 'count' then v.number else v.numerator end::float8 as count
        from indicator i
        join indicator_value v on v.platform_id = $1 and v.indicator_id = i.id
        where i.platform_id = $1 and i.id = $2 and v.superseded_at is null
      ) c
      where c.count is not null
    ) v
    where v.small
    order by v.end, v.start, v."areaCode", v."organisationId", v.sex`,
} as const;
