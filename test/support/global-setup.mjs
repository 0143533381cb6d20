import { register } from 'node:module';

/** jest loads this file with plain Node; what it needs is TypeScript, which the loader compiles on the way. */
export default async function globalSetup({ testPathPatterns }) {
  register('./typescript-loader.mjs', import.meta.url);
  const { startTestServer } = await import('./test-server.ts');
  globalThis.testServer = await startTestServer();
  const wholeSuite = (testPathPatterns?.patterns ?? []).length === 0;
  if (wholeSuite) {
    // Better to fail before a long run than at its end.
    const { findOrInstallChromium } = await import('./chromium.ts');
    await findOrInstallChromium();
  }
}
