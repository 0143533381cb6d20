// Builds dist/ unless it is newer than everything it is made from, so that a second start does not wait for a compiler.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built');
const sources = [
  'src',
  'migrations',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package-lock.json',
];

function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were removed or renamed.
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

const changed = Math.max(...sources.map((name) => newest(path.join(root, name))));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  console.log('Bygger … / Building …');
  const begun = new Date();
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  execFileSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' });
  writeFileSync(stamp, begun.toISOString());
}
