import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { removeCluster, startCluster } from '../src/database/embedded/cluster.js';
import { EmbeddedFault } from '../src/database/embedded/faults.js';
import { prepareDatabase, prepareLogins, urlsOf } from '../src/database/embedded/login-roles.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const holder = path.join(root, 'test/support/hold-cluster.mjs');

/** A process of its own that starts the cluster of a directory, says `holding`, and holds it until it is killed. */
async function startHolder(directory: string): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', holder, directory], {
    cwd: root,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!said.includes('holding') && child.exitCode === null) await Promise.race([pause(50), ended]);
  return { process: child, said };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

// Real processes on a machine that may be busy.
jest.setTimeout(90_000);

describe('the embedded PostgreSQL', () => {
  let parent = '';
  const directory = (name: string) => path.join(parent, name, 'postgres');

  beforeAll(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'effektkedja-embedded-'));
    // Root's server runs under an account of its own, which must pass through.
    if (process.getuid?.() === 0) await run('chmod', ['755', parent]);
  });

  afterAll(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  it('starts, orders letters as in Swedish, keeps its data over a stop, and makes its roles once', async () => {
    const first = await startCluster({ directory: directory('plain') });
    const url = first.superuserUrl();
    expect(await query(url, 'show fsync')).toEqual(['on']);
    expect((await stat(path.join(directory('plain'), 'effektkedja.json'))).mode & 0o777).toBe(0o600);
    for (let time = 0; time < 2; time += 1) {
      await prepareLogins(url, first.secrets);
      await prepareDatabase(url, 'effektkedja');
    }
    const urls = urlsOf(url, 'effektkedja', first.secrets);
    await query(urls.owner, 'create table letter (sign text)');
    await query(urls.owner, "insert into letter values ('ö'), ('z'), ('å'), ('ä'), ('a')");
    await first.stop();
    await expect(query(urls.owner, 'select 1')).rejects.toThrow();

    const second = await startCluster({ directory: directory('plain') });
    const again = urlsOf(second.superuserUrl(), 'effektkedja', second.secrets);
    expect(await query(again.owner, 'select sign from letter order by sign')).toEqual([
      'a',
      'z',
      'å',
      'ä',
      'ö',
    ]);
    expect(await query(again.owner, "select 'å' ~ '^[[:alpha:]]$' and upper('åäö') = 'ÅÄÖ'")).toEqual([true]);
    await expect(query(again.app, 'select sign from letter')).rejects.toThrow(/permission denied/);
    await second.stop();
  });

  it('tells a second process whose it is, and one of several that start at once gets it', async () => {
    const first = await startHolder(directory('shared'));
    expect(first.said).toContain('holding');
    await expect(startCluster({ directory: directory('shared') })).rejects.toThrow(
      new RegExp(`används redan av process ${first.process.pid}[^]*in use by process ${first.process.pid}`),
    );
    await expect(removeCluster(directory('shared'))).rejects.toThrow(/in use/);
    first.process.kill('SIGTERM');

    const all = await Promise.all(['a', 'b', 'c'].map(() => startHolder(directory('contested'))));
    expect(
      all
        .map(({ said }) => (said.includes('holding') ? 'holding' : said.includes('in use') ? 'in use' : said))
        .sort(),
    ).toEqual(['holding', 'in use', 'in use']);
    for (const one of all) one.process.kill('SIGTERM');
    const after = await startCluster({ directory: directory('contested') });
    await after.stop();
  });

  it('starts after its process was killed, with the server left behind or already stopped', async () => {
    for (const wait of [0, 3_000]) {
      const killed = await startHolder(directory('killed'));
      killed.process.kill('SIGKILL');
      await pause(wait);
      const next = await startCluster({ directory: directory('killed') });
      expect(await query(next.superuserUrl(), 'select 1')).toEqual([1]);
      await next.stop();
    }
  });

  it('starts after the server was killed, also when another program has got its number', async () => {
    const cluster = await startCluster({ directory: directory('crashed') });
    const pid = await cluster.pid();
    process.kill(pid ?? 0, 'SIGKILL');
    await pause(300);
    await cluster.startAgain();
    expect(await query(cluster.superuserUrl(), 'select 1')).toEqual([1]);
    await cluster.stop();
    await writeFile(
      path.join(directory('crashed'), 'postmaster.pid'),
      `${process.pid}\n/elsewhere\n0\n1\n\n`,
    );
    const next = await startCluster({ directory: directory('crashed') });
    await next.stop();
  });

  it('is not hindered by a first start that was interrupted', async () => {
    const killed = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', holder, directory('halfway')],
      {
        cwd: root,
      },
    );
    const parentOfIt = path.dirname(directory('halfway'));
    while (!(await readdir(parentOfIt).catch(() => [])).some((name) => name.startsWith('postgres.new-')))
      await pause(5);
    killed.kill('SIGKILL');
    expect(await readdir(parentOfIt)).not.toContain('postgres');
    const next = await startCluster({ directory: directory('halfway') });
    await next.stop();
    expect(await readdir(parentOfIt)).toEqual(['postgres']);
  });

  it('says what to do about a directory that is foreign, damaged or of another version', async () => {
    await mkdir(directory('foreign'), { recursive: true });
    await writeFile(path.join(directory('foreign'), 'thesis.txt'), 'mine');
    await expect(startCluster({ directory: directory('foreign') })).rejects.toThrow(/DATA_DIR/);
    await expect(removeCluster(directory('foreign'))).rejects.toBeInstanceOf(EmbeddedFault);

    await (await startCluster({ directory: directory('damaged') })).stop();
    await writeFile(path.join(directory('damaged'), 'global', 'pg_control'), 'torn');
    await expect(startCluster({ directory: directory('damaged') })).rejects.toThrow(/--reset[^]*pg_control/);
    await writeFile(path.join(directory('damaged'), 'PG_VERSION'), '14\n');
    await expect(startCluster({ directory: directory('damaged') })).rejects.toThrow(/made by PostgreSQL 14/);
    await removeCluster(directory('damaged'));
    await (await startCluster({ directory: directory('damaged') })).stop();
  });
});
