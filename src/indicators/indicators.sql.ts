/** One indicator with its contract. `$1` platform, `$2` indicator. */
export const INDICATOR_BY_ID = {
  name: 'indicators_indicator_by_id',
  text: `
    select i.id, i.version, i.source, i.external_id as "externalId", i.origin_platform_id as "originPlatformId",
      i.origin_indicator_id as "originIndicatorId", i.owner_organisation_id as "ownerOrganisationId",
      coalesce(c.owner_name, o.name) as "ownerName", i.name, i.definition, i.unit, i.measure, i.direction,
      i.aggregation, i.frequency, i.by_sex as "bySex", i.by_area as "byArea", i.decimals,
      i.small_count_threshold as "smallCountThreshold",
      coalesce(i.small_count_threshold, p.small_count_threshold) as threshold, i.development, i.published,
      i.definition_version as "definitionVersion", i.numerator_label as "numeratorLabel",
      i.denominator_label as "denominatorLabel", p.made_up_values as "madeUpPlatform",
      case when c.id is null then null else json_build_object('ownerName', c.owner_name,
        'sourceSystem', c.source_system, 'externalId', c.external_id, 'originalProducer', c.original_producer,
        'attribution', c.attribution, 'licence', c.licence, 'retrievedAt', c.retrieved_at,
        'publishedOn', c.published_on, 'nextPublicationOn', c.next_publication_on,
        'definitionSnapshot', c.definition_snapshot, 'state', c.state, 'sourceTitle', c.source_title,
        'sourceDefinition', c.source_definition, 'checkedAt', c.checked_at,
        'replacedBy', (select json_build_object('id', x.id, 'name', x.name) from indicator x
          where x.platform_id = $1 and x.id = c.replaced_by_id)) end as contract
    from indicator i
    join platform p on p.id = i.platform_id
    left join organisation o on o.platform_id = $1 and o.id = i.owner_organisation_id
    left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
    where i.platform_id = $1 and i.id = $2`,
} as const;

/** Every target an indicator has had here, newest first. `$1` platform, `$2` indicator. */
export const TARGETS_OF_INDICATOR = {
  name: 'indicators_targets_of_indicator',
  text: `
    select t.use_id as "useId", t.revision, t.value::text, t.due_on::text as "dueOn",
      t.due_period as "duePeriod", t.valid_from::text as "validFrom", t.reason,
      t.decided_by_text as "decidedBy", m.function_title as function, o.name as organisation,
      t.created_at as "createdAt"
    from target t
    join indicator_use u on u.platform_id = $1 and u.id = t.use_id
    left join membership m on m.platform_id = $1 and m.id = t.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where t.platform_id = $1 and u.indicator_id = $2
    order by t.valid_from desc, t.revision desc`,
} as const;

/** Who else uses an indicator of ours: only organisations' platforms that reuse it, never their figures. */
export const USERS_OF_INDICATOR = {
  name: 'indicators_users_of_indicator',
  text: `
    select r.platform_name as "platformName", r.coordinated_by as "coordinatedBy", r.uses
    from users_of_indicator($1, $2) r`,
} as const;

/** Nodes an indicator can be attached to: as they stand in the adopted version, else in the newest. */
export const NODES_TO_ATTACH = {
  name: 'indicators_nodes_to_attach',
  text: `
    select q.* from (
      select distinct on (n.node_id) n.node_id as id, n.kind, n.text, g.number as "subGoalNumber", n.position,
        node_rank(n.kind) as rank
      from version_node n
      join model_version v on v.platform_id = $1 and v.id = n.version_id
      left join version_node g on g.platform_id = $1 and g.version_id = n.version_id
        and g.node_id = case n.kind when 'sub_goal' then n.node_id else n.sub_goal_node_id end
      where n.platform_id = $1
      order by n.node_id, v.state = 'adopted' desc, v.number desc
    ) q
    order by q."subGoalNumber" nulls first, q.rank desc, q.position, q.text, q.id`,
} as const;

/** A node's kind and, where it stands in a version, its text. `$1` platform, `$2` node. */
export const NODE_BY_ID = {
  name: 'indicators_node_by_id',
  text: `
    select n.id, n.kind, (select x.text from version_node x
      join model_version v on v.platform_id = $1 and v.id = x.version_id
      where x.platform_id = $1 and x.node_id = n.id
      order by v.state = 'adopted' desc, v.number desc limit 1) as text
    from node n where n.platform_id = $1 and n.id = $2`,
} as const;

/** Organisations that may own an indicator. */
export const OWNERS = {
  name: 'indicators_owners',
  text: `
    select o.id, o.name from organisation o
    where o.platform_id = $1 and o.active order by o.name, o.id`,
} as const;

/** The platform's connection to a system. `$1` platform, `$2` system. */
export const SOURCE_OF = {
  name: 'indicators_source_of',
  text: `select s.id from source s where s.platform_id = $1 and s.system = $2`,
} as const;
