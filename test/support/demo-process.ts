import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import pg from 'pg';
import { freePort } from './app.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/src/demo/start.cli.js');

export type Demo = {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** The exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  readonly port: number;
};

type StartOptions = {
  port?: number;
  flags?: string[];
  /** JavaScript that runs before the program, in its process. */
  preload?: string;
};

/** Kills the process as it sends a statement to the database for the given time. */
export const killAtStatement = (pattern: RegExp, time: number): string => `
  import { createRequire } from 'node:module';
  const { Client } = createRequire(${JSON.stringify(cli)})('pg');
  const { query } = Client.prototype;
  let seen = 0;
  Client.prototype.query = function (...given) {
    const text = typeof given[0] === 'string' ? given[0] : (given[0]?.text ?? '');
    const answer = query.apply(this, given);
    if (${String(pattern)}.test(text) && ++seen === ${time}) process.kill(process.pid, 'SIGKILL');
    return answer;
  };`;

/** Runs the rest as an account without rights. */
export const asUser = (uid: number): string =>
  `process.setgroups([]); process.setgid(${uid}); process.setuid(${uid});`;

/** Where the started demonstrations of one test file keep their data; all of it goes in the end. */
export class DemoStarts {
  private readonly started: Demo[] = [];

  private constructor(readonly parent: string) {}

  static async prepare(): Promise<DemoStarts> {
    await run(process.execPath, [path.join(root, 'scripts/build-if-needed.mjs')]);
    const parent = await mkdtemp(path.join(tmpdir(), 'effektkedja-demo-'));
    // Root's server runs under an account of its own, which must pass through.
    await chmod(parent, 0o755);
    return new DemoStarts(parent);
  }

  in(...names: string[]): string {
    return path.join(this.parent, ...names);
  }

  async start(directory: string, options: StartOptions = {}): Promise<Demo> {
    const port = options.port ?? (await freePort());
    const preload = options.preload
      ? ['--import', `data:text/javascript,${encodeURIComponent(options.preload)}`]
      : [];
    const child = spawn(process.execPath, [...preload, cli, ...(options.flags ?? [])], {
      cwd: this.parent,
      env: { ...process.env, PORT: String(port), DATA_DIR: directory },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const demo = { process: child, said: () => said, ended, port };
    this.started.push(demo);
    return demo;
  }

  /** A filled and stopped data directory under another name: a fill takes a while. */
  async copy(of: string, name: string): Promise<string> {
    await run('cp', ['-a', this.in(of), this.in(name)]);
    return name;
  }

  async killAll(): Promise<void> {
    for (const demo of this.started.splice(0)) {
      demo.process.kill('SIGKILL');
      await demo.ended;
    }
  }

  async remove(): Promise<void> {
    // The server of a start that was killed goes when it sees that, and writes to its folder until then.
    await rm(this.parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** As the superuser, in the database of a directory whose server runs. */
  async query<T extends object>(directory: string, sql: string): Promise<T[]> {
    const read = (name: string): Promise<string> => readFile(this.in(directory, 'postgres', name), 'utf8');
    const { superuser } = JSON.parse(await read('effektkedja.json')) as { superuser: string };
    const port = /^port = '(\d+)'$/m.exec(await read('effektkedja.conf'))?.[1] ?? '';
    const client = new pg.Client(`postgresql://postgres:${superuser}@127.0.0.1:${port}/effektkedja`);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

/** Waits until the words are said or the process ends. */
export async function until(demo: Demo, words: string): Promise<string> {
  const over = demo.ended.then(() => true);
  while (!demo.said().includes(words)) {
    if (await Promise.race([pause(20, false), over])) break;
  }
  return demo.said();
}

/** Waits until it runs, and answers what the door says then. */
export async function ready(demo: Demo): Promise<number> {
  expect(await until(demo, 'is running')).toContain(`http://127.0.0.1:${demo.port}/`);
  return (await fetch(`http://127.0.0.1:${demo.port}/health/ready`)).status;
}

export async function stop(demo: Demo): Promise<{ code: number | null; milliseconds: number }> {
  const begun = Date.now();
  demo.process.kill('SIGTERM');
  // npm and a terminal may both pass it on.
  demo.process.kill('SIGTERM');
  return { code: await demo.ended, milliseconds: Date.now() - begun };
}
