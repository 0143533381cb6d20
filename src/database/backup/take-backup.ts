import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { BACKUP_ROLE } from '../roles.js';
import { BackupRefused, copyOf, FORMAT, type Header, type Sequence, type Table } from './backup-file.js';

/** Who is signed in just now is not kept: everybody signs in again after a restore. */
const LEFT_OUT = ['session', 'migration'];

const TABLES = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns,
    array(select f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
  order by 1`;

const SEQUENCES = `
  select s.sequencename as name, coalesce(s.last_value, s.start_value)::text as last,
    s.last_value is not null as called
  from pg_sequences s where s.schemaname = 'public' and s.sequencename not like 'migration%' order by 1`;

export type Taken = { tables: number; rows: number };

/** Writes everything, as of one moment, to a file that gets its name when it is whole. */
export async function takeBackup(url: string, file: string): Promise<Taken> {
  const client = new pg.Client({ connectionString: url, application_name: 'effektkedja backup' });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await begin(client);
    const taken: Taken = { tables: 0, rows: 0 };
    await pipeline(
      Readable.from(dump(client, taken)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await rename(unfinished, file);
    return taken;
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

/** Rights are not inherited past row level security: the login becomes the backup's role, if it may. */
async function begin(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, r.oid, 'member') as may from pg_roles r where r.rolname = $1`,
    [BACKUP_ROLE],
  );
  if (!rows[0]?.may) {
    throw new BackupRefused(
      `The login has not the role ${BACKUP_ROLE}. Run as the owner: grant ${BACKUP_ROLE} to <login>;`,
    );
  }
  await client.query(`set local role ${BACKUP_ROLE}`);
  await client.query('set local row_security = off');
  await client.query('set local statement_timeout = 0');
  await client.query('set local idle_in_transaction_session_timeout = 0');
}

async function* dump(client: pg.Client, taken: Taken): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const seen = (part: Buffer): Buffer => {
    hash.update(part);
    return part;
  };
  const line = (text: string): Buffer => seen(Buffer.from(`${text}\n`));
  const header = await headerOf(client);
  yield line(JSON.stringify(header));
  for (const table of header.tables) {
    yield line(`\\T ${table.name}`);
    const rows = client.query(to(`copy ${copyOf(table)} to stdout`));
    for await (const chunk of rows) yield seen(chunk as Buffer);
    yield line(`\\. ${rows.rowCount}`);
    taken.tables += 1;
    taken.rows += rows.rowCount;
  }
  yield Buffer.from(`\\Z ${hash.digest('hex')}\n`);
}

async function headerOf(client: pg.Client): Promise<Header> {
  const migrations = await client.query<{ name: string }>('select name from migration order by timestamp');
  const tables = await client.query<Table & { needs: string[] }>(TABLES, [LEFT_OUT]);
  const sequences = await client.query<Sequence>(SEQUENCES);
  return {
    format: FORMAT,
    takenAt: new Date().toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables: inOrder(tables.rows),
    sequences: sequences.rows,
  };
}

/** Each table after those it refers to. */
function inOrder(tables: readonly (Table & { needs: string[] })[]): Table[] {
  const left = new Map(tables.map((one) => [one.name, one]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => needs.every((name) => !left.has(name)));
    if (!next) throw new Error(`tables that refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    left.delete(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}
