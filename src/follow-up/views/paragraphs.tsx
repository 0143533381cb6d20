import type { VNode } from 'preact';

/** Text as paragraphs: an empty line parts them. */
export const paragraphs = (words: string): VNode[] =>
  words.split(/\n{2,}/).map((one) => <p key={one}>{one}</p>);
