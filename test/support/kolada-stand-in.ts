import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FIRST_YEAR, koladaFixture, LAST_YEAR, type KoladaFixture } from './kolada-fixture.js';
import { breakIt, type StandInFault } from './stand-in-faults.js';

type Trouble = { fault: StandInFault; path: RegExp; left: number };

/**
 * Kolada's version 3 as its public clients have met it, over real HTTP: pages and `next_url`, 422 for too many ids or
 * too large pages, the question form of data that answers nothing, and version 2's farewell. Faults are switched on.
 */
export class KoladaStandIn {
  /** Every call as it came: its path with the question, and when. */
  readonly calls: { path: string; at: number }[] = [];
  /** Rows a page may hold at most; made smaller, lists have more pages. */
  pageSize = 5_000;
  private troubles: Trouble[] = [];

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly fixture: KoladaFixture,
  ) {
    server.on('request', (request, response) => this.answer(request, response));
  }

  static async start(fixture: KoladaFixture = koladaFixture()): Promise<KoladaStandIn> {
    const server = createServer();
    const standIn = new KoladaStandIn(server, fixture);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What is configured as the base. */
  get base(): string {
    return `${this.root}/v3`;
  }

  /** The next calls to such a path go wrong: as many as said, or all until `recover`. */
  breakDown(fault: StandInFault, { path = /^\/v3\//, times = Infinity } = {}): void {
    this.troubles.push({ fault, path, left: times });
  }

  recover(): void {
    this.troubles = [];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.root);
    this.calls.push({ path: `${url.pathname}${url.search}`, at: performance.now() });
    const { status, body } = this.right(url);
    const trouble = this.troubles.find(({ path, left }) => left > 0 && path.test(url.pathname));
    if (trouble) trouble.left -= 1;
    if (!trouble) return send(response, status, JSON.stringify(body));
    breakIt(trouble.fault, response, body, url);
  }

  private right(url: URL): { status: number; body: object } {
    if (!url.pathname.startsWith('/v3/')) {
      return { status: 200, body: { error: 'This endpoint is deprecated. Please use /v3 instead.' } };
    }
    const size = Number(url.searchParams.get('per_page') ?? 5_000);
    if (size > 5_000) return { status: 422, body: { detail: 'per_page must be at most 5000' } };
    const rows = this.rows(url.pathname.split('/').slice(2).map(decodeURIComponent), url.searchParams);
    if (!Array.isArray(rows)) return rows;
    const per = Math.min(size, this.pageSize);
    const page = Number(url.searchParams.get('page') ?? 1);
    const values = rows.slice((page - 1) * per, page * per);
    const next = page * per < rows.length ? this.page(url, page + 1) : null;
    const previous = page > 1 ? this.page(url, page - 1) : null;
    return { status: 200, body: { values, count: values.length, next_url: next, previous_url: previous } };
  }

  private page(url: URL, page: number): string {
    const other = new URL(url);
    other.searchParams.set('page', String(page));
    return other.href;
  }

  private rows(parts: string[], question: URLSearchParams): object[] | { status: number; body: object } {
    const [what = '', ids] = parts;
    if (what === 'data') return this.data(parts, question);
    if (what === 'ou') {
      return this.fixture.ou.filter((one) => one.municipality === question.get('municipality'));
    }
    const list = { ...this.fixture, cells: undefined, ou: undefined }[what as 'kpi'] as
      { id: string; title: string }[] | undefined;
    if (!list) return { status: 404, body: { detail: 'Not Found' } };
    const wanted = ids?.split(',');
    const title = question.get('title')?.toLowerCase();
    return list.filter(
      (one) => (!wanted || wanted.includes(one.id)) && (!title || one.title.toLowerCase().includes(title)),
    );
  }

  /** `data/kpi/{ids}/municipality/{ids}[/year/{years}]`; asked with a question mark it answers nothing, as the real one. */
  private data(parts: string[], question: URLSearchParams): object[] | { status: number; body: object } {
    if (parts.length === 1 || question.has('kpi')) return [];
    const [, , kpis = '', , areas = '', , years] = parts;
    const lists = [kpis, areas, years ?? ''].map((one) => (one === '' ? [] : one.split(',')));
    if (lists.some((one) => one.length > 25)) return { status: 422, body: { detail: 'too many ids' } };
    const [figures = [], places = [], asked = []] = lists;
    const all = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
    const periods = asked.length > 0 ? asked.map(Number) : all;
    return figures.flatMap((kpi) =>
      places.flatMap((municipality) =>
        periods.flatMap((period) => {
          const values = this.fixture.cells(kpi, municipality, period);
          return values ? [{ kpi, municipality, period, values }] : [];
        }),
      ),
    );
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
