import type { Locale } from '../../../shared/text.js';
import { formatClock, formatDate } from '../../../web/i18n/format.js';

/** `9 december 2026 kl. 13.00`; the day alone where no time is set. */
export const whenOf = (
  locale: Locale,
  { onDate, startsAt }: { onDate: string; startsAt: string | null },
): string =>
  [formatDate(locale, onDate), ...(startsAt === null ? [] : [formatClock(locale, startsAt)])].join(
    locale === 'sv' ? ' ' : ', ',
  );
