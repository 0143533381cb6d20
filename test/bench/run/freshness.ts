import { setTimeout as pause } from 'node:timers/promises';
import { Connection, headerIn, requestOf } from './connection.js';
import type { FreshOrder } from './load.js';

const READERS = 15;
const PAUSE_MS = 20;

/**
 * One writer renames the platform through one process of the application while fifteen readers read its board
 * through another, every third of them conditionally. A read is stale when it shows an older name than one that
 * had been acknowledged before it was sent.
 */
export async function countStale(
  readPort: number,
  writePort: number,
  order: FreshOrder,
  times: number[],
): Promise<{ stale: number; writes: number }> {
  const headers = { authorization: `Bearer ${order.token}` };
  const writer = new Connection(writePort);
  let [acknowledged, stale, version] = [0, 0, order.version];
  const write = async (): Promise<void> => {
    const body = JSON.stringify({ name: `Provlän ${acknowledged + 1}` });
    const { status, head } = await writer.ask(
      requestOf('PATCH', order.platform, { ...headers, 'if-match': `"${version}"` }, body),
    );
    if (status !== 200) throw new Error(`a write was answered with ${status}`);
    version = Number(headerIn(head, 'etag').replaceAll('"', ''));
    acknowledged += 1;
  };
  const keepWriting = async (): Promise<void> => {
    while (times.length < order.reads) {
      await write();
      await pause(PAUSE_MS);
    }
  };
  const keepReading = async (index: number): Promise<void> => {
    const connection = new Connection(readPort);
    let known = { etag: '', number: 0 };
    while (times.length < order.reads) {
      const [floor, begun] = [acknowledged, performance.now()];
      const condition: Record<string, string> =
        index % 3 === 0 && known.etag !== '' ? { 'if-none-match': known.etag } : {};
      const { status, head, body } = await connection.ask(
        requestOf('GET', order.board, { ...headers, ...condition }),
      );
      if (status === 200) known = { etag: headerIn(head, 'etag'), number: numberIn(body) };
      else if (status !== 304) throw new Error(`a read was answered with ${status}`);
      if (known.number < floor) stale += 1;
      times.push(performance.now() - begun);
    }
    connection.close();
  };
  await write();
  const writing = keepWriting();
  await Promise.all(Array.from({ length: READERS }, (_, index) => keepReading(index)));
  await writing;
  writer.close();
  return { stale, writes: acknowledged };
}

function numberIn(body: Buffer): number {
  const found = /"name":"Provlän (\d+)"/.exec(body.toString())?.[1];
  if (found === undefined) throw new Error('the board does not name its platform');
  return Number(found);
}
