import type { Source } from './sources.dto.js';

/** A source as it is stored and shown. */
export type SourceView = { title: string; url: string | null };

export const asStored = (sources: readonly Source[]): SourceView[] =>
  sources.map(({ title, url }) => ({ title, url: url || null }));

const ADDRESS_LAST = /^(?:(.*)\s)?(https?:\/\/\S+)$/i;

/** A source on one line: the title, then the address. An address alone is its own title. */
export const lineOf = ({ title, url }: SourceView): string =>
  url === null ? title : title === url ? url : `${title} ${url}`;

/** A list as a form shows it, a line each. */
export const linesOf = (sources: readonly SourceView[]): string =>
  sources
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n');

/** Lines as sources, not yet checked. */
export function fromLines(lines: string): SourceView[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, title = '', url = null] = ADDRESS_LAST.exec(line) ?? [];
      return url === null ? { title: line, url } : { title: title.trim() || url, url };
    });
}

/** The column as the trail has it, as a form shows it. */
export const linesOfColumn = (column: string | null): string =>
  linesOf(JSON.parse(column || '[]') as SourceView[]);

export const sameSources = (a: readonly SourceView[], b: readonly SourceView[]): boolean =>
  a.length === b.length && a.every((one, at) => one.title === b[at]?.title && one.url === b[at].url);
