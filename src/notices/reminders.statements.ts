import type { NoticeKind } from './notice.kinds.js';

export type Reminder = { readonly kind: NoticeKind; readonly subject: string; readonly statement: string };

type Asked = Record<'id' | 'from' | 'who' | 'title' | 'due' | 'path' | 'where', string>;

/** Whom to remind: `$1` the platform, `$2` the day. What is past its day is shown where it waits, and not repeated. */
const remind = ({ id, from, who, title, due, path, where }: Asked): string =>
  [
    'select distinct on',
    `  (${id}, m.person_id) ${id} as "subjectId", m.person_id as "personId", m.id as "membershipId",`,
    `  left(${title}, 400) as title, (${due})::text as "dueOn", ${path} as path`,
    `from ${from}`,
    'join membership m on m.platform_id = $1 and m.suspended_at is null and m.valid_from <= $2::date',
    `  and (m.valid_to is null or m.valid_to >= $2::date) and (${who})`,
    `where ${where} and ${due} between $2::date and $2::date + 7`,
    `order by ${id}, m.person_id, m.id`,
  ].join('\n');

const ANSWERERS = `m.roles && array['reporter', 'approver']`;

export const REMINDERS: readonly Reminder[] = [
  {
    kind: 'stand-missing',
    subject: 'decision',
    statement: remind({
      id: 'd.id',
      from: `decision d join seat s on s.platform_id = $1 and s.body_id = d.body_id and not s.substitute
      and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)`,
      who: 'm.id = s.membership_id',
      title: `coalesce(d.subject_title, '')`,
      due: 'd.meeting_date',
      path: `'beslut/' || d.id`,
      where: `d.platform_id = $1 and d.state = 'open' and not exists (select from stand t
      where t.platform_id = $1 and t.decision_id = d.id and t.seat_id = s.id)`,
    }),
  },
  {
    kind: 'report-due',
    subject: 'report',
    statement: remind({
      id: 'r.id',
      from: `report r join reporting_round q on q.platform_id = $1 and q.id = r.round_id`,
      who: `m.organisation_id = r.organisation_id and ${ANSWERERS}`,
      title: 'q.name',
      due: 'q.due_on',
      path: `'rapportering/' || q.id || '/' || r.organisation_id`,
      where: `r.platform_id = $1 and q.state = 'open' and r.state in ('not_started', 'in_progress', 'returned')`,
    }),
  },
  {
    kind: 'duty-due',
    subject: 'decision_duty',
    statement: remind({
      id: 'u.id',
      from: 'decision_duty u',
      who: `m.organisation_id = u.organisation_id and ${ANSWERERS}`,
      title: 'u.what',
      due: 'u.due_on',
      path: `'uppdrag/' || u.id`,
      where: `u.platform_id = $1 and u.state = 'open'`,
    }),
  },
  {
    kind: 'endorsement-due',
    subject: 'endorsement',
    statement: remind({
      id: 'e.id',
      from: 'endorsement e join signature s on s.platform_id = $1 and s.endorsement_id = e.id',
      who: 'm.id = s.membership_id',
      title: 'e.subject_title',
      due: 'e.last_day',
      path: `'undertecknande/' || e.id`,
      where: `e.platform_id = $1 and s.state = 'invited'`,
    }),
  },
];
