// One cluster for the whole run, with a migrated template that every test file clones its own database from.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);

const TEMPLATE = 'effektkedja_template';

export default async function globalSetup() {
  const { startCluster } = await import('../../src/database/embedded/cluster.ts');
  const { prepareLogins, prepareDatabase, urlsOf } = await import('../../src/database/embedded/login-roles.ts');
  const { migrate } = await import('../../src/database/migrate.ts');
  const temporary = await mkdtemp(path.join(tmpdir(), 'effektkedja-test-'));
  // Root's server runs as an account of its own, which must be able to pass through.
  await chmod(temporary, 0o755);
  const cluster = await startCluster({
    directory: path.join(temporary, 'pg'),
    temporary,
    // Nobody needs these databases after the run, and waiting for the disk would only make the run longer.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  await prepareLogins(cluster.superuserUrl(), cluster.secrets);
  await prepareDatabase(cluster.superuserUrl(), TEMPLATE);
  await migrate({ url: urlsOf(cluster.superuserUrl(), TEMPLATE, cluster.secrets).owner, log: () => undefined });
  globalThis.effektkedjaCluster = cluster;
  process.env.EFFEKTKEDJA_TEST = JSON.stringify({
    superuser: cluster.superuserUrl(),
    template: TEMPLATE,
    secrets: cluster.secrets,
  });
}
