import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.js';
import {
  isOurCluster,
  makeCluster,
  readCluster,
  readLogTail,
  usingDirectory,
  writeSettings,
  type ClusterSecrets,
  type ServerSettings,
} from './cluster-directory.js';
import { damagedDirectory, directoryInUse, foreignDirectory } from './faults.js';
import { claimServer, type Claim } from './ownership.js';
import { assertReachable, serverAccount, type ServerAccount } from './server-account.js';
import {
  findFreePort,
  findServer,
  halt,
  launch,
  watchOverServer,
  type RunningServer,
} from './server-process.js';

export type ClusterOptions = Readonly<{
  /** Directory to keep the cluster in; it and its parents are made when missing. */
  directory: string;
  /** More settings of the server, e.g. `{ synchronous_commit: 'off' }` in a test of what that would lose. */
  settings?: ServerSettings;
  /** Directory to remove if this process is killed: for clusters of tests. */
  temporary?: string;
}>;

/** A running PostgreSQL of our own, reached over loopback. */
export type Cluster = Readonly<{
  directory: string;
  port: number;
  secrets: ClusterSecrets;
  /** The superuser's address of one of the cluster's databases. */
  superuserUrl: (database?: string) => string;
  /** The server's process, for tests that kill it. */
  pid: () => Promise<number | null>;
  /** Starts the server once more after it was killed, on the same port. */
  startAgain: () => Promise<void>;
  /** Stops the server; what is under way is broken off and rolled back. */
  stop: () => Promise<void>;
}>;

/** How long starting may take before another process' half-finished start or stop is taken for a fault. */
const patience = 60_000;

/**
 * Starts the cluster of a directory, making it first when it is missing. Of several processes that try at once, one
 * wins and the others are told its number. A server left behind by a killed process is stopped first.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = await findBinaries();
  const directory = path.resolve(options.directory);
  const account = await serverAccount(directory);
  return await usingDirectory(directory, async () => {
    await prepare(directory, binaries, account);
    const secrets = await readCluster(directory, binaries);
    const start: Start = { ...options, directory, binaries, account, secrets };
    const { port, claim } = await acquire(start, null);
    return running(start, port, claim);
  });
}

type Start = ClusterOptions & { binaries: Binaries; account: ServerAccount; secrets: ClusterSecrets };

async function prepare(directory: string, binaries: Binaries, account: ServerAccount): Promise<void> {
  const parent = path.dirname(directory);
  // Root's server runs as somebody else, who must be able to pass through.
  await mkdir(parent, { recursive: true, mode: account.uid === undefined ? 0o700 : 0o755 });
  await assertReachable(account, parent);
  await assertReachable(account, binaries.initdb);
  const found = await stat(directory).catch(() => null);
  if (!found) await makeCluster(directory, binaries, account);
  else if (!found.isDirectory()) throw foreignDirectory(directory);
}

async function acquire(start: Start, wantedPort: number | null): Promise<{ port: number; claim: Claim }> {
  const { directory, binaries, account, secrets } = start;
  const deadline = Date.now() + patience;
  let failures = 0;
  for (;;) {
    const server = await findServer(directory);
    if (server) {
      await stopAbandoned(start, server);
    } else {
      const port = wantedPort ?? (await findFreePort());
      await writeSettings(directory, port, start.settings ?? {}, account);
      const fault = await launch(directory, binaries, account);
      const started = await findServer(directory);
      // Another process that starts at this moment may have written its port into the settings after us.
      const claim = started && (await claimServer(started.port, secrets.superuser));
      if (started && claim?.state === 'ours') return { port: started.port, claim };
      // Once may be bad luck: somebody took the port, or another process stops the server at this moment.
      if (fault !== null && !started && ++failures === 3) {
        throw damagedDirectory(directory, (await readLogTail(directory)) || fault);
      }
    }
    if (Date.now() > deadline) throw damagedDirectory(directory, await readLogTail(directory));
    await pause(100);
  }
}

/** Throws when a living process holds the server; otherwise its process is dead, and the server is stopped. */
async function stopAbandoned(start: Start, server: RunningServer): Promise<void> {
  const claim = await claimServer(server.port, start.secrets.superuser);
  if (claim.state === 'theirs') throw directoryInUse(start.directory, claim.holder);
  // Neither ours nor theirs: it is starting or stopping, and will be asked again.
  if (claim.state !== 'ours') return;
  await halt(server, start.directory, start.binaries, start.account);
  await claim.release();
}

function running(start: Start, port: number, first: Claim): Cluster {
  const { directory, binaries, account, secrets } = start;
  let claim = first;
  const watch = watchOverServer(directory, start.temporary ?? null);
  return {
    directory,
    port,
    secrets,
    superuserUrl: (database = 'postgres') =>
      `postgresql://postgres:${secrets.superuser}@127.0.0.1:${port}/${database}`,
    pid: async () => (await findServer(directory))?.pid ?? null,
    startAgain: async () => {
      await claim.release();
      ({ claim } = await acquire(start, port));
    },
    stop: async () => {
      const server = await findServer(directory);
      if (server) await halt(server, directory, binaries, account);
      await claim.release();
      watch.dismiss();
    },
  };
}

/** Removes a cluster, unless it is in use or was not made here. */
export async function removeCluster(directory: string): Promise<void> {
  const target = path.resolve(directory);
  await usingDirectory(target, async () => {
    if (!(await stat(target).catch(() => null))) return;
    if (!(await isOurCluster(target))) throw foreignDirectory(target);
    await stopForRemoval(target);
    await rm(target, { recursive: true, force: true });
  });
}

async function stopForRemoval(directory: string): Promise<void> {
  const binaries = await findBinaries();
  const account = await serverAccount(directory);
  const deadline = Date.now() + patience;
  for (let server = await findServer(directory); server; server = await findServer(directory)) {
    const secrets = await readCluster(directory, binaries);
    await stopAbandoned({ directory, binaries, account, secrets }, server);
    if (Date.now() > deadline) throw damagedDirectory(directory, await readLogTail(directory));
    await pause(100);
  }
}
