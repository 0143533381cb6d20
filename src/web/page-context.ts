import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Entry, Locale } from './i18n/catalogue.js';

/** What every component may need to know about the page it stands on. */
export interface Page {
  readonly locale: Locale;
  /** The token that every form carries. */
  readonly csrf: string;
}

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (!page) throw new Error('Components are rendered inside a layout or with renderFragment');
  return page;
};

export const useLocale = (): Locale => usePage().locale;

/** The reader's language of a catalogue: `const t = useTexts(indicatorTexts)`. */
export const useTexts = <T extends Record<string, Entry>>(texts: Readonly<Record<Locale, T>>): T =>
  texts[useLocale()];
