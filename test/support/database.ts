import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { urlsOf, type LoginSecrets } from '../../src/database/embedded/login-roles.js';

export type TestDatabase = {
  /** Superuser, for tests that must tamper or change settings. */
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  backupUrl: string;
};

type Run = { superuser: string; template: string; secrets: LoginSecrets };

/** A database of the caller's own, cloned from the migrated template. It goes away with the cluster. */
export async function testDatabase(): Promise<TestDatabase> {
  const run = JSON.parse(process.env['EFFEKTKEDJA_TEST'] ?? 'null') as Run | null;
  if (!run)
    throw new Error('Run the tests with npm test: the cluster is started by test/support/global-setup.mjs');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: run.superuser });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${run.template} owner effektkedja_owner`);
  } finally {
    await client.end();
  }
  const urls = urlsOf(run.superuser, name, run.secrets);
  const superuser = new URL(run.superuser);
  superuser.pathname = `/${name}`;
  return { superuserUrl: superuser.href, ownerUrl: urls.owner, appUrl: urls.app, backupUrl: urls.backup };
}
