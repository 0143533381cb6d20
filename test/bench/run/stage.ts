import { BOARD } from '../../../src/board/board.statement.js';
import { SAVE } from '../../../src/reporting/reports.sql.js';
import { PLATFORMS, type BenchUrls, type Kind } from '../data/bench-cluster.js';
import { platformIdOf } from '../data/make.js';
import { SIZES } from '../data/people.js';
import { tokenOf } from '../data/seed.js';
import { Connection, headerIn, requestOf } from './connection.js';
import type { Headers, Order } from './load.js';
import { makePlainTables, reportsToAnswer } from './plain.js';
import { startApp, startPeer, type Server } from './processes.js';

export const CONNECTIONS = 16;

/** What is measured again and again, by a name that stands in the table. */
export type Case = {
  readonly name: string;
  readonly server: Server;
  readonly order: () => Promise<Omit<Order, 'milliseconds'>>;
};

export type Stage = {
  readonly kind: Kind;
  readonly cases: readonly Case[];
  readonly app: Server;
  readonly board: { readonly path: string; readonly token: string; readonly bytes: number };
  readonly stop: () => Promise<void>;
};

/** The application, its peers and what is asked of them, over one data set. */
export async function setStage(kind: Kind, urls: BenchUrls, day: string): Promise<Stage> {
  await makePlainTables(urls.superuser);
  const [platformId, token] = [platformIdOf(0), tokenOf(0, SIZES.organisations)];
  const path = `/api/v1/platforms/${platformId}/board`;
  const headers = { authorization: `Bearer ${token}` };
  const app = await startApp(urls.app, { cached: true });
  const uncached = await startApp(urls.app, { cached: false });
  const { body, etag } = await answerOf(app, path, headers);
  const pool = 3;
  const l0 = await startPeer({ level: 'L0', body, etag });
  const l1 = await startPeer({
    level: 'L1',
    url: urls.superuser,
    pool,
    statement: BOARD,
    params: [platformId, day],
  });
  const statement = { name: 'save', text: SAVE };
  const l1Report = await startPeer({ level: 'L1-report', url: urls.superuser, pool, statement });
  const read = (name: string, server: Server, asked: Headers, connections = CONNECTIONS): Case => ({
    name,
    server,
    order: async () => ({ kind: 'read', port: server.port, path, headers: asked, connections }),
  });
  // Reports change the board between its turns: who asks again names the tag of the last answer.
  const readAgain = (name: string, server: Server): Case => ({
    name,
    server,
    order: async () => {
      const known = { ...headers, 'if-none-match': (await answerOf(server, path, headers)).etag };
      return { kind: 'read', port: server.port, path, headers: known, connections: CONNECTIONS };
    },
  });
  const report = (name: string, server: Server, schema: 'public' | 'plain', platforms: number): Case => ({
    name,
    server,
    order: async () => ({
      kind: 'report',
      port: server.port,
      reports: await reportsToAnswer(urls.superuser, schema, CONNECTIONS, platforms),
    }),
  });
  const cases = [
    read('board L0', l0, headers),
    read('board cached', app, headers),
    readAgain('board L0 304', l0),
    readAgain('board cached 304', app),
    read('board L1', l1, headers),
    read('board uncached', uncached, headers),
    read('board L1, 1 connection', l1, headers, 1),
    read('board uncached, 1 connection', uncached, headers, 1),
    report('report L1', l1Report, 'plain', 1),
    report('report', app, 'public', 1),
  ];
  if (PLATFORMS[kind] > 1) {
    cases.push(report('report L1, spread', l1Report, 'plain', PLATFORMS[kind]));
    cases.push(report('report, spread', app, 'public', PLATFORMS[kind]));
  }
  const stop = async (): Promise<void> => {
    for (const server of [app, uncached, l0, l1, l1Report]) await server.stop();
  };
  return { kind, cases, app, board: { path, token, bytes: Buffer.byteLength(body) }, stop };
}

async function answerOf(
  server: Server,
  path: string,
  headers: Headers,
): Promise<{ body: string; etag: string }> {
  const connection = new Connection(server.port);
  const { status, head, body } = await connection.ask(requestOf('GET', path, headers));
  connection.close();
  if (status !== 200) throw new Error(`the board was answered with ${status}: ${body.toString()}`);
  return { body: body.toString(), etag: headerIn(head, 'etag') };
}
