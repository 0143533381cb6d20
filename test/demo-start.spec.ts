import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from './support/app.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'dist/src/demo/start.cli.js');

type Demo = { process: ChildProcess; said: () => string; ended: Promise<number | null>; port: number };

// Real processes on a machine that may be busy.
jest.setTimeout(120_000);

describe('npm run demo', () => {
  let parent = '';
  const started: Demo[] = [];

  beforeAll(async () => {
    await run(process.execPath, [path.join(root, 'scripts/build-if-needed.mjs')]);
    parent = await mkdtemp(path.join(tmpdir(), 'effektkedja-demo-'));
    // Root's server runs under an account of its own, which must pass through.
    await chmod(parent, 0o755);
  }, 300_000);

  afterEach(async () => {
    for (const demo of started.splice(0)) {
      demo.process.kill('SIGKILL');
      await demo.ended;
    }
  });

  afterAll(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  async function start(
    directory: string,
    options: { port?: number; flags?: string[]; preload?: string } = {},
  ): Promise<Demo> {
    const port = options.port ?? (await freePort());
    const preload = options.preload ? ['--import', `data:text/javascript,${options.preload}`] : [];
    const child = spawn(process.execPath, [...preload, cli, ...(options.flags ?? [])], {
      cwd: parent,
      env: { ...process.env, PORT: String(port), DATA_DIR: directory },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const demo = { process: child, said: () => said, ended, port };
    started.push(demo);
    return demo;
  }

  /** What the first test left, filled and stopped, in a directory of its own: a fill takes a while. */
  async function copyOfPlain(name: string): Promise<string> {
    await run('cp', ['-a', path.join(parent, 'plain'), path.join(parent, name)]);
    return name;
  }

  /** Waits until the words are said or the process ends. */
  async function until(demo: Demo, words: string): Promise<string> {
    const over = demo.ended.then(() => true);
    while (!demo.said().includes(words)) {
      if (await Promise.race([pause(20, false), over])) break;
    }
    return demo.said();
  }

  async function ready(demo: Demo): Promise<number> {
    expect(await until(demo, 'is running')).toContain(`http://127.0.0.1:${demo.port}/`);
    return (await fetch(`http://127.0.0.1:${demo.port}/health/ready`)).status;
  }

  async function stop(demo: Demo): Promise<{ code: number | null; milliseconds: number }> {
    const begun = Date.now();
    demo.process.kill('SIGTERM');
    // npm and a terminal may both pass it on.
    demo.process.kill('SIGTERM');
    return { code: await demo.ended, milliseconds: Date.now() - begun };
  }

  it('starts, answers, stops on SIGTERM, and the second time finds what it left', async () => {
    const first = await start('plain');
    expect(await ready(first)).toBe(200);
    expect(first.said()).toContain('Fyller demonstrationen');
    const stopped = await stop(first);
    expect(stopped.code).toBe(0);
    expect(stopped.milliseconds).toBeLessThan(10_000);

    const second = await start('plain');
    expect(await ready(second)).toBe(200);
    expect(second.said()).not.toContain('Fyller demonstrationen');
    await stop(second);

    const reset = await start(await copyOfPlain('reset'), { flags: ['--reset'] });
    expect(await until(reset, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('starts again after it was killed while it made the cluster, while it filled, and while it ran', async () => {
    const making = await start('killed');
    const directory = path.join(parent, 'killed');
    const begun = () => readdir(directory).then((names) => names.length > 0);
    while (!(await begun().catch(() => false))) await pause(5);
    making.process.kill('SIGKILL');
    const filling = await start('killed');
    await until(filling, 'Fyller demonstrationen');
    filling.process.kill('SIGKILL');
    const running = await start('killed');
    expect(await ready(running)).toBe(200);
    expect(running.said()).toContain('Fyller demonstrationen');
    running.process.kill('SIGKILL');
    const again = await start('killed');
    expect(await ready(again)).toBe(200);
    expect(again.said()).not.toContain('Fyller demonstrationen');
    expect((await stop(again)).code).toBe(0);
  });

  it('stops when it is told to while it is still starting', async () => {
    const demo = await start('early');
    await until(demo, 'Startar databasen');
    const { code, milliseconds } = await stop(demo);
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    const again = await start('early');
    expect(await until(again, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('says in both languages that the port is taken, and how to choose another', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taker.once('listening', resolve));
    const address = taker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const demo = await start('port', { port });
    expect(await demo.ended).toBe(1);
    expect(demo.said()).toContain(`Port ${port} är upptagen`);
    expect(demo.said()).toContain(`PORT=${port + 1} npm run demo`);
    expect(demo.said()).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => taker.close(resolve));
  });

  it('lets one of two have the directory, and names its process to the other', async () => {
    const directory = await copyOfPlain('both');
    const [one, other] = [await start(directory), await start(directory)];
    await Promise.all([until(one, 'is running'), until(other, 'is running')]);
    const winner = one.said().includes('is running') ? one : other;
    const loser = winner === one ? other : one;
    expect(await ready(winner)).toBe(200);
    expect(await loser.ended).toBe(1);
    expect(loser.said()).toContain(`används redan av process ${winner.process.pid}`);
    expect(loser.said()).toContain(`in use by process ${winner.process.pid}`);
    const reset = await start('both', { flags: ['--reset'] });
    expect(await reset.ended).toBe(1);
    expect(await ready(winner)).toBe(200);
  });

  it('says what to do about a directory that is damaged or not its own, and starts over when told to', async () => {
    await mkdir(path.join(parent, 'foreign', 'postgres'), { recursive: true });
    await writeFile(path.join(parent, 'foreign', 'postgres', 'thesis.txt'), 'mine');
    for (const flags of [[], ['--reset']]) {
      const foreign = await start('foreign', { flags });
      expect(await foreign.ended).toBe(1);
      expect(foreign.said()).toMatch(/ingen datakatalog[^]*no data directory made by Effektkedja/);
    }
    await copyOfPlain('damaged');
    await writeFile(path.join(parent, 'damaged', 'postgres', 'global', 'pg_control'), 'torn');
    const damaged = await start('damaged');
    expect(await damaged.ended).toBe(1);
    expect(damaged.said()).toMatch(/skadad[^]*--reset[^]*damaged[^]*--reset/);
    const over = await start('damaged', { flags: ['--reset'] });
    expect(await until(over, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('says what to do on a platform without an embedded PostgreSQL, and about flags it does not know', async () => {
    const elsewhere = await start('platform', {
      preload: `Object.defineProperty(process,'arch',{value:'mips'})`,
    });
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.said()).toMatch(
      /ingen inbyggd PostgreSQL för \w+ mips[^]*no embedded PostgreSQL for \w+ mips/,
    );
    const unknown = await start('flags', { flags: ['--rest'] });
    expect(await unknown.ended).toBe(1);
    expect(unknown.said()).toContain('--reset');
  });
});
