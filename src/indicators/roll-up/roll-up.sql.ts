type Source = { level: '1' | '2'; rows: string; asked: string };

const ORGANISATIONS: Source = {
  level: '1',
  rows: `v.area_code is null and v.organisation_id is not null
        and (i.aggregation <> 'none' or v.organisation_id = i.owner_organisation_id)`,
  asked: `select count(*) from (select from indicator_value x
          where x.platform_id = $1 and x.indicator_id = i.id and x.superseded_at is null and x.area_code is null
            and x.organisation_id is not null
          group by x.organisation_id) o`,
};

const MUNICIPALITIES: Source = {
  level: '2',
  rows: `v.area_code is not null and v.organisation_id is null and i.aggregation in ('sum', 'weighted')
        and exists (select from organisation o where o.platform_id = $1
          and o.area_code = v.area_code and o.kind = 'municipality')`,
  asked: `select count(distinct o.area_code) from organisation o
        where o.platform_id = $1 and o.kind = 'municipality' and o.active`,
};

/** Which rows, what makes one figure, and how many of them. */
type Asked = { which: string; by: string; limit: string };

/**
 * Of a row: `part` is what it adds, a share its numerator, a rate its weighted number, anything else its number; null
 * where it cannot be added. `rank` is its state. `last` is a figure given with its instant and its organisation, in one
 * text: an aggregate in order would sort every indicator's rows. An index has organisations' figures in order of time,
 * with all that is asked for here: nobody sorts them, or passes more periods than are wanted.
 */
const putTogether = ({ level, rows, asked }: Source, { which, by, limit }: Asked): string =>
  `
  (select ` +
  by +
  `, ` +
  level +
  ` as level,
    case when i.aggregation = 'none' then sum(v.part)
         when i.aggregation = 'latest' then split_part(max(v.last) filter (where v.part is not null), ' ', 2)::numeric
         when i.measure = 'share' then round(100 * sum(v.part) / sum(v.denominator), 6)
         when i.measure = 'rate' and i.aggregation = 'weighted'
           then round(sum(v.part) / sum(v.denominator) filter (where v.part is not null), 6)
         when i.measure in ('count', 'index') and i.aggregation = 'sum' then sum(v.part) end as number,
    case when i.aggregation in ('sum', 'weighted')
      then sum(v.numerator) filter (where v.part is not null) end as numerator,
    case when i.aggregation in ('sum', 'weighted')
      then sum(v.denominator) filter (where v.part is not null) end as denominator,
    case case when i.aggregation = 'none' then max(v.rank)
              else coalesce(max(v.rank) filter (where v.part is not null), least(max(v.rank), 1)) end
      when 3 then 'preliminary' when 2 then 'final' when 1 then 'missing' else 'not_applicable' end as state,
    bool_or(v.made_up) as made_up,
    case when min(v.kind) = max(v.kind) then min(v.kind) else 'estimated' end as kind,
    case when i.aggregation = 'none' then 1 else count(v.part)::integer end as parts,
    case when i.aggregation = 'none' then 1 else greatest(count(v.part),
      (` +
  asked +
  `) - count(*) filter (where v.rank = 0))::integer end as asked,
    case i.aggregation when 'none' then i.owner_organisation_id
      when 'latest' then split_part(max(v.last) filter (where v.part is not null), ' ', 3)::uuid end as stand_in
  from (
    select ` +
  by +
  `, v.numerator, v.denominator, v.made_up, v.kind,
      case when i.aggregation = 'none' then v.number else case i.measure when 'share' then v.numerator
        when 'rate' then v.number * v.denominator else v.number end end as part,
      case v.state when 'final' then 2 when 'preliminary' then 3 when 'missing' then 1 else 0 end as rank,
      case when i.aggregation = 'latest' then to_char(v.created_at at time zone 'utc', 'YYYYMMDDHH24MISSUS')
        || v.id || ' ' || v.number || ' ' || v.organisation_id end collate "C" as last
    from indicator_value v
    where v.platform_id = $1 and v.indicator_id = i.id and v.superseded_at is null and ` +
  rows +
  which +
  `
    order by v.period_end desc, v.period_start desc
  ) v
  group by ` +
  by +
  `
  order by v.period_end desc, v.period_start desc ` +
  limit +
  `)`;

const together = (asked: Asked): string =>
  putTogether(ORGANISATIONS, asked) + ' union all ' + putTogether(MUNICIPALITIES, asked);

/**
 * The whole put together by the indicator's rule, for each period and sex: level 1 from organisations' figures, level 2
 * from the municipalities'. Sums are sums of numbers; a share is worked out from numerators and denominators alone, a
 * rate weighted by its denominators, and neither is ever averaged. `latest` takes the figure given last, `none` the
 * owner's own, of organisations only. `parts` of `asked` have given theirs. Needs `$1` the platform and `i` the
 * indicator; every statement that tells of a whole uses this text.
 */
export const PUT_TOGETHER = together({ which: '', by: 'v.period_end, v.period_start, v.sex', limit: '' });

/** The newest of it, both sexes together, for a use `u` that is of the whole. */
export const NEWEST_TOGETHER =
  `
  select r.* from (` +
  together({
    which: " and v.sex = 'T' and u.area_code is null",
    by: 'v.period_end, v.period_start',
    limit: 'limit 20',
  }) +
  `) r
  order by r.period_end desc, r.level limit 20`;
