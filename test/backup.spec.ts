import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fillDemonstration } from '../src/demo/fill.js';
import { migrateDown } from '../src/database/migrate.js';
import { testApp, type TestApp } from './support/app.js';
import { testDatabase, type TestDatabase } from './support/database.js';
import { program, type Ended } from './support/program.js';

const backup = (verb: 'take' | 'restore', to: string, env: Record<string, string>): Promise<Ended> =>
  program('src/backup.cli.ts', env, verb, to);

let test: TestApp;
let folder: string;
let file: string;
let taken: Ended;
const made: TestDatabase[] = [];

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  folder = await mkdtemp(path.join(tmpdir(), 'effektkedja-backup-'));
  file = path.join(folder, 'whole.backup');
  taken = await backup('take', file, { DATABASE_BACKUP_URL: test.database.backup });
}, 120_000);
afterAll(async () => {
  await test.close();
  for (const database of made) await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  made.push(database);
  return database;
}
const restore = (from: string, into: TestDatabase): Promise<Ended> =>
  backup('restore', from, { DATABASE_OWNER_URL: into.owner });

/** Rows of every table, by platform where it has any, with a checksum of what they say. */
async function contents(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; platform: string }>(
      `select c.relname as name, coalesce((select a.attname::text from pg_attribute a where a.attrelid = c.oid
         and a.attname = 'platform_id'), 'null') as platform
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and c.relname not in ('migration', 'session') order by 1`,
    );
    const found: Record<string, unknown> = {};
    for (const { name, platform } of tables) {
      const { rows } = await client.query(
        `select ${platform}::text as platform, count(*) as n, md5(string_agg(t::text, '|' order by t::text)) as md5
         from "${name}" t group by 1 order by 1`,
      );
      found[name] = rows;
    }
    return found;
  } finally {
    await client.end();
  }
}

describe('a backup', () => {
  it('holds all platforms as of one moment, taken with no more than the backup role', async () => {
    expect(taken).toEqual({ code: 0, said: expect.stringMatching(/: \d{4,} rows of \d\d tables/) });
    expect(await readdir(folder)).toEqual(['whole.backup']);
    const refused = await backup('take', path.join(folder, 'no'), {
      DATABASE_BACKUP_URL: test.database.app,
    });
    expect(refused).toEqual({ code: 1, said: expect.stringContaining('grant effektkedja_backup to') });
    expect(await readdir(folder)).toEqual(['whole.backup']);
  });

  it('comes back as it was: every row of every platform, the chain verified, and writable', async () => {
    const into = await emptyDatabase();
    const { code, said } = await restore(file, into);
    expect(said).toMatch(/restored \d+ rows[^]*Operation Kvinnofrid: \d{3,} commits verified/);
    expect([code, said.includes('BROKEN')]).toEqual([0, false]);
    const before = await contents(test.database.superuser);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    expect(await contents(into.superuser)).toEqual(before);

    // The triggers work again, and new numbers follow the old.
    const owner = new pg.Client({ connectionString: into.owner, options: '-c app.actor=system' });
    await owner.connect();
    const newest = async (): Promise<number> =>
      Number((await owner.query<{ id: string }>('select max(id) as id from audit_entry')).rows[0]?.id);
    const earlier = await newest();
    await owner.query(`update organisation set short_name = 'Ny' where name = 'Uddevalla kommun'`);
    expect(await newest()).toBe(earlier + 1);
    await expect(owner.query('delete from audit_entry')).rejects.toThrow(/never changed/);
    await owner.end();
  }, 60_000);

  it('is refused where there are rows already, or another schema', async () => {
    const full = await backup('restore', file, { DATABASE_OWNER_URL: test.database.owner });
    expect(full).toEqual({ code: 1, said: expect.stringContaining('has rows already') });
    const older = await emptyDatabase();
    await migrateDown({ url: older.owner, log: () => undefined }, 1);
    expect(await restore(file, older)).toEqual({ code: 1, said: expect.stringContaining('migrations') });
  }, 60_000);

  it('that is cut off, changed or something else is refused before anything is written', async () => {
    const bytes = await readFile(file);
    const text = gunzipSync(bytes);
    const lines = text.toString('utf8').split('\n');
    const bad: Record<string, Buffer> = {
      'cut in the middle': bytes.subarray(0, Math.floor(bytes.length / 2)),
      'cut by one byte': bytes.subarray(0, -1),
      'without its last line': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
      'without a row': gzipSync([...lines.slice(0, 5), ...lines.slice(6)].join('\n')),
      'with a changed word': gzipSync(text.toString('utf8').replace('Huddinge kommun', 'Huddinge kommum')),
      'not a backup': gzipSync('hello\n'),
      'not compressed': Buffer.from('hello\n'),
      empty: Buffer.alloc(0),
    };
    const into = await emptyDatabase();
    const clean = await contents(into.superuser);
    for (const [name, content] of Object.entries(bad)) {
      const broken = path.join(folder, 'broken');
      await writeFile(broken, content);
      const { code, said } = await restore(broken, into);
      expect([name, code, said]).toEqual([
        name,
        1,
        expect.stringMatching(/cut off|changed|damaged|no backup/),
      ]);
    }
    expect(await contents(into.superuser)).toEqual(clean);
  }, 120_000);
});
