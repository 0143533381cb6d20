/** What is kept of each year, newest first. `$1` platform. */
export const YEARS = {
  name: 'follow_up_years',
  text: `select f.year, f.state, f.version, f.sha256,
      to_char(f.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
    from follow_up f where f.platform_id = $1 order by f.year desc`,
};

export const KEPT = {
  name: 'follow_up_kept',
  text: `select f.id, f.year, f.state, f.analysis, f.version, f.sha256, f.canonical_text as "canonicalText",
      to_char(f.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
      coalesce((select json_agg(json_build_object('nodeId', s.node_id, 'analysis', s.analysis,
        'conclusion', s.conclusion)) from follow_up_section s
        where s.platform_id = $1 and s.follow_up_id = f.id), '[]') as sections
    from follow_up f where f.platform_id = $1 and f.year = $2`,
};

/** Goals in force, activities, deviations, reports and sources of a year, in the adopted model's order. */
export const COMPILED = {
  name: 'follow_up_compiled',
  text: `with span as (select make_date($2, 1, 1) as first, make_date($2, 12, 31) as last)
    select
      (select json_build_object('name', p.name, 'county', p.county, 'coordinatedBy', p.coordinated_by,
          'madeUpValues', p.made_up_values) from platform p where p.id = $1) as platform,
      (select json_build_object('title', v.title, 'number', v.number, 'periodFrom', v.period_from,
          'periodTo', v.period_to, 'sha256', v.sha256,
          'adoptedAt', to_char(v.adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'meetingDate', d.meeting_date, 'protocolReference', d.protocol_reference,
          'protocolParagraph', d.protocol_paragraph, 'body', b.name)
        from model_version v
        join logic_model m on m.platform_id = $1 and m.id = v.model_id and m.kind = 'platform'
        left join decision d on d.platform_id = $1 and d.subject_id = v.id and d.state = 'adopted'
        left join body b on b.platform_id = $1 and b.id = d.body_id
        where v.platform_id = $1 and v.state = 'adopted') as model,
      coalesce((select json_agg(json_build_object('nodeId', n.node_id, 'kind', n.kind, 'no', n.sub_goal_number,
          'text', n.text) order by n.kind = 'overall_goal' desc, n.sub_goal_number)
        from node_in_force n
        where n.platform_id = $1 and n.kind in ('overall_goal', 'sub_goal')), '[]') as goals,
      coalesce((select json_agg(json_build_object('no', case when a.commitment then 'Å-' else 'A-' end || a.number,
          'title', a.title, 'subGoalNo', n.sub_goal_number, 'lead', o.name, 'state', a.state, 'cause', a.cause,
          'commitment', a.commitment, 'notFollowable', a.not_followable_reason, 'startsOn', a.starts_on,
          'endsOn', a.ends_on, 'addedValue', a.added_value, 'statedTotal', a.stated_total,
          'statedUnit', a.stated_unit, 'effectCheck', a.effect_check_note,
          'events', (select count(*) from activity_event e where e.platform_id = $1 and e.activity_id = a.id
            and e.on_date between s.first and s.last),
          'participants', (select sum(t.count) from activity_event e
            join event_participants t on t.platform_id = $1 and t.event_id = e.id
            where e.platform_id = $1 and e.activity_id = a.id and e.on_date between s.first and s.last)
        ) order by n.sub_goal_number nulls last, a.number)
        from activity a
        cross join span s
        join organisation o on o.platform_id = $1 and o.id = a.lead_organisation_id
        left join node_in_force n on n.platform_id = $1 and n.node_id = a.node_id
        where a.platform_id = $1 and coalesce(a.starts_on, s.first) <= s.last
          and coalesce(a.ends_on, s.last) >= s.first), '[]') as activities,
      coalesce((select json_agg(json_build_object('no', 'V-' || d.number, 'title', d.title,
          'subGoalNo', n.sub_goal_number, 'since', d.since, 'severity', d.severity, 'state', d.state,
          'owner', o.name, 'cause', d.cause, 'effectCheck', d.effect_check_note)
          order by n.sub_goal_number nulls last, d.number)
        from deviation d
        cross join span s
        join organisation o on o.platform_id = $1 and o.id = d.owner_organisation_id
        left join node_in_force n on n.platform_id = $1 and n.node_id = d.sub_goal_node_id
        where d.platform_id = $1 and d.since <= s.last
          and (d.state <> 'closed' or d.state_since >= s.first)), '[]') as deviations,
      coalesce((select json_agg(json_build_object('round', r.name, 'periodFrom', r.period_from,
          'periodTo', r.period_to, 'dueOn', r.due_on, 'organisation', o.name, 'state', x.state,
          'summary', case when x.state = 'approved' then x.summary end,
          'needs', case when x.state = 'approved' then x.needs end,
          'submittedAt', to_char(x.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'items', (select count(*) from report_item i where i.platform_id = $1 and i.report_id = x.id),
          'answered', (select count(*) from report_item i where i.platform_id = $1 and i.report_id = x.id
            and i.answered)) order by r.due_on, o.name)
        from reporting_round r
        cross join span s
        join report x on x.platform_id = $1 and x.round_id = r.id
        join organisation o on o.platform_id = $1 and o.id = x.organisation_id
        where r.platform_id = $1 and r.period_to >= s.first and r.period_from <= s.last
          and r.state <> 'planned'), '[]') as reports,
      coalesce((select json_agg(json_build_object('name', i.name, 'definition', i.definition, 'unit', i.unit,
          'measure', i.measure, 'direction', i.direction, 'frequency', i.frequency, 'source', i.source,
          'externalId', i.external_id, 'owner', coalesce(c.owner_name, o.name),
          'producer', c.original_producer, 'attribution', c.attribution, 'licence', c.licence,
          'retrievedAt', to_char(c.retrieved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          order by i.name)
        from indicator i
        left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
        left join organisation o on o.platform_id = $1 and o.id = i.owner_organisation_id
        where i.platform_id = $1 and exists (select from indicator_use u where u.platform_id = $1
          and u.indicator_id = i.id and u.ended_at is null)), '[]') as definitions`,
};
