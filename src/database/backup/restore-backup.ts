import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { BackupRefused, BadBackup, copyOf, FORMAT, linesOf, quoted, type Header } from './backup-file.js';

export type Restored = { takenAt: string; tables: number; rows: number };

/** Puts a backup into an empty, migrated database: all of it in one transaction, or nothing. */
export async function restoreBackup(ownerUrl: string, file: string): Promise<Restored> {
  const header = await checkedHeader(file);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'effektkedja restore' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await refuseOther(client, header);
    const rows = await load(client, header, file);
    for (const { name, last, called } of header.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
    }
    await client.query('commit');
    return { takenAt: header.takenAt, tables: header.tables.length, rows };
  } finally {
    await client.end();
  }
}

const unpacked = (file: string): AsyncGenerator<Buffer> => {
  const gunzip = createGunzip();
  // A fault of either end comes out where the lines are read.
  pipeline(createReadStream(file), gunzip).catch((fault: Error) => gunzip.destroy(fault));
  return linesOf(gunzip);
};

/** Reads the whole file once before anything is written: cut off or changed, it is refused. */
async function checkedHeader(file: string): Promise<Header> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  let end = '';
  try {
    for await (const line of unpacked(file)) {
      if (end !== '') throw new BadBackup('There is more after the end of the backup.');
      header ??= headerIn(line);
      if (line.subarray(0, 3).toString() === '\\Z ') end = line.subarray(3).toString();
      else hash.update(line).update('\n');
    }
  } catch (fault) {
    if (fault instanceof BadBackup || (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'))
      throw fault;
    throw new BadBackup(
      `The backup is cut off or damaged: ${fault instanceof Error ? fault.message : String(fault)}.`,
    );
  }
  if (!header || end === '') throw new BadBackup('The backup is cut off: its end is missing.');
  if (end !== hash.digest('hex'))
    throw new BadBackup('The backup has been changed: its checksum does not fit.');
  return header;
}

function headerIn(line: Buffer): Header {
  const text = line.toString();
  if (!text.startsWith(`{"format":"${FORMAT}"`))
    throw new BadBackup(`The file is no backup of the kind ${FORMAT}.`);
  return JSON.parse(text) as Header;
}

async function refuseOther(client: pg.Client, { migrations, tables }: Header): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by timestamp');
  const here = rows.map(({ name }) => name);
  if (here.join() !== migrations.join()) {
    throw new BackupRefused(
      `The database has ${here.length} migrations (the last ${here.at(-1) ?? 'none'}), the backup ${migrations.length} ` +
        `(the last ${migrations.at(-1) ?? 'none'}). Migrate an empty database with the version that made the backup, ` +
        `restore into it, and migrate it on afterwards.`,
    );
  }
  for (const { name } of tables) {
    const found = await client.query(`select from ${quoted(name)} limit 1`);
    if (found.rows.length > 0) {
      throw new BackupRefused(
        `The table ${name} has rows already. Restore into an empty, migrated database.`,
      );
    }
  }
}

/** The rows as they were, past the triggers that would audit or refuse them; foreign keys and checks hold. */
async function load(client: pg.Client, { tables }: Header, file: string): Promise<number> {
  const lines = unpacked(file);
  await lines.next();
  let total = 0;
  for (const table of tables) {
    await client.query(`alter table ${quoted(table.name)} disable trigger user`);
    const said: Said = { rows: Number.NaN };
    const copy = client.query(from(`copy ${copyOf(table)} from stdin`));
    await pipeline(Readable.from(rowsOf(lines, table.name, said)), copy);
    if (copy.rowCount !== said.rows) {
      throw new BadBackup(`${table.name}: ${String(said.rows)} rows were saved, ${copy.rowCount} came back.`);
    }
    await client.query(`alter table ${quoted(table.name)} enable trigger user`);
    total += copy.rowCount;
  }
  await lines.return(undefined);
  return total;
}

type Said = { rows: number };

async function* rowsOf(lines: AsyncGenerator<Buffer>, table: string, said: Said): AsyncGenerator<Buffer> {
  const first = await lines.next();
  if (first.done || first.value.toString() !== `\\T ${table}`) throw new BadBackup(`${table} is missing.`);
  for (;;) {
    const next = await lines.next();
    if (next.done) throw new BadBackup(`${table} is cut off.`);
    if (next.value.subarray(0, 3).toString() === '\\. ') {
      said.rows = Number(next.value.subarray(3).toString());
      return;
    }
    yield Buffer.concat([next.value, Buffer.from('\n')]);
  }
}
