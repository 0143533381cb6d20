// Starts the cluster of a directory and holds it until it is told to stop, for tests that kill its process.
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
const { startCluster } = await import('../../src/database/embedded/cluster.ts');

try {
  const cluster = await startCluster({ directory: process.argv[2] });
  console.log('holding');
  const stillHere = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', () => {
    clearInterval(stillHere);
    void cluster.stop();
  });
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}
