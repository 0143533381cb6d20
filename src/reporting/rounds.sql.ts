/** The SQL of reporting rounds. `$1` is the platform; instants become ISO texts in the views. */

/** `$2` today, `$3` one round or null for all, `$4` limit, `$5` offset. */
export const ROUNDS = {
  name: 'reporting_rounds',
  text: `
    select o.id, o.name, o.period_from::text as "periodFrom", o.period_to::text as "periodTo",
      o.opens_on::text as "opensOn", o.due_on::text as "dueOn", o.state, o.version,
      o.certified_at as "certifiedAt", o.certified_note as "certifiedNote", o.sha256,
      case when $3::uuid is not null then o.canonical_text end as "canonicalText",
      m.function_title as "certifiedBy", g.name as "certifiedByOrganisation",
      (select coalesce(jsonb_object_agg(c.state, c.n), '{}') from (
        select r.state, count(*)::int as n from report r
        where r.platform_id = $1 and r.round_id = o.id group by r.state) c) as counts,
      (select count(*)::int from report r where r.platform_id = $1 and r.round_id = o.id
        and coalesce((r.first_submitted_at at time zone 'Europe/Stockholm')::date, $2::date) > o.due_on) as late,
      count(*) over ()::int as total
    from reporting_round o
    left join membership m on m.platform_id = $1 and m.id = o.certified_by
    left join organisation g on g.platform_id = $1 and g.id = m.organisation_id
    where o.platform_id = $1 and ($3::uuid is null or o.id = $3)
    order by o.period_to desc, o.due_on desc, o.id desc
    limit $4 offset $5`,
};

/** Organisation by round: `$2` today, `$3` one round or null for the latest, `$4` how many rounds, and planned ones. */
export const MATRIX = {
  name: 'reporting_matrix',
  text: `
    with rounds as (
      select p.id, p.name, p.period_from, p.period_to, p.due_on, p.state, p.place from (
        select o.*, row_number() over (partition by o.state = 'planned'
          order by o.period_to desc, o.due_on desc, o.id desc) as place
        from reporting_round o
        where o.platform_id = $1 and ($3::uuid is null or o.id = $3)) p
      where p.place <= $4
    ), cells as (
      select r.id, r.round_id, r.organisation_id, r.state, r.submitted_at, o.due_on,
        coalesce((r.first_submitted_at at time zone 'Europe/Stockholm')::date, $2::date) > o.due_on as late,
        (select count(*)::int from report_item i where i.platform_id = $1 and i.report_id = r.id) as items
      from report r join rounds o on o.id = r.round_id
      where r.platform_id = $1
    )
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'periodFrom', o.period_from,
        'periodTo', o.period_to, 'dueOn', o.due_on, 'state', o.state) order by o.state = 'planned', o.state in ('locked', 'certified'), o.place) from rounds o), '[]') as rounds,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name)
        from organisation g where g.platform_id = $1
        and (g.relation = 'internal' and g.active or g.id in (select c.organisation_id from cells c))), '[]')
        as organisations,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'roundId', c.round_id,
        'organisationId', c.organisation_id, 'state', c.state, 'late', c.late, 'items', c.items,
        'submittedAt', c.submitted_at) order by c.id) from cells c), '[]') as reports`,
};

/** Who can be reminded in the rounds that take reports, by organisation. `$2` today. */
export const REMINDABLE = {
  name: 'reporting_remindable',
  text: `
    select r.id as "reportId", o.id as "roundId", o.name as "roundName", o.due_on::text as "dueOn", r.state,
      g.id as "organisationId", g.name as "organisationName",
      coalesce((select jsonb_agg(jsonb_build_object('function', m.function_title, 'roles', m.roles)
          order by m.function_title)
        from membership m where m.platform_id = $1 and m.organisation_id = g.id and m.suspended_at is null
          and m.roles && array['reporter', 'approver']
          and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)), '[]') as people
    from report r
    join reporting_round o on o.platform_id = $1 and o.id = r.round_id and o.state in ('open', 'closed')
    join organisation g on g.platform_id = $1 and g.id = r.organisation_id
    where r.platform_id = $1 and r.state in ('not_started', 'in_progress', 'returned')
    order by o.due_on, g.name`,
};

/**
 * Opens a round's books: one report for each internal organisation that owes something, with an item for each
 * activity it leads in the period and each own indicator whose latest value will be older than its frequency
 * allows when the period ends. Missing values do not count as answered. National statistics are never asked
 * for. `$2` round, `$3` and `$4` its period.
 */
export const OWE = `
  with owed as (
    select a.lead_organisation_id as organisation_id, 'activity' as kind, a.id as activity_id,
      null::uuid as indicator_id, a.number as rank, a.title as name
    from activity a
    join organisation g on g.platform_id = $1 and g.id = a.lead_organisation_id
      and g.relation = 'internal' and g.active
    where a.platform_id = $1 and a.state <> 'cancelled'
      and (a.starts_on is null or a.starts_on <= $4::date)
      and coalesce(a.ends_on, case when a.state in ('done', 'effect_checked')
        then (a.state_since at time zone 'Europe/Stockholm')::date end, $4::date) >= $3::date
    union all
    select n.owner_organisation_id, 'indicator', null, n.id, 0, n.name
    from indicator n
    join organisation g on g.platform_id = $1 and g.id = n.owner_organisation_id
      and g.relation = 'internal' and g.active
    where n.platform_id = $1 and n.source = 'own' and not n.development
      and not exists (
        select from indicator_value v
        where v.platform_id = $1 and v.indicator_id = n.id and v.superseded_at is null and v.state <> 'missing'
          and v.area_code is null and (v.organisation_id is null or v.organisation_id = n.owner_organisation_id)
          and v.period_end > $4::date - case n.frequency when 'monthly' then interval '1 month'
            when 'quarterly' then interval '3 months' when 'half_yearly' then interval '6 months'
            when 'yearly' then interval '1 year' else interval '0' end)
  ), reports as (
    insert into report (platform_id, id, round_id, organisation_id)
    select $1, new_row_id(), $2, d.organisation_id from (select distinct w.organisation_id from owed w) d
    returning id, organisation_id
  ), items as (
    insert into report_item (platform_id, id, report_id, kind, activity_id, indicator_id, position)
    select $1, new_row_id(), r.id, w.kind, w.activity_id, w.indicator_id,
      row_number() over (partition by r.id order by w.kind, w.rank, w.name, w.indicator_id)
    from owed w join reports r on r.organisation_id = w.organisation_id
    returning id
  )
  select (select count(*)::int from reports) as reports, (select count(*)::int from items) as items`;

/**
 * Certifies: what the round holds as one canonical text (approved reports whole, the others by name and state
 * alone, for a draft stays its organisation's), with its SHA-256. Keys and rows stand in a fixed order, so the
 * same content gives the same text. `$2` round, `$3` membership, `$4` instant, `$5` note, `$6` version.
 */
export const CERTIFY = `
  with content as (
    select jsonb_pretty(jsonb_build_object(
      'format', 'effektkedja-reporting-round-1',
      'round', jsonb_build_object('id', o.id, 'name', o.name, 'periodFrom', o.period_from,
        'periodTo', o.period_to, 'opensOn', o.opens_on, 'dueOn', o.due_on),
      'note', $5::text,
      'notApproved', (select coalesce(jsonb_agg(jsonb_build_object('organisation', g.name, 'id', g.id,
          'state', r.state) order by g.id), '[]')
        from report r join organisation g on g.platform_id = $1 and g.id = r.organisation_id
        where r.platform_id = $1 and r.round_id = o.id and r.state <> 'approved'),
      'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'organisation', g.name,
          'organisationId', g.id, 'summary', r.summary, 'needs', r.needs,
          'submittedAt', to_char(r.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'submittedBy', r.submitted_by, 'approvedBy', r.reviewed_by,
          'approvedAt', to_char(r.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'items', (select coalesce(jsonb_agg(jsonb_build_object('position', i.position, 'kind', i.kind,
              'about', coalesce(a.title, n.name), 'aboutId', coalesce(a.id, n.id), 'progress', i.progress,
              'done', i.done_text, 'ledTo', i.led_to_text, 'needs', i.needs_text,
              'values', (select coalesce(jsonb_agg(jsonb_build_object('sex', v.sex, 'state', v.state,
                  'number', v.number::text, 'numerator', v.numerator::text,
                  'denominator', v.denominator::text, 'comment', v.comment) order by v.sex, v.id), '[]')
                from report_value v where v.platform_id = $1 and v.report_item_id = i.id))
              order by i.position, i.id), '[]')
            from report_item i
            left join activity a on a.platform_id = $1 and a.id = i.activity_id
            left join indicator n on n.platform_id = $1 and n.id = i.indicator_id
            where i.platform_id = $1 and i.report_id = r.id)) order by g.id), '[]')
        from report r join organisation g on g.platform_id = $1 and g.id = r.organisation_id
        where r.platform_id = $1 and r.round_id = o.id and r.state = 'approved'))) as canonical
    from reporting_round o where o.platform_id = $1 and o.id = $2
  )
  update reporting_round o
  set state = 'certified', version = o.version + 1, certified_by = $3, certified_at = $4, certified_note = $5,
    canonical_text = c.canonical, sha256 = encode(sha256(convert_to(c.canonical, 'UTF8')), 'hex')
  from content c
  where o.platform_id = $1 and o.id = $2 and o.version = $6
  returning o.sha256`;
