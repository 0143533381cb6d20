import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PxCube } from './pxweb-stand-in.js';

/** PxWebApi 1: levels, tables, and data as text. It begins its answers with a byte order mark, as installations do. */
export class PxWebV1StandIn {
  readonly calls: { path: string; body: unknown }[] = [];
  maxCells = 100_000;
  /** Calls that are refused for being too many, before the next is let through. */
  busy = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly cube: PxCube,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async start(cube: PxCube): Promise<PxWebV1StandIn> {
    const server = createServer();
    const standIn = new PxWebV1StandIn(server, cube);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/OV0104/v1/doris/sv/ssd`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = new URL(request.url ?? '/', this.base).pathname.replace(/^.*\/ssd\/?/, '');
    const body: unknown = text === '' ? null : JSON.parse(text);
    this.calls.push({ path, body });
    if (this.busy > 0) {
      this.busy -= 1;
      response.writeHead(429, { 'content-type': 'text/plain' }).end('Too many requests');
      return;
    }
    const said = this.right(path, body);
    const status = said === null ? 404 : 'refused' in said ? Number(said.refused) : 200;
    response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'text/html' });
    response.end(status === 200 ? `\ufeff${JSON.stringify(said)}` : '<h1>Error</h1>');
  }

  private right(path: string, body: unknown): (object & { refused?: number }) | null {
    if (path === '') return [{ id: 'BE', type: 'l', text: 'Befolkning' }];
    if (path === 'BE')
      return [{ id: this.cube.id, type: 't', text: this.cube.label, updated: '2026-02-21T07:00:00' }];
    if (path !== `BE/${this.cube.id}`) return null;
    return body === null ? this.table() : this.data(body as Query);
  }

  private table(): object {
    return {
      title: this.cube.label,
      variables: this.cube.variables.map(({ code, label, codes, eliminable }) => ({
        code,
        text: label,
        values: Object.keys(codes).sort(),
        valueTexts: Object.keys(codes)
          .sort()
          .map((one) => codes[one]),
        ...(eliminable === true ? { elimination: true } : {}),
        ...(code === 'Tid' ? { time: true } : {}),
      })),
    };
  }

  private data({ query }: Query): object {
    const asked = new Map(query.map(({ code, selection }) => [code, selection.values]));
    if ([...asked.values()].reduce((product, codes) => product * codes.length, 1) > this.maxCells) {
      return { refused: 403 };
    }
    const keys = [...asked].filter(([code]) => code !== 'ContentsCode');
    const contents = asked.get('ContentsCode') ?? [];
    let places: Record<string, string>[] = [{}];
    for (const [code, codes] of keys)
      places = places.flatMap((at) => codes.map((one) => ({ ...at, [code]: one })));
    const text = (figure: number | string | null): string => (figure === null ? '..' : String(figure));
    return {
      columns: [
        ...keys.map(([code]) => ({ code, text: code.toLowerCase(), type: code === 'Tid' ? 't' : 'd' })),
        ...contents.map((code) => ({ code, text: code, type: 'c' })),
      ],
      comments: [],
      data: places.map((at) => ({
        key: keys.map(([code]) => at[code]),
        values: contents.map((ContentsCode) => text(this.cube.at({ ...at, ContentsCode }))),
      })),
    };
  }
}

type Query = { query: { code: string; selection: { filter: string; values: string[] } }[] };
