/** $1 the platform, $2 the version, $3 the row: who took it out of the draft, and what it said then. */
export const ROW_REMOVED = {
  name: 'draft_row_removed',
  text: `
    select m.function_title as "functionTitle", o.name as organisation,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      (select json_object_agg(f.key, f.value) from json_each_text(e.before) f) as row
    from audit_entry e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.row_id = $3 and e.operation = 'D'
      and e.table_name in ('link', 'external_factor', 'goal_conflict') and e.before ->> 'version_id' = $2
    order by e.id desc
    limit 1`,
};

/** As above for a node, whose row in the draft is found by the event. */
export const NODE_REMOVED = {
  name: 'draft_node_removed',
  text: `
    select m.function_title as "functionTitle", o.name as organisation,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, json_build_object() as row
    from domain_event e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.subject_type = 'model_version' and e.subject_id = $2
      and e.data ->> 'nodeId' = $3 and e.verb in ('node-removed', 'change-undone', 'change-redone')
    order by e.at desc, e.id desc
    limit 1`,
};
