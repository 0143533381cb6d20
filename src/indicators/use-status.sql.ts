import { NEWEST_TOGETHER } from './roll-up/roll-up.sql.js';
import { LEAST_COUNTS } from './small-counts/least-counts.sql.js';

/**
 * Everything a status rests on, for every use of a platform, in one statement. `$1` the platform, `$2` the date.
 * Each use brings its newest periods for the whole platform (or the use's own area), both sexes together. Where
 * nobody has given a period one figure for the whole, it is put together as the indicator says (roll-up.sql).
 * A figure of one municipality counts as small where any municipality's is: with the sum it could give that one away.
 * A long effect that stands under no sub-goal tells about the overall goal.
 */
export const PLATFORM_STATUSES = {
  name: 'indicators_platform_statuses',
  planned: 'once',
  text:
    `
    select
      (select coalesce(json_agg(q), '[]') from (
        select u.id as "useId", u.version, u.indicator_id as "indicatorId", i.name as "indicatorName", i.unit,
          i.measure, i.direction, i.frequency, i.decimals, i.source, i.external_id as "externalId",
          i.development, i.owner_organisation_id as "ownerOrganisationId",
          coalesce(c.owner_name, oo.name) as "ownerName",
          coalesce(i.small_count_threshold, p.small_count_threshold) as threshold,
          u.node_id as "nodeId", n.kind as "nodeKind", f.text as "nodeText",
          f.sub_goal_node_id as "subGoalNodeId", f.sub_goal_number as "subGoalNumber",
          coalesce(f.sub_goal_node_id, case f.kind when 'effect_long' then w.overall_goal end) as "goalNodeId",
          u.headline, u.position, u.area_code as "areaCode",
          case when u.area_code is not null then (select min(a.name) from organisation a where a.platform_id = $1
            and a.area_code = u.area_code and a.kind in ('municipality', 'region')) end as "areaName", u.why, u.claim,
          u.claim_reasoning as "claimReasoning", u.baseline_value::text as "baselineValue",
          u.baseline_period_start::text as "baselineStart", u.baseline_period_end::text as "baselineEnd",
          t.value as "targetValue", t.due_on as "targetDueOn", t.due_period as "targetPeriod",
          t.revision as "targetRevision", c.next_publication_on::text as "nextPublicationOn",
          p.on_track_limit::text as "onTrackLimit", p.uncertain_limit::text as "uncertainLimit",
          k.breaks, s.periods, j.judgement
        from indicator_use u
        join indicator i on i.platform_id = $1 and i.id = u.indicator_id
        join platform p on p.id = u.platform_id
        join node n on n.platform_id = $1 and n.id = u.node_id
        left join node_in_force f on f.platform_id = $1 and f.node_id = u.node_id
        cross join (select (
          select g.node_id from node_in_force g where g.platform_id = $1 and g.kind = 'overall_goal'
        ) as overall_goal) w
        left join organisation oo on oo.platform_id = $1 and oo.id = i.owner_organisation_id
        left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
        left join (
          select b.indicator_id, string_agg(b.starts_on::text, ' ' order by b.starts_on) as breaks
          from series_break b
          where b.platform_id = $1
          group by b.indicator_id
        ) k on k.indicator_id = u.indicator_id
        left join (
          select distinct on (x.use_id) x.use_id, x.value::text as value, x.due_on::text as due_on, x.due_period,
            x.revision
          from target x
          where x.platform_id = $1 and x.valid_from <= $2::date
          order by x.use_id, x.revision desc
        ) t on t.use_id = u.id
        left join lateral (
          select string_agg(concat_ws(' ', w.period_start, w.period_end, coalesce(w.number::text, '-'),
              coalesce(w.counted::text, '-'), w.state, w.made_up, w.parts, w.asked, w.level), E'\\n'
              order by w.period_end desc, w.level, w.period_start) as periods
          from (
            (select v.period_start, v.period_end, 0 as level,
               coalesce(v.number, case when i.measure = 'share'
               then round(100 * v.numerator / v.denominator, 6) end) as number, v.state, v.made_up, 1 as parts,
               1 as asked,
               case when i.measure = 'count' then v.number else v.numerator end as counted
             from indicator_value v
             where v.platform_id = $1 and v.indicator_id = u.indicator_id and v.superseded_at is null
               and v.sex = 'T' and u.area_code is null and v.area_code is null and v.organisation_id is null
             order by v.period_end desc limit 10)
            union all
            (with small as materialized (` +
    LEAST_COUNTS +
    `)
             select v.period_start, v.period_end, 0, coalesce(v.number, case when i.measure = 'share'
               then round(100 * v.numerator / v.denominator, 6) end), v.state, v.made_up, 1, 1,
               case when i.measure = 'count' or v.numerator is not null
                 then coalesce(a.least, case i.measure when 'count' then v.number else v.numerator end) end
             from indicator_value v
             left join small a on a.period_start = v.period_start and a.period_end = v.period_end
             where v.platform_id = $1 and v.indicator_id = u.indicator_id and v.superseded_at is null
               and v.sex = 'T' and u.area_code is not null and v.area_code = u.area_code
               and v.organisation_id is null
             order by v.period_end desc limit 10)
            union all
            (select r.period_start, r.period_end, r.level, r.number, r.state, r.made_up, r.parts, r.asked,
               case when i.measure = 'count' then r.number else r.numerator end
             from (` +
    NEWEST_TOGETHER +
    `) r)
          ) w
          where w.state is not null
        ) s on true
        left join lateral (
          select json_build_object('id', y.id, 'version', y.version, 'status', y.status, 'trend', y.trend,
              'comment', y.comment, 'judgedOn', y.judged_on, 'protocol', y.protocol, 'body', b.name,
              'function', m.function_title, 'organisation', o.name) as judgement
          from status_judgement y
          left join body b on b.platform_id = $1 and b.id = y.body_id
          left join membership m on m.platform_id = $1 and m.id = y.membership_id
          left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
          where y.platform_id = $1 and y.node_id = u.node_id and y.use_id = u.id
            and y.superseded_at is null and y.judged_on <= $2::date
        ) j on true
        where u.platform_id = $1 and u.ended_at is null
        order by f.sub_goal_number nulls first, u.position, i.name, u.id
      ) q) as uses,
      (select coalesce(json_agg(q), '[]') from (
        select y.id, y.version, y.node_id as "nodeId", y.status, y.trend, y.comment,
          y.judged_on::text as "judgedOn", y.protocol, b.name as body, m.function_title as function,
          o.name as organisation
        from status_judgement y
        left join body b on b.platform_id = $1 and b.id = y.body_id
        left join membership m on m.platform_id = $1 and m.id = y.membership_id
        left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
        where y.platform_id = $1 and y.use_id is null and y.superseded_at is null and y.judged_on <= $2::date
      ) q) as judgements`,
} as const;
