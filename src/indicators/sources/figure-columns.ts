import { setImmediate as turn } from 'node:timers/promises';
import { newIds } from '../../shared/id.js';
import type { FetchedCell } from './connector.js';
import type { SourceFigure } from './source-figures.js';

/**
 * In the order of `figures_beside`, ids first, each the text of an array; null for a column that the source has nothing
 * in.
 */
export type Columns = readonly (string | null)[];

type Element = string | null;

/** So many figures become text at a time: less than a millisecond, between which others have their turn. */
const SLICE = 250;
const PLAIN = /^[\w.:+-]+$/;

/** What PostgreSQL reads as an element of an array: nearly all stand as they are. */
const element = (value: Element): string =>
  value === null
    ? 'null'
    : PLAIN.test(value) && value.toLowerCase() !== 'null'
      ? value
      : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

const FIGURE: readonly (((figure: SourceFigure) => Element) | null)[] = [
  ({ areaCode }) => areaCode,
  ({ start }) => start,
  ({ end }) => end,
  ({ sex }) => sex,
  ({ number }) => number,
  ({ state }) => state,
  ({ comment }) => comment,
  null,
  ({ numerator }) => numerator,
  ({ denominator }) => denominator,
  ({ text }) => text,
];

const CELL: readonly (((cell: FetchedCell) => Element) | null)[] = [
  ({ area }) => area,
  ({ start }) => start,
  ({ end }) => end,
  ({ sex }) => sex,
  ({ number }) => number,
  ({ state }) => state,
  ({ comment }) => comment,
  ({ gone }) => String(gone),
  null,
  null,
  null,
];

export const columnsOf = (figures: readonly SourceFigure[]): Promise<Columns> => inSlices(figures, FIGURE);
export const columnsOfCells = (cells: readonly FetchedCell[]): Promise<Columns> => inSlices(cells, CELL);

/** However many rows there are, nobody is held up by them. */
async function inSlices<T>(
  rows: readonly T[],
  ways: readonly (((row: T) => Element) | null)[],
): Promise<Columns> {
  const columns = ways.map(() => ({ parts: [] as string[], filled: false }));
  for (let from = 0; from < rows.length; from += SLICE) {
    if (from > 0) await turn();
    const slice = rows.slice(from, from + SLICE);
    for (const [index, way] of ways.entries()) {
      const column = columns[index];
      if (!way || !column) continue;
      const values = slice.map(way);
      column.filled ||= values.some((value) => value !== null);
      column.parts.push(values.map(element).join(','));
    }
  }
  // A column of nothing is sent as nothing: what is sent at once is written without a turn between.
  const texts = columns.map(({ parts, filled }) => (filled ? `{${parts.join(',')}}` : null));
  return [`{${newIds(rows.length).join(',')}}`, ...texts];
}
