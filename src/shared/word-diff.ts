/** A run of words that stayed, came or went. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

const tokens = (value: string): string[] => value.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Lengths of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return table;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** A space between two changed words belongs to the change: "och hot" is struck as one, not word by word. */
function joinAcrossSpaces(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const [index, part] of parts.entries()) {
    const before = joined.at(-1);
    const after = parts[index + 1];
    const bridges =
      part.kind === 'same' && /^\s+$/.test(part.text) && before && after && before.kind === after.kind;
    push(joined, bridges ? before.kind : part.kind, part.text);
  }
  return joined;
}

/** A change without the spaces around it, which are not what changed to a reader. */
function bare(part: DiffPart): DiffPart[] {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part.text) ?? [];
  if (part.kind === 'same' || text === '') return [part];
  const same = (space: string): DiffPart[] => (space === '' ? [] : [{ kind: 'same', text: space }]);
  return [...same(before), { kind: part.kind, text }, ...same(after)];
}

/** How one wording became another, word by word. Each side is read by leaving out what it did not have. */
export function wordDiff(before: string, after: string): { before: DiffPart[]; after: DiffPart[] } {
  const [a, b] = [tokens(before), tokens(after)];
  const table = commonLengths(a, b);
  const parts: DiffPart[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      push(parts, 'same', left);
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      push(parts, 'removed', left);
      i += 1;
    } else {
      push(parts, 'added', right ?? '');
      j += 1;
    }
  }
  const side = (left: DiffPart['kind']): DiffPart[] => {
    const kept: DiffPart[] = [];
    for (const part of parts) if (part.kind !== left) push(kept, part.kind, part.text);
    return joinAcrossSpaces(kept);
  };
  return { before: side('added').flatMap(bare), after: side('removed').flatMap(bare) };
}
