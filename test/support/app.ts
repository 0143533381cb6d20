import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp, listen } from '../../src/app.setup.js';
import { KEEPING, type Config } from '../../src/config/config.js';
import { NO_MAIL } from '../../src/config/mail.config.js';
import { NO_SOURCES } from '../../src/config/sources.config.js';
import { FixedClock } from '../../src/shared/clock.js';
import { testDatabase, type TestDatabase } from './database.js';

/** Where the tests' clock stands until a test moves it: a Friday, 10.00 in Stockholm. */
export const NOW = new Date('2026-11-20T09:00:00Z');

export type TestApp = {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:port`, also the PUBLIC_URL. */
  readonly url: string;
  readonly clock: FixedClock;
  /** As the owner, past row level security, with the system as actor: for builders and for looking. */
  readonly owner: pg.Pool;
  readonly database: TestDatabase;
  close(): Promise<void>;
};

/** What a test wants otherwise, where it needs to know of its database first. */
type Changes = Partial<Config> | ((database: TestDatabase) => Promise<Partial<Config>>);

/** The whole application on a real port and a real database of its own worker. */
export async function testApp(changes: Changes = {}): Promise<TestApp> {
  const database = await testDatabase();
  const changed = typeof changes === 'function' ? await changes(database) : changes;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config: Config = {
    mode: 'test',
    host: '127.0.0.1',
    port,
    databaseUrl: database.app,
    publicUrl: url,
    secretKey: 'only for tests, long enough to be accepted',
    writePool: 10,
    readPool: 6,
    logLevel: 'silent',
    metricsToken: null,
    trustProxy: false,
    requireDurable: false,
    mail: NO_MAIL,
    sources: NO_SOURCES,
    keep: KEEPING,
    ...changed,
  };
  const clock = new FixedClock(NOW);
  const app = await createApp(config, clock);
  await listen(app, config);
  const owner = new pg.Pool({
    connectionString: database.owner,
    max: 4,
    options: '-c app.actor=system -c app.actor_kind=system',
  });
  // The database is dropped by force at the end; what its last connections then say is no fault of the test.
  owner.on('connect', (client) => client.on('error', () => undefined));
  const close = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await database.close();
  };
  return { app, url, clock, owner, database, close };
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
