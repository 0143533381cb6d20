import type { ClientBase } from 'pg';
import { APP_ROLE } from './roles.js';

const TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/**
 * The queue of background jobs: a schema of graphile-worker's own, which the owner installs and keeps at the version
 * the code has. It switches row level security on without a policy, so the app's role is given one: a job carries ids
 * alone, and what it does it does as any other caller, under the platform's own policies.
 */
export async function installJobQueue(url: string, client: ClientBase): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  // Says nothing of its own: the migrate step tells what it does.
  const logger = new Logger(() => () => undefined);
  await runMigrations({ connectionString: url, logger });
  await client.query(`
    grant usage on schema graphile_worker to ${APP_ROLE};
    grant select on graphile_worker.migrations to ${APP_ROLE};
    grant usage on all sequences in schema graphile_worker to ${APP_ROLE};
    grant execute on all functions in schema graphile_worker to ${APP_ROLE};
  `);
  for (const table of TABLES) {
    await client.query(`
      grant select, insert, update, delete on graphile_worker.${table} to ${APP_ROLE};
      drop policy if exists app on graphile_worker.${table};
      create policy app on graphile_worker.${table} for all to ${APP_ROLE} using (true) with check (true);
    `);
  }
}
