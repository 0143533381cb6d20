import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { testApp, type TestApp } from './support/app.js';
import { BreakableLine } from './support/breakable-line.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, type Answer } from './support/client.js';

let test: TestApp;
let line: BreakableLine;
let platform: BuiltPlatform;
let coordinator: Member;
let api: Api;

beforeAll(async () => {
  test = await testApp(async (database) => {
    line = await BreakableLine.to(database.app);
    return { databaseUrl: line.through(database.app), writePool: 2, readPool: 2 };
  });
  platform = await aPlatform(test);
  coordinator = await aMember(test, platform, { roles: ['coordinator'] });
  api = new Api(test, coordinator);
});
afterAll(async () => {
  await test.close();
  await line.break();
});

const organisations = (): string => `/platforms/${platform.id}/organisations`;
const targetGroups = (): string => `/platforms/${platform.id}/target-groups`;
const anOrganisation = (name: string) => ({ name, kind: 'municipality', relation: 'internal' });

/** Runs while nobody else gets at a table. */
async function whileHeld<T>(table: string, run: (release: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder: pg.PoolClient = await test.owner.connect();
  await holder.query(`begin; lock table ${table} in access exclusive mode`);
  let held = true;
  const release = async (): Promise<void> => {
    if (held) await holder.query('rollback');
    held = false;
  };
  try {
    return await run(release);
  } finally {
    await release();
    holder.release();
  }
}

const milliseconds = async <T>(run: () => Promise<T>): Promise<[T, number]> => {
  const begun = performance.now();
  return [await run(), performance.now() - begun];
};

/** Two seconds of waiting for a connection, and what a busy machine adds: never the five of a statement. */
const SOON = 3_500;

describe('when every connection is taken', () => {
  it.each([
    ['a read', () => api.get(targetGroups())],
    ['a write', () => api.post(targetGroups(), { name: 'Utan plats', category: 'public' })],
  ] as const)('%s is told so and when to try again, and goes through once there is room', async (_, call) => {
    await whileHeld('target_group', async (release) => {
      const first = [call(), call()];
      await pause(300);
      const [answer, took] = await milliseconds(call);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(took).toBeLessThan(SOON);
      await release();
      await Promise.all(first);
    });
    expect([200, 201, 422]).toContain((await call()).status);
  });
});

describe('the board, which goes a shorter way', () => {
  const board = (): Promise<Answer> => api.get(`/platforms/${platform.id}/board`);

  it('is told as soon when every connection is taken, in an answer like all others', async () => {
    const before = await board();
    expect(before.status).toBe(200);
    await whileHeld('target_group', async (release) => {
      const first = [api.get(targetGroups()), api.get(targetGroups())];
      await pause(300);
      const [answer, took] = await milliseconds(board);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      for (const name of ['x-content-type-options', 'content-security-policy', 'x-request-id'])
        expect(answer.headers.get(name)).not.toBeNull();
      expect(took).toBeLessThan(SOON);
      await release();
      await Promise.all(first);
    });
    expect((await board()).text).toBe(before.text);
  });
});

describe('when the database goes away', () => {
  it('answers 503 with when to try again, heals within five seconds and goes on', async () => {
    expect((await api.get(organisations())).status).toBe(200);
    await line.break();
    for (const call of [
      () => api.get(organisations()),
      () => api.post(organisations(), anOrganisation('Borta')),
    ]) {
      for (let turn = 0; turn < 3; turn += 1) {
        const answer = await call();
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(answer.text).not.toMatch(/ECONN|postgres|127\.0\.0\.1:/i);
      }
    }
    expect((await fetch(`${test.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${test.url}/health/ready`)).status).toBe(503);
    await line.mend();
    const [healed, took] = await milliseconds(async () => {
      let answer: Answer;
      do {
        answer = await api.post(organisations(), anOrganisation(`Åter ${Math.random()}`));
        if (answer.status === 503) await pause(50);
      } while (answer.status === 503);
      return answer;
    });
    expect(healed.status).toBe(201);
    expect(took).toBeLessThan(5_000);
    expect((await api.get(organisations())).status).toBe(200);
    expect((await fetch(`${test.url}/health/ready`)).status).toBe(200);
  }, 60_000);
});

describe('when the database goes away in the middle', () => {
  it('answers what was under way with 503, keeps nothing of it and goes on', async () => {
    const before = await made('Mitt i');
    const answers = await whileHeld('target_group', async () => {
      const underWay = [
        api.get(targetGroups()),
        api.get(targetGroups()),
        api.post(targetGroups(), { name: 'Mitt i', category: 'public' }),
        api.post(targetGroups(), { name: 'Mitt i', category: 'public' }),
      ];
      await pause(300);
      await line.break();
      return await Promise.all(underWay);
    });
    await line.mend();
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    expect(await made('Mitt i')).toBe(before);
    await pause(100);
    expect((await api.get(targetGroups())).status).toBe(200);
    expect((await api.post(targetGroups(), { name: 'Efteråt', category: 'public' })).status).toBe(201);
  });
});

/** Sends a whole request and hangs up after a while, without waiting for the answer. */
async function sendAndHangUp(body: string, key: string, afterMs: number): Promise<void> {
  const { hostname, port } = new URL(test.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    [
      `POST /api/v1${organisations()} HTTP/1.1`,
      `host: ${hostname}`,
      `authorization: Bearer ${coordinator.token}`,
      'content-type: application/json',
      `idempotency-key: ${key}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  await pause(afterMs);
  socket.destroy();
}

const made = async (name: string): Promise<number> => {
  const { rows } = await test.owner.query('select from organisation where platform_id = $1 and name = $2', [
    platform.id,
    name,
  ]);
  return rows.length;
};

describe('a creating request with a key', () => {
  const send = (name: string, key: string): Promise<Answer> =>
    api.post(organisations(), anOrganisation(name), { headers: { 'idempotency-key': key } });

  it('makes one thing and gives one answer, however often it is sent and cut off', async () => {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }),
        fc.boolean(),
        async (cuts, together) => {
          turn += 1;
          const [name, key] = [`Upprepad ${turn}`, `upprepad-${turn}-${test.database.name}`];
          const body = JSON.stringify(anOrganisation(name));
          const sending = cuts.map((afterMs) => () => sendAndHangUp(body, key, afterMs));
          if (together) await Promise.all(sending.map((one) => one()));
          else for (const one of sending) await one();
          const answers = [await send(name, key), await send(name, key)];
          const [first, second] = answers.map(({ status, text, headers }) => ({
            status,
            text,
            location: headers.get('location'),
            etag: headers.get('etag'),
          }));
          expect(first?.status).toBe(201);
          expect(second).toEqual(first);
          expect(await made(name)).toBe(1);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('makes one thing of five at once', async () => {
    const key = `samtidig-${test.database.name}`;
    // One more than there are connections for writing would be told to try again: that is another test.
    const answers: Answer[] = [];
    for (let round = 0; round < 3; round += 1) {
      answers.push(...(await Promise.all([send('Samtidig', key), send('Samtidig', key)])));
    }
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await made('Samtidig')).toBe(1);
  });

  it('is refused with another body under the same key, and keeps nothing of a refused request', async () => {
    const key = `en-nyckel-${test.database.name}`;
    expect((await send('', key)).status).toBe(422);
    expect((await send('Rättad', key)).status).toBe(201);
    const other = await send('En annan', key);
    expect([other.status, other.json<{ type: string }>().type]).toEqual([
      409,
      'urn:effektkedja:problem:idempotency-key-reused',
    ]);
    expect(await made('En annan')).toBe(0);
  });
});
