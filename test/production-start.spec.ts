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
