/** One way of asking: words that are all wanted, and how much this way counts beside what was typed. */
export type Variant = Readonly<{
  weight: number;
  words: readonly string[];
  /** One of them, put together of two: only where somebody writes it so. */
  joined?: string;
}>;

/** A group of words and phrases that mean the same. */
export type Synonyms = readonly string[];

const MOST_VARIANTS = 12;

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters without dots, rings and accents: how words are compared. The database folds the same way. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/**
 * What is asked for: what was typed, the same with a compound that was split apart joined again, and each with a
 * phrase exchanged for one that means the same.
 */
export function variantsOf(typed: string, synonyms: readonly Synonyms[]): Variant[] {
  const words = wordsOf(typed).slice(0, 12);
  // Signs alone mean nothing, which is not the same as asking for everything.
  if (words.length === 0) return typed.trim() === '' ? [] : [{ weight: 1, words: [] }];
  const variants: Variant[] = [{ weight: 1, words }];
  for (const other of exchanged(words, synonyms)) variants.push({ weight: 0.9, words: other });
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    if (joined.length >= 8) {
      const rest = [...words.slice(0, at), joined, ...words.slice(at + 2)];
      variants.push({ weight: 0.95, words: rest, joined });
    }
  }
  return variants.slice(0, MOST_VARIANTS);
}

function exchanged(words: readonly string[], synonyms: readonly Synonyms[]): string[][] {
  const said = words.map(fold);
  return synonyms.flatMap((group) =>
    group.flatMap((phrase) => {
      const part = wordsOf(phrase);
      const at = placeOf(said, part.map(fold));
      if (at < 0) return [];
      return group
        .filter((other) => other !== phrase)
        .map((other) => [...words.slice(0, at), ...wordsOf(other), ...words.slice(at + part.length)]);
    }),
  );
}

function placeOf(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  for (let at = 0; at + part.length <= words.length; at += 1) {
    if (part.every((word, index) => alike(words[at + index] ?? '', word))) return at;
  }
  return -1;
}

/** The same word in another form: ”socialtjänst”, ”socialtjänsten”. */
const alike = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= 6 &&
    Math.abs(one.length - other.length) <= 3 &&
    (one.startsWith(other) || other.startsWith(one)));
