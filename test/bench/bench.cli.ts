import { execFileSync } from 'node:child_process';
import { runBenchmarks } from './run/benchmarks.js';

/** `npm run bench`: the board and the report beside bare peers, printed as a table. Runs what is built. */
execFileSync(process.execPath, ['scripts/build-if-needed.mjs'], { stdio: 'inherit' });
await runBenchmarks(process.argv.slice(3));
