import { widthOf, type Weight } from './font-widths.js';

/** Breaks a text into lines no wider than `width`; a word that is too long is broken with a hyphen. */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    for (const part of breakable(word, width, size, weight)) {
      const joined = line === '' ? part : line.endsWith('-') ? `${line}${part}` : `${line} ${part}`;
      if (widthOf(joined, size, weight) <= width) line = joined;
      else {
        if (line !== '') lines.push(line);
        line = part;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that each fit: after its own hyphens and slashes first, and else where it is full. */
function breakable(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const pieces = word.split(/(?<=[-/])/);
  if (pieces.length > 1) return pieces.flatMap((piece) => breakable(piece, width, size, weight));
  const characters = Array.from(word);
  let fits = characters.length - 1;
  while (fits > 1 && widthOf(`${characters.slice(0, fits).join('')}-`, size, weight) > width) fits -= 1;
  return [
    `${characters.slice(0, fits).join('')}-`,
    ...breakable(characters.slice(fits).join(''), width, size, weight),
  ];
}

/** Cuts a line that is too long and says so with an ellipsis. */
export function cut(text: string, width: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size, weight) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
