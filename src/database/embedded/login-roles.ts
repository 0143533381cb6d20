import pg from 'pg';
import type { ClusterSecrets } from './cluster-directory.js';

export type LoginSecrets = Pick<ClusterSecrets, 'owner' | 'app' | 'backup'>;

/** Addresses of one database: for migrations, for the application, for backups. */
export type DatabaseUrls = Readonly<{ owner: string; app: string; backup: string }>;

const logins = {
  owner: 'effektkedja_owner',
  app: 'effektkedja_app_login',
  backup: 'effektkedja_backup_login',
};

/**
 * Makes the login roles and the two group roles they act through, as far as they are missing, and sets the passwords.
 * `effektkedja_owner` owns the schema and is past row level security, as a backup is once it has done
 * `set role effektkedja_backup`; the application is not.
 */
export async function prepareLogins(superuserUrl: string, secrets: LoginSecrets): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    // Two starts at once, on a server of one's own: roles belong to the whole server.
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(1162233676)');
    await makeRole(client, 'effektkedja_app', 'nologin');
    await makeRole(client, 'effektkedja_backup', 'nologin bypassrls');
    await makeRole(client, logins.owner, 'login bypassrls createrole');
    await makeRole(client, logins.app, 'login');
    await makeRole(client, logins.backup, 'login');
    await client.query('grant effektkedja_app to effektkedja_app_login');
    await client.query('grant effektkedja_backup to effektkedja_backup_login');
    for (const kind of ['owner', 'app', 'backup'] as const) {
      await runFormatted(client, 'alter role %I password %L', [logins[kind], secrets[kind]]);
    }
    await client.query('commit');
  });
}

/** Makes a database of the owner's when it is missing: UTF-8, letters ordered as in Swedish. */
export async function prepareDatabase(superuserUrl: string, name: string): Promise<void> {
  if (await hasDatabase(superuserUrl, name)) return;
  await withClient(superuserUrl, (client) =>
    runFormatted(
      client,
      `create database %I owner effektkedja_owner template template0 encoding 'UTF8'
         locale_provider icu icu_locale 'sv-SE'`,
      [name],
    ),
  );
}

export async function hasDatabase(superuserUrl: string, name: string): Promise<boolean> {
  return withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

export async function renameDatabase(superuserUrl: string, from: string, to: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    runFormatted(client, 'alter database %I rename to %I', [from, to]),
  );
}

/** Drops a database if it is there, also under those who still use it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    runFormatted(client, 'drop database if exists %I with (force)', [name]),
  );
}

export function urlsOf(superuserUrl: string, database: string, secrets: LoginSecrets): DatabaseUrls {
  const urlFor = (kind: keyof DatabaseUrls): string => {
    const url = new URL(superuserUrl);
    url.username = logins[kind];
    url.password = secrets[kind];
    url.pathname = `/${database}`;
    return url.href;
  };
  return { owner: urlFor('owner'), app: urlFor('app'), backup: urlFor('backup') };
}

async function makeRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (!rowCount) await runFormatted(client, 'create role %I %s', [name, attributes]);
}

/** Statements about roles and databases take no parameters, so PostgreSQL itself quotes their parts. */
async function runFormatted(client: pg.Client, pattern: string, parts: string[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    'select format($1, variadic $2::text[]) as statement',
    [pattern, parts],
  );
  await client.query(rows[0]?.statement ?? '');
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
