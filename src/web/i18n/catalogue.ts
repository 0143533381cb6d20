import type { Locale } from '../../shared/text.js';

export type { Locale };

export const locales: readonly Locale[] = ['sv', 'en'];

export type Entry =
  string | readonly string[] | ((...args: never[]) => string) | { readonly [key: string]: Entry };

/**
 * A module's texts in both languages. The English part must have exactly the Swedish part's shape,
 * so a text that is missing, left over or takes other arguments does not compile.
 */
export const catalogue = <T extends Record<string, Entry>>(
  sv: T,
  en: NoInfer<T>,
): Readonly<Record<Locale, T>> => ({ sv, en });

/** The paths of all texts, for tests that compare languages. Functions count as texts. */
export const pathsOf = (texts: Readonly<Record<string, Entry>>, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, entry]) =>
    typeof entry === 'object' && !Array.isArray(entry)
      ? pathsOf(entry as Readonly<Record<string, Entry>>, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
