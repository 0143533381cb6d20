import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';

let test: TestApp;
let platform: BuiltPlatform;
let member: Member;
const sockets: Socket[] = [];

beforeAll(async () => {
  // Few connections: a slow client that kept one would soon be felt.
  test = await testApp({ writePool: 2, readPool: 2 });
  platform = await aPlatform(test);
  member = await aMember(test, platform, { roles: ['coordinator'] });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await test.close();
});

const SLOW = 500;

/** Three ways of being slow: headers by drops, a body by drops, and an answer that nobody reads. */
function beginningOf(kind: number): { head: string; drop: string | null } {
  const { host } = new URL(test.url);
  const at = `/api/v1/platforms/${platform.id}`;
  const common = `Host: ${host}\r\nAuthorization: Bearer ${member.token}\r\n`;
  if (kind === 0) return { head: `GET ${at}/board HTTP/1.1\r\n${common}X-Slow: `, drop: 'x' };
  if (kind === 1) {
    const body = 'Content-Type: application/json\r\nContent-Length: 200000\r\n';
    return { head: `POST ${at}/target-groups HTTP/1.1\r\n${common}${body}\r\n{"name":"`, drop: 'y' };
  }
  return { head: `GET ${at}/board HTTP/1.1\r\n${common}\r\n`.repeat(20), drop: null };
}

async function openSlow(index: number): Promise<Socket> {
  const { hostname, port } = new URL(test.url);
  const { head, drop } = beginningOf(index % 3);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  sockets.push(socket);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  socket.write(head);
  if (drop !== null) {
    const dripping = setInterval(() => socket.write(drop), 100);
    socket.on('close', () => clearInterval(dripping));
  }
  return socket;
}

it('five hundred slow clients keep nobody else waiting, neither for the board nor for a write', async () => {
  for (let index = 0; index < SLOW; index += 50)
    await Promise.all(Array.from({ length: 50 }, (_, more) => openSlow(index + more)));
  const api = new Api(test, member);
  const pages = new Pages(test, member);
  const at = `/platforms/${platform.id}`;
  const statuses = new Map<number, number>();
  const asked = async (client: number): Promise<void> => {
    for (let turn = 0; turn < 25; turn += 1) {
      const name = `Snabb ${String(client)}.${String(turn)}`;
      const answer =
        turn % 5 === 4
          ? await api.post(`${at}/target-groups`, { name, category: 'public' })
          : await (turn % 2 === 0 ? api.get(`${at}/board`) : pages.get(`/p/${platform.slug}/styrtavla`));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  };
  await Promise.all([0, 1, 2, 3].map(asked));
  expect(Object.fromEntries(statuses)).toEqual({ 200: 80, 201: 20 });
  // Those who drip are still there: nobody was fast because the slow had been thrown out.
  const dripping = sockets.filter((socket, index) => index % 3 < 2 && !socket.destroyed);
  expect(dripping.length).toBeGreaterThan(300);
  expect((await fetch(`${test.url}/health/ready`)).status).toBe(200);
}, 60_000);
