import { CIRCULATION_MATTERS } from './waiting.circulation.js';

/**
 * What waits for one member, and what comes: `$1` the platform, `$2` the day, `$3` the membership, `$4` its
 * organisation, `$5` the person, `$6` the roles. Drafts of others are neither shown nor counted.
 */
const OPEN = `
  open as materialized (
    select d.id, d.subject_title as title, d.meeting_date, d.tabled_at, d.body_id, b.name as body, b.quorum_rule,
      b.quorum_n, v.number as version, t.person_id as tabled_by
    from decision d
    join body b on b.platform_id = $1 and b.id = d.body_id
    join membership t on t.platform_id = $1 and t.id = d.tabled_by
    left join model_version v on v.platform_id = $1 and v.id = d.subject_id and d.subject_type = 'model_version'
    where d.platform_id = $1 and d.state = 'open'
  ),
  seats as materialized (
    select s.id, s.body_id, s.organisation_id, s.substitute, s.chair, s.membership_id = $3::uuid as mine
    from seat s
    where s.platform_id = $1 and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)
      and s.body_id in (select o.body_id from open o)
  )`;

const STANDS = `
  (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'versionNumber', o.version,
      'body', o.body, 'meetingDate', o.meeting_date) order by o.meeting_date nulls last, o.tabled_at), '[]')
    from open o join seats s on s.body_id = o.body_id and s.mine and not s.substitute
    where 'steering_member' = any($6::text[])
      and not exists (select from stand t where t.platform_id = $1 and t.decision_id = o.id and t.seat_id = s.id))`;

const RECORDS = `
  (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'versionNumber', o.version,
      'body', o.body, 'meetingDate', o.meeting_date, 'quorumRule', o.quorum_rule, 'quorumN', o.quorum_n,
      'seats', (select json_agg(json_build_object('id', x.id, 'organisationId', x.organisation_id,
          'substitute', x.substitute)) from seats x where x.body_id = o.body_id),
      'stands', (select coalesce(json_agg(json_build_object('seatId', t.seat_id, 'stance', t.stance,
          'comment', null, 'at', t.at)), '[]') from stand t where t.platform_id = $1 and t.decision_id = o.id)
      ) order by o.meeting_date nulls last, o.tabled_at), '[]')
    from open o join seats s on s.body_id = o.body_id and s.mine and s.chair
    where 'steering_member' = any($6::text[]) and o.tabled_by <> $5::uuid)`;

const REPORTS = `
  (select coalesce(json_agg(json_build_object('roundId', q.id, 'round', q.name, 'dueOn', q.due_on,
      'organisationId', r.organisation_id, 'state', r.state,
      'items', (select count(*) from report_item i where i.platform_id = $1 and i.report_id = r.id),
      'answered', (select count(*) from report_item i where i.platform_id = $1 and i.report_id = r.id
        and i.answered)) order by q.due_on), '[]')
    from report r join reporting_round q on q.platform_id = $1 and q.id = r.round_id
    where r.platform_id = $1 and r.organisation_id = $4::uuid and q.state in ('open', 'closed')
      and r.state in ('not_started', 'in_progress', 'returned')
      and ('reporter' = any($6::text[]) or 'approver' = any($6::text[])))`;

const REVIEWS = `
  (select coalesce(json_agg(json_build_object('roundId', q.id, 'round', q.name, 'organisationId', o.id,
      'organisation', coalesce(o.short_name, o.name),
      'submittedOn', (r.submitted_at at time zone 'Europe/Stockholm')::date) order by r.submitted_at), '[]')
    from report r
    join reporting_round q on q.platform_id = $1 and q.id = r.round_id
    join organisation o on o.platform_id = $1 and o.id = r.organisation_id
    left join membership m on m.platform_id = $1 and m.id = r.submitted_by
    where r.platform_id = $1 and r.state in ('submitted', 'in_review') and q.state <> 'certified'
      and 'coordinator' = any($6::text[]) and r.submitted_by is distinct from $3::uuid
      and m.person_id is distinct from $5::uuid)`;

const ROUNDS = `
  (select coalesce(json_agg(json_build_object('id', q.id, 'name', q.name, 'state', q.state, 'dueOn', q.due_on,
      'left', q.unfinished) order by q.due_on), '[]')
    from (select x.id, x.name, x.state, x.due_on,
        (select count(*) from report r where r.platform_id = $1 and r.round_id = x.id and r.state <> 'approved')
          as unfinished
      from reporting_round x
      where x.platform_id = $1 and x.state in ('open', 'closed', 'locked')
        and 'coordinator' = any($6::text[])) q
    where (q.state = 'open' and q.due_on < $2::date) or (q.state <> 'open' and q.unfinished = 0))`;

const VERSIONS = `
  (select coalesce(json_agg(json_build_object('number', v.number, 'title', v.title, 'state', v.state)), '[]')
    from logic_model m
    join model_version v on v.platform_id = $1 and v.model_id = m.id
      and v.state in ('draft', 'returned')
    where m.platform_id = $1 and m.kind = 'platform' and m.organisation_id = $4::uuid
      and 'coordinator' = any($6::text[]))`;

const DEVIATIONS = `
  (select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'title', x.title, 'state', x.state,
      'since', x.since, 'dueOn', x.due_on, 'own', x.owner_organisation_id = $4::uuid) order by x.since), '[]')
    from deviation x
    where x.platform_id = $1 and x.state <> 'closed' and (
      (x.owner_organisation_id = $4::uuid and x.state = 'open'
        and $6::text[] && array['reporter', 'approver', 'coordinator'])
      or (x.due_on < $2::date and 'coordinator' = any($6::text[]))))`;

const ACTIVITIES = `
  (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
      'commitment', a.commitment, 'state', a.state, 'endsOn', a.ends_on, 'effectCheckDue', a.effect_check_due)
      order by coalesce(a.effect_check_due, a.ends_on), a.number), '[]')
    from activity a
    where a.platform_id = $1 and a.lead_organisation_id = $4::uuid
      and $6::text[] && array['reporter', 'approver', 'coordinator']
      and ((a.state in ('planned', 'ongoing') and a.ends_on < $2::date)
        or (a.state = 'done' and a.effect_check_due <= $2::date + 14)))`;

const DUTIES = `
  (select coalesce(json_agg(json_build_object('id', u.id, 'what', u.what, 'dueOn', u.due_on,
      'organisation', coalesce(o.short_name, o.name), 'own', u.organisation_id = $4::uuid) order by u.due_on, u.id), '[]')
    from decision_duty u join organisation o on o.platform_id = $1 and o.id = u.organisation_id
    where u.platform_id = $1 and u.state = 'open' and (
      (u.organisation_id = $4::uuid and $6::text[] && array['reporter', 'approver'])
      or (u.due_on < $2::date and 'coordinator' = any($6::text[]))))`;

const SIGNATURES = `
  (select coalesce(json_agg(json_build_object('id', e.id, 'title', e.subject_title, 'lastDay', e.last_day)
      order by e.last_day, e.id), '[]')
    from signature s join endorsement e on e.platform_id = $1 and e.id = s.endorsement_id
    where s.platform_id = $1 and s.membership_id = $3::uuid and s.state = 'invited'
      and 'approver' = any($6::text[]))`;

const DATES = `
  (select coalesce(json_agg(json_build_object('kind', y.kind, 'on', y.on_date, 'name', y.name, 'body', y.body,
      'versionNumber', y.version, 'id', y.id) order by y.on_date, y.name), '[]')
    from (select * from (
      select 'report_due' as kind, q.due_on as on_date, q.name, null::text as body, null::int as version, q.id
        from reporting_round q where q.platform_id = $1 and q.state = 'open'
      union all select 'round_opens', q.opens_on, q.name, null, null, q.id
        from reporting_round q where q.platform_id = $1 and q.state = 'planned'
      union all select 'meeting', o.meeting_date, o.title, o.body, o.version, o.id from open o
      union all select 'review', v.review_due, v.title, null, v.number, v.id
        from logic_model m
        join model_version v on v.platform_id = $1 and v.model_id = m.id and v.state = 'adopted'
        where m.platform_id = $1 and m.kind = 'platform'
      union all select 'effect_check', a.effect_check_due, a.title, null, null, a.id
        from activity a where a.platform_id = $1 and a.lead_organisation_id = $4::uuid and a.state = 'done'
      union all select 'circulation_due', c.due_on, v.title, null, v.number, c.id
        from circulation c
        join model_version v on v.platform_id = $1 and v.id = c.version_id
        join logic_model m on m.platform_id = $1 and m.id = v.model_id
        where c.platform_id = $1 and c.state = 'open' and (m.organisation_id = $4::uuid
          or exists (select from circulation_invitation i where i.platform_id = $1 and i.circulation_id = c.id
            and i.organisation_id = $4::uuid))
      ) z where z.on_date between $2::date and $2::date + 180 order by z.on_date limit 5) y)`;

const DECIDED = `
  (select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'state', e.state, 'body', e.body,
      'on', e.on_date, 'protocolReference', e.protocol_reference, 'protocolParagraph', e.protocol_paragraph,
      'versionNumber', e.version) order by e.on_date desc, e.decided_at desc), '[]')
    from (select d.id, d.subject_title as title, d.state, b.name as body, d.protocol_reference,
        d.protocol_paragraph, v.number as version, d.decided_at,
        coalesce(d.meeting_date, (d.decided_at at time zone 'Europe/Stockholm')::date) as on_date
      from decision d
      join body b on b.platform_id = $1 and b.id = d.body_id
      left join model_version v on v.platform_id = $1 and v.id = d.subject_id and d.subject_type = 'model_version'
      where d.platform_id = $1 and d.state <> 'open'
      order by d.decided_at desc limit 3) e)`;

const ROUND = `
  (select json_build_object('id', q.id, 'name', q.name, 'dueOn', q.due_on, 'all', c.n, 'approved', c.approved,
      'inReview', c.in_review, 'started', c.started, 'notStarted', c.not_started)
    from reporting_round q
    cross join lateral (select count(*) as n, count(*) filter (where r.state = 'approved') as approved,
        count(*) filter (where r.state in ('submitted', 'in_review')) as in_review,
        count(*) filter (where r.state in ('in_progress', 'returned')) as started,
        count(*) filter (where r.state = 'not_started') as not_started
      from report r where r.platform_id = $1 and r.round_id = q.id) c
    where q.platform_id = $1 and q.state = 'open'
    order by q.due_on desc limit 1)`;

export const WAITING = {
  name: 'waiting_for_member',
  planned: 'once',
  text:
    'with ' +
    OPEN +
    ' select ' +
    [
      STANDS + ' as stands',
      RECORDS + ' as records',
      REPORTS + ' as reports',
      REVIEWS + ' as reviews',
      ROUNDS + ' as rounds',
      VERSIONS + ' as versions',
      CIRCULATION_MATTERS + ' as circulations',
      DEVIATIONS + ' as deviations',
      ACTIVITIES + ' as activities',
      DUTIES + ' as duties',
      SIGNATURES + ' as signatures',
      DATES + ' as dates',
      DECIDED + ' as decided',
      ROUND + ' as round',
    ].join(',\n'),
} as const;
