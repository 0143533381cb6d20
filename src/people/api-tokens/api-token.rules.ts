import { text, type Text } from '../../shared/text.js';

/** The longest a token lives, in days after the day it is made. */
export const LONGEST_DAYS = 365;

const PAST = text('Välj en dag från och med i dag.', 'Choose today or a later day.');
const FAR = text(
  'En nyckel gäller högst ett år. Välj en tidigare dag; gör en ny nyckel när den går ut.',
  'A token is valid for a year at most. Choose an earlier day; make a new token when it expires.',
);

/** The last day `days` after a day, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Why a token cannot have that last day; null where it can. */
export function lastDayFault(lastDay: string, today: string): Text | null {
  if (lastDay < today) return PAST;
  return lastDay > dayAfter(today, LONGEST_DAYS) ? FAR : null;
}
