import type { Batch, FetchedCell, Write } from '../connector.js';
import { columnsOfCells, type Columns } from '../figure-columns.js';

type Fetched = Extract<Write, { into: 'values' | 'comparison' }>;

/** Figures of one page, each place once, as PostgreSQL is sent them. */
export type Figures = Omit<Fetched, 'rows'> & {
  readonly columns: Columns;
  readonly count: number;
  /** How many the source gives with more decimals than are kept. */
  readonly rounded: number;
};

export type PreparedWrite = Exclude<Write, Fetched> | Figures;
export type PreparedBatch = Omit<Batch, 'writes'> & { readonly writes: readonly PreparedWrite[] };

/** Makes of what a source answered what PostgreSQL is sent, while what came before it is being saved. */
export async function* prepared(batches: AsyncGenerator<Batch>): AsyncGenerator<PreparedBatch> {
  for await (const batch of batches) {
    yield { ...batch, writes: await Promise.all(batch.writes.map(preparedWrite)) };
  }
}

async function preparedWrite(write: Write): Promise<PreparedWrite> {
  if (!isFetched(write)) return write;
  const { into, indicatorId } = write;
  const rows = [...new Map(write.rows.map((row) => [placeOf(row), row])).values()];
  const rounded = rows.filter((row) => row.rounded).length;
  return { into, indicatorId, columns: await columnsOfCells(rows), count: rows.length, rounded };
}

const isFetched = (write: Write): write is Fetched => write.into === 'values' || write.into === 'comparison';
const placeOf = ({ area, start, end, sex }: FetchedCell): string => `${area} ${start} ${end} ${sex}`;
