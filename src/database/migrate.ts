import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all.js';
import { createDataSource } from './data-source.js';
import { installJobQueue } from './job-queue.js';
import { APP_ROLE, BACKUP_ROLE, ensureRoles } from './roles.js';

export type MigrateOptions = {
  /** The owner's login: superuser, or BYPASSRLS and owner of the database. */
  url: string;
  log: (line: string) => void;
  /** How long to wait for a table that somebody else holds, in milliseconds. */
  patience?: number;
};

/** One lock for whoever migrates this database; the number is only ours. */
const LOCK = 1_763_700_000;

/**
 * Brings the database to the newest schema: roles, then every migration not yet run, each in a transaction.
 * Several processes may start at once: one works, the others wait and find nothing left to do.
 * @throws {OwnerCannot} when the login lacks rights, saying what to run
 */
export async function migrate({ url, log, patience }: MigrateOptions): Promise<void> {
  await underLock(url, async (client) => {
    await ensureRoles(client);
    await withSource({ url, patience }, async (source) => {
      const ran = await source.runMigrations();
      for (const one of ran) log(`migrated: ${one.name}`);
      if (ran.length === 0) log('nothing to migrate');
    });
    await installJobQueue(url, client);
    await client.query(`grant select on migration to ${APP_ROLE}`);
    await client.query(`grant select on all tables in schema public to ${BACKUP_ROLE}`);
    await client.query(`grant select on all sequences in schema public to ${BACKUP_ROLE}`);
  });
}

/** Takes the newest `steps` migrations back, newest first. */
export async function migrateDown({ url, log, patience }: MigrateOptions, steps: number): Promise<void> {
  await underLock(url, async () => {
    await withSource({ url, patience }, async (source) => {
      for (let step = 0; step < steps; step += 1) {
        await source.undoLastMigration();
        log(`taken back: one migration`);
      }
    });
  });
}

async function underLock(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'effektkedja migrate' });
  await client.connect();
  try {
    await client.query(`set client_min_messages = warning`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

/** A table that somebody else holds is waited for, but not for ever: the migration gives up and can be run again. */
async function withSource(
  { url, patience }: Pick<MigrateOptions, 'url' | 'patience'>,
  work: (source: DataSource) => Promise<void>,
): Promise<void> {
  const source = createDataSource({
    url,
    migrations,
    poolSize: 1,
    timeouts: { statement_timeout: 0, lock_timeout: patience ?? 10_000 },
  });
  await source.initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}
