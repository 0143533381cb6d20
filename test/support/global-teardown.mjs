export default async function globalTeardown() {
  await globalThis.effektkedjaCluster?.stop();
}
