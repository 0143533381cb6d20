const DAY = 86_400_000;

/** The week's number as in ISO 8601: weeks begin on Mondays, and the first holds the year's first Thursday. */
export function weekOf(date: string): number {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - newYear) / DAY + 1) / 7);
}
