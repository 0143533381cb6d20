import type { ReportState } from './report.lifecycle.js';

/** A report that is still with its organisation, and who there can do something about it. */
export type Remindable = {
  reportId: string;
  roundId: string;
  roundName: string;
  dueOn: string;
  state: ReportState;
  organisationId: string;
  organisationName: string;
  people: { function: string; roles: string[] }[];
};

export type Reminder = Omit<Remindable, 'people'> & {
  /** Days left; negative when the date has passed. */
  days: number;
  /** Functions to remind. Empty: the organisation has nobody who can report, which is itself to be solved. */
  functions: string[];
};

/** How long before the due date a reminder is of use. */
const SOON = 14;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * Whom to remind: the reporters while there is something to fill in, and the approvers too once work has begun,
 * for they hand it in. A returned report is reminded of at any time, the others when the date is near or past.
 */
export function reminders(reports: readonly Remindable[], today: string): Reminder[] {
  return reports
    .map(({ people, ...report }) => {
      const wanted = report.state === 'in_progress' ? ['reporter', 'approver'] : ['reporter'];
      const chosen = people.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
      const asked = chosen.length > 0 ? chosen : people;
      return {
        ...report,
        days: dayNumber(report.dueOn) - dayNumber(today),
        functions: [...new Set(asked.map((person) => person.function))],
      };
    })
    .filter(({ state, days }) => state === 'returned' || days <= SOON);
}
