import type { ClientBase } from 'pg';

/**
 * graphile-worker switches row level security on without a policy, so the app's role is given one: a job carries ids
 * alone, and what it does it does as any other caller, under the platform's own policies.
 */
const RIGHTS = `
  grant usage on schema graphile_worker to effektkedja_app;
  grant select on graphile_worker.migrations to effektkedja_app;
  grant usage on all sequences in schema graphile_worker to effektkedja_app;
  grant execute on all functions in schema graphile_worker to effektkedja_app;
  do $$
  declare
    v_table text;
  begin
    foreach v_table in array array['_private_jobs', '_private_job_queues', '_private_tasks',
      '_private_known_crontabs'] loop
      execute format('grant select, insert, update, delete on graphile_worker.%I to effektkedja_app', v_table);
      execute format('drop policy if exists app on graphile_worker.%I', v_table);
      execute format('create policy app on graphile_worker.%I for all to effektkedja_app using (true) with check (true)',
        v_table);
    end loop;
  end $$`;

/** The queue of background jobs: a schema of its own, which the owner installs and keeps at the version the code has. */
export async function installJobQueue(url: string, client: ClientBase): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  // Says nothing of its own: the migrate step tells what it does.
  const logger = new Logger(() => () => undefined);
  await runMigrations({ connectionString: url, logger });
  await client.query(RIGHTS);
}
