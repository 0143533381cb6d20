import { activityNo } from '../activities/activity.rules.js';
import { answersOf, tally } from '../decisions/decision.rules.js';
import { deviationNo } from '../improvement/improvement.rules.js';
import type { Role } from '../shared/actor.js';
import type { Locale } from '../shared/text.js';
import { daysBetween, formatDate, formatDays } from '../web/i18n/format.js';
import type { WaitingRow } from './waiting.rows.js';
import { waitingTexts } from './waiting.texts.js';
import type { WaitingTask } from './waiting.view.js';

type Reader = { locale: Locale; roles: readonly Role[]; day: string };

const inSentence = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const decisionPath = (versionNumber: number | null): string =>
  versionNumber === null ? 'mal' : `mal/${String(versionNumber)}/beslut`;

/** What a seat or a chair has to answer. */
export function decisionTasks({ stands, records }: WaitingRow, { locale }: Reader): WaitingTask[] {
  const t = waitingTexts[locale];
  const when = (one: { body: string; meetingDate: string | null }): string =>
    one.meetingDate === null
      ? t.noMeeting(one.body)
      : t.meeting(one.body, formatDate(locale, one.meetingDate));
  return [
    ...records.map((one): WaitingTask => {
      const counted = tally(answersOf(one.seats, one.stands), { rule: one.quorumRule, n: one.quorumN });
      const answered = t.answered(counted.seats - counted.notAnswered, counted.seats);
      return {
        key: `record ${one.id}`,
        role: 'chair',
        page: 'mal',
        icon: 'gavel',
        title: t.record(one.title ?? t.matter),
        detail: inSentence([when(one), answered, counted.quorum ? t.quorum : t.noQuorum]),
        path: decisionPath(one.versionNumber),
        action: t.recordAction,
        about: one.title ?? t.matter,
        dueOn: one.meetingDate,
      };
    }),
    ...stands.map((one): WaitingTask => ({
      key: `stand ${one.id}`,
      role: 'steering_member',
      page: 'mal',
      icon: 'gavel',
      title: t.stand(one.title ?? t.matter),
      detail: when(one),
      path: decisionPath(one.versionNumber),
      action: t.standAction,
      about: one.title ?? t.matter,
      dueOn: one.meetingDate,
    })),
  ];
}

/** Reports of the own organisation: begun ones wait for the approver, the rest for the reporter. */
export function reportTasks({ reports }: WaitingRow, { locale, roles, day }: Reader): WaitingTask[] {
  const t = waitingTexts[locale];
  const approves = roles.includes('approver');
  return reports.flatMap((one): WaitingTask[] => {
    const submits = one.state === 'in_progress' && approves;
    if (!submits && !roles.includes('reporter')) return [];
    const late = daysBetween(one.dueOn, day);
    return [
      {
        key: `report ${one.roundId}`,
        role: submits ? 'approver' : 'reporter',
        page: 'rapportering',
        icon: one.state === 'returned' ? 'return' : 'report',
        title: (submits ? t.submit : one.state === 'returned' ? t.fillReturned : t.fill)(one.round),
        detail: inSentence([
          one.state === 'returned' ? t.returned : '',
          t.progress(one.answered, one.items),
          late > 0 ? t.late(formatDays(locale, late)) : t.due(formatDate(locale, one.dueOn)),
        ]),
        path: `rapportering/${one.roundId}/${one.organisationId}`,
        action: submits ? t.submitAction : t.fillAction,
        about: one.round,
        dueOn: one.dueOn,
      },
    ];
  });
}

/** What the own organisation leads or owns, and what is late on the whole platform. */
export function workTasks(row: WaitingRow, { locale, roles, day }: Reader): WaitingTask[] {
  const t = waitingTexts[locale];
  const role = roles.includes('coordinator')
    ? 'coordinator'
    : roles.includes('reporter')
      ? 'reporter'
      : 'approver';
  return [
    ...row.deviations.map(({ id, number, title, since, dueOn }): WaitingTask => {
      const late = dueOn !== null && dueOn < day;
      const no = deviationNo(number);
      return {
        key: `deviation ${id}`,
        role,
        page: 'avvikelser',
        icon: 'warning',
        title: late ? t.deviationLate(no) : t.deviation(no),
        detail: late
          ? t.deviationLateMeta(title, formatDate(locale, dueOn))
          : t.deviationMeta(title, formatDays(locale, Math.max(0, daysBetween(since, day)))),
        path: `avvikelser/${id}`,
        action: t.deviationAction,
        about: no,
        dueOn,
      };
    }),
    ...row.activities.map((one): WaitingTask => {
      const no = activityNo(one.number, one.commitment);
      const checks = one.state === 'done';
      const on = (checks ? one.effectCheckDue : one.endsOn) ?? day;
      return {
        key: `activity ${one.id}`,
        role,
        page: one.commitment ? 'ataganden' : 'aktiviteter',
        icon: checks ? 'eye' : 'alarm',
        title: checks ? t.effectCheck(no) : t.overdue(no),
        detail: (checks ? t.effectCheckMeta : t.overdueMeta)(one.title, formatDate(locale, on)),
        path: `aktiviteter/${one.id}`,
        action: t.activityAction,
        about: no,
        dueOn: on,
      };
    }),
  ];
}

/** What follows from decisions: the own organisation's, and for the coordinator what is late anywhere. */
export function dutyTasks({ duties }: WaitingRow, { locale, roles, day }: Reader): WaitingTask[] {
  const t = waitingTexts[locale];
  const own = roles.includes('approver') ? 'approver' : 'reporter';
  return duties.map((one): WaitingTask => {
    const late = daysBetween(one.dueOn, day);
    const answers = one.own && (roles.includes('approver') || roles.includes('reporter'));
    return {
      key: `duty ${one.id}`,
      role: answers ? own : 'coordinator',
      page: 'mal',
      icon: late > 0 ? 'alarm' : 'handshake',
      title: answers ? t.duty(one.what) : t.dutyLate(one.organisation),
      detail: inSentence([
        answers ? '' : one.what,
        late > 0 ? t.late(formatDays(locale, late)) : t.dutyDue(formatDate(locale, one.dueOn)),
      ]),
      path: `uppdrag/${one.id}`,
      action: t.dutyAction,
      about: one.what,
      dueOn: one.dueOn,
    };
  });
}

/** Plans that the head of an organisation has been asked to sign. */
export function signatureTasks({ signatures }: WaitingRow, { locale, day }: Reader): WaitingTask[] {
  const t = waitingTexts[locale];
  return signatures.map(({ id, title, lastDay }): WaitingTask => {
    const late = daysBetween(lastDay, day);
    return {
      key: `signature ${id}`,
      role: 'approver',
      page: 'mal',
      icon: 'handshake',
      title: t.signPlan(title),
      detail: late > 0 ? t.late(formatDays(locale, late)) : t.dutyDue(formatDate(locale, lastDay)),
      path: `undertecknande/${id}`,
      action: t.dutyAction,
      about: title,
      dueOn: lastDay,
    };
  });
}
