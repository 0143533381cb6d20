import { dayAfter, lastDayFault } from '../../src/people/api-tokens/api-token.rules.js';
import { daysFrom, monthsLater, periodOf } from '../../src/indicators/period.js';
import { reminders } from '../../src/reporting/reminder.rules.js';
import { weekOf } from '../../src/board/week.js';
import { FixedClock } from '../../src/shared/clock.js';
import { daysBetween, formatDateTime, formatWeekday, stockholmDate } from '../../src/web/i18n/format.js';

/** Run in a process with a time zone of its own: what the rules about days say, as JSON. */
const clock = new FixedClock(new Date(0));
const today = (instant: string): string => {
  clock.set(new Date(instant));
  return clock.today();
};
const left = (dueOn: string, now: string): number | undefined =>
  reminders(
    [
      {
        reportId: '',
        roundId: '',
        roundName: '',
        organisationId: '',
        organisationName: '',
        state: 'returned',
        dueOn,
        people: [],
      },
    ],
    now,
  )[0]?.days;

console.log(
  JSON.stringify({
    summerBegins: [
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
    ].map(today),
    winterBegins: [
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ].map(today),
    leapDay: [
      '2028-02-28T22:59:59Z',
      '2028-02-28T23:00:00Z',
      '2028-02-29T22:59:59Z',
      '2028-02-29T23:00:00Z',
    ].map(today),
    newYear: ['2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'].map(today),
    shown: [
      stockholmDate(new Date('2026-12-31T23:30:00Z')),
      formatDateTime('en', new Date('2026-03-29T00:59:00Z')),
      formatDateTime('en', new Date('2026-03-29T01:00:00Z')),
      formatDateTime('en', new Date('2026-10-25T00:59:00Z')),
      formatDateTime('en', new Date('2026-10-25T01:00:00Z')),
      formatWeekday('en', '2028-02-29'),
      formatWeekday('en', new Date('2026-12-31T23:00:00Z')),
    ].map((text) => text.replaceAll('\u00a0', ' ')),
    periods: [periodOf('2028-02'), periodOf('2026-H1'), periodOf('2026-Q4')],
    later: [monthsLater('2027-11-30', 3), monthsLater('2028-02-29', 12), monthsLater('2026-03-31', 6)],
    between: [
      daysFrom('2026-03-28', '2026-03-30'),
      daysFrom('2026-10-24', '2026-10-26'),
      daysFrom('2028-02-28', '2028-03-01'),
      daysBetween('2026-12-31', '2027-01-01'),
      daysBetween('2026-03-28', new Date('2026-03-29T22:00:00Z')),
    ],
    left: [
      left('2026-03-30', '2026-03-28'),
      left('2026-10-26', '2026-10-24'),
      left('2026-12-31', '2027-01-01'),
    ],
    weeks: ['2026-01-01', '2026-12-31', '2027-01-01', '2027-01-04', '2028-02-29'].map(weekOf),
    tokens: [
      dayAfter('2026-03-28', 1),
      dayAfter('2028-02-28', 1),
      lastDayFault('2026-12-31', '2027-01-01') === null,
      lastDayFault('2027-01-01', '2027-01-01') === null,
      lastDayFault('2028-01-01', '2027-01-01') === null,
      lastDayFault('2028-01-02', '2027-01-01') === null,
    ],
  }),
);
