import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every table of a platform is given, in one call in the migration that creates it. */
export class TenantTables1763700000003 implements MigrationInterface {
  name = 'TenantTables1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function install_tenant_isolation(p_table regclass, p_rights text) returns void
      language plpgsql
      as $$
      begin
        execute format('alter table %s enable row level security', p_table);
        execute format('alter table %s force row level security', p_table);
        execute format(
          'create policy tenant on %s for all
             using (platform_id = (select nullif(current_setting(''app.platform_id'', true), '''')::uuid))
             with check (platform_id = (select nullif(current_setting(''app.platform_id'', true), '''')::uuid))',
          p_table);
        execute format('grant %s on %s to effektkedja_app', p_rights, p_table);
      end $$;

      create function install_tenant_table(
        p_table regclass, p_rights text default 'select, insert, update, delete'
      ) returns void
      language plpgsql
      as $$
      begin
        perform install_tenant_isolation(p_table, p_rights);
        execute format('create trigger audit_insert after insert on %s
          referencing new table as new_rows for each statement execute function audit_statement()', p_table);
        execute format('create trigger audit_update after update on %s
          referencing old table as old_rows new table as new_rows
          for each statement execute function audit_statement()', p_table);
        execute format('create trigger audit_delete after delete on %s
          referencing old table as old_rows for each statement execute function audit_statement()', p_table);
        execute format('create trigger keeps_its_id before update of id, platform_id on %s
          for each statement execute function refuse_new_identity()', p_table);
        execute format('create trigger refuse_truncate before truncate on %s
          for each statement execute function refuse_change()', p_table);
      end $$;

      -- Numbers people say aloud ("activity 17"), per platform, given in turn.
      create function assign_number() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(tg_table_name || new.platform_id::text, 1763700000));
        execute format('select coalesce(max(t.number), 0) + 1 from %I t where t.platform_id = $1', tg_table_name)
          into new.number using new.platform_id;
        return new;
      end $$;

      revoke all on function install_tenant_isolation(regclass, text), install_tenant_table(regclass, text),
        assign_number() from public;

      -- For caches and ETags, asked for many platforms at once and before one is chosen: a number, nothing else.
      create function revisions_of(p_platform_ids uuid[]) returns table (platform_id uuid, revision bigint)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select r.platform_id, r.revision from platform_revision r where r.platform_id = any (p_platform_ids)
      $$;
      revoke all on function revisions_of(uuid[]) from public;
      grant execute on function revisions_of(uuid[]) to effektkedja_app;

      select install_tenant_isolation('platform_revision', 'select');
      select install_tenant_isolation('audit_entry', 'select');
      select install_tenant_isolation('audit_commit', 'select');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['platform_revision', 'audit_entry', 'audit_commit']) {
      await runner.query(`
        drop policy tenant on ${table};
        alter table ${table} no force row level security;
        alter table ${table} disable row level security;
        revoke all on ${table} from effektkedja_app;
      `);
    }
    await runner.query(`
      drop function revisions_of(uuid[]);
      drop function assign_number();
      drop function install_tenant_table(regclass, text);
      drop function install_tenant_isolation(regclass, text);
    `);
  }
}
