import autocannon from 'autocannon';
import { Connection, headerIn, requestOf } from './connection.js';
import { countStale } from './freshness.js';

/** What the load is told to do; it runs in a process of its own and answers with `Measured`. */
export type Order = { readonly port: number; readonly milliseconds: number } & (
  | { readonly kind: 'read'; readonly path: string; readonly headers: Headers; readonly connections: number }
  | { readonly kind: 'report'; readonly reports: readonly ReportOrder[] }
  | { readonly kind: 'fresh'; readonly writePort: number; readonly fresh: FreshOrder }
);
export type Headers = Readonly<Record<string, string>>;
export type ReportOrder = {
  readonly path: string;
  readonly token: string;
  readonly version: number;
  readonly items: readonly string[];
};
export type FreshOrder = {
  readonly board: string;
  readonly platform: string;
  readonly token: string;
  readonly version: number;
  readonly reads: number;
};
export type Measured = {
  readonly answers: number;
  /** Milliseconds of an answer in the middle. */
  readonly median: number;
  readonly seconds: number;
  /** Share of one processor that the load itself took. */
  readonly busy: number;
  readonly stale: number;
  readonly writes: number;
};

process.on('message', (order: Order) => {
  carryOut(order).then(
    (measured) => process.send?.({ measured }),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});

async function carryOut(order: Order): Promise<Measured> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const times: number[] = [];
  let extra = { stale: 0, writes: 0 };
  const until = begun + order.milliseconds;
  if (order.kind === 'read') {
    await readAgain(order, times);
  } else if (order.kind === 'report') {
    await inTurns(order.reports.length, (index) => reportAgain(order, index, until, times));
  } else {
    extra = await countStale(order.port, order.writePort, order.fresh, times);
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    median: times[Math.floor(times.length / 2)] ?? Number.NaN,
    seconds,
    busy: (user + system) / 1e6 / seconds,
    ...extra,
  };
}

async function inTurns(connections: number, work: (index: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index)));
}

/** The same question on every connection, one after the other, as the tool that others measure with asks it. */
function readAgain(
  { port, path, headers, connections, milliseconds }: Extract<Order, { kind: 'read' }>,
  times: number[],
): Promise<void> {
  const refused = new Set<number>();
  return new Promise((resolve, reject) => {
    const url = `http://127.0.0.1:${port}${path}`;
    const asked = { url, headers: { ...headers }, connections, duration: milliseconds / 1000, sampleInt: 50 };
    const load = autocannon(asked, (fault: Error | null, { errors, timeouts }) => {
      if (fault) reject(fault);
      else if (refused.size + errors + timeouts === 0) resolve();
      else reject(new Error(`${[...refused].join(', ')}; ${errors} errors, ${timeouts} time-outs`));
    });
    load.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200 && status !== 304) refused.add(status);
    });
  });
}

async function reportAgain(
  order: Extract<Order, { kind: 'report' }>,
  index: number,
  until: number,
  times: number[],
): Promise<void> {
  const report = order.reports[index];
  if (!report) return;
  const connection = new Connection(order.port);
  let { version } = report;
  for (let now = performance.now(); now < until;) {
    const headers = { authorization: `Bearer ${report.token}`, 'if-match': `"${version}"` };
    const { status, head, body } = await connection.ask(
      requestOf('PUT', report.path, headers, answerTo(report, version)),
    );
    if (status !== 200) throw new Error(`${status}: ${body.toString()}`);
    version = Number(headerIn(head, 'etag').replaceAll('"', ''));
    const then = performance.now();
    times.push(then - now);
    now = then;
  }
  connection.close();
}

/** A whole answer with two new figures for each item: ten in all. */
function answerTo({ items }: ReportOrder, turn: number): string {
  const value = (sex: string, number: number) => ({ sex, state: 'final', number: String(number) });
  return JSON.stringify({
    summary: 'Arbetet följer planen.',
    items: items.map((id, place) => ({
      id,
      answered: true,
      values: [value('K', 10 + ((turn + place) % 500)), value('M', 11 + ((turn + place) % 499))],
    })),
  });
}
