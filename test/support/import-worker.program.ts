import { createApp, stopOnSignal } from '../../src/app.setup.js';
import { demoConfig } from '../../src/config/demo.config.js';
import { JobRunner } from '../../src/jobs/job-runner.js';

/** A process that does imports and nothing else, to be killed or stopped in the middle of one: `DATABASE_URL`, `KOLADA_URL`. */
const env = process.env;
const app = await createApp({
  ...demoConfig(0, env['DATABASE_URL'] ?? ''),
  mode: 'test',
  requireDurable: false,
  sources: { kolada: env['KOLADA_URL'] ?? '', scb: null, callsPerSecond: 40, timeout: 5_000, backoff: 50 },
});
stopOnSignal(app);
await app.init();
await app.get(JobRunner).start();
console.log('working');
