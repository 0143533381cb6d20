import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from './support/database.js';
import { Sql } from './support/sql.js';

/** Tables that belong to no platform. Adding one here is a decision. */
const GLOBAL = [
  'catalogue_area',
  'catalogue_entry',
  'catalogue_group',
  'migration',
  'password_link',
  'person',
  // The index of the search: nobody but its own functions reaches it.
  'search_document',
  'search_posting',
  'search_word',
  'session',
  'sign_in_attempt',
  'source_turn',
];
/** Tables of a platform that are the trail itself, or of which no trail is kept, on purpose. */
const UNAUDITED = [
  'api_token_use',
  'audit_commit',
  'audit_entry',
  'idempotency_key',
  'import_job',
  'import_line',
  'mail',
  'notice',
  'platform_revision',
  'value_evidence_content',
  'value_file_content',
];
/** Tables whose rows have another key than (platform_id, id). */
const OTHER_KEY = ['audit_commit', 'audit_entry', 'platform', 'platform_revision'];

/** Tables whose rows may come in sets, of which the trail keeps a digest, and who keeps it. */
const IN_SETS = ['indicator_value', 'comparison_value'];

/** Every fault in how a table of a platform is kept apart and audited, read from PostgreSQL's own catalogue. */
const FAULTS = `
  with t as (
    select c.oid, c.relname::text as name, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all ($1::text[])
  ),
  policies as (
    select p.polrelid, p.polname::text as name, p.polcmd, p.polpermissive,
      pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as checked
    from pg_policy p
  )
  select t.name || ': ' || fault as fault from t cross join lateral (
    select 'row level security is off or not forced' where not (t.relrowsecurity and t.relforcerowsecurity)
    union all
    select 'no policy for its platform' where not exists (
      select from policies p where p.polrelid = t.oid and p.name = 'tenant' and p.polcmd = '*'
        and p.qual like '(platform_id = ( SELECT (NULLIF(current_setting(''app.platform_id''%' and p.checked = p.qual)
    union all
    select 'another policy, ' || p.name from policies p
    where p.polrelid = t.oid and p.name <> 'tenant' and (t.name, p.name, p.polcmd) <> ('platform', 'names_are_open', 'r')
    union all
    select 'platform_id is missing or may be null' where not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'platform_id'
        and (a.attnotnull or a.attgenerated = 's'))
    union all
    select 'its key is not (platform_id, id)' where t.name <> all ($3::text[]) and not exists (
      select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p'
        and pg_get_constraintdef(k.oid) = 'PRIMARY KEY (platform_id, id)')
    union all
    select 'the foreign key ' || k.conname || ' could point into another platform' from pg_constraint k
    where k.conrelid = t.oid and k.contype = 'f' and k.confrelid in (select oid from t)
      and pg_get_constraintdef(k.oid) !~ '^FOREIGN KEY \\((origin_)?platform_id'
    union all
    select 'no trigger ' || wanted from unnest(array['audit_insert', 'audit_update', 'audit_delete']) wanted
    where t.name <> all ($2::text[]) and not exists (
      select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
      where g.tgrelid = t.oid and g.tgname = wanted and g.tgenabled = 'O'
        and f.proname = case when t.name = any ($4::text[]) and wanted <> 'audit_delete' then 'audit_' || t.name
          else 'audit_statement' end)
    union all
    select 'its rows can change their id' where t.name <> all ($2::text[]) and not exists (
      select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
      where g.tgrelid = t.oid and g.tgname = 'keeps_its_id' and f.proname = 'refuse_new_identity')
    union all
    select 'it can be truncated' where t.name <> all ($2::text[]) and not exists (
      select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
      where g.tgrelid = t.oid and g.tgname = 'refuse_truncate' and f.proname = 'refuse_change')
  ) x (fault)
  order by 1`;

describe('the tables', () => {
  let database: TestDatabase;
  let owner: Sql;

  const faults = async (): Promise<string[]> =>
    (await owner.rows<{ fault: string }>(FAULTS, [GLOBAL, UNAUDITED, OTHER_KEY, IN_SETS])).map(
      ({ fault }) => fault,
    );

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Sql(database.superuser);
  });

  afterAll(async () => {
    await owner.close();
    await database.close();
  });

  it('are all kept apart by platform and audited', async () => {
    expect(await faults()).toEqual([]);
  });

  it('would be named if one were made without', async () => {
    await owner.rows('create table forgotten (id uuid primary key, report_id uuid)');
    await owner.rows('alter table seat disable trigger audit_update');
    await owner.rows('alter table link no force row level security');
    await owner.rows('create policy hole on body for select using (true)');
    const found = (await faults()).join('\n');
    for (const fault of [
      'forgotten: row level security is off or not forced',
      'forgotten: no policy for its platform',
      'forgotten: platform_id is missing or may be null',
      'forgotten: its key is not (platform_id, id)',
      'forgotten: no trigger audit_insert',
      'seat: no trigger audit_update',
      'link: row level security is off or not forced',
      'body: another policy, hole',
    ]) {
      expect(found).toContain(fault);
    }
    await owner.rows('drop table forgotten');
    await owner.rows('alter table seat enable trigger audit_update');
    await owner.rows('alter table link force row level security');
    await owner.rows('drop policy hole on body');
  });

  it('give the application no more than it needs', async () => {
    const rights = await owner.rows<{ table_name: string; privileges: string }>(
      `select table_name, string_agg(privilege_type, ',' order by privilege_type) as privileges
       from information_schema.role_table_grants where grantee = 'effektkedja_app' group by table_name`,
    );
    const of = Object.fromEntries(rights.map((row) => [row.table_name, row.privileges]));
    for (const privileges of Object.values(of)) expect(privileges).not.toMatch(/TRUNCATE|TRIGGER|REFERENCES/);
    for (const table of ['audit_entry', 'audit_commit', 'platform_revision'])
      expect(of[table]).toBe('SELECT');
    for (const table of ['domain_event', 'target', 'indicator_value'])
      expect(of[table]).toBe('INSERT,SELECT');
    expect(
      await owner.value(
        `select string_agg(rolname, ',') from pg_roles
         where rolname like 'effektkedja_app%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toBeNull();
  });

  it('are reached past row level security only through functions with a fixed search path and no public right', async () => {
    const loose = await owner.rows<{ name: string }>(
      `select p.proname::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prosecdef
         and (not coalesce(array_to_string(p.proconfig, ';'), '') like '%search_path=pg_catalog, public, pg_temp%'
              or has_function_privilege('public', p.oid, 'execute'))`,
    );
    expect(loose).toEqual([]);
  });

  it('are seen through views with the rights of who looks', async () => {
    const loose = await owner.rows<{ name: string }>(
      `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('v', 'm')
         and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    );
    expect(loose).toEqual([]);
  });
});
