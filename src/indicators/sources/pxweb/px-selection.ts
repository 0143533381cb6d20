import { text } from '../../../shared/text.js';
import { faults } from '../source-fault.js';
import type { Cube } from './json-stat.js';

/** The codes asked for, variable by variable. Every variable of the table is named: what is left out is summed silently. */
export type PxSelection = Readonly<Record<string, readonly string[]>>;

type Variable = { readonly code: string; readonly codes: readonly string[] };

const cellsIn = (selection: PxSelection): number =>
  Object.values(selection).reduce((product, codes) => product * codes.length, 1);

/** The selection in as few parts as keep each within `most` cells. */
export function partsOf(selection: PxSelection, most: number): PxSelection[] {
  if (cellsIn(selection) <= most) return [selection];
  const [code, codes] = Object.entries(selection).reduce((a, b) => (b[1].length > a[1].length ? b : a));
  const others = cellsIn({ ...selection, [code]: [''] });
  // One code alone can be too much still: then the next longest variable is divided within each part.
  const size = Math.max(1, Math.floor(most / others));
  const parts = Array.from({ length: Math.ceil(codes.length / size) }, (_, part) =>
    codes.slice(part * size, (part + 1) * size),
  );
  return parts.flatMap((part) => partsOf({ ...selection, [code]: part }, most));
}

/** A part that was too large for a source that allows less than it says; one cell cannot be divided. */
export function halved(part: PxSelection): PxSelection[] {
  const cells = cellsIn(part);
  return cells < 2 ? [] : partsOf(part, Math.ceil(cells / 2));
}

/**
 * A variable that is left out is summed or cut to a default without a word, so none may be by mistake.
 * @throws {SourceFault}
 */
export function refusePartial(
  { variables }: Cube,
  selection: PxSelection,
  summed: readonly string[] = [],
): void {
  const left = variables.find(({ code, extension }) =>
    summed.includes(code) ? extension['elimination'] !== true : (selection[code]?.length ?? 0) === 0,
  );
  const extra = Object.keys(selection).find((code) => !variables.some((one) => one.code === code));
  const named = left?.code ?? extra;
  if (named === undefined) return;
  const wanted = text('en vald variabel i tabellen', 'a chosen variable of the table');
  throw faults.wrongShape(named, wanted, selection[named]);
}

/**
 * The codes that an expression of PxWeb means, worked out here so that nothing is left to a default: `*`, `0?`, `01*`,
 * `top(n)`, `bottom(n)`, `from(x)`, `to(x)`, `range(a,b)`. Codes are listed oldest first; a plain code is itself.
 */
export function codesOf({ codes }: Variable, expressions: readonly string[]): string[] {
  const found = new Set(expressions.flatMap((one) => matching(codes, one)));
  return codes.filter((code) => found.has(code));
}

function matching(codes: readonly string[], expression: string): readonly string[] {
  const [, name = '', given = ''] = /^(top|bottom|from|to|range)\(([^()]*)\)$/i.exec(expression) ?? [];
  const [first = '', last = ''] = given.split(',').map((one) => one.trim());
  switch (name.toLowerCase()) {
    case 'top':
      return codes.slice(-Math.max(1, Number(first) || 1));
    case 'bottom':
      return codes.slice(0, Math.max(1, Number(first) || 1));
    case 'from':
      return between(codes, first, codes.at(-1) ?? '');
    case 'to':
      return between(codes, codes[0] ?? '', first);
    case 'range':
      return between(codes, first, last);
    default: {
      if (!/[*?]/.test(expression)) return codes.filter((code) => code === expression);
      const pattern = expression
        .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
      return codes.filter((code) => new RegExp(`^${pattern}$`).test(code));
    }
  }
}

function between(codes: readonly string[], first: string, last: string): readonly string[] {
  const [from, to] = [codes.indexOf(first), codes.indexOf(last)];
  return from < 0 || to < 0 ? [] : codes.slice(from, to + 1);
}
