import { unbroken } from '../../../web/i18n/format.js';
import { useTexts } from '../../../web/page-context.js';
import { catalogueTexts } from '../catalogue.texts.js';
import type { Reason } from '../catalogue.types.js';
import { fold } from '../search-variants.js';

const LONGEST = 220;

/** A text with the words that it was found by marked. */
export const Marked = ({ text, why }: { text: string; why: readonly Reason[] }) => {
  const found = new Set(why.flatMap(({ words }) => words.map(fold)));
  return (
    <>
      {unbroken(text)
        .split(/([\p{L}\p{N}]+)/u)
        .map((part, index) => (found.has(fold(part)) ? <mark key={index}>{part}</mark> : part))}
    </>
  );
};

/** As much of a text as can be read at a glance, from near the first word that it was found by. */
export function excerpt(text: string, why: readonly Reason[]): string {
  if (text.length <= LONGEST) return text;
  const folded = text.toLowerCase();
  const places = why
    .flatMap(({ words }) => words.map((word) => folded.indexOf(word)))
    .filter((at) => at >= 0);
  const first = Math.min(...places, text.length);
  const from = first < LONGEST - 40 || first === text.length ? 0 : text.lastIndexOf(' ', first - 60) + 1;
  const part = text
    .slice(from, from + LONGEST)
    .replace(from + LONGEST < text.length ? /\s\S*$/u : /\s+$/u, '');
  return `${from > 0 ? '…' : ''}${part}${from + LONGEST < text.length ? '…' : ''}`;
}

/** In words, where a mark does not say it by itself. */
export const Why = ({ why }: { why: readonly Reason[] }) => {
  const t = useTexts(catalogueTexts);
  const said = why
    .filter(({ how }) => how !== 'same')
    .map(({ asked, words, how }) => {
      const quoted = words.map((word) => `”${word}”`).join(', ');
      return how === 'spelling' ? t.likeAsked(quoted, asked) : t.meansAsked(quoted);
    });
  if (said.length === 0) return null;
  return (
    <p class="task__meta">
      {t.why}: {said.join(', ')}.
    </p>
  );
};
