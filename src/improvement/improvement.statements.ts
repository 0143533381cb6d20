/** `$1` is always the platform. A sub-goal is shown as the version in force words it. */
export const DEVIATIONS = {
  name: 'deviation_list',
  text: `with hits as (
      select d.id, d.number, d.title, d.description, d.sub_goal_node_id, n.sub_goal_number, n.sub_goal_text,
        d.activity_id, a.title as activity_title, a.number as activity_number, a.commitment,
        d.raised_by_organisation_id, r.name as raised_by, d.owner_organisation_id, o.name as owner, d.since,
        d.severity, d.cause, d.containment, d.state, d.state_since, d.effect_check_note, d.due_on, d.version,
        d.escalated_body_id, e.name as escalated_to
      from deviation d
      left join body e on e.platform_id = $1 and e.id = d.escalated_body_id
      join organisation r on r.platform_id = $1 and r.id = d.raised_by_organisation_id
      join organisation o on o.platform_id = $1 and o.id = d.owner_organisation_id
      left join activity a on a.platform_id = $1 and a.id = d.activity_id
      left join node_in_force n on n.platform_id = $1 and n.node_id = d.sub_goal_node_id
      where d.platform_id = $1
        and ($2::uuid is null or d.id = $2)
        and ($3::uuid is null or d.sub_goal_node_id = $3)
        and ($4::uuid is null or d.owner_organisation_id = $4 or d.raised_by_organisation_id = $4)
        and ($5::text is null or d.state = $5)
        and ($6::text is null or d.title ilike $6 or d.description ilike $6 or d.cause ilike $6)
        and (not coalesce($7::boolean, false) or d.state <> 'closed')
    )
    select (select count(*)::int from hits) as total,
      coalesce((select json_agg(json_build_object('id', h.id, 'number', h.number, 'title', h.title,
          'description', h.description, 'subGoalId', h.sub_goal_node_id, 'subGoalNumber', h.sub_goal_number,
          'subGoalText', h.sub_goal_text, 'activityId', h.activity_id, 'activityTitle', h.activity_title,
          'activityNumber', h.activity_number, 'activityIsCommitment', h.commitment,
          'raisedByOrganisationId', h.raised_by_organisation_id, 'raisedBy', h.raised_by,
          'ownerOrganisationId', h.owner_organisation_id, 'owner', h.owner,
          'escalatedBodyId', h.escalated_body_id, 'escalatedTo', h.escalated_to, 'since', h.since,
          'severity', h.severity, 'cause', h.cause, 'containment', h.containment, 'state', h.state,
          'stateSince', to_char(h.state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'effectCheckNote', h.effect_check_note, 'dueOn', h.due_on, 'version', h.version)
          order by h.state = 'closed', h.number desc)
        from (select * from hits order by state = 'closed', number desc limit $8 offset $9) h), '[]') as rows`,
};

export const IMPROVEMENTS = {
  name: 'improvement_list',
  text: `with hits as (
      select i.id, i.number, i.title, i.description, i.sub_goal_node_id, n.sub_goal_number, n.sub_goal_text,
        i.organisation_id, o.name as organisation, i.state, i.state_since, i.effect_check_note, i.due_on, i.version
      from improvement i
      join organisation o on o.platform_id = $1 and o.id = i.organisation_id
      left join node_in_force n on n.platform_id = $1 and n.node_id = i.sub_goal_node_id
      where i.platform_id = $1
        and ($2::uuid is null or i.id = $2)
        and ($3::uuid is null or i.sub_goal_node_id = $3)
        and ($4::uuid is null or i.organisation_id = $4)
        and ($5::text is null or i.state = $5)
        and ($6::text is null or i.title ilike $6 or i.description ilike $6)
    )
    select (select count(*)::int from hits) as total,
      coalesce((select json_agg(json_build_object('id', h.id, 'number', h.number, 'title', h.title,
          'description', h.description, 'subGoalId', h.sub_goal_node_id, 'subGoalNumber', h.sub_goal_number,
          'subGoalText', h.sub_goal_text, 'organisationId', h.organisation_id, 'organisation', h.organisation,
          'state', h.state,
          'stateSince', to_char(h.state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'effectCheckNote', h.effect_check_note, 'dueOn', h.due_on, 'version', h.version)
          order by h.state = 'dropped', h.number desc)
        from (select * from hits order by state = 'dropped', number desc limit $7 offset $8) h), '[]') as rows`,
};

export const CHOICES = {
  name: 'improvement_choices',
  text: `select
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
        from organisation o where o.platform_id = $1 and o.active), '[]') as organisations,
      coalesce((select json_agg(json_build_object('id', n.node_id, 'number', n.sub_goal_number, 'text', n.text)
          order by n.sub_goal_number)
        from node_in_force n where n.platform_id = $1 and n.kind = 'sub_goal'), '[]') as "subGoals",
      coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
          'commitment', a.commitment) order by a.number)
        from activity a
        where a.platform_id = $1 and a.state not in ('cancelled', 'effect_checked')), '[]') as activities`,
};
