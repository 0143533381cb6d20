import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { KEEPING, type Config } from './config.js';
import { NO_MAIL, type MailConfig } from './mail.config.js';
import { NO_SOURCES, readSources, type SourcesConfig } from './sources.config.js';

/** What may be said to `npm run demo`. */
export type DemoSettings = Readonly<{
  port: number;
  dataDirectory: string;
  /** Remove what is there and start over. */
  reset: boolean;
  /** None unless KOLADA_URL or SCB_URL says so: the demonstration asks nobody outside of itself. */
  sources: SourcesConfig;
}>;

export class DemoSettingsFault extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

/** @throws {DemoSettingsFault} in both languages */
export function readDemoSettings(env: Env, flags: readonly string[]): DemoSettings {
  const unknown = flags.filter((flag) => flag !== '--reset');
  if (unknown.length > 0) {
    throw new DemoSettingsFault(
      `Okänt val: ${unknown.join(' ')}. Det enda som finns är --reset, som börjar om från början.\n` +
        `Unknown option: ${unknown.join(' ')}. The only one is --reset, which starts over.`,
    );
  }
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new DemoSettingsFault(
      `PORT ska vara ett heltal från 1 till 65535, inte "${env['PORT']}".\n` +
        `PORT must be a whole number from 1 to 65535, not "${env['PORT']}".`,
    );
  }
  const faults: string[] = [];
  const sources = readSources(env, faults, false);
  if (faults.length > 0) throw new DemoSettingsFault(faults.join('\n'));
  const dataDirectory = path.resolve(env['DATA_DIR'] || '.data');
  return { port, dataDirectory, reset: flags.includes('--reset'), sources };
}

/** The demonstration listens on loopback alone: its accounts and passwords are shown to whoever opens it. */
export function demoConfig(port: number, databaseUrl: string, mail: MailConfig = NO_MAIL): Config {
  return {
    mode: 'demo',
    host: '127.0.0.1',
    port,
    databaseUrl,
    publicUrl: `http://127.0.0.1:${port}`,
    secretKey: randomBytes(32).toString('hex'),
    writePool: 10,
    readPool: 10,
    logLevel: 'warn',
    metricsToken: null,
    trustProxy: false,
    requireDurable: true,
    mail,
    sources: NO_SOURCES,
    keep: KEEPING,
  };
}
