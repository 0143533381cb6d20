import { execFile, spawn } from 'node:child_process';
import { readFile, readlink, realpath, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { attempt, isAlive, logFile } from './cluster-directory.js';
import type { ServerAccount } from './server-account.js';

const run = promisify(execFile);

export type RunningServer = Readonly<{ pid: number; port: number }>;

/** The server of this directory, when one runs: also one that a killed process left behind. */
export async function findServer(directory: string): Promise<RunningServer | null> {
  const lines = await readFile(path.join(directory, 'postmaster.pid'), 'utf8')
    .then((text) => text.split('\n'))
    .catch(() => []);
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return null;
  if (await isServerOf(pid, directory)) return { pid, port: Number(lines[3]) };
  // After a crash the number may belong to another program by now; PostgreSQL would take that for a running server.
  await rm(path.join(directory, 'postmaster.pid'), { force: true });
  return null;
}

async function isServerOf(pid: number, directory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(
      (fault: NodeJS.ErrnoException) => fault.code,
    );
    // A process that has ended, but that nobody has asked about, has no working directory any more.
    if (workingDirectory === 'ENOENT') return false;
    if (workingDirectory !== 'EACCES') return workingDirectory === (await realpath(directory));
  }
  if (process.platform === 'win32') return true;
  const command = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return command.stdout.includes('postgres');
}

/** Starts the server and waits until it takes connections; null when it does, otherwise why not. */
export async function launch(
  directory: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<string | null> {
  const log = path.join(directory, logFile);
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 1_000_000) await rm(log, { force: true });
  const flags = ['start', '--wait', '--timeout=60', '--silent', `--pgdata=${directory}`, `--log=${log}`];
  return attempt(binaries.pgCtl, flags, account);
}

/**
 * Stops this very process and no successor of it: at first politely, breaking off what is under way; then at once, to
 * be recovered at the next start.
 */
export async function halt(
  server: RunningServer,
  directory: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  for (const signal of ['INT', 'QUIT']) {
    await attempt(binaries.pgCtl, ['kill', signal, String(server.pid)], account);
    const deadline = Date.now() + 6_000;
    while (Date.now() < deadline) {
      if ((await findServer(directory))?.pid !== server.pid) return;
      await pause(20);
    }
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * A shell that stops the server when this process dies without doing so itself: its input is a pipe from here, which
 * ends with the process however it ends. It can also remove a temporary directory afterwards. Windows has no such
 * shell: there the next start finds the server and stops it.
 */
export function watchOverServer(directory: string, temporary: string | null): { dismiss: () => void } {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const script = [
    'cat >/dev/null',
    'pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && kill -INT "$pid" 2>/dev/null',
    '[ -n "$2" ] || exit 0',
    'n=0; while [ -e "$1/postmaster.pid" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done',
    'rm -rf "$2"',
  ];
  const watch = spawn('/bin/sh', ['-c', script.join('\n'), 'sh', directory, temporary ?? ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.unref();
  if (watch.stdin && 'unref' in watch.stdin && typeof watch.stdin.unref === 'function') watch.stdin.unref();
  return { dismiss: () => watch.kill('SIGKILL') };
}
