import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkGraph } from './elk-graph.rules.js';

const require = createRequire(import.meta.url);
const LIBRARY = require.resolve('elkjs/lib/elk.bundled.js');

const SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Layout = require(workerData.library);
  const elk = new Layout();
  parentPort.on('message', ({ turn, graph }) => {
    elk.layout(graph).then(
      (laid) => parentPort.postMessage({ turn, laid }),
      (fault) => parentPort.postMessage({ turn, fault: String(fault) }),
    );
  });`;

type Answer = { turn: number; laid?: ElkGraph; fault?: string };
type Waiting = { graph: ElkGraph; limit: number; resolve: (laid: ElkGraph | null) => void };

/** More than this in line and the next is told at once that it will take too long. */
const LONGEST_LINE = 16;

/**
 * Lays graphs out in a thread of its own, one at a time, so that nobody else waits for it. The thread is started
 * when it is first needed. One that takes longer than the limit is stopped, and the next graph gets a new thread.
 */
export class LayoutWorker {
  private worker: Worker | null = null;
  private readonly line: Waiting[] = [];
  private busy = false;
  private turn = 0;

  /** Null where the limit (milliseconds) passed, the line was too long or the layout failed. */
  async layout(graph: ElkGraph, limit: number): Promise<ElkGraph | null> {
    if (this.line.length >= LONGEST_LINE) return null;
    return await new Promise((resolve) => {
      this.line.push({ graph, limit, resolve });
      void this.work();
    });
  }

  async stop(): Promise<void> {
    for (const { resolve } of this.line.splice(0)) resolve(null);
    await this.worker?.terminate();
    this.worker = null;
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.line.shift(); next; next = this.line.shift()) {
      next.resolve(await this.one(next));
    }
    this.busy = false;
  }

  private async one({ graph, limit }: Waiting): Promise<ElkGraph | null> {
    const worker = (this.worker ??= start());
    const turn = ++this.turn;
    let timer: NodeJS.Timeout | undefined;
    let settle: (laid: ElkGraph | null) => void = () => undefined;
    const hear = (answer: Answer): void => {
      if (answer.turn === turn) settle(answer.laid ?? null);
    };
    const gone = (): void => {
      this.worker = null;
      settle(null);
    };
    worker.on('message', hear).on('exit', gone).on('error', gone);
    const laid = await new Promise<ElkGraph | null>((resolve) => {
      settle = resolve;
      timer = setTimeout(gone, limit);
      worker.postMessage({ turn, graph }, []);
    });
    clearTimeout(timer);
    worker.off('message', hear).off('exit', gone).off('error', gone);
    if (this.worker !== worker) await worker.terminate();
    return laid;
  }
}

function start(): Worker {
  const worker = new Worker(SOURCE, {
    eval: true,
    workerData: { library: LIBRARY },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  // A fault outside a turn ends the thread; the next turn starts another.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}
