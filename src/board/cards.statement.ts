/**
 * Every card of the board in one statement: `$1` the platform, `$2` the day. A card is a view of an activity, a
 * commitment, a deviation or an improvement. What was finished and checked more than a year ago has left the board.
 */
const NODES = `
  nodes as materialized (
    select n.node_id, case n.kind when 'sub_goal' then n.node_id else n.sub_goal_node_id end as sub_goal
    from logic_model m
    join model_version v on v.platform_id = $1 and v.model_id = m.id and v.state = 'adopted'
    join version_node n on n.platform_id = $1 and n.version_id = v.id
    where m.platform_id = $1 and m.kind = 'platform'
  )`;

const ACTIVITIES = `
  select json_build_object('kind', case when a.commitment then 'commitment' else 'activity' end, 'id', a.id,
    'number', a.number, 'title', a.title, 'state', a.state,
    'since', (a.state_since at time zone 'Europe/Stockholm')::date, 'version', a.version,
    'organisationId', o.id, 'organisation', coalesce(o.short_name, o.name), 'who', a.responsible_function,
    'nodeId', a.node_id, 'subGoalId', n.sub_goal, 'targetGroupId', g.id, 'startsOn', a.starts_on,
    'dueOn', a.ends_on, 'effectCheckDue', a.effect_check_due, 'cause', a.cause, 'statedTotal', a.stated_total,
    'registered', case when a.stated_total is not null then (select count(*) from activity_event e
      where e.platform_id = $1 and e.activity_id = a.id) end,
    'blockedBy', d.blocked) as card, a.state_since as since, a.id
  from activity a
  join organisation o on o.platform_id = $1 and o.id = a.lead_organisation_id
  left join nodes n on n.node_id = a.node_id
  left join lateral (select t.id from activity_target_group x
    join target_group t on t.platform_id = $1 and t.id = x.target_group_id
    where x.platform_id = $1 and x.activity_id = a.id order by t.position, t.name limit 1) g on true
  left join lateral (select json_build_object('number', y.number, 'title', y.title) as blocked from deviation y
    where y.platform_id = $1 and y.activity_id = a.id and y.state in ('open', 'action')
    order by y.since limit 1) d on true
  where a.platform_id = $1 and a.state <> 'cancelled'
    and (a.state <> 'effect_checked' or (a.state_since at time zone 'Europe/Stockholm')::date >= $2::date - interval '1 year')`;

const DEVIATIONS = `
  select json_build_object('kind', 'deviation', 'id', x.id, 'number', x.number, 'title', x.title, 'state', x.state,
    'since', (x.state_since at time zone 'Europe/Stockholm')::date, 'version', x.version,
    'organisationId', o.id, 'organisation', coalesce(o.short_name, o.name), 'raisedById', r.id,
    'raisedBy', coalesce(r.short_name, r.name), 'subGoalId', x.sub_goal_node_id, 'dueOn', x.due_on,
    'cause', x.cause, 'escalatedTo', b.name), x.state_since, x.id
  from deviation x
  join organisation o on o.platform_id = $1 and o.id = x.owner_organisation_id
  join organisation r on r.platform_id = $1 and r.id = x.raised_by_organisation_id
  left join body b on b.platform_id = $1 and b.id = x.escalated_body_id
  where x.platform_id = $1 and (x.state <> 'closed' or (x.state_since at time zone 'Europe/Stockholm')::date >= $2::date - interval '1 year')`;

const IMPROVEMENTS = `
  select json_build_object('kind', 'improvement', 'id', i.id, 'number', i.number, 'title', i.title,
    'state', i.state, 'since', (i.state_since at time zone 'Europe/Stockholm')::date, 'version', i.version,
    'organisationId', o.id, 'organisation', coalesce(o.short_name, o.name), 'subGoalId', i.sub_goal_node_id,
    'dueOn', i.due_on), i.state_since, i.id
  from improvement i
  join organisation o on o.platform_id = $1 and o.id = i.organisation_id
  where i.platform_id = $1 and i.state <> 'dropped'
    and (i.state <> 'effect_checked' or (i.state_since at time zone 'Europe/Stockholm')::date >= $2::date - interval '1 year')`;

/** The groups whose board this is set the limit: the co-ordination group's before a working group's. */
const LIMIT = `
  (select json_build_object('body', b.name, 'limit', b.wip_limit) from body b
    where b.platform_id = $1 and b.active and b.wip_limit is not null
    order by b.kind = 'coordination_group' desc, b.kind = 'working_group' desc, b.name limit 1)`;

const ORGANISATIONS = `
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
    from organisation o where o.platform_id = $1 and o.active)`;

const TARGET_GROUPS = `
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.position, t.name), '[]')
    from target_group t where t.platform_id = $1)`;

export const CARDS = {
  name: 'board_cards',
  planned: 'once',
  text: [
    'with ' + NODES + ', cards as (' + ACTIVITIES,
    'union all' + DEVIATIONS,
    'union all' + IMPROVEMENTS + ')',
    "select coalesce((select json_agg(c.card order by c.since, c.id) from cards c), '[]') as cards,",
    LIMIT + ' as "workLimit",',
    ORGANISATIONS + ' as organisations,',
    TARGET_GROUPS + ' as "targetGroups"',
  ].join('\n'),
} as const;
