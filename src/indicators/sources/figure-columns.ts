import { setImmediate as turn } from 'node:timers/promises';
import { idsInOrder } from '../../shared/id.js';
import type { FetchedCell } from './connector.js';
import type { SourceFigure } from './source-figures.js';

/**
 * In the order of `figures_beside`, ids first, each the text of an array; null for a column that the source has nothing
 * in.
 */
export type Columns = readonly (string | null)[];

type Element = string | null;
type Way<T> = ((row: T) => Element) | null;

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

const FIGURE: readonly Way<SourceFigure>[] = [
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

const CELL: readonly Way<FetchedCell>[] = [
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

type Column<T> = { readonly way: Way<T>; readonly parts: string[]; filled: boolean };

/** However many rows there are, nobody is held up by them. */
async function inSlices<T>(rows: readonly T[], ways: readonly Way<T>[]): Promise<Columns> {
  const nextIds = idsInOrder();
  const ids: string[] = [];
  const columns = ways.map((way): Column<T> => ({ way, parts: [], filled: false }));
  for (let from = 0; from < rows.length; from += SLICE) {
    if (from > 0) await turn();
    const slice = rows.slice(from, from + SLICE);
    ids.push(nextIds(slice.length).join(','));
    for (const column of columns) add(column, slice);
  }
  // A column of nothing is sent as nothing: what is sent at once is written without a turn between.
  const texts = columns.map(({ parts, filled }) => (filled ? `{${parts.join(',')}}` : null));
  return [`{${ids.join(',')}}`, ...texts];
}

/** A function of its own, for a long loop that is optimised while it runs takes everybody's turn meanwhile. */
function add<T>(column: Column<T>, slice: readonly T[]): void {
  if (!column.way) return;
  const values = slice.map(column.way);
  column.filled ||= values.some((value) => value !== null);
  column.parts.push(values.map(element).join(','));
}
