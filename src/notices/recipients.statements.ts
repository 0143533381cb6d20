import type { NoticeKind } from './notice.kinds.js';

type Asked = { from: string; who: string; title: string; due: string; path: string };

/** A membership that is valid on the day `$4`. */
const VALID = `m.platform_id = $1 and m.suspended_at is null and m.valid_from <= $4::date
      and (m.valid_to is null or m.valid_to >= $4::date)`;

const SEATS = `join seat s on s.platform_id = $1 and s.body_id = d.body_id and s.valid_from <= $4::date
      and (s.valid_to is null or s.valid_to >= $4::date)`;

/**
 * Whom an event concerns, each person once, with what they are told: `$1` the platform, `$2` the event's subject,
 * `$3` its data, `$4` the day. Nobody is told who could not open the page.
 */
const concerned = ({ from, who, title, due, path }: Asked): string =>
  [
    'with given as (select $2::uuid as id, $3::jsonb as data)',
    'select distinct on (m.person_id) m.person_id as "personId", m.id as "membershipId", g.id as "subjectId",',
    `  left(${title}, 400) as title, (${due})::text as "dueOn", ${path} as path`,
    `from given g ${from}`,
    `join membership m on ${VALID} and (${who})`,
    'order by m.person_id, m.id',
  ].join('\n');

const NO_DAY = 'null::date';
const DECISION = 'join decision d on d.platform_id = $1 and d.id = g.id';
const DECISION_TITLE = `coalesce(d.subject_title, '')`;
const DECISION_PATH = `'beslut/' || d.id`;
const ANSWERERS = `m.roles && array['reporter', 'approver']`;
const REPORT = `join report r on r.platform_id = $1 and r.id = g.id
    join reporting_round q on q.platform_id = $1 and q.id = r.round_id
    join organisation o on o.platform_id = $1 and o.id = r.organisation_id`;
const REPORT_PATH = `'rapportering/' || q.id || '/' || r.organisation_id`;

const decided = concerned({
  from: DECISION,
  who: `m.id = d.tabled_by or exists (select from seat s where s.platform_id = $1 and s.body_id = d.body_id
      and s.membership_id = m.id and s.valid_from <= $4::date and (s.valid_to is null or s.valid_to >= $4::date))`,
  title: DECISION_TITLE,
  due: NO_DAY,
  path: DECISION_PATH,
});

const ofReport = (who: string, due: string, path = REPORT_PATH): string =>
  concerned({ from: REPORT, who, title: `q.name || ', ' || coalesce(o.short_name, o.name)`, due, path });

const circulated = (from: string): string =>
  concerned({
    from,
    who: `m.organisation_id::text in (select jsonb_array_elements_text(g.data -> 'organisationIds'))
      and m.roles && array['approver', 'reporter', 'steering_member', 'coordinator']`,
    title: `v.title || ', version ' || v.number`,
    due: `(g.data ->> 'dueOn')::date`,
    path: `'mal/' || v.number || '/remiss'`,
  });

export type Concern = { readonly kind: NoticeKind; readonly statement: string };

/** The events that somebody is told of, by subject and verb, and how those are found. */
export const CONCERNS: Readonly<Record<string, Concern>> = {
  'decision tabled': {
    kind: 'decision-tabled',
    statement: concerned({
      from: `${DECISION} ${SEATS}`,
      who: 'm.id = s.membership_id and not s.substitute',
      title: DECISION_TITLE,
      due: 'd.meeting_date',
      path: DECISION_PATH,
    }),
  },
  'decision adopted': { kind: 'decision-adopted', statement: decided },
  'decision returned': { kind: 'decision-returned', statement: decided },
  'model_version circulated': {
    kind: 'circulation-sent',
    statement: circulated('join model_version v on v.platform_id = $1 and v.id = g.id'),
  },
  'circulation changed': {
    kind: 'circulation-sent',
    statement: circulated(`join circulation c on c.platform_id = $1 and c.id = g.id
    join model_version v on v.platform_id = $1 and v.id = c.version_id`),
  },
  'reporting_round opened': {
    kind: 'round-opened',
    statement: concerned({
      from: `join reporting_round q on q.platform_id = $1 and q.id = g.id
    join report r on r.platform_id = $1 and r.round_id = q.id`,
      who: `m.organisation_id = r.organisation_id and ${ANSWERERS}`,
      title: 'q.name',
      due: 'q.due_on',
      path: REPORT_PATH,
    }),
  },
  'report submitted': {
    kind: 'report-submitted',
    statement: ofReport(`'coordinator' = any (m.roles)`, NO_DAY, `${REPORT_PATH} || '/granska'`),
  },
  'report returned': {
    kind: 'report-returned',
    statement: ofReport(`m.organisation_id = r.organisation_id and ${ANSWERERS}`, 'q.due_on'),
  },
  'report approved': {
    kind: 'report-approved',
    statement: ofReport(`m.organisation_id = r.organisation_id and ${ANSWERERS}`, NO_DAY),
  },
  'decision_duty assigned': {
    kind: 'duty-assigned',
    statement: concerned({
      from: 'join decision_duty u on u.platform_id = $1 and u.id = g.id',
      who: `m.organisation_id = u.organisation_id and ${ANSWERERS}`,
      title: 'u.what',
      due: 'u.due_on',
      path: `'uppdrag/' || u.id`,
    }),
  },
  'endorsement invited': {
    kind: 'endorsement-invited',
    statement: concerned({
      from: 'join endorsement e on e.platform_id = $1 and e.id = g.id',
      who: `m.id::text in (select h ->> 'membershipId' from jsonb_array_elements(g.data -> 'heads') h)`,
      title: 'e.subject_title',
      due: 'e.last_day',
      path: `'undertecknande/' || e.id`,
    }),
  },
  'deviation raised': {
    kind: 'deviation-raised',
    statement: concerned({
      from: 'join deviation x on x.platform_id = $1 and x.id = g.id',
      who: `m.organisation_id = x.owner_organisation_id and m.roles && array['reporter', 'approver', 'coordinator']`,
      title: 'x.title',
      due: 'x.due_on',
      path: `'avvikelser/' || x.id`,
    }),
  },
  'deviation escalated': {
    kind: 'deviation-escalated',
    statement: concerned({
      from: 'join deviation x on x.platform_id = $1 and x.id = g.id',
      who: `'coordinator' = any (m.roles) or exists (select from seat s where s.platform_id = $1
      and s.body_id = x.escalated_body_id and s.chair and s.membership_id = m.id and s.valid_from <= $4::date
      and (s.valid_to is null or s.valid_to >= $4::date))`,
      title: 'x.title',
      due: 'x.due_on',
      path: `'avvikelser/' || x.id`,
    }),
  },
  'platform sources-changed': {
    kind: 'source-changed',
    statement: concerned({
      from: `join lateral (select count(*) as n, min(i.name) as name, min(i.id::text) as id from indicator i
      where i.platform_id = $1 and i.id::text in (select jsonb_array_elements_text(g.data -> 'indicatorIds'))) x on x.n > 0`,
      who: `'coordinator' = any (m.roles)`,
      title: `case x.n when 1 then x.name else left(x.name, 390) || ' (+' || x.n - 1 || ')' end`,
      due: NO_DAY,
      path: `case x.n when 1 then 'indikatorer/' || x.id || '/avtal' else 'indikatorer/ateranvanda' end`,
    }),
  },
};
