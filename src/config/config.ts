import { readMail, type MailConfig } from './mail.config.js';
import { readSources, type SourcesConfig } from './sources.config.js';

/** Everything the service is told from outside. The only reader of the environment. */
export type Config = {
  readonly mode: 'production' | 'development' | 'demo' | 'test';
  readonly host: string;
  readonly port: number;
  /** PostgreSQL as the app's own role, never the owner or a superuser. */
  readonly databaseUrl: string;
  /** Where browsers reach the service, without a path: `https://kvinnofrid.example`. */
  readonly publicUrl: string;
  /** At least 32 characters; keys the digests of addresses and accounts in the sign-in throttle. */
  readonly secretKey: string;
  /** Connections for writes and for reads, each. */
  readonly writePool: number;
  readonly readPool: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Bearer token that opens `/metrics` from other machines; without it only loopback may read. */
  readonly metricsToken: string | null;
  /** Whether a proxy in front sets X-Forwarded-For and -Proto. */
  readonly trustProxy: boolean;
  /** Refuse a database with fsync or synchronous_commit off. Only tests that measure without may say no. */
  readonly requireDurable: boolean;
  readonly mail: MailConfig;
  readonly sources: SourcesConfig;
  readonly keep: Keeping;
};

/** For how many days something is kept once it has been read, or settled. */
export type Keeping = { readonly readNoticeDays: number; readonly mailDays: number };

/** No less than thirty: whether somebody has been reminded is known from what they were told. */
export const KEEPING: Keeping = { readNoticeDays: 365, mailDays: 90 };

export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((one) => `- ${one}`).join('\n')}`);
  }
}

type Env = Readonly<Record<string, string | undefined>>;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/**
 * Reads and checks the configuration.
 * @throws {ConfigFaults} naming every fault at once
 */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
  const whole = (name: string, otherwise: number, min: number, max: number): number => {
    const value = env[name] === undefined || env[name] === '' ? otherwise : Number(env[name]);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    faults.push(`${name} must be a whole number from ${min} to ${max}, not "${env[name]}"`);
    return otherwise;
  };
  const databaseUrl = env['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) {
    faults.push('DATABASE_URL must be a postgresql:// address with the app role');
  }
  const publicUrl = (env['PUBLIC_URL'] ?? '').replace(/\/$/, '');
  if (
    !/^https:\/\/[^/\s]+$/.test(publicUrl) &&
    !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(publicUrl)
  ) {
    faults.push(
      'PUBLIC_URL must be the https:// address browsers use, without a path (http only for loopback)',
    );
  }
  const secretKey = env['SECRET_KEY'] ?? '';
  if (secretKey.length < 32) faults.push('SECRET_KEY must have at least 32 characters');
  const level = env['LOG_LEVEL'] ?? 'info';
  const logLevel = LEVELS.find((one) => one === level);
  if (!logLevel) faults.push(`LOG_LEVEL must be one of ${LEVELS.join(', ')}`);
  const trustProxy = env['TRUST_PROXY'] ?? 'false';
  if (!['true', 'false'].includes(trustProxy)) faults.push('TRUST_PROXY must be true or false');
  const mail = readMail(env, faults);
  const sources = readSources(env, faults);
  const config: Config = {
    mode: 'production',
    host: env['HOST'] ?? '0.0.0.0',
    port: whole('PORT', 3000, 0, 65535),
    databaseUrl,
    publicUrl,
    secretKey,
    writePool: whole('WRITE_POOL', 10, 1, 200),
    readPool: whole('READ_POOL', 3, 1, 200),
    logLevel: logLevel ?? 'info',
    metricsToken: env['METRICS_TOKEN'] ?? null,
    trustProxy: trustProxy === 'true',
    requireDurable: true,
    mail,
    sources,
    keep: {
      readNoticeDays: whole('KEEP_READ_NOTICES_DAYS', KEEPING.readNoticeDays, 30, 3650),
      mailDays: whole('KEEP_MAILS_DAYS', KEEPING.mailDays, 30, 3650),
    },
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}
