import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '../src/shared/clock.js';
import { freePort } from './support/app.js';
import { aMember, aPlatform } from './support/builders.js';
import { Api } from './support/client.js';
import { testDatabase, type TestDatabase } from './support/database.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');

// Real processes on a machine that may be busy.
jest.setTimeout(90_000);

describe('npm start', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    await run(process.execPath, [path.join(root, 'scripts/build-if-needed.mjs')]);
    database = await testDatabase();
  }, 300_000);

  afterAll(async () => {
    await database?.close();
  });

  function start(environment: Record<string, string>) {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [path.join(root, 'dist/src/main.js')], {
      env: { PATH, ...environment },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, ended, said: () => said };
  }

  async function environment(databaseUrl: string): Promise<Record<string, string>> {
    const port = String(await freePort());
    return {
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SECRET_KEY: 'only for tests, long enough to be accepted',
    };
  }

  it('tells every fault of its configuration at once', async () => {
    const service = start({ PORT: 'many', PUBLIC_URL: 'ftp://effektkedja.example' });
    expect(await service.ended).toBe(1);
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'SECRET_KEY', 'PORT'])
      expect(service.said()).toContain(name);
  });

  it('refuses to run as superuser or owner, or where an acknowledged write may be lost', async () => {
    for (const [url, reason] of [
      [database.superuser, 'is a superuser'],
      [database.owner, 'owns tables'],
    ] as const) {
      const service = start(await environment(url));
      expect(await service.ended).toBe(1);
      expect(service.said()).toContain(reason);
    }
    const client = new pg.Client({ connectionString: database.owner });
    await client.connect();
    await client.query(`alter database ${database.name} set synchronous_commit = off`);
    const service = start(await environment(database.app));
    expect(await service.ended).toBe(1);
    expect(service.said()).toContain('synchronous_commit is off');
    await client.query(`alter database ${database.name} reset synchronous_commit`);
    await client.end();
  });

  it('founds a platform from the command line, and says in words what stands in the way', async () => {
    const facts = {
      slug: 'provlan',
      name: 'Samverkan i Provlän',
      county: 'Provlän',
      'county-code': '99',
      organisation: 'Länsstyrelsen i Provlän',
      kind: 'county_board',
      email: 'forst@exempel.invalid',
      function: 'Samordnare',
    };
    const settings = await environment(database.app);
    const found = async (changes: Record<string, string>, env = settings): Promise<string> => {
      const options = Object.entries({ ...facts, ...changes }).map(([name, value]) => `--${name}=${value}`);
      const command = [path.join(root, 'dist/src/found-platform.cli.js'), ...options];
      const { PATH = '' } = process.env;
      return await new Promise((resolve) => {
        execFile(process.execPath, command, { env: { PATH, ...env } }, (_, out, err) => resolve(out + err));
      });
    };
    expect(await found({ slug: 'Prov Län', kind: 'guild', 'county-code': '1' })).toBe(
      [
        '3 entries need to be put right.',
        '- --slug: Use a–z, digits and single hyphens, for example kvinnofrid-vast.',
        '- --county-code: Give two digits, for example 01.',
        '- --kind: Choose one of: county_board, police, prosecutor, prison_probation, region, municipality, federation, ngo, court, other.',
        '',
      ].join('\n'),
    );
    expect(await found({ name: '', email: '' })).toContain(
      '- --email: the first coordinator’s e-mail address',
    );
    expect(await found({ colour: 'blue' })).toContain("Unknown option '--colour'");
    expect(await found({})).toContain('/valj-losenord/');
    expect(await found({})).toContain('- --slug: Another platform has that address. Choose another.');
    const away = await found({}, { ...settings, DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/none' });
    expect(away).toContain('The database cannot be reached.');
    expect(away).not.toContain('ECONNREFUSED');
  });

  it('answers as the application role, and ends on SIGTERM', async () => {
    const settings = await environment(database.app);
    const service = start(settings);
    while (!service.said().includes('listening on') && service.child.exitCode === null) await pause(20);
    expect((await fetch(`${settings['PUBLIC_URL']}/health/ready`)).status).toBe(200);
    const begun = Date.now();
    service.child.kill('SIGTERM');
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it('finishes what is under way when it is told to stop, and cuts no answer', async () => {
    const owner = new pg.Pool({
      connectionString: database.owner,
      options: '-c app.actor=system -c app.actor_kind=system',
    });
    const made = { owner, clock: new FixedClock(new Date()) };
    const platform = await aPlatform(made);
    const member = await aMember(made, platform, { roles: ['coordinator'] });
    const settings = await environment(database.app);
    const service = start(settings);
    while (!service.said().includes('listening on') && service.child.exitCode === null) await pause(20);
    const api = new Api({ url: settings['PUBLIC_URL'] ?? '' }, member);
    const groups = `/platforms/${platform.id}/target-groups`;
    expect((await api.get(groups)).status).toBe(200);
    const holder = await owner.connect();
    await holder.query('begin; lock table target_group in access exclusive mode');
    const underWay = [
      api.get(groups),
      api.post(groups, { name: 'Under gång', category: 'public' }),
      api.post(groups, { name: 'Samtidigt', category: 'public' }),
    ];
    await pause(500);
    const begun = Date.now();
    service.child.kill('SIGTERM');
    await pause(1_000);
    await expect(fetch(`${settings['PUBLIC_URL']}/health/live`)).rejects.toThrow('fetch failed');
    await holder.query('rollback');
    holder.release();
    expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 201, 201]);
    expect(await service.ended).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    const { rows } = await owner.query('select from target_group where platform_id = $1', [platform.id]);
    expect(rows).toHaveLength(2);
    await owner.end();
  }, 60_000);
});
