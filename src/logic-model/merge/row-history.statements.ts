/**
 * What rows of a draft have said, from the audit trail. $1 is the platform, $2 the version of the model.
 * A whole row comes as text by column, numbers too, so that none is rounded.
 */

export const NODE_AT = {
  name: 'version_node_at',
  text: `
    select (select json_object_agg(f.key, f.value) from json_each_text(e.after) f) as row
    from version_node n
    join audit_entry e on e.platform_id = $1 and e.row_id = n.id
    where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3
      and e.table_name = 'version_node' and (e.after ->> 'version')::int = $4
    order by e.id desc
    limit 1`,
};

export const LINK_AT = {
  name: 'link_at',
  text: `
    select (select json_object_agg(f.key, f.value) from json_each_text(link_as_now(e.after)) f) as row
    from link l
    join audit_entry e on e.platform_id = $1 and e.row_id = l.id
    where l.platform_id = $1 and l.version_id = $2 and l.id = $3
      and e.table_name = 'link' and (e.after ->> 'version')::int = $4
    order by e.id desc
    limit 1`,
};

/** $3 is a node or a link of the version, $4 the row version after which is asked. */
export const WHO_SINCE = {
  name: 'draft_row_changers',
  text: `
    select m.function_title as "functionTitle", o.name as organisation,
      to_char(max(e.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from audit_entry e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.table_name in ('version_node', 'link')
      and e.row_id in (
        select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3
        union all
        select l.id from link l where l.platform_id = $1 and l.version_id = $2 and l.id = $3)
      and (e.after ->> 'version')::int > $4
    group by e.membership_id, m.function_title, o.name
    order by max(e.id) desc
    limit 5`,
};
