import pg from 'pg';

type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** Rows on their way into tables, table by table in the order they first came. */
export class Rows {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  /** Copies everything in and forgets it. Rows of one table have the same columns. Answers how many. */
  async flush(client: pg.Client): Promise<number> {
    let count = 0;
    for (const [table, rows] of this.tables) {
      const columns = Object.keys(rows[0] ?? {});
      await copyIn(client, table, columns, rows);
      count += rows.length;
    }
    this.tables.clear();
    return count;
  }
}

/** PostgreSQL's side of a COPY under way; pg itself has no more than these calls for it. */
type CopyConnection = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** COPY … FROM STDIN as pg's client runs what is submitted to it. */
class CopyIn {
  readonly done: Promise<void>;
  private settle: { resolve: () => void; reject: (fault: Error) => void } | undefined;

  constructor(
    private readonly statement: string,
    private readonly chunks: Iterable<Buffer>,
  ) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(connection: CopyConnection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (const chunk of this.chunks) connection.sendCopyFromChunk(chunk);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.settle?.resolve();
  }

  handleError(fault: Error): void {
    this.settle?.reject(fault);
  }
}

async function copyIn(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const copy = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, chunksOf(columns, rows));
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}

function* chunksOf(columns: readonly string[], rows: readonly Row[]): Iterable<Buffer> {
  for (let from = 0; from < rows.length; from += 2_000) {
    const lines = rows
      .slice(from, from + 2_000)
      .map((row) => columns.map((name) => written(row[name] ?? null)).join('\t'));
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}

function written(cell: Cell): string {
  if (cell === null) return '\\N';
  const text = typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell);
  return text.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}
