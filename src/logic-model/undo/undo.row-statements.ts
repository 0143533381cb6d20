/** The tables whose rows are added, changed and removed by an edit of a draft. */
export type EditedTable = 'version_node' | 'link' | 'external_factor' | 'goal_conflict';

/**
 * $1 the platform, $2 the version, $3 the row, $4 the row as the change left it, $5 columns: removes the row where
 * those columns still say what the change left in them.
 */
export const TAKE_AWAY: Readonly<Record<EditedTable, string>> = {
  version_node: `
    delete from version_node n using json_populate_record(null::version_node, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
  link: `
    delete from link n using json_populate_record(null::link, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
  external_factor: `
    delete from external_factor n using json_populate_record(null::external_factor, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
  goal_conflict: `
    delete from goal_conflict n using json_populate_record(null::goal_conflict, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
};

/** As `TAKE_AWAY`, with $6 the row as it was before: puts those columns back, and leaves the others as they are. */
export const CHANGE_BACK: Readonly<Record<EditedTable, string>> = {
  version_node: `
    update version_node n
    set (sub_goal_node_id, number, position, text, detail, not_measured_reason, organisation_id, target_group_id,
        amount, amount_unit, evidence, side_effect) = (
        select w.sub_goal_node_id, w.number, w.position, w.text, w.detail, w.not_measured_reason, w.organisation_id,
          w.target_group_id, w.amount, w.amount_unit, w.evidence, w.side_effect
        from jsonb_populate_record(n, (select jsonb_object_agg(c, $6::jsonb -> c) from unnest($5::text[]) c)) w),
      version = n.version + 1
    from json_populate_record(null::version_node, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
  link: `
    update link n
    set (assumption, evidence, sources, claim, claim_reasoning, sign) = (
        select w.assumption, w.evidence, w.sources, w.claim, w.claim_reasoning, w.sign
        from jsonb_populate_record(n, (select jsonb_object_agg(c, $6::jsonb -> c) from unnest($5::text[]) c)) w),
      version = n.version + 1
    from json_populate_record(null::link, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
  external_factor: `
    update external_factor n
    set (text, occurs_on, works, how) = (
        select w.text, w.occurs_on, w.works, w.how
        from jsonb_populate_record(n, (select jsonb_object_agg(c, $6::jsonb -> c) from unnest($5::text[]) c)) w),
      version = n.version + 1
    from json_populate_record(null::external_factor, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select coalesce(jsonb_object_agg(c, to_jsonb(n) -> c), '{}') from unnest($5::text[]) c)
        = (select coalesce(jsonb_object_agg(c, to_jsonb(left_as) -> c), '{}') from unnest($5::text[]) c)
    returning n.id`,
  goal_conflict: `
    update goal_conflict n
    set (reasoning) = (
        select w.reasoning
        from jsonb_populate_record(n, (select jsonb_object_agg(c, $6::jsonb -> c) from unnest($5::text[]) c)) w),
      version = n.version + 1
    from json_populate_record(null::goal_conflict, $4::json) left_as
    where n.platform_id = $1 and n.version_id = $2 and n.id = $3
      and (select jsonb_object_agg(c, to_jsonb(n) -> c) from unnest($5::text[]) c)
        = (select jsonb_object_agg(c, to_jsonb(left_as) -> c) from unnest($5::text[]) c)
    returning n.id`,
};
