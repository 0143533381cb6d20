import type { Role } from '../shared/actor.js';
import type { Locale } from '../shared/text.js';
import { formatDate } from '../web/i18n/format.js';
import { circulationWaitingTexts } from './waiting.circulation.texts.js';
import type { WaitingTask } from './waiting.view.js';

/** A draft that is out for comment, or has been, as it concerns the member. */
export type CirculationMatter = {
  id: string;
  number: number;
  title: string;
  dueOn: string;
  /** The organisation that asks. */
  from: string;
  open: boolean;
  /** The member's organisation was asked and has not answered, and there is time left. */
  unanswered: boolean;
  /** Comments without an answer, for the one who is to answer them. */
  comments: number;
  asked: number;
  answered: number;
  /** The member is a coordinator of the organisation that asks. */
  own: boolean;
};

/** With the parameters of the whole statement: $2 the day, $4 the organisation, $6 the roles. */
export const CIRCULATION_MATTERS = `
  (select coalesce(json_agg(json_build_object('id', z.id, 'number', z.number, 'title', z.title, 'dueOn', z.due_on,
      'from', z.sender, 'open', z.open, 'unanswered', z.unanswered, 'comments', z.comments, 'asked', z.asked,
      'answered', z.answered, 'own', z.own) order by z.due_on, z.id), '[]')
    from (select c.id, v.number, v.title, c.due_on, coalesce(o.short_name, o.name) as sender,
        c.state = 'open' as open,
        m.organisation_id = $4::uuid and 'coordinator' = any($6::text[]) as own,
        c.state = 'open' and c.due_on >= $2::date
          and $6::text[] && array['approver', 'reporter', 'steering_member', 'coordinator']
          and exists (select from circulation_invitation i where i.platform_id = $1 and i.circulation_id = c.id
            and i.organisation_id = $4::uuid and i.no_remarks_at is null)
          and not exists (select from circulation_comment x where x.platform_id = $1 and x.circulation_id = c.id
            and x.organisation_id = $4::uuid and x.state <> 'withdrawn') as unanswered,
        (select count(*) from circulation_comment x where x.platform_id = $1 and x.circulation_id = c.id
          and x.state = 'open' and x.answered_at is null) as comments,
        (select count(*) from circulation_invitation i
          where i.platform_id = $1 and i.circulation_id = c.id) as asked,
        (select count(*) from circulation_invitation i where i.platform_id = $1 and i.circulation_id = c.id
          and (i.no_remarks_at is not null or exists (select from circulation_comment x
            where x.platform_id = $1 and x.circulation_id = c.id and x.organisation_id = i.organisation_id
              and x.state <> 'withdrawn'))) as answered
      from circulation c
      join model_version v on v.platform_id = $1 and v.id = c.version_id
        and v.state in ('draft', 'circulated', 'returned')
      join logic_model m on m.platform_id = $1 and m.id = v.model_id and m.kind = 'platform'
      join organisation o on o.platform_id = $1 and o.id = m.organisation_id
      where c.platform_id = $1) z
    where z.unanswered or z.own and (z.open or z.comments > 0))`;

const ANSWERING: readonly Role[] = ['approver', 'reporter', 'steering_member', 'coordinator'];

type Reader = { locale: Locale; roles: readonly Role[]; day: string };

/** Answering what one was asked, for the first of one's roles that may; answering comments and ending it, for who asked. */
export function circulationTasks(
  { circulations }: { circulations: readonly CirculationMatter[] },
  { locale, roles, day }: Reader,
): WaitingTask[] {
  const t = circulationWaitingTexts[locale];
  const role = ANSWERING.find((one) => roles.includes(one)) ?? 'reader';
  return circulations.flatMap((one) => {
    const task = (key: string, rest: Omit<WaitingTask, 'key' | 'page' | 'path' | 'about' | 'dueOn'>) => ({
      key: `${key} ${one.id}`,
      page: 'mal' as const,
      path: `mal/${one.number}/remiss`,
      about: one.title,
      dueOn: key === 'comments' && !one.open ? null : one.dueOn,
      ...rest,
    });
    const due = formatDate(locale, one.dueOn);
    const over = one.open && (one.dueOn < day || one.answered === one.asked);
    return [
      ...(one.unanswered
        ? [
            task('circulation', {
              role,
              icon: 'comment',
              title: t.answer(due),
              detail: t.answerMeta(one.title, one.number, one.from),
              action: t.answerAction,
            }),
          ]
        : []),
      ...(one.own && one.comments > 0
        ? [
            task('comments', {
              role: 'coordinator',
              icon: 'comment',
              title: t.treat(one.comments),
              detail: t.treatMeta(one.title, one.number),
              action: t.openAction,
            }),
          ]
        : []),
      ...(one.own && over
        ? [
            task('take-home', {
              role: 'coordinator',
              icon: 'return',
              title: t.takeHome(one.number),
              detail: t.takeHomeMeta(one.answered, one.asked, due),
              action: t.openAction,
            }),
          ]
        : []),
    ];
  });
}
