// Starts the cluster of a directory and holds it until it is told to stop, for tests that kill its process.
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
const { startCluster } = await import('../../src/database/embedded/cluster.ts');

try {
  const cluster = await startCluster({ directory: process.argv[2] });
  console.log('holding');
  const stop = () => {
    process.stdin.destroy();
    void cluster.stop();
  };
  process.once('SIGTERM', stop);
  // A test that fails, or a run that is broken off, leaves nobody to stop it: its input ends then.
  process.stdin.resume().once('end', stop);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}
