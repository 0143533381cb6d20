import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { urlsOf, type DatabaseUrls } from '../../src/database/embedded/login-roles.js';
import { testServer } from './test-server.js';

export type TestDatabase = DatabaseUrls &
  Readonly<{
    name: string;
    /** For what no role of the product may do, such as switching row level security off. */
    superuser: string;
    /** Drops it. */
    close: () => Promise<void>;
  }>;

/** A migrated, empty database of the test file's own, cloned in under a tenth of a second. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template, superuserUrl } = testServer();
  return cloneDatabase(template, superuserUrl);
}

/** A copy of a database that nobody is connected to, with all its rows. */
export async function copyOf(database: TestDatabase): Promise<TestDatabase> {
  return cloneDatabase(database.name, testServer().superuserUrl);
}

async function cloneDatabase(source: string, superuserUrl: string): Promise<TestDatabase> {
  const { template, secrets } = testServer();
  // The run's name first: what a killed worker leaves is found by it and dropped.
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await run(superuserUrl, `create database ${name} template ${source} owner effektkedja_owner`);
  const superuser = new URL(superuserUrl);
  superuser.pathname = `/${name}`;
  return {
    name,
    ...urlsOf(superuserUrl, name, secrets),
    superuser: superuser.href,
    close: () => drop(superuserUrl, name),
  };
}

/** Once those who said goodbye are gone: one that is cut off in the middle of it would fail the test at its end. */
async function drop(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name]);
      if (rows.length === 0) break;
      await pause(20);
    }
    await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
