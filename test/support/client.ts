import type { TestApp } from './app.js';
import type { Member } from './builders.js';

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; fails the test where it is none. */
  json: <T = Record<string, unknown>>() => T;
};

type Options = { body?: unknown; headers?: Record<string, string>; ifMatch?: number | string };

/** A request that gets no answer says which it was, long before the test's own time is out. */
const send = (url: string, request: RequestInit): Promise<Response> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(45_000), ...request }).catch(
    (fault: unknown) => {
      throw new Error(`${request.method ?? 'GET'} ${url} got no answer`, { cause: fault });
    },
  );

async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
}

/** Calls the API over HTTP as a member (with their token) or as nobody. */
export class Api {
  constructor(
    private readonly test: Pick<TestApp, 'url'>,
    private readonly member: Pick<Member, 'token'> | null,
  ) {}

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.call('GET', path, { headers });
  }
  post(path: string, body?: unknown, options: Options = {}): Promise<Answer> {
    return this.call('POST', path, { ...options, body });
  }
  put(path: string, body: unknown, ifMatch?: number): Promise<Answer> {
    return this.call('PUT', path, { body, ifMatch });
  }
  patch(path: string, body: unknown, ifMatch?: number): Promise<Answer> {
    return this.call('PATCH', path, { body, ifMatch });
  }
  delete(path: string, ifMatch?: number): Promise<Answer> {
    return this.call('DELETE', path, { ifMatch });
  }

  /** Sends a file with further fields, as multipart. */
  async upload(
    path: string,
    file: { name: string; bytes: Uint8Array },
    fields: Record<string, string>,
  ): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([Uint8Array.from(file.bytes)]), file.name);
    const headers: Record<string, string> = this.member
      ? { authorization: `Bearer ${this.member.token}` }
      : {};
    return await answer(await send(`${this.test.url}/api/v1${path}`, { method: 'POST', headers, body }));
  }

  /** `path` begins after `/api/v1`; a string body is sent as it is. */
  async call(method: string, path: string, { body, headers, ifMatch }: Options): Promise<Answer> {
    const response = await send(`${this.test.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.member ? { authorization: `Bearer ${this.member.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return await answer(response);
  }
}

/** Opens pages and posts forms over HTTP with a member's session, without a browser. */
export class Pages {
  constructor(
    private readonly test: Pick<TestApp, 'url'>,
    private readonly member: Pick<Member, 'cookie' | 'csrf'> | null,
  ) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await send(this.test.url + path, {
      headers: { ...(this.member ? { cookie: this.member.cookie } : {}), ...headers },
    });
    return await answer(response);
  }

  /** Sends a form with a file in it, as a browser does. */
  async upload(
    path: string,
    file: { name: string; bytes: Uint8Array },
    csrf?: string,
    fields: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('_csrf', csrf ?? this.member?.csrf ?? '');
    body.append('file', new Blob([Uint8Array.from(file.bytes)]), file.name);
    const response = await send(this.test.url + path, {
      method: 'POST',
      headers: { origin: this.test.url, ...(this.member ? { cookie: this.member.cookie } : {}) },
      body,
    });
    return await answer(response);
  }

  async post(
    path: string,
    form: Record<string, string | readonly string[]>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ _csrf: this.member?.csrf ?? '', ...form })) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const response = await send(this.test.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.test.url,
        ...(this.member ? { cookie: this.member.cookie } : {}),
        ...headers,
      },
      body: body.toString(),
    });
    return await answer(response);
  }
}
