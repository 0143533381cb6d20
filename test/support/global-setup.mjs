import { execFileSync } from 'node:child_process';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** jest loads this file with plain Node; what it needs is TypeScript, which the loader compiles on the way. */
export default async function globalSetup({ testPathPatterns }) {
  register('./typescript-loader.mjs', import.meta.url);
  const { startTestServer } = await import('./test-server.ts');
  globalThis.testServer = await startTestServer();
  const wholeSuite = (testPathPatterns?.patterns ?? []).length === 0;
  if (wholeSuite) {
    // Better to fail before a long run than at its end; and several test files start what is built.
    execFileSync(process.execPath, ['scripts/build-if-needed.mjs'], { cwd: root, stdio: 'inherit' });
    const { findOrInstallChromium } = await import('./chromium.ts');
    await findOrInstallChromium();
  }
}
