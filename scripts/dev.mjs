// The demonstration, started again at every change of the source.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const children = [
  [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', 'dist/src/demo/start.cli.js', ...process.argv.slice(2)],
].map((command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }));

watch(path.join(root, 'src'), { recursive: true }, (_event, name) => {
  const file = path.join(root, 'src', name ?? '');
  if (name && !/\.tsx?$/.test(name) && existsSync(file))
    cpSync(file, path.join(root, 'dist/src', name), { recursive: true });
});

for (const child of children) {
  child.once('exit', () => {
    for (const other of children) other.kill('SIGTERM');
    process.exit();
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM');
  });
}
