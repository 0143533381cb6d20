// Builds dist/ unless it is newer than everything it is made from, so that a second start does not wait for a compiler.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const lock = path.join(root, '.build.lock');
const stamp = path.join(dist, '.built');
const sources = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts'];

function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were removed or renamed.
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function build() {
  const begun = new Date();
  rmSync(dist, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  copyAssets();
  // What changes while the compiler runs is newer than the stamp.
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
}

/** Style sheets, icons, data: everything in src/ that the compiler does not see. */
function copyAssets() {
  cpSync(path.join(root, 'src'), path.join(dist, 'src'), {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || !/\.tsx?$/.test(file),
  });
}

function isStale() {
  const changed = Math.max(...sources.map((name) => newest(path.join(root, name))));
  return !existsSync(stamp) || statSync(stamp).mtimeMs < changed;
}

/** Two builds at once, of two test files say, would take the files away from each other. */
function alone(work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      if (!holderLives()) rmSync(lock, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function holderLives() {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

if (isStale()) {
  alone(() => {
    if (!isStale()) return;
    console.log('Bygger … / Building …');
    build();
  });
}
