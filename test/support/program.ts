import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type Ended = { readonly code: number; readonly said: string };

/** One of the service's programs in a process of its own, with nothing in its environment but what is given. */
export const program = (
  file: string,
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Ended> =>
  new Promise((resolve) => {
    const runner = path.join(root, 'test/support/run.mjs');
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', runner, file, ...words],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env } },
      (fault, stdout, stderr) => resolve({ code: Number(fault?.code ?? 0), said: stdout + stderr }),
    );
  });
