import type { ServerResponse } from 'node:http';

/** What a source can do wrong. `field`: a field of the first row (or of the page) becomes what is said. */
export type StandInFault =
  | 'server-error'
  | 'silence'
  | 'cut'
  | 'drip'
  | 'not-json'
  | 'html'
  | 'huge'
  | 'loop'
  | 'elsewhere'
  | 'redirect'
  | 'deprecated'
  | 'version-2'
  | 'empty'
  | 'reset'
  | { tooMany: string }
  | { field: string; becomes: unknown };

const json = { 'content-type': 'application/json' };

/** Answers wrongly what would have been `body`. */
export function breakIt(fault: StandInFault, response: ServerResponse, body: object, url: URL): void {
  const text = JSON.stringify(body);
  const give = (other: object, status = 200): void => {
    response.writeHead(status, json).end(JSON.stringify(other));
  };
  if (typeof fault === 'object') {
    if ('tooMany' in fault) {
      response.writeHead(429, { ...json, 'retry-after': fault.tooMany }).end('{"detail":"slow down"}');
      return;
    }
    return give(changed(body, fault.field, fault.becomes));
  }
  switch (fault) {
    case 'server-error':
      return give({ detail: 'Internal Server Error' }, 500);
    case 'silence':
      return;
    case 'cut':
      response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return;
    case 'drip':
      return drip(response, text);
    case 'not-json':
      response.writeHead(200, json).end(text.slice(0, -2));
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Underhåll</h1>');
      return;
    case 'huge':
      response.writeHead(200, json).end(`{"values":["${'x'.repeat(2_000_000)}"]}`);
      return;
    case 'loop':
      return give({ ...body, next_url: url.href });
    case 'elsewhere':
      return give({ ...body, next_url: 'http://169.254.169.254/latest/meta-data' });
    case 'redirect':
      response.writeHead(302, { location: 'https://annan.example/v3' }).end();
      return;
    case 'deprecated':
      return give({ error: 'This endpoint is deprecated. Please use /v3 instead.' });
    case 'version-2':
      return give({ values: [], count: 0, next_page: null, previous_page: null });
    case 'empty':
      return give({ values: [], count: 0, next_url: null, previous_url: null });
    case 'reset':
      response.destroy();
  }
}

/** A byte now and then: never silent, never done. */
function drip(response: ServerResponse, text: string): void {
  response.writeHead(200, json);
  let at = 0;
  const timer = setInterval(() => {
    response.write(text.slice(at, at + 1));
    at += 1;
  }, 20);
  response.on('close', () => clearInterval(timer));
}

/** `field` is looked for in the first row's first cell, then in the first row, then in the page. */
function changed(body: object, field: string, becomes: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const row = first(copy);
  const cell = row && first(row);
  const place = [cell, row].find((one) => one && field in one) ?? copy;
  place[field] = becomes;
  return copy;
}

const first = (of: Record<string, unknown>): Record<string, unknown> | undefined =>
  (of['values'] as Record<string, unknown>[] | undefined)?.[0];
