import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { cannotRunHere, foreignDirectory, otherVersion, unusableDirectory } from './faults.js';
import { giveTo, type ServerAccount } from './server-account.js';

const run = promisify(execFile);

/** Passwords of the cluster's accounts, made with it and kept beside its files, readable by the owner alone. */
export type ClusterSecrets = Readonly<{ superuser: string; owner: string; app: string; backup: string }>;

const secretsFile = 'effektkedja.json';
const settingsFile = 'effektkedja.conf';
export const logFile = 'server.log';

/**
 * A cluster is made in a directory beside its own and renamed when it is complete, so that an interrupted start leaves
 * nothing which looks like a cluster. Leftovers of dead processes are removed.
 */
export async function makeCluster(
  directory: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  await removeLeftovers(directory);
  const unfinished = `${directory}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await giveTo(account, unfinished);
    const secrets = newSecrets();
    await initialise(unfinished, secrets.superuser, binaries, account);
    await writeOwned(path.join(unfinished, secretsFile), JSON.stringify(secrets), account);
    const configuration = path.join(unfinished, 'postgresql.conf');
    await writeFile(configuration, `\ninclude = '${settingsFile}'\n`, { flag: 'a' });
    await rename(unfinished, directory);
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true });
    // Somebody else finished first: theirs is as good.
    if (isTaken(fault)) return;
    throw fault;
  }
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOTEMPTY' || fault.code === 'EEXIST');
}

async function removeLeftovers(directory: string): Promise<void> {
  const prefix = `${path.basename(directory)}.new-`;
  for (const name of await readdir(path.dirname(directory))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    await rm(path.join(path.dirname(directory), name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

function newSecrets(): ClusterSecrets {
  const secret = () => randomBytes(24).toString('hex');
  return { superuser: secret(), owner: secret(), app: secret(), backup: secret() };
}

/**
 * Swedish order of letters (ICU), UTF-8, passwords for every connection. The C library's character classes must know
 * UTF-8 too, or searches by trigram would take å, ä and ö for blanks; its locales are named differently per system.
 */
async function initialise(
  directory: string,
  password: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  const passwordFile = path.join(path.dirname(directory), `${path.basename(directory)}.password`);
  await writeOwned(passwordFile, `${password}\n`, account);
  const fixed = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--lc-messages=C'];
  const access = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`];
  try {
    for (const ctype of ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'sv_SE.UTF-8', 'C']) {
      const flags = [`--pgdata=${directory}`, ...access, ...fixed, '--locale=C', `--lc-ctype=${ctype}`];
      const outcome = await attempt(binaries.initdb, flags, account);
      if (outcome === null) return;
      if (ctype === 'C' || !outcome.includes('invalid locale name')) throw cannotRunHere(outcome);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Runs a program as the server's account; null when it succeeds, otherwise what it said. */
export async function attempt(
  program: string,
  flags: string[],
  account: ServerAccount,
): Promise<string | null> {
  try {
    await run(program, flags, { ...account, cwd: path.parse(process.cwd()).root });
    return null;
  } catch (fault) {
    const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : '';
    return said || String(fault);
  }
}

async function writeOwned(file: string, text: string, account: ServerAccount): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
  await giveTo(account, file);
}

/** The secrets of a cluster made here by the same PostgreSQL; throws when it is somebody else's or incomplete. */
export async function readCluster(directory: string, binaries: Binaries): Promise<ClusterSecrets> {
  const version = await readIfThere(path.join(directory, 'PG_VERSION'));
  const secrets = await readIfThere(path.join(directory, secretsFile));
  if (version === null || secrets === null) throw foreignDirectory(directory);
  if (version.trim() !== binaries.majorVersion) {
    throw otherVersion(directory, version.trim(), binaries.majorVersion);
  }
  return JSON.parse(secrets) as ClusterSecrets;
}

export async function isOurCluster(directory: string): Promise<boolean> {
  return (await readIfThere(path.join(directory, secretsFile))) !== null;
}

/** The text of a file, null where there is none; one that may not be read is a fault. */
async function readIfThere(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null;
    throw fault;
  });
}

const unusable: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** Does what it needs the directory for; where the system refuses, says what to do about it. */
export async function usingDirectory<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && unusable.has(fault.code)) {
      throw unusableDirectory(directory, fault.message);
    }
    throw fault;
  }
}

export type ServerSettings = Readonly<Record<string, string>>;

/** Durable as PostgreSQL comes: the application refuses to run on less. */
const everywhere: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_wal_size: '512MB',
  jit: 'off',
};

export async function writeSettings(
  directory: string,
  port: number,
  settings: ServerSettings,
  account: ServerAccount,
): Promise<void> {
  const lines = Object.entries({ ...everywhere, ...settings, port: String(port) });
  const file = path.join(directory, settingsFile);
  await writeOwned(file, lines.map(([name, value]) => `${name} = '${value}'\n`).join(''), account);
}

/** The last lines of the server's own log, for a message about why it did not start. */
export async function readLogTail(directory: string): Promise<string> {
  const log = await open(path.join(directory, logFile)).catch(() => null);
  if (!log) return '';
  try {
    const lines = (await log.readFile('utf8')).trimEnd().split('\n');
    return lines.slice(-6).join('\n');
  } finally {
    await log.close();
  }
}
