/**
 * The statements behind the register and the page of one activity. `$1` is always the platform. An activity's
 * sub-goal is that of its node in the version in force; without one it stands under none.
 */
export const LIST = {
  name: 'activity_list',
  text: `with hits as (
      select a.id, a.number, a.title, a.state, a.starts_on, a.ends_on, a.commitment, a.not_followable_reason,
        a.responsible_function, a.form, a.stated_total, a.stated_unit, a.version, a.cause, a.effect_check_due,
        a.lead_organisation_id, o.name as lead, n.sub_goal_node_id, n.sub_goal_number, n.sub_goal_text
      from activity a
      join organisation o on o.platform_id = $1 and o.id = a.lead_organisation_id
      left join node_in_force n on n.platform_id = $1 and n.node_id = a.node_id
      where a.platform_id = $1
        and ($2::uuid is null or n.sub_goal_node_id = $2)
        and ($3::uuid is null or a.lead_organisation_id = $3 or exists (
          select from activity_participant p
          where p.platform_id = $1 and p.activity_id = a.id and p.organisation_id = $3))
        and ($4::text is null or a.state = $4
          or ($4 = 'overdue' and a.state in ('planned', 'ongoing') and a.ends_on < $5::date))
        and ($6::boolean is null or a.commitment = $6)
        and ($12::boolean is null or (a.commitment and a.state <> 'cancelled'
          and (a.not_followable_reason is null) = $12))
        and ($7::text is null or a.number = $8::int or a.title ilike $7 or a.description ilike $7
          or a.responsible_function ilike $7)
    ), page as (
      select h.*, row_number() over (order by
          case when $9 = 'title' then h.title when $9 = 'lead' then h.lead end,
          case when $9 = 'starts' then h.starts_on when $9 = 'ends' then h.ends_on end nulls last,
          case when $9 = 'state' then array_position(
            array['ongoing', 'planned', 'paused', 'done', 'effect_checked', 'cancelled'], h.state)
            when $9 = 'sub-goal' then h.sub_goal_number end nulls last,
          case when $9 = '-number' then -h.number else h.number end) as place
      from hits h
      order by place
      limit $10 offset $11
    )
    select (select count(*)::int from hits) as total,
      coalesce((select json_agg(json_build_object(
        'id', r.id, 'number', r.number, 'title', r.title, 'state', r.state, 'startsOn', r.starts_on,
        'endsOn', r.ends_on, 'commitment', r.commitment, 'notFollowableReason', r.not_followable_reason,
        'responsibleFunction', r.responsible_function, 'form', r.form, 'statedTotal', r.stated_total,
        'statedUnit', r.stated_unit, 'cause', r.cause, 'effectCheckDue', r.effect_check_due,
        'leadOrganisationId', r.lead_organisation_id, 'leadOrganisation', r.lead,
        'subGoalId', r.sub_goal_node_id, 'subGoalNumber', r.sub_goal_number, 'subGoalText', r.sub_goal_text,
        'version', r.version,
        'events', (select count(*) from activity_event e where e.platform_id = $1 and e.activity_id = r.id)
      ) order by r.place) from page r), '[]') as rows`,
};

export const ONE = {
  name: 'activity_one',
  text: `select a.id, a.number, a.title, a.description, a.node_id as "nodeId", n.text as "nodeText",
      n.sub_goal_node_id as "subGoalId", n.sub_goal_number as "subGoalNumber", n.sub_goal_text as "subGoalText",
      a.lead_organisation_id as "leadOrganisationId", o.name as "leadOrganisation", a.form,
      a.task_number as "taskNumber", a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
      a.responsible_function as "responsibleFunction", a.added_value as "addedValue", a.state,
      to_char(a.state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "stateSince", a.cause,
      a.effect_check_note as "effectCheckNote", a.effect_check_due::text as "effectCheckDue", a.commitment,
      a.not_followable_reason as "notFollowableReason", a.stated_total as "statedTotal",
      a.stated_unit as "statedUnit", a.version,
      (select count(*)::int from activity_event e where e.platform_id = $1 and e.activity_id = a.id) as events,
      coalesce((select json_agg(json_build_object('organisationId', p.organisation_id, 'organisation', q.name,
          'contribution', p.contribution, 'kr', p.kr::text, 'hours', p.hours::text, 'people', p.people::text)
          order by q.name)
        from activity_participant p
        join organisation q on q.platform_id = $1 and q.id = p.organisation_id
        where p.platform_id = $1 and p.activity_id = a.id), '[]') as participants,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'category', t.category)
          order by t.position, t.name)
        from activity_target_group g
        join target_group t on t.platform_id = $1 and t.id = g.target_group_id
        where g.platform_id = $1 and g.activity_id = a.id), '[]') as "targetGroups"
    from activity a
    join organisation o on o.platform_id = $1 and o.id = a.lead_organisation_id
    left join node_in_force n on n.platform_id = $1 and n.node_id = a.node_id
    where a.platform_id = $1 and a.id = $2`,
};

/** What the forms and filters of this module and of improvements choose between. */
export const CHOICES = {
  name: 'activity_choices',
  text: `select
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) order by o.name)
        from organisation o where o.platform_id = $1 and o.active), '[]') as organisations,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'category', t.category)
          order by t.category, t.position, t.name)
        from target_group t where t.platform_id = $1), '[]') as "targetGroups",
      coalesce((select json_agg(json_build_object('id', n.node_id, 'kind', n.kind, 'text', n.text,
          'subGoalNumber', n.sub_goal_number) order by n.sub_goal_number, n.kind = 'sub_goal' desc, n.position, n.node_id)
        from node_in_force n
        where n.platform_id = $1 and n.kind in ('sub_goal', 'activity', 'output')), '[]') as nodes`,
};
