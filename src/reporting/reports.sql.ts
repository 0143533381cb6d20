import { EVENT_TIMES, LATEST_EVENT_FIRST } from '../audit/history.js';

/** The SQL of reports. `$1` is the platform. */

/** One whole report as JSON: `$2` its id, or null with `$3` round and `$4` organisation; `$5` today. */
export const REPORT = {
  name: 'reporting_report',
  text: `
    select jsonb_build_object(
      'id', r.id, 'version', r.version, 'state', r.state, 'summary', r.summary, 'needs', r.needs,
      'returnReason', r.return_reason, 'submittedAt', r.submitted_at, 'reviewedAt', r.reviewed_at,
      'submittedBy', r.submitted_by, 'submittedByPerson', s.person_id, 'submitter', s.function_title,
      'reviewer', case when v.id is not null then jsonb_build_object('function', v.function_title,
        'organisation', vo.name) end,
      'late', coalesce((r.first_submitted_at at time zone 'Europe/Stockholm')::date, $5::date) > o.due_on,
      'organisation', jsonb_build_object('id', g.id, 'name', g.name),
      'round', jsonb_build_object('id', o.id, 'name', o.name, 'state', o.state, 'periodFrom', o.period_from,
        'periodTo', o.period_to, 'dueOn', o.due_on),
      'coordinatedBy', p.coordinated_by,
      'approvers', (select coalesce(jsonb_agg(distinct m.function_title), '[]') from membership m
        where m.platform_id = $1 and m.organisation_id = g.id and 'approver' = any (m.roles)
          and m.suspended_at is null and m.valid_from <= $5::date
          and (m.valid_to is null or m.valid_to >= $5::date)),
      'fetched', (select coalesce(jsonb_agg(distinct jsonb_build_object('name', n.name, 'source', n.source)), '[]')
        from indicator n join indicator_use u on u.platform_id = $1 and u.indicator_id = n.id
          and u.ended_at is null
        where n.platform_id = $1 and n.source <> 'own'),
      'items', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', i.id, 'version', i.version, 'kind', i.kind, 'position', i.position, 'progress', i.progress,
          'doneText', i.done_text, 'ledToText', i.led_to_text, 'needsText', i.needs_text,
          'answered', i.answered, 'returned', i.returned,
          'activity', case when a.id is not null then jsonb_build_object('id', a.id, 'number', a.number,
            'title', a.title, 'description', a.description, 'commitment', a.commitment,
            'responsible', a.responsible_function, 'subGoal', f.sub_goal_number,
            'events', (select count(*)::int from activity_event e where e.platform_id = $1
              and e.activity_id = a.id and e.on_date between o.period_from and o.period_to)) end,
          'indicator', case when n.id is not null then jsonb_build_object('id', n.id, 'name', n.name,
            'definition', n.definition, 'unit', n.unit, 'measure', n.measure, 'decimals', n.decimals,
            'bySex', n.by_sex, 'numeratorLabel', n.numerator_label,
            'denominatorLabel', n.denominator_label) end,
          'values', (select coalesce(jsonb_agg(jsonb_build_object('sex', w.sex, 'state', w.state,
              'number', w.number::text, 'numerator', w.numerator::text, 'denominator', w.denominator::text,
              'comment', w.comment) order by w.sex), '[]')
            from report_value w where w.platform_id = $1 and w.report_item_id = i.id),
          'last', (select coalesce(jsonb_object_agg(l.sex, jsonb_build_object('state', l.state,
              'number', l.number::text, 'numerator', l.numerator::text, 'denominator', l.denominator::text,
              'periodEnd', l.period_end)), '{}')
            from (
              select distinct on (x.sex) x.sex, x.state, x.number, x.numerator, x.denominator, x.period_end
              from indicator_value x
              where x.platform_id = $1 and x.indicator_id = i.indicator_id and x.superseded_at is null
                and x.area_code is null and (x.organisation_id is null or x.organisation_id = g.id)
                and x.period_end < o.period_to
              order by x.sex, x.period_end desc, x.id desc) l)
        ) order by i.position, i.id), '[]')
        from report_item i
        left join activity a on a.platform_id = $1 and a.id = i.activity_id
        left join indicator n on n.platform_id = $1 and n.id = i.indicator_id
        left join node_in_force f on f.platform_id = $1 and f.node_id = a.node_id
        where i.platform_id = $1 and i.report_id = r.id)) as report
    from report r
    join reporting_round o on o.platform_id = $1 and o.id = r.round_id
    join organisation g on g.platform_id = $1 and g.id = r.organisation_id
    join platform p on p.id = $1
    left join membership s on s.platform_id = $1 and s.id = r.submitted_by
    left join membership v on v.platform_id = $1 and v.id = r.reviewed_by
    left join organisation vo on vo.platform_id = $1 and vo.id = v.organisation_id
    where r.platform_id = $1 and (r.id = $2 or $2::uuid is null and r.round_id = $3 and r.organisation_id = $4)`,
};

/** What has happened to a report, latest first: `$2` its id. */
export const REPORT_EVENTS = {
  name: 'reporting_report_events',
  text:
    `
    select e.verb, e.reason, ` +
    EVENT_TIMES +
    `, m.function_title as "function", g.name as organisation
    from domain_event e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation g on g.platform_id = $1 and g.id = m.organisation_id
    where e.platform_id = $1 and e.subject_type = 'report' and e.subject_id = $2
    order by ` +
    LATEST_EVENT_FIRST +
    ' limit 50',
};

/** The reports of a round: `$2` today, `$3` round, `$4` limit, `$5` offset. */
export const REPORTS_OF_ROUND = {
  name: 'reporting_reports_of_round',
  text: `
    select r.id, r.version, r.state, r.organisation_id as "organisationId", g.name as organisation,
      coalesce((r.first_submitted_at at time zone 'Europe/Stockholm')::date, $2::date) > o.due_on as late,
      (select count(*)::int from report_item i where i.platform_id = $1 and i.report_id = r.id) as items,
      count(*) over ()::int as total
    from report r
    join reporting_round o on o.platform_id = $1 and o.id = r.round_id
    join organisation g on g.platform_id = $1 and g.id = r.organisation_id
    where r.platform_id = $1 and r.round_id = $3
    order by g.name, r.id
    limit $4 offset $5`,
};

/** Locks the report and reads what decides; `$2` its id. Items are read after it, so they are never older. */
export const LOCK_REPORT = `
  select r.id, r.version, r.state, r.organisation_id as "organisationId", o.state as "roundState",
    r.summary, r.needs, r.submitted_by as "submittedBy", m.person_id as "submittedByPerson", o.name as "roundName",
    o.period_from::text as "periodFrom", o.period_to::text as "periodTo"
  from report r
  join reporting_round o on o.platform_id = $1 and o.id = r.round_id
  left join membership m on m.platform_id = $1 and m.id = r.submitted_by
  where r.platform_id = $1 and r.id = $2
  for update of r`;

export const ITEMS = `
  select i.id, i.version, i.position, i.kind, i.progress, i.done_text as "doneText",
    i.led_to_text as "ledToText", i.needs_text as "needsText", i.answered,
    coalesce(a.title, n.name) as title,
    case when n.id is not null then jsonb_build_object('id', n.id, 'name', n.name, 'measure', n.measure,
      'decimals', n.decimals, 'bySex', n.by_sex, 'numeratorLabel', n.numerator_label,
      'denominatorLabel', n.denominator_label) end as indicator,
    (select coalesce(jsonb_agg(jsonb_build_object('sex', v.sex, 'state', v.state, 'number', v.number::text,
        'numerator', v.numerator::text, 'denominator', v.denominator::text, 'comment', v.comment)
        order by v.sex), '[]')
      from report_value v where v.platform_id = $1 and v.report_item_id = i.id) as "values"
  from report_item i
  left join activity a on a.platform_id = $1 and a.id = i.activity_id
  left join indicator n on n.platform_id = $1 and n.id = i.indicator_id
  where i.platform_id = $1 and i.report_id = $2
  order by i.position, i.id`;

/**
 * The whole answer in one statement: report, items, values and state. Each item is written only over the
 * version it was read at; the caller counts them and gives up when one is missing. `$2` report, `$3` its
 * version, `$4` state, `$5` summary, `$6` needs, `$7` items, `$8` figures.
 */
export const SAVE = `
  with posted as (
    select * from jsonb_to_recordset($7::jsonb) as p(id uuid, version integer, progress text, "doneText" text,
      "ledToText" text, "needsText" text, answered boolean)
  ), figures as (
    select * from jsonb_to_recordset($8::jsonb) as f(id uuid, "itemId" uuid, sex text, state text,
      number numeric, numerator numeric, denominator numeric, comment text)
  ), saved as (
    update report r set state = $4, summary = $5, needs = $6, version = r.version + 1
    where r.platform_id = $1 and r.id = $2 and r.version = $3
    returning r.version
  ), items as (
    update report_item i set progress = p.progress, done_text = p."doneText", led_to_text = p."ledToText",
      needs_text = p."needsText", answered = p.answered, returned = i.returned and not p.answered,
      version = i.version + 1
    from posted p, saved
    where i.platform_id = $1 and i.report_id = $2 and i.id = p.id and i.version = p.version
    returning i.id
  ), removed as (
    delete from report_value v using items
    where v.platform_id = $1 and v.report_item_id = items.id
      and not exists (select from figures f where f."itemId" = v.report_item_id and f.sex = v.sex)
  ), written as (
    insert into report_value as v (platform_id, id, report_item_id, sex, state, number, numerator, denominator,
      comment)
    select $1, f.id, f."itemId", f.sex, f.state, f.number, f.numerator, f.denominator, f.comment
    from figures f join items on items.id = f."itemId"
    on conflict (platform_id, report_item_id, label, area_code, sex) do update
    set state = excluded.state, number = excluded.number, numerator = excluded.numerator,
      denominator = excluded.denominator, comment = excluded.comment, version = v.version + 1
    where (v.state, v.number, v.numerator, v.denominator, v.comment) is distinct from
      (excluded.state, excluded.number, excluded.numerator, excluded.denominator, excluded.comment)
  )
  select (select s.version from saved s) as version, (select count(*)::int from items) as items`;

/** Hands the report in, unless an item is left; `$3` membership, `$4` instant, `$5` version. */
export const SUBMIT = `
  update report r set state = 'submitted', submitted_by = $3, submitted_at = $4,
    first_submitted_at = coalesce(r.first_submitted_at, $4), reviewed_by = null, reviewed_at = null,
    return_reason = null, version = r.version + 1
  where r.platform_id = $1 and r.id = $2 and r.version = $5
    and not exists (select from report_item i where i.platform_id = $1 and i.report_id = $2 and not i.answered)
  returning r.version`;

export const START_REVIEW = `
  update report r set state = 'in_review', version = r.version + 1
  where r.platform_id = $1 and r.id = $2 and r.version = $3 returning r.version`;

/** `$3` version, `$4` membership, `$5` instant. */
export const APPROVE = `
  update report r set state = 'approved', reviewed_by = $4, reviewed_at = $5, version = r.version + 1
  where r.platform_id = $1 and r.id = $2 and r.version = $3 returning r.version`;

/** Sends the report back, and opens the items it is about; `$6` reason, `$7` item ids. */
export const RETURN = `
  with opened as (
    update report_item i set returned = true, answered = false, version = i.version + 1
    where i.platform_id = $1 and i.report_id = $2 and i.id = any ($7::uuid[])
    returning i.id
  ), returned as (
    update report r set state = 'returned', reviewed_by = $4, reviewed_at = $5, return_reason = $6,
      version = r.version + 1
    where r.platform_id = $1 and r.id = $2 and r.version = $3
    returning r.version
  )
  select (select r.version from returned r) as version, (select count(*)::int from opened) as items`;
