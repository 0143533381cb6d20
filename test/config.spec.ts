import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigFaults, readConfig } from '../src/config/config.js';
import { startCluster } from '../src/database/embedded/cluster.js';
import { refuseUnsafeDatabase, UnsafeDatabase } from '../src/database/safety.js';
import { testDatabase } from './support/database.js';

const WELL = {
  DATABASE_URL: 'postgresql://effektkedja@db.example/effektkedja',
  PUBLIC_URL: 'https://kvinnofrid.example/',
  SECRET_KEY: 'only for tests, long enough to be accepted',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFaults) return fault.faults;
    throw fault;
  }
}

describe('the configuration', () => {
  it('needs three things and says the rest itself', () => {
    expect(readConfig(WELL)).toMatchObject({
      mode: 'production',
      port: 3000,
      publicUrl: 'https://kvinnofrid.example',
      logLevel: 'info',
      metricsToken: null,
      trustProxy: false,
      requireDurable: true,
    });
  });

  it('names every fault at once, with what it should be', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://db.example',
      PUBLIC_URL: 'http://kvinnofrid.example',
      SECRET_KEY: 'short',
      PORT: '70000',
      WRITE_POOL: '0',
      READ_POOL: 'ten',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
      MAIL_SINK: 'pigeon',
      MAIL_FROM: 'nobody',
      MAIL_CA: '/there/is/none.pem',
      KEEP_READ_NOTICES_DAYS: '7',
      KEEP_MAILS_DAYS: 'for ever',
    });
    const names = [
      'PORT',
      'WRITE_POOL',
      'READ_POOL',
      'DATABASE_URL',
      'PUBLIC_URL',
      'SECRET_KEY',
      'LOG_LEVEL',
      'TRUST_PROXY',
      'MAIL_SINK',
      'MAIL_FROM',
      'MAIL_CA',
      'KEEP_READ_NOTICES_DAYS',
      'KEEP_MAILS_DAYS',
    ];
    expect(faults).toHaveLength(names.length);
    for (const name of names) expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    expect(faultsOf({})).toHaveLength(3);
  });

  it.each([
    ['http://localhost:3000', []],
    ['http://127.0.0.1', []],
    ['https://kvinnofrid.example/start', ['PUBLIC_URL']],
    ['http://localhost.example', ['PUBLIC_URL']],
  ])('takes %s as an address with the faults %j', (PUBLIC_URL, faults) => {
    const named = faultsOf({ ...WELL, PUBLIC_URL }).map((fault) => fault.split(' ')[0]);
    expect(named).toEqual(faults);
  });

  it.each([
    ['smtp://mail.example:587', '', ['MAIL_FROM']],
    ['smtps://user:hemlig@mail.example', 'a@b.example', []],
    ['smtp://', 'a@b.example', ['MAIL_SINK']],
    ['file:here', '', ['MAIL_SINK']],
    ['file:/var/mail', '', []],
    ['none', '', []],
  ])('takes %s with %s for mail with the faults %j', (MAIL_SINK, MAIL_FROM, faults) => {
    const named = faultsOf({ ...WELL, MAIL_SINK, MAIL_FROM });
    expect(named.map((fault) => fault.split(' ')[0])).toEqual(faults);
    expect(named.join()).not.toContain('hemlig');
  });

  it('does not repeat the secret key or the database password', () => {
    const faults = faultsOf({ ...WELL, SECRET_KEY: 'hemlig', DATABASE_URL: 'mysql://app:losenord@db' });
    expect(faults.join()).not.toMatch(/hemlig|losenord/);
  });
});

describe('the database it is given', () => {
  const refusalOf = async (url: string): Promise<string> =>
    await refuseUnsafeDatabase(url, true).then(
      () => 'accepted',
      (fault: unknown) => (fault instanceof UnsafeDatabase ? fault.message : String(fault)),
    );

  it('must not be reached as superuser or owner, and may be as the application', async () => {
    const database = await testDatabase();
    expect(await refusalOf(database.superuser)).toContain('is a superuser');
    expect(await refusalOf(database.owner)).toContain('owns tables');
    expect(await refusalOf(database.owner)).toContain('bypass row level security');
    expect(await refusalOf(database.backup)).toContain('lacks the role effektkedja_app');
    expect(await refusalOf(database.app)).toBe('accepted');
    await database.close();
  });

  it('must not run with fsync off, nor without its tables', async () => {
    const temporary = await mkdtemp(path.join(tmpdir(), 'effektkedja-fsync-'));
    await chmod(temporary, 0o755);
    const directory = path.join(temporary, 'postgres');
    const cluster = await startCluster({ directory, settings: { fsync: 'off' }, temporary });
    try {
      const said = await refusalOf(cluster.superuserUrl());
      expect(said).toContain('fsync is off');
      expect(said).toContain('the tables are missing');
    } finally {
      await cluster.stop();
      await rm(temporary, { recursive: true, force: true });
    }
  }, 60_000);
});
