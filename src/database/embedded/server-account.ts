import { execFile } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { noServerAccount, unreachableDirectory } from './faults.js';

const run = promisify(execFile);

/** Whom the server runs as: nobody in particular (the user who starts it), or, for root, an account of its own. */
export type ServerAccount = Readonly<{ uid?: number; gid?: number }>;

const accountName = 'effektkedja';

/**
 * PostgreSQL refuses to run as root. Root's server keeps the account that owns the cluster; a new cluster gets the
 * account `effektkedja`, made when it is missing.
 */
export async function serverAccount(clusterDirectory: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(clusterDirectory).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findAccount()) ?? (await makeAccount());
}

async function findAccount(): Promise<ServerAccount | null> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = accounts
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === accountName);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

async function makeAccount(): Promise<ServerAccount> {
  const nologin = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  let cause = '';
  try {
    await run('useradd', ['--system', '--user-group', ...nologin, accountName]);
  } catch (fault) {
    cause = fault instanceof Error ? fault.message : String(fault);
    // BusyBox has no useradd.
    await run('adduser', ['-S', '-D', '-H', accountName]).catch(() => undefined);
  }
  const made = await findAccount();
  if (!made) throw noServerAccount(accountName, cause.split('\n')[0] ?? '');
  return made;
}

/** Throws when the account cannot reach a path: as root this happens below /root. */
export async function assertReachable(account: ServerAccount, file: string): Promise<void> {
  if (account.uid === undefined) return;
  try {
    await run('/bin/sh', ['-c', 'test -r "$1"', 'sh', file], { ...account, cwd: '/' });
  } catch {
    throw unreachableDirectory(file, accountName);
  }
}

export async function giveTo(account: ServerAccount, file: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(file, account.uid, account.gid);
}
