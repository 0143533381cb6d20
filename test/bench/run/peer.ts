import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * What the application is measured against. L0 answers constant bytes; L1 asks PostgreSQL one named statement and
 * answers what it said: no tenancy, no sign-in, no audit.
 */
type Told =
  | { level: 'L0'; body: string; etag: string }
  | { level: 'L1'; url: string; pool: number; statement: { name: string; text: string }; params: string[] }
  | { level: 'L1-report'; url: string; pool: number; statement: { name: string; text: string } };

process.once('message', (told: Told) => {
  const server = createServer(handlerOf(told)).listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
  });
});

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function handlerOf(told: Told): Handler {
  if (told.level === 'L0') return constant(Buffer.from(told.body), told.etag);
  const options = '-c search_path=plain,public';
  const pool = new pg.Pool({
    connectionString: told.url,
    max: told.pool,
    idleTimeoutMillis: 60_000,
    options,
  });
  return told.level === 'L1' ? reading(pool, told) : reporting(pool, told.statement);
}

function constant(body: Buffer, etag: string): Handler {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else send(response, body, etag);
  };
}

/** The JSON is taken as the text it is: parsing it only to write it again would be a weak peer. */
function reading(pool: pg.Pool, { statement, params }: Extract<Told, { level: 'L1' }>): Handler {
  const types = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;
  return (_request, response) => {
    pool.query({ ...statement, values: params, types, rowMode: 'array' }).then(
      ({ rows }) => send(response, Buffer.from(`[${(rows[0] as unknown as string[]).join(',')}]`), '"1"'),
      (fault: unknown) => refuse(response, fault),
    );
  };
}

type Posted = { summary: string; items: { id: string; values: object[] }[] };

function reporting(pool: pg.Pool, statement: { name: string; text: string }): Handler {
  const save = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { summary, items } = JSON.parse(Buffer.concat(chunks).toString()) as Posted;
    const [, , , , platformId, , reportId] = (request.url ?? '').split('/');
    // Every write changes every item, so they keep step with the report.
    const version = Number(request.headers['if-match']?.replaceAll('"', ''));
    const rows = items.map(({ id }) => ({ id, version, answered: true }));
    const figures = items.flatMap(({ id, values }) =>
      values.map((value) => ({ id: crypto.randomUUID(), itemId: id, ...value })),
    );
    const { rows: saved } = await pool.query<{ version: number; items: number }>({
      ...statement,
      values: [
        platformId,
        reportId,
        version,
        'in_progress',
        summary,
        null,
        JSON.stringify(rows),
        JSON.stringify(figures),
      ],
    });
    if (saved[0]?.items !== items.length) throw new Error('stale');
    send(response, Buffer.from(JSON.stringify(saved[0])), `"${saved[0].version}"`);
  };
  return (request, response) => {
    save(request, response).catch((fault: unknown) => refuse(response, fault));
  };
}

function send(response: ServerResponse, body: Buffer, etag: string): void {
  response
    .writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'private, no-cache',
      etag,
    })
    .end(body);
}

function refuse(response: ServerResponse, fault: unknown): void {
  const body = String(fault);
  response.writeHead(500, { 'content-length': Buffer.byteLength(body) }).end(body);
}
