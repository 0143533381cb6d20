import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { datasetOf, timeOf, type PxCube } from './pxweb-stand-in.js';

const DATABASE = 'A_Databas';

/** A made-up table as the public health agency’s are: names for codes, a total of its own, means of several years. */
export const HEALTH: PxCube = {
  id: 'halsa',
  label: 'Hälsotillstånd efter region, andel och konfidensintervall, kön och år',
  variables: [
    {
      code: 'Region',
      label: 'Region',
      codes: { '00': '00 Riket', '01': '01 Stockholms län', '0180': '0180 Stockholm', '0184': '0184 Solna' },
    },
    {
      code: 'Andel och konfidensintervall',
      label: 'Andel och konfidensintervall',
      codes: { '01': 'Andel', '02': 'Konfidensintervall nedre gräns', '03': 'Konfidensintervall övre gräns' },
    },
    { code: 'Kön', label: 'Kön', codes: { '00': 'Totalt', '01': 'Kvinnor', '02': 'Män' } },
    { code: 'År', label: 'År', codes: { '0': '2018-2021', '1': '2019-2022', '2': '2021-2024' } },
  ],
  at: ({ Region = '', Kön, År, ...rest }) => {
    if (rest['Andel och konfidensintervall'] !== '01') return 1;
    if (Region === '0184') return Kön === '00' ? '-' : '..';
    return Number(År) + Number(Kön) / 10 + 70;
  },
};

/** PxWebApi 1: databases, levels, tables, JSON-stat. It begins its answers with a byte order mark, as installations do. */
export class PxWebV1StandIn {
  readonly calls: { path: string; body: unknown }[] = [];
  maxCells = 100_000;
  saysLimits = true;
  /** Calls that are refused for being too many, before the next is let through. */
  busy = 0;
  /** A level that has itself below it. */
  goesRound = false;

  /** `levels`: a level for each table, in the one database. */
  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly levels: Readonly<Record<string, PxCube>>,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async start(levels: Readonly<Record<string, PxCube>>): Promise<PxWebV1StandIn> {
    const server = createServer();
    const standIn = new PxWebV1StandIn(server, levels);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1/sv`;
  }

  recover(): void {
    Object.assign(this, { maxCells: 100_000, saysLimits: true, busy: 0, goesRound: false });
    this.calls.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', this.base);
    const path = decodeURIComponent(url.pathname).replace(/^.*\/sv\/?/, '');
    const body: unknown = text === '' ? null : JSON.parse(text);
    this.calls.push({ path, body });
    if (this.busy > 0) {
      this.busy -= 1;
      response.writeHead(429, { 'content-type': 'text/plain' }).end('Too many requests');
      return;
    }
    const said = url.search === '?config' ? this.config() : this.right(path.split('/').filter(Boolean), body);
    const status = said === null ? 404 : typeof said === 'number' ? said : 200;
    response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'text/html' });
    response.end(status === 200 ? `\ufeff${JSON.stringify(said)}` : '<h1>Error</h1>');
  }

  private config(): object | null {
    return this.saysLimits ? { maxValues: this.maxCells, maxCalls: 30, timeWindow: 10, CORS: true } : null;
  }

  private right([database, level, table]: string[], body: unknown): object | number | null {
    if (database === undefined) return [{ dbid: DATABASE, text: 'Databasen' }];
    if (this.goesRound) return [{ id: 'runt', type: 'l', text: 'Runt' }];
    if (database !== DATABASE) return null;
    if (level === undefined) {
      return Object.keys(this.levels).map((id) => ({ id, type: 'l', text: `Nivå ${id}` }));
    }
    const cube = this.levels[level];
    if (!cube) return null;
    const id = `${cube.id}.px`;
    if (table === undefined) {
      return [{ id, type: 't', text: `${cube.label}. År 2018 - 2024`, updated: '2026-02-21T07:00:00' }];
    }
    if (table !== id) return null;
    return body === null ? tableOf(cube) : this.data(cube, body as Query);
  }

  private data(cube: PxCube, { query }: Query): object | number {
    const asked = new Map(query.map(({ code, selection }) => [code, selection.values]));
    const known = cube.variables.every(
      ({ code, codes, eliminable }) => asked.get(code)?.every((one) => one in codes) ?? eliminable === true,
    );
    if (!known) return 400;
    if ([...asked.values()].reduce((product, codes) => product * codes.length, 1) > this.maxCells) return 403;
    return datasetOf(cube, asked);
  }
}

const tableOf = (cube: PxCube): object => ({
  title: cube.label,
  variables: cube.variables.map(({ code, label, codes, eliminable }) => ({
    code,
    text: label,
    values: Object.keys(codes).sort(),
    valueTexts: Object.keys(codes)
      .sort()
      .map((one) => codes[one]),
    ...(eliminable === true ? { elimination: true } : {}),
    ...(code === timeOf(cube) ? { time: true } : {}),
  })),
});

type Query = { query: { code: string; selection: { filter: string; values: string[] } }[] };
