/** $2 the version of the model: how many times its row has changed, which every change of its content counts. */
export const DRAFT_COUNT = {
  name: 'draft_change_count',
  text: `select v.version from model_version v where v.platform_id = $1 and v.id = $2`,
};

/** $2 the version of the model, $3 the count that the reader saw, $4 the reader: who else has changed it since. */
export const OTHERS_SINCE = {
  name: 'draft_changes_by_others',
  text: `
    select m.function_title as "functionTitle", o.name as organisation, count(*)::int as count
    from audit_entry e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.row_id = $2 and e.table_name = 'model_version' and e.operation = 'U'
      and (e.after ->> 'version')::int > $3 and e.actor <> $4
    group by e.membership_id, m.function_title, o.name
    order by max(e.id) desc
    limit 5`,
};
