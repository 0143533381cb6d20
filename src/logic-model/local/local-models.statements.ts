/**
 * Which organisations have a model of their own, and what its goals serve: $2 the reader's organisation, $3 whether the
 * reader coordinates. Of a model the draft is told of where the reader may read it, else what is adopted. Others than the coordinator and the owner see a local model once it is shared.
 */
export const LOCAL_MODELS = {
  name: 'local_models',
  text: `
    select o.id as "organisationId", o.name as "organisationName", m.id as "modelId", m.name as "modelName",
      v.id as "versionId", v.state as "versionState", to_char(v.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sharedAt",
      m.id is not null and (v.shared_at is not null or o.id = $2) as "canRead",
      (select json_build_object('number', a.number, 'decidedOn', to_char(d.meeting_date, 'YYYY-MM-DD'),
          'decidedIn', d.decided_in, 'protocolReference', d.protocol_reference,
          'protocolParagraph', d.protocol_paragraph, 'sha256', a.sha256)
        from model_version a
        left join decision d on d.platform_id = $1 and d.subject_type = 'model_version' and d.subject_id = a.id
        where a.platform_id = $1 and a.model_id = m.id and a.state = 'adopted') as adopted,
      (select count(*)::int from version_node n
       where n.platform_id = $1 and n.version_id = v.id and n.kind in ('overall_goal', 'sub_goal')) as goals,
      coalesce((
        select json_agg(distinct jsonb_build_object('nodeId', f.node_id, 'number', f.sub_goal_number, 'text', f.text))
        from goal_link g
        join version_node n on n.platform_id = $1 and n.version_id = v.id and n.node_id = g.local_node_id
        join node_in_force f on f.platform_id = $1 and f.node_id = g.platform_node_id
        where g.platform_id = $1), '[]') as serves
    from organisation o
    left join logic_model m on m.platform_id = $1 and m.organisation_id = o.id and m.kind = 'local'
      and (o.id = $2 or $3::boolean or exists (
        select from model_version s where s.platform_id = $1 and s.model_id = m.id and s.shared_at is not null))
    left join lateral (
      select s.* from model_version s
      where s.platform_id = $1 and s.model_id = m.id and s.state in ('draft', 'adopted')
      order by s.shared_at is not null or o.id = $2 desc, s.state = 'draft' desc limit 1) v on true
    where o.platform_id = $1 and o.active and o.relation = 'internal' and ($3::boolean or m.id is not null)
    order by o.name, o.id`,
};

/** The goal links of a local model, $2, for a reader of it. */
export const GOAL_LINKS = {
  name: 'local_goal_links',
  text: `
    select g.id, g.local_node_id as "localNodeId", g.platform_node_id as "platformNodeId",
      f.sub_goal_number as "number", f.text
    from goal_link g
    join node n on n.platform_id = $1 and n.id = g.local_node_id and n.model_id = $2
    left join node_in_force f on f.platform_id = $1 and f.node_id = g.platform_node_id
    where g.platform_id = $1
    order by f.sub_goal_number nulls first, g.id`,
};

/** The platform's goals in force, which a local goal can serve. */
export const PLATFORM_GOALS = {
  name: 'platform_goals_in_force',
  text: `
    select f.node_id as "nodeId", f.sub_goal_number as "number", f.text
    from node_in_force f
    where f.platform_id = $1 and f.kind in ('overall_goal', 'sub_goal')
    order by f.sub_goal_number nulls first`,
};
