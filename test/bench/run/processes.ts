import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../../src/database/embedded/server-process.js';
import type { Measured, Order } from './load.js';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const runner = path.join(root, 'test/support/run.mjs');

/** As `npm start` has them, for the peers too: threads that collect garbage take their time from the database beside them. */
const FLAGS = ['--single-threaded-gc', '--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Everything that was started, so that it can be stopped from any point on. */
const started = new Set<ChildProcess>();

export function stopAll(): void {
  for (const child of started) child.kill('SIGKILL');
}

export type Server = { readonly port: number; readonly pid: number; readonly stop: () => Promise<void> };

/** The application as it runs in production: compiled, with its own logging, in a process of its own. */
export async function startApp(databaseUrl: string, { cached }: { cached: boolean }): Promise<Server> {
  const port = await findFreePort();
  const { PATH = '', CPU_PROF_DIR } = process.env;
  const profile = CPU_PROF_DIR === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${CPU_PROF_DIR}`];
  const preload = cached ? [] : ['--import', path.join(here, 'uncached.mjs')];
  const child = spawn(
    process.execPath,
    [...FLAGS, ...profile, ...preload, path.join(root, 'dist/src/main.js')],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SECRET_KEY: 'only for measuring, long enough to be accepted',
      },
    },
  );
  started.add(child);
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error('The application did not start.');
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.ok) return serverOf(child, port);
    await pause(100);
  }
  throw new Error('The application was not ready within a minute.');
}

/** A peer of `peer.ts`, told what it is. */
export async function startPeer(told: object): Promise<Server> {
  const child = forked('test/bench/run/peer.ts', FLAGS);
  child.send(told);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return serverOf(child, port);
}

function forked(program: string, flags: string[] = []): ChildProcess {
  const child = fork(runner, [path.join(root, program)], { cwd: root, execArgv: flags });
  started.add(child);
  return child;
}

function serverOf(child: ChildProcess, port: number): Server {
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      started.delete(child);
    },
  };
}

/** The load, in a process of its own. */
export class Load {
  private readonly child = forked('test/bench/run/load.ts');

  async run(order: Order): Promise<Measured> {
    this.child.send(order);
    const [answer] = (await once(this.child, 'message')) as [{ measured?: Measured; fault?: string }];
    if (!answer.measured) throw new Error(answer.fault);
    return answer.measured;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}

const TICKS_A_SECOND = 100;

/** Processor seconds of a process and its children so far; NaN where the system does not say (other than Linux). */
export function processorSeconds(pid: number): number {
  try {
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
    return [String(pid), ...children].reduce((sum, one) => sum + secondsOf(one), 0);
  } catch {
    return Number.NaN;
  }
}

/** The fields after the name, which may hold anything. */
function statOf(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function parentOf(pid: string): number {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return 0;
  }
}

/** Its own user and system time, and that of its children that have ended. */
const secondsOf = (pid: string): number => {
  const stat = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, field) => sum + Number(stat[field]), 0) / TICKS_A_SECOND;
};
