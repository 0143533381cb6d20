import type { Locale } from '../../shared/text.js';
import type { ComparedArea } from './comparison.rule.js';
import { comparisonTexts } from './comparison.texts.js';

/** So many lines can still be told from each other. */
export const MOST_CHOSEN = 4;
const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

/** An area that is drawn, and the letter it goes by in pictures and tables. */
export type Chosen = ComparedArea & { readonly letter: Letter };

/** What the address asks for: `0000,G37411`, in that order. What is not there is passed over. */
export function chosenOf(areas: readonly ComparedArea[], asked: string): Chosen[] {
  const codes = [...new Set(asked.split(','))];
  return codes
    .flatMap((code) => areas.find((area) => area.code === code) ?? [])
    .slice(0, MOST_CHOSEN)
    .map((area, index) => ({ ...area, letter: LETTERS[index] ?? 'D' }));
}

export const asked = (chosen: readonly Pick<Chosen, 'code'>[]): string =>
  chosen.map(({ code }) => code).join(',');

/** The source's name of it; the country is called the same whatever the source. */
export const areaName = (locale: Locale, { kind, title }: Pick<ComparedArea, 'kind' | 'title'>): string =>
  kind === 'country' ? comparisonTexts[locale].country : title;

/** `A Riket`; a long name is told beside the picture, and the letter stands alone. */
export const shortName = (locale: Locale, chosen: Chosen): string => {
  const name = areaName(locale, chosen);
  return name.length > 8 ? chosen.letter : `${chosen.letter} ${name}`;
};

/** The names in a sentence with a space after it; nothing where nothing is chosen. */
export const describeChosen = (locale: Locale, chosen: readonly Chosen[]): string =>
  chosen.length === 0
    ? ''
    : `${comparisonTexts[locale].drawn(chosen.map((one) => areaName(locale, one)).join(', '))} `;

/** The figure for both sexes together, which is what is drawn. */
export const totalAt = (
  { periods }: ComparedArea,
  { start, end }: { readonly start: string; readonly end: string },
) => periods.find((one) => one.end === end && one.start === start)?.cells.T;
