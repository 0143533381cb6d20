/**
 * A backup is one compressed text file: a line of JSON that says what it holds, then for each table a line
 * `\T name`, its rows as COPY writes them and a line `\. rows`, last a line `\Z sha256` of all before it. COPY
 * writes no row that begins with a backslash and one of these letters, and one row a line.
 */
export const FORMAT = 'effektkedja/backup/1';

export type Table = {
  name: string;
  /** Those that are stored: computed columns are left out. */
  columns: readonly string[];
};

export type Sequence = { name: string; last: string; called: boolean };

export type Header = {
  format: typeof FORMAT;
  takenAt: string;
  /** The schema the rows fit: they go back into a database with the same migrations. */
  migrations: readonly string[];
  /** Those that others refer to come first. */
  tables: readonly Table[];
  sequences: readonly Sequence[];
};

/** The file is cut off, changed or no backup; the message says which. */
export class BadBackup extends Error {}

/** A backup or a restore cannot be done here; the message says what to do. */
export class BackupRefused extends Error {}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const copyOf = ({ name, columns }: Table): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;

const LINE_FEED = 10;

/** Whole lines, without their ends. Only a line feed ends one: COPY escapes the others. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const piece = chunk.subarray(from, end);
      yield rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      rest = Buffer.alloc(0);
      from = end + 1;
    }
    if (from < chunk.length) rest = Buffer.concat([rest, chunk.subarray(from)]);
  }
  if (rest.length > 0) throw new BadBackup('The backup is cut off in the middle of a line.');
}
