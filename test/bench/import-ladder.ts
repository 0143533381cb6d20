import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import type { DatabaseUrls } from '../../src/database/embedded/login-roles.js';
import { mainProcess, measured, type Cost } from './processor-time.js';

type Place = {
  /** The superuser's address, who may copy past row level security. */
  readonly cluster: string;
  readonly urls: DatabaseUrls;
  readonly platform: string;
  readonly directory: string;
  readonly rows: number;
  readonly imported: Cost;
};

/** What the real table has and a bare one has not, in the order they are added. */
const STEPS = [
  ['bare COPY of the same rows, all columns', null],
  ['+ checks of the columns', 'checks'],
  ['+ primary key', 'p'],
  ['+ unique key of the current value, and the other indexes', 'indexes'],
  ['+ what they refer to is there, asked once a statement', 'refers'],
  ['+ trail: an entry a set, sealed', 'trail'],
] as const;

/** Statements that give `ladder` the indexes, keys and trigger of `indicator_value`, made by PostgreSQL itself. */
const DEFINITIONS = `
  select 'indexes' as kind, replace(replace(indexdef, 'indicator_value', 'ladder'), 'public.', '') as sql
  from pg_indexes where tablename = 'indicator_value' and indexname not like '%pkey'
  union all
  select contype::text, 'alter table ladder add ' || pg_get_constraintdef(oid)
  from pg_constraint where conrelid = 'indicator_value'::regclass and contype = 'p'
  union all
  select case tgname when 'refers' then 'refers' else 'trail' end, replace(pg_get_triggerdef(oid), ' ON public.indicator_value ', ' ON ladder ')
  from pg_trigger where tgrelid = 'indicator_value'::regclass and tgname in ('refers', 'audit_insert')`;

/**
 * Copies the rows that an import made into tables that are more and more like the real one. Each step is a COPY of the
 * same file in one transaction; the last is what COPY cannot do, for PostgreSQL refuses it under row level security.
 */
export async function climb(place: Place): Promise<void> {
  const url = new URL(place.cluster);
  url.pathname = new URL(place.urls.owner).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const file = path.join(place.directory, 'rows.copy');
  await pipeline(client.query(to('copy indicator_value to stdout')), createWriteStream(file));
  await client.query(`select set_config('app.actor', 'system', false)`);
  const { rows: definitions } = await client.query<{ kind: string; sql: string }>(DEFINITIONS);
  const given: string[] = [];
  const main = await mainProcess(client);
  let bare: Cost | null = null;
  for (const [label, kind] of STEPS) {
    if (kind !== null) given.push(kind);
    await made(client, given, definitions);
    const end = measured(main);
    await pipeline(createReadStream(file), client.query(from('copy ladder from stdin')));
    const cost = end();
    told(label, place.rows, cost);
    bare ??= cost;
  }
  await underSecurity(client, place, given, definitions, main);
  told('the import: arrays, what stands, pages as transactions, progress', place.rows, place.imported);
  const ratio = (of: keyof Cost): string => ((bare?.[of] ?? Number.NaN) / place.imported[of]).toFixed(3);
  console.log(
    `import ÷ bare COPY = ${ratio('clock')} by the clock (goal 0.3), ${ratio('processor')} by processor time`,
  );
  await client.query('drop table ladder');
  await client.end();
}

type Definitions = readonly { readonly kind: string; readonly sql: string }[];

async function made(client: pg.Client, given: readonly string[], definitions: Definitions): Promise<void> {
  await client.query('drop table if exists ladder');
  const like = given.includes('checks') ? 'including constraints' : '';
  await client.query(`create table ladder (like indicator_value ${like})`);
  for (const { kind, sql } of definitions) if (given.includes(kind)) await client.query(sql);
  await client.query('checkpoint');
}

/** The application's own way in: from a table beside it, through row level security. */
async function underSecurity(
  client: pg.Client,
  { urls, platform, rows }: Place,
  given: readonly string[],
  definitions: Definitions,
  main: number,
): Promise<void> {
  await client.query('create table beside as table indicator_value');
  await made(client, given, definitions);
  await client.query(`select install_tenant_isolation('ladder', 'select, insert')`);
  await client.query('grant select on beside to effektkedja_app');
  const app = new pg.Client({ connectionString: urls.app });
  await app.connect();
  await app.query(
    `select set_config('app.platform_id', $1, false), set_config('app.actor', 'system', false)`,
    [platform],
  );
  const end = measured(main);
  await app.query('insert into ladder select * from beside');
  told('+ row level security (INSERT … SELECT: COPY is refused)', rows, end());
  await app.end();
  await client.query('drop table beside');
}

/** Microseconds a row, by the clock and of processor time. */
export function told(label: string, rows: number, cost: Cost): void {
  const [clock, processor] = [cost.clock, cost.processor].map((seconds) => (seconds * 1e6) / rows);
  console.log(`${clock?.toFixed(1).padStart(7)} µs ${processor?.toFixed(1).padStart(7)} µs  ${label}`);
}
