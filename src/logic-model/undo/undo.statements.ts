/** The kinds of change that can be undone, by the verbs of their events. */
export const UNDOABLE = [
  'node-added',
  'node-edited',
  'node-removed',
  'node-moved',
  'link-added',
  'link-edited',
  'link-removed',
  'factor-added',
  'factor-edited',
  'factor-removed',
  'conflict-added',
  'conflict-edited',
  'conflict-removed',
] as const;

/**
 * $2 the version, $3 the person, $4 the verbs: the person's latest change of the draft's content that has not been
 * undone. What was done together with something else, such as taking a circulation home, is not one of them.
 */
export const LAST_CHANGE = {
  name: 'draft_last_change',
  text: `
    select e.id, case when e.verb = 'change-redone' then e.data ->> 'verb' else e.verb end as verb,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, r.id as "rowId",
      (select coalesce(a.after, a.before) ->> 'text' from audit_entry own
       join audit_entry a on a.platform_id = $1 and a.tx = own.tx and a.at = own.at
       where own.platform_id = $1 and own.row_id = e.id and a.table_name in ('version_node', 'external_factor')
         and coalesce(coalesce(a.after, a.before) ->> 'node_id', a.row_id::text) = r.id
       order by a.id desc limit 1) as about
    from domain_event e
    cross join lateral (select coalesce(e.data ->> 'nodeId', e.data ->> 'linkId', e.data ->> 'factorId',
      e.data ->> 'conflictId') as id) r
    where e.platform_id = $1 and e.subject_type = 'model_version' and e.subject_id = $2 and e.actor = $3
      and e.verb = any ($4::text[])
      and not exists (
        select from domain_event x
        where x.platform_id = $1 and x.subject_type = 'model_version' and x.subject_id = $2 and x.at = e.at
          and x.verb <> all ($4::text[]))
      and not exists (
        select from domain_event u
        join domain_event f on f.platform_id = $1 and f.id = (u.data ->> 'undid')::uuid
        where u.platform_id = $1 and u.subject_type = 'model_version' and u.subject_id = $2
          and u.verb = 'change-undone' and f.at = e.at)
    order by e.at desc, e.id desc
    limit 1`,
};

/** As above: what the person undid last, where they have changed nothing of the draft's content since. */
export const LAST_UNDONE = {
  name: 'draft_last_undone',
  text: `
    select e.id, e.data ->> 'verb' as verb,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.data ->> 'nodeId' as "rowId",
      (select coalesce(a.after, a.before) ->> 'text' from audit_entry own
       join audit_entry a on a.platform_id = $1 and a.tx = own.tx and a.at = own.at
       where own.platform_id = $1 and own.row_id = e.id and a.table_name in ('version_node', 'external_factor')
         and coalesce(coalesce(a.after, a.before) ->> 'node_id', a.row_id::text) = e.data ->> 'nodeId'
       order by a.id desc limit 1) as about
    from domain_event e
    where e.platform_id = $1 and e.subject_type = 'model_version' and e.subject_id = $2 and e.actor = $3
      and e.verb = 'change-undone'
      and not exists (
        select from domain_event x
        where x.platform_id = $1 and x.subject_type = 'model_version' and x.subject_id = $2 and x.actor = $3
          and x.verb = any ($4::text[]) and (x.at, x.id) > (e.at, e.id))
    order by e.at desc, e.id desc
    limit 1`,
};

/** $2 the event: the rows of the draft that its transaction changed, as they were and became. */
export const ENTRIES = `
  select a.id::text as id, a.operation, a.table_name as "table", a.row_id as "rowId",
    r.before::text as before, r.after::text as after,
    (select json_object_agg(f.key, f.value) from json_each_text(r.before) f) as was,
    (select json_object_agg(f.key, f.value) from json_each_text(r.after) f) as became
  from audit_entry own
  join audit_entry a on a.platform_id = $1 and a.tx = own.tx and a.at = own.at
  cross join lateral (
    select case a.table_name when 'link' then link_as_now(a.before) else a.before end as before,
      case a.table_name when 'link' then link_as_now(a.after) else a.after end as after) r
  where own.platform_id = $1 and own.row_id = $2 and own.table_name = 'domain_event'
    and a.table_name in ('version_node', 'link', 'external_factor', 'external_factor_node', 'goal_conflict')
  order by a.id`;

/** $2 a row's id: who changed it last. */
export const LAST_CHANGER = `
  select e.actor, m.function_title as "functionTitle", o.name as organisation
  from audit_entry e
  left join membership m on m.platform_id = $1 and m.id = e.membership_id
  left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
  where e.platform_id = $1 and e.row_id = $2
  order by e.id desc
  limit 1`;

/** $2 the version, $3 a node: who removed it from the draft, or undid that it was added. */
export const REMOVER = `
  select e.actor, m.function_title as "functionTitle", o.name as organisation
  from domain_event e
  left join membership m on m.platform_id = $1 and m.id = e.membership_id
  left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
  where e.platform_id = $1 and e.subject_type = 'model_version' and e.subject_id = $2
    and e.data ->> 'nodeId' = $3 and e.verb in ('node-removed', 'change-undone', 'change-redone')
  order by e.at desc, e.id desc
  limit 1`;
