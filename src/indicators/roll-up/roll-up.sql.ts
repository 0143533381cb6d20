/** What one row of a value adds: a share its parts, a rate its weight, anything else its number. */
const ADDS = `case i.measure when 'share' then v.numerator is not null
  when 'rate' then v.number is not null and v.denominator is not null else v.number is not null end`;

/** The figure given last with its instant and its organisation, in one text: an aggregate in order would sort every indicator's rows. */
const LATEST =
  `max(case when i.aggregation = 'latest' then to_char(v.created_at at time zone 'utc',
  'YYYYMMDDHH24MISSUS') || v.id || ' ' || v.number || ' ' || v.organisation_id end collate "C") filter (where ` +
  ADDS +
  `)`;

/**
 * The whole put together by the indicator's rule, for each period and sex: level 1 from organisations' figures, level 2
 * from the municipalities'. Sums are sums of numbers; a share is worked out from numerators and denominators alone, a
 * rate weighted by its denominators, and neither is ever averaged. `latest` takes the figure given last, `none` the
 * owner's own, of organisations only. `parts` of `asked` have given theirs. Needs `$1` the platform and `i` the
 * indicator; every statement that tells of a whole uses this text.
 */
export const PUT_TOGETHER =
  `
  select v.period_start, v.period_end, v.sex, case when v.area_code is null then 1 else 2 end as level,
    case when i.aggregation = 'none' then max(v.number) filter (where v.organisation_id = i.owner_organisation_id)
         when i.aggregation = 'latest' then split_part(` +
  LATEST +
  `, ' ', 2)::numeric
         when i.measure = 'share' then round(100 * sum(v.numerator) / sum(v.denominator), 6)
         when i.measure = 'rate' and i.aggregation = 'weighted'
           then round(sum(v.number * v.denominator) / sum(v.denominator) filter (where ` +
  ADDS +
  `), 6)
         when i.measure in ('count', 'index') and i.aggregation = 'sum' then sum(v.number) end as number,
    case when i.aggregation in ('sum', 'weighted') then sum(v.numerator) filter (where ` +
  ADDS +
  `) end as numerator,
    case when i.aggregation in ('sum', 'weighted') then sum(v.denominator) filter (where ` +
  ADDS +
  `) end as denominator,
    case when i.aggregation = 'none' then max(v.state) filter (where v.organisation_id = i.owner_organisation_id)
         when bool_or(v.state = 'preliminary' and ` +
  ADDS +
  `) then 'preliminary'
         when bool_or(v.state = 'final' and ` +
  ADDS +
  `) then 'final'
         when bool_or(v.state <> 'not_applicable') then 'missing' else 'not_applicable' end as state,
    bool_or(v.made_up) as made_up,
    case when min(v.kind) = max(v.kind) then min(v.kind) else 'estimated' end as kind,
    case when i.aggregation = 'none' then 1 else count(*) filter (where ` +
  ADDS +
  `)::integer end as parts,
    case when i.aggregation = 'none' then 1 else greatest(count(*) filter (where ` +
  ADDS +
  `),
      case when v.area_code is null then (select count(*) from (select from indicator_value x
          where x.platform_id = $1 and x.indicator_id = i.id and x.superseded_at is null and x.area_code is null
          group by x.organisation_id) o)
        else (select count(distinct o.area_code) from organisation o
          where o.platform_id = $1 and o.kind = 'municipality' and o.active) end
      - count(*) filter (where v.state = 'not_applicable'))::integer end as asked,
    case i.aggregation when 'none' then i.owner_organisation_id
      when 'latest' then split_part(` +
  LATEST +
  `, ' ', 3)::uuid end as stand_in
  from (
    select v.* from indicator_value v
    where v.platform_id = $1 and v.indicator_id = i.id and v.superseded_at is null
      and v.area_code is null and v.organisation_id is not null
      and (i.aggregation <> 'none' or v.organisation_id = i.owner_organisation_id)
    union all
    select v.* from indicator_value v
    where v.platform_id = $1 and v.indicator_id = i.id and v.superseded_at is null
      and v.area_code is not null and v.organisation_id is null and i.aggregation in ('sum', 'weighted')
      and exists (select from organisation o where o.platform_id = $1
        and o.area_code = v.area_code and o.kind = 'municipality')
  ) v
  group by v.period_start, v.period_end, v.sex, v.area_code is null`;
