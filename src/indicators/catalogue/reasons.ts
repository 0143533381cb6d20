import type { FoundRow, Reason } from './catalogue.types.js';
import { fold, wordsOf, type Variant } from './search-variants.js';

/** Whether a word of a text is one that was found; the index holds stems, which words begin with. */
export const isOneOf = (word: string, stems: readonly string[]): boolean => {
  const folded = fold(word);
  return stems.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= 6);
};

/** What each word asked for was met by, in the words of the text itself. */
export function reasonsOf(row: FoundRow, variants: readonly Variant[]): Reason[] {
  const variant = variants[(row.variant ?? 0) - 1];
  const typed = variants[0]?.words ?? [];
  if (!variant) return [];
  const text = wordsOf(`${row.name} ${row.definition} ${row.externalId ?? ''}`);
  return variant.words.flatMap((asked): Reason[] => {
    const [, ...met] = row.found.find(([word]) => word === asked) ?? [];
    const stems = met.flatMap((word) => (word === null ? [] : fold(word)));
    const words = [...new Set(stems.flatMap((stem) => text.find((word) => isOneOf(word, [stem])) ?? []))];
    if (words.length === 0) return [];
    const isTyped = typed.includes(asked) || variant.joined === asked;
    return [{ asked, words, how: !isTyped ? 'synonym' : isSame(asked, stems, words) ? 'same' : 'spelling' }];
  });
}

/** The same word in another form, or in a compound. */
function isSame(asked: string, stems: readonly string[], words: readonly string[]): boolean {
  const folded = fold(asked);
  const root = folded.slice(0, Math.max(3, folded.length - 2));
  return stems.some((stem) => folded.includes(stem)) || words.some((word) => fold(word).includes(root));
}
