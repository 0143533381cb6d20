/**
 * One version as one JSON text: $2 the version, $3 the reader's organisation. A draft that is not shared is
 * found by its own organisation alone, and while it is out for comment by those who were asked.
 */
export const VERSION_WHOLE = {
  name: 'model_version_whole',
  text: `
    with content as (
      select n.node_id, n.kind, n.number, n.position, n.sub_goal_node_id,
        json_build_object('id', n.node_id, 'kind', n.kind, 'number', n.number, 'subGoalId', n.sub_goal_node_id,
          'position', n.position, 'text', n.text, 'detail', n.detail, 'notMeasuredReason', n.not_measured_reason,
          'organisationId', n.organisation_id, 'organisationName', o.name,
          'targetGroupId', n.target_group_id, 'targetGroupName', t.name,
          'amount', n.amount::text, 'amountUnit', n.amount_unit, 'evidence', n.evidence,
          'sideEffect', n.side_effect, 'version', n.version) as doc
      from version_node n
      left join organisation o on o.platform_id = $1 and o.id = n.organisation_id
      left join target_group t on t.platform_id = $1 and t.id = n.target_group_id
      where n.platform_id = $1 and n.version_id = $2
    )
    select json_build_object(
      'id', v.id, 'modelId', v.model_id, 'modelName', m.name, 'modelKind', m.kind,
      'organisationId', m.organisation_id, 'organisationName', o.name,
      'number', v.number, 'title', v.title, 'state', v.state,
      'periodFrom', to_char(v.period_from, 'YYYY-MM-DD'), 'periodTo', to_char(v.period_to, 'YYYY-MM-DD'),
      'basedOnVersionId', v.based_on_version_id,
      'createdAt', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'sharedAt', to_char(v.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'adoptedAt', to_char(v.adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'inForceFrom', to_char(v.in_force_from, 'YYYY-MM-DD'),
      'supersededAt', to_char(v.superseded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'reviewDue', to_char(v.review_due, 'YYYY-MM-DD'),
      'circulatedAt', (select to_char(max(c.opened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                       from circulation c where c.platform_id = $1 and c.version_id = v.id),
      'sha256', v.sha256, 'version', v.version,
      'goals', (select coalesce(json_agg(c.doc order by c.number nulls first), '[]')
                from content c where c.kind in ('overall_goal', 'sub_goal')),
      'nodes', (select coalesce(json_agg(c.doc
                  order by g.number nulls first, node_rank(c.kind), c.position, c.node_id), '[]')
                from content c left join content g on g.node_id = c.sub_goal_node_id
                where c.kind not in ('overall_goal', 'sub_goal')),
      'links', (select coalesce(json_agg(json_build_object('id', l.id, 'fromNodeId', l.from_node_id,
                  'toNodeId', l.to_node_id, 'assumption', l.assumption, 'evidence', l.evidence,
                  'sources', l.sources, 'claim', l.claim, 'claimReasoning', l.claim_reasoning,
                  'sign', l.sign, 'version', l.version)
                  order by node_rank(f.kind), f.position, node_rank(t.kind), t.position, l.id), '[]')
                from link l
                join content f on f.node_id = l.from_node_id
                join content t on t.node_id = l.to_node_id
                where l.platform_id = $1 and l.version_id = $2),
      'factors', (select coalesce(json_agg(json_build_object('id', f.id, 'identity', f.identity, 'text', f.text,
                    'occursOn', to_char(f.occurs_on, 'YYYY-MM-DD'), 'works', f.works, 'how', f.how,
                    'nodeIds', (select coalesce(json_agg(c.node_id order by g.number nulls first, c.number nulls last,
                        node_rank(c.kind), c.position, c.node_id), '[]')
                      from external_factor_node x join content c on c.node_id = x.node_id
                      left join content g on g.node_id = c.sub_goal_node_id
                      where x.platform_id = $1 and x.factor_id = f.id),
                    'version', f.version) order by f.occurs_on nulls last, f.identity), '[]')
                  from external_factor f where f.platform_id = $1 and f.version_id = $2),
      'conflicts', (select coalesce(json_agg(json_build_object('id', k.id, 'firstNodeId', k.first_node_id,
                      'secondNodeId', k.second_node_id, 'reasoning', k.reasoning, 'version', k.version)
                      order by k.id), '[]')
                    from goal_conflict k where k.platform_id = $1 and k.version_id = $2)
    )::text as json
    from model_version v
    join logic_model m on m.platform_id = $1 and m.id = v.model_id
    join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where v.platform_id = $1 and v.id = $2 and (v.shared_at is not null or m.organisation_id = $3
      or v.state = 'circulated' and exists (
        select from circulation c
        join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
        where c.platform_id = $1 and c.version_id = v.id and c.state = 'open' and i.organisation_id = $3))`,
};
