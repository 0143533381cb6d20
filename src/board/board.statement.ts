import { PLATFORM_STATUSES } from '../indicators/use-status.sql.js';

/**
 * Everything the steering board shows of a platform, in one statement: `$1` the platform, `$2` the day. The
 * statuses' inputs come from the indicators' own statement; the rule is applied to them in one pass afterwards.
 * Activities stand under the sub-goal of their node in the version in force, or under none.
 */
const FORCE = `
  force as materialized (
    select v.id, v.number, v.title, v.period_from, v.period_to, v.in_force_from, v.adopted_at, v.review_due
    from logic_model m
    join model_version v on v.platform_id = $1 and v.model_id = m.id and v.state = 'adopted'
    where m.platform_id = $1 and m.kind = 'platform'
  ),
  nodes as materialized (
    select n.node_id, n.kind, n.number, n.position, n.text, n.organisation_id, n.amount, n.amount_unit,
      n.not_measured_reason, case n.kind when 'sub_goal' then n.node_id else n.sub_goal_node_id end as sub_goal
    from force f
    join version_node n on n.platform_id = $1 and n.version_id = f.id
  ),
  acts as materialized (
    select a.id, n.sub_goal, a.lead_organisation_id, a.state, a.commitment, a.not_followable_reason,
      a.state in ('planned', 'ongoing') and coalesce(a.ends_on < $2::date, false) as late
    from activity a
    left join nodes n on n.node_id = a.node_id
    where a.platform_id = $1
  )`;

const VERSION = `
  (select json_build_object('id', f.id, 'number', f.number, 'title', f.title,
      'periodFrom', f.period_from, 'periodTo', f.period_to, 'inForceFrom', f.in_force_from,
      'adoptedOn', (f.adopted_at at time zone 'Europe/Stockholm')::date, 'reviewDue', f.review_due,
      'decision', (select json_build_object('id', d.id, 'body', b.name, 'meetingDate', d.meeting_date,
          'protocolReference', d.protocol_reference, 'protocolParagraph', d.protocol_paragraph)
        from decision d join body b on b.platform_id = $1 and b.id = d.body_id
        where d.platform_id = $1 and d.subject_type = 'model_version' and d.subject_id = f.id
          and d.state = 'adopted'
        order by d.decided_at desc limit 1))
    from force f)`;

const NODES = `
  (select coalesce(json_agg(json_build_object('id', n.node_id, 'kind', n.kind, 'number', n.number,
      'subGoalId', n.sub_goal, 'text', case when n.kind in ('overall_goal', 'sub_goal') then n.text end,
      'notMeasured', n.not_measured_reason is not null) order by n.number, n.position, n.node_id), '[]')
    from nodes n where n.kind not in ('need', 'resource', 'activity'))`;

const ACTIVITIES = `
  (select coalesce(json_agg(json_build_object('subGoalId', g.sub_goal, 'done', g.done, 'onPlan', g.on_plan,
      'late', g.late, 'paused', g.paused, 'cancelled', g.cancelled)), '[]')
    from (select a.sub_goal, count(*) filter (where a.state in ('done', 'effect_checked')) as done,
        count(*) filter (where a.state in ('planned', 'ongoing') and not a.late) as on_plan,
        count(*) filter (where a.late) as late, count(*) filter (where a.state = 'paused') as paused,
        count(*) filter (where a.state = 'cancelled') as cancelled
      from acts a group by a.sub_goal) g)`;

/** Who contributes, counted once each; amounts by kind, never added together. */
const RESOURCES = `
  (select json_build_object(
      'nodes', (select count(*) from nodes n where n.kind = 'resource'),
      'organisations', (select count(*) from (
        select n.organisation_id from nodes n where n.kind = 'resource' and n.organisation_id is not null
        union select a.lead_organisation_id from acts a where a.state <> 'cancelled'
        union select p.organisation_id from activity_participant p
          join acts a on a.id = p.activity_id and a.state <> 'cancelled'
          where p.platform_id = $1) o),
      'amounts', (select coalesce(json_agg(json_build_object('unit', m.amount_unit, 'amount', m.amount::text)
          order by m.amount_unit), '[]')
        from (select n.amount_unit, sum(n.amount) as amount from nodes n
          where n.kind = 'resource' and n.amount is not null group by n.amount_unit) m)))`;

const COVERAGE = `
  (select json_build_object('commitments', count(*),
      'followable', count(*) filter (where a.not_followable_reason is null))
    from acts a where a.commitment and a.state <> 'cancelled')`;

const DECISIONS = `
  (select coalesce(json_agg(json_build_object('id', d.id, 'subjectType', d.subject_type,
      'subjectId', d.subject_id, 'versionNumber', v.number, 'title', d.subject_title, 'body', b.name, 'quorumRule', b.quorum_rule,
      'quorumN', b.quorum_n, 'meetingDate', d.meeting_date,
      'tabledOn', (d.tabled_at at time zone 'Europe/Stockholm')::date,
      'seats', (select coalesce(json_agg(json_build_object('id', s.id, 'organisationId', s.organisation_id,
          'substitute', s.substitute) order by s.id), '[]')
        from seat s where s.platform_id = $1 and s.body_id = d.body_id and s.valid_from <= $2::date
          and (s.valid_to is null or s.valid_to >= $2::date)),
      'stands', (select coalesce(json_agg(json_build_object('seatId', t.seat_id, 'stance', t.stance,
          'comment', null, 'at', t.at) order by t.at), '[]')
        from stand t where t.platform_id = $1 and t.decision_id = d.id)) order by d.tabled_at, d.id), '[]')
    from decision d
    join body b on b.platform_id = $1 and b.id = d.body_id
    left join model_version v on v.platform_id = $1 and v.id = d.subject_id and d.subject_type = 'model_version'
    where d.platform_id = $1 and d.state = 'open')`;

const DEVIATIONS = `
  (select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title,
      'severity', x.severity, 'state', x.state, 'since', x.since, 'dueOn', x.due_on,
      'subGoalNumber', n.number, 'owner', o.name, 'escalatedTo', e.name)
      order by x.severity = 'high' desc, e.id is null, x.since, x.id), '[]')
    from deviation x
    join organisation o on o.platform_id = $1 and o.id = x.owner_organisation_id
    left join body e on e.platform_id = $1 and e.id = x.escalated_body_id
    left join nodes n on n.node_id = x.sub_goal_node_id
    where x.platform_id = $1 and x.state <> 'closed')`;

const LATE_REPORTS = `
  (select coalesce(json_agg(json_build_object('id', r.id, 'roundId', q.id, 'round', q.name,
      'organisationId', o.id, 'organisation', o.name, 'state', r.state, 'dueOn', q.due_on)
      order by q.due_on, o.name), '[]')
    from reporting_round q
    join report r on r.platform_id = $1 and r.round_id = q.id
      and r.state in ('not_started', 'in_progress', 'returned')
    join organisation o on o.platform_id = $1 and o.id = r.organisation_id
    where q.platform_id = $1 and q.state in ('open', 'closed') and q.due_on < $2::date)`;

const CHANGED_SOURCES = `
  (select coalesce(json_agg(json_build_object('indicatorId', i.id, 'indicator', i.name, 'state', c.state,
      'source', c.source_system, 'subGoalNumbers', u.numbers) order by i.name, i.id), '[]')
    from indicator_contract c
    join indicator i on i.platform_id = $1 and i.id = c.indicator_id
    join lateral (select json_agg(distinct g.number) filter (where g.number is not null) as numbers,
        count(*) as uses
      from indicator_use y
      left join nodes n on n.node_id = y.node_id
      left join nodes g on g.node_id = n.sub_goal
      where y.platform_id = $1 and y.indicator_id = i.id and y.ended_at is null) u on u.uses > 0
    where c.platform_id = $1 and c.state <> 'active')`;

const ORIGINS = `
  (select coalesce(json_agg(distinct i.origin_platform_id), '[]')
    from indicator i where i.platform_id = $1 and i.source = 'platform')`;

export const BOARD = {
  name: 'board',
  planned: 'once',
  text:
    'with ' +
    FORCE +
    ` select json_build_object(
      'platform', (select json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
          'madeUpValues', p.made_up_values) from platform p where p.id = $1),
      'day', $2::date,
      'version', ` +
    [
      VERSION,
      "'nodes', " + NODES,
      "'activities', " + ACTIVITIES,
      "'resources', " + RESOURCES,
      "'coverage', " + COVERAGE,
      "'decisions', " + DECISIONS,
      "'deviations', " + DEVIATIONS,
      "'lateReports', " + LATE_REPORTS,
      "'changedSources', " + CHANGED_SOURCES,
      "'origins', " + ORIGINS,
    ].join(',\n') +
    `) as board, s.uses, s.judgements
    from (` +
    PLATFORM_STATUSES.text +
    ') s',
} as const;
