import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../migrations/all.js';
import { migrate, migrateDown } from '../src/database/migrate.js';
import { testDatabase, type TestDatabase } from './support/database.js';
import { fullPlatform } from './support/full-platform.js';
import { program } from './support/program.js';
import { Sql } from './support/sql.js';

const silent = (): void => undefined;

const tablesOf = async (url: string): Promise<string[]> => {
  const sql = new Sql(url, 1);
  const rows = await sql.rows<{ name: string }>(
    `select c.relkind::text || ' ' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relname !~ '^(migration|PK_)'
     union all
     select 'function ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by 1`,
  );
  await sql.close();
  return rows.map(({ name }) => name);
};

describe('the migrate step', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  it('takes everything back and makes it again, the same', async () => {
    const before = await tablesOf(database.superuser);
    await migrateDown({ url: database.owner, log: silent }, migrations.length);
    expect(await tablesOf(database.superuser)).toEqual([]);
    await migrate({ url: database.owner, log: silent });
    expect(await tablesOf(database.superuser)).toEqual(before);
  }, 60_000);

  it('is done once when four processes start at the same time', async () => {
    await migrateDown({ url: database.owner, log: silent }, migrations.length);
    const env = { DATABASE_OWNER_URL: database.owner };
    const all = await Promise.all([1, 2, 3, 4].map(() => program('src/database/migrate.cli.ts', env)));
    expect(all.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0, 0]);
    const said = all.map((one) => one.said).join('');
    expect(said.match(/^migrated: /gm)).toHaveLength(migrations.length);
    expect(said.match(/^nothing to migrate$/gm)).toHaveLength(3);
  }, 60_000);

  it('runs on a populated database, its last three back and forth too, and the trail stays whole', async () => {
    const app = new Sql(database.app);
    const platform = await fullPlatform(app, 'befolkad');
    await migrateDown({ url: database.owner, log: silent }, 3);
    await migrate({ url: database.owner, log: silent });
    await migrate({ url: database.owner, log: silent });
    expect(
      await app.work(platform.id, async (tx) => (await tx.query('select from report_value')).rowCount),
    ).toBe(1);
    await app.close();
    const verified = await program('src/audit/verify.cli.ts', { DATABASE_OWNER_URL: database.backup });
    expect(verified).toMatchObject({
      code: 0,
      said: expect.stringContaining('Samverkan befolkad: 1 commits verified'),
    });
  }, 60_000);

  it('ends the verification with 1 and the bad number when the trail was changed', async () => {
    const superuser = new Sql(database.superuser, 1);
    await superuser.rows('set session_replication_role = replica');
    await superuser.rows(
      `update audit_entry set after = replace(after::text, 'Styr', 'Styx')::json where table_name = 'body'`,
    );
    await superuser.close();
    const verified = await program('src/audit/verify.cli.ts', { DATABASE_OWNER_URL: database.owner });
    expect(verified.code).toBe(1);
    expect(verified.said).toContain('Samverkan befolkad: BROKEN at number 1');
  });

  it('says what an administrator must run when the owner lacks a right', async () => {
    await expect(migrate({ url: database.app, log: silent })).rejects.toThrow(
      /alter role "effektkedja_app_login" bypassrls/,
    );
    const refused = await program('src/database/migrate.cli.ts', { DATABASE_OWNER_URL: database.app });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).not.toMatch(/\n\s+at /);
    expect(await program('src/database/migrate.cli.ts', {})).toMatchObject({ code: 2 });
  });

  it('gives up on a table that somebody holds, and can be run again', async () => {
    const holder = new pg.Client({ connectionString: database.owner });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table migration in access exclusive mode');
    const waiting = migrate({ url: database.owner, log: silent, patience: 300 });
    await expect(waiting).rejects.toThrow(/lock timeout/);
    await holder.end();
    await migrate({ url: database.owner, log: silent });
  });
});
