import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../../src/database/embedded/cluster.js';
import {
  prepareDatabase,
  prepareLogins,
  urlsOf,
  type LoginSecrets,
} from '../../src/database/embedded/login-roles.js';
import { migrate } from '../../src/database/migrate.js';

/** What the tests of one run share: a server and a migrated database to clone. Handed to workers in the environment. */
export type TestServer = Readonly<{ superuserUrl: string; template: string; secrets: LoginSecrets }>;

const variable = 'EFFEKTKEDJA_TEST_SERVER';

/** Starts an embedded server, or uses the one of `TEST_DATABASE_URL` (a superuser's address). */
export async function startTestServer(): Promise<{ stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  const embedded = given ? null : await startTemporaryCluster();
  const superuserUrl = given ?? embedded?.cluster.superuserUrl() ?? '';
  const secrets = embedded?.cluster.secrets ?? secretsFor(superuserUrl);
  const template = `effektkedja_test_${randomBytes(4).toString('hex')}`;
  const stop = async (): Promise<void> => {
    if (embedded) await embedded.remove();
    else await dropDatabases(superuserUrl, template);
  };
  try {
    await prepareLogins(superuserUrl, secrets);
    await prepareDatabase(superuserUrl, template);
    await migrate({ url: urlsOf(superuserUrl, template, secrets).owner, log: () => undefined });
  } catch (fault) {
    await stop();
    throw fault;
  }
  process.env[variable] = JSON.stringify({ superuserUrl, template, secrets } satisfies TestServer);
  return { stop };
}

export function testServer(): TestServer {
  const server = process.env[variable];
  if (!server) throw new Error('There is no test server: run the tests with npm test.');
  return JSON.parse(server) as TestServer;
}

async function startTemporaryCluster(): Promise<{ cluster: Cluster; remove: () => Promise<void> }> {
  const temporary = await mkdtemp(path.join(await roomyDirectory(), 'effektkedja-test-'));
  // Root's server runs under an account of its own, which must pass through.
  await chmod(temporary, 0o755);
  const cluster = await startCluster({
    directory: path.join(temporary, 'postgres'),
    settings: { max_connections: '300', max_wal_size: '256MB' },
    temporary,
  });
  const remove = async (): Promise<void> => {
    await cluster.stop();
    await rm(temporary, { recursive: true, force: true });
  };
  return { cluster, remove };
}

/** Memory where there is plenty: writes to disk stay switched on, as the application demands, and cost nothing. */
async function roomyDirectory(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null);
  const plenty = 2 * 1024 ** 3;
  return memory && memory.bavail * memory.bsize >= plenty ? '/dev/shm' : tmpdir();
}

/** Roles belong to the whole server: two runs against the same one must give them the same passwords. */
function secretsFor(superuserUrl: string): LoginSecrets {
  const secret = (kind: string) => createHash('sha256').update(`${kind} ${superuserUrl}`).digest('hex');
  return { owner: secret('owner'), app: secret('app'), backup: secret('backup') };
}

async function dropDatabases(superuserUrl: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows)
      await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}
