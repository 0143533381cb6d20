import type { Locale } from '../../shared/text.js';
import { words } from '../../web/i18n/words.js';
import type { SeenPeriod } from '../seen-values.js';
import type { Sex } from '../small-counts.rule.js';

const ORDER = ['K', 'M', 'T'] as const;

/** The word of a sex, as it stands over a column. */
export const sexWord = (locale: Locale, sex: Sex): string =>
  words[locale].sex[sex === 'K' ? 'women' : sex === 'M' ? 'men' : 'total'];

/** The sexes that anybody has given a figure for, as they are drawn. */
export const sexesOf = (series: readonly SeenPeriod[]): Sex[] =>
  ORDER.filter((sex) => series.some((period) => period.cells[sex] !== undefined));
