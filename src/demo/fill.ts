import type { INestApplicationContext } from '@nestjs/common';

/** Builds the demonstration in an empty, migrated database by calling the services as its actors. */
export async function fillDemonstration(
  _app: INestApplicationContext,
  _log: (line: string) => void,
): Promise<void> {
  await Promise.resolve();
}
