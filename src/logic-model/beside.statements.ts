import { EVENT_TIMES, LATEST_EVENT_FIRST } from '../audit/history.js';

/** $2 is the model: what hangs on its nodes outside the model, whatever the version. */
export const NODE_USES = {
  name: 'logic_model_node_uses',
  text: `
    select n.id as "nodeId",
      (select count(*)::int from indicator_use u
       where u.platform_id = $1 and u.node_id = n.id and u.ended_at is null) as indicators,
      (select count(*)::int from activity a
       where a.platform_id = $1 and a.node_id = n.id and a.state <> 'cancelled') as activities
    from node n
    where n.platform_id = $1 and n.model_id = $2`,
};

/** What a person chooses among in the forms. */
export const CHOICES = {
  name: 'logic_model_choices',
  text: `
    select json_build_object(
      'organisations', (
        select coalesce(json_agg(json_build_object('value', o.id, 'label', o.name) order by o.name), '[]')
        from organisation o where o.platform_id = $1 and o.active),
      'targetGroups', (
        select coalesce(json_agg(json_build_object('value', t.id, 'label', t.name)
          order by t.category, t.position, t.name), '[]')
        from target_group t where t.platform_id = $1),
      'bodies', (
        select coalesce(json_agg(json_build_object('value', b.id, 'label', b.name)
          order by b.kind = 'steering_group' desc, b.name), '[]')
        from body b where b.platform_id = $1 and b.active)
    )::text as json`,
};

/** The steps of a version and the stands on it, latest first: $2 the version. */
export const HISTORY = {
  name: 'model_version_history',
  text:
    `
    select e.verb, ` +
    EVENT_TIMES +
    `, e.reason,
      e.data ->> 'stance' as stance, s.name as "seatOrganisation", m.function_title as "byFunction",
      o.name as "byOrganisation"
    from domain_event e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    left join seat p on p.platform_id = $1 and p.id = (e.data ->> 'seatId')::uuid
    left join organisation s on s.platform_id = $1 and s.id = p.organisation_id
    where e.platform_id = $1
      and (e.subject_type = 'model_version' and e.subject_id = $2
             and e.verb in ('draft-started', 'shared', 'circulated', 'taken-home', 'tabled', 'returned', 'reopened',
               'adopted', 'superseded')
        or e.subject_type = 'decision' and e.verb = 'stand-taken' and e.subject_id in (
             select d.id from decision d
             where d.platform_id = $1 and d.subject_type = 'model_version' and d.subject_id = $2))
    order by ` +
    LATEST_EVENT_FIRST +
    ' limit 100',
};
