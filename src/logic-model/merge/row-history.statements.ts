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

/** Which nodes a factor touched is what its own changes made of it; what went with a node that was removed is not there. */
export const FACTOR_AT = {
  name: 'factor_at',
  text: `
    select (select json_object_agg(v.key, v.value) from (
      select c.key, c.value from json_each_text(e.after) c
      union all
      select 'node_ids', coalesce(string_agg(t.node_id, ' ' order by t.node_id), '') from (
        select distinct on (a.row_id) a.operation, coalesce(a.after, a.before) ->> 'node_id' as node_id
        from audit_entry own
        join audit_entry a on a.platform_id = $1 and a.tx = own.tx and a.at = own.at
        where own.platform_id = $1 and own.row_id = f.id and own.table_name = 'external_factor'
          and coalesce((own.after ->> 'version')::int, 0) <= $4 and own.operation <> 'D'
          and a.table_name = 'external_factor_node' and coalesce(a.after, a.before) ->> 'factor_id' = f.id::text
        order by a.row_id, a.id desc) t
      where t.operation <> 'D'
        and exists (select from version_node n where n.platform_id = $1 and n.version_id = $2
          and n.node_id::text = t.node_id)) v) as row
    from external_factor f
    join audit_entry e on e.platform_id = $1 and e.row_id = f.id
    where f.platform_id = $1 and f.version_id = $2 and f.id = $3
      and e.table_name = 'external_factor' and (e.after ->> 'version')::int = $4
    order by e.id desc
    limit 1`,
};

export const CONFLICT_AT = {
  name: 'conflict_at',
  text: `
    select (select json_object_agg(v.key, v.value) from json_each_text(e.after) v) as row
    from goal_conflict c
    join audit_entry e on e.platform_id = $1 and e.row_id = c.id
    where c.platform_id = $1 and c.version_id = $2 and c.id = $3
      and e.table_name = 'goal_conflict' and (e.after ->> 'version')::int = $4
    order by e.id desc
    limit 1`,
};

/** $3 is a node, link, factor or conflict of the version, $4 the row version after which is asked. */
export const WHO_SINCE = {
  name: 'draft_row_changers',
  text: `
    select m.function_title as "functionTitle", o.name as organisation,
      to_char(max(e.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from audit_entry e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.table_name in ('version_node', 'link', 'external_factor', 'goal_conflict')
      and e.row_id in (
        select n.id from version_node n where n.platform_id = $1 and n.version_id = $2 and n.node_id = $3
        union all
        select l.id from link l where l.platform_id = $1 and l.version_id = $2 and l.id = $3
        union all
        select f.id from external_factor f where f.platform_id = $1 and f.version_id = $2 and f.id = $3
        union all
        select c.id from goal_conflict c where c.platform_id = $1 and c.version_id = $2 and c.id = $3)
      and (e.after ->> 'version')::int > $4
    group by e.membership_id, m.function_title, o.name
    order by max(e.id) desc
    limit 5`,
};
