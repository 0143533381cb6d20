import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Runner } from 'graphile-worker';
import pg from 'pg';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { TIMEOUTS } from '../database/read-door.js';
import { Clock } from '../shared/clock.js';
import type { Payload, Task } from './jobs.js';

const AT_ONCE = 2;
/** How long a job that is told to stop may take, well within the limit of the whole application. */
const STOP_MS = 5_000;
const AGAIN_MS = 3_000;
const FAULTS: readonly string[] = ['error'];

type Every = { readonly run: () => Promise<void>; readonly milliseconds: number; last: number };

/**
 * Runs background jobs in this process, from when the application listens until it is told to stop. A database that
 * goes away takes the runner with it, not the process: it starts anew when the database is back.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly tasks = new Map<string, Task>();
  private readonly watches: Every[] = [];
  private readonly stopping = new AbortController();
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;
  private timer: NodeJS.Timeout | undefined;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To be called before the runner starts. A task that throws is tried again after a while. */
  register(name: string, task: Task): void {
    this.tasks.set(name, task);
  }

  /** From when the runner starts, at once and then so often, in every process. */
  every(milliseconds: number, run: () => Promise<void>): void {
    this.watches.push({ run, milliseconds, last: Number.NEGATIVE_INFINITY });
  }

  async start(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await this.work();
    } catch (fault) {
      this.complain(fault);
      this.later();
    }
    this.watch();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    const stopped = Promise.all([this.runner?.stop().catch(() => undefined), this.watching]);
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    await this.pool?.end();
  }

  private async work(): Promise<void> {
    const { Logger, run } = await import('graphile-worker');
    this.pool ??= this.opened();
    this.runner = await run({
      pgPool: this.pool,
      concurrency: AT_ONCE,
      noHandleSignals: true,
      pollInterval: 2_000,
      gracefulShutdownAbortTimeout: STOP_MS,
      crontab: '',
      logger: new Logger(() => (level, message) => {
        if (FAULTS.includes(level)) this.complain(message);
      }),
      taskList: Object.fromEntries(
        [...this.tasks].map(([name, task]) => [
          name,
          async (payload: unknown) => await task(payload as Payload, this.stopping.signal),
        ]),
      ),
    });
    this.runner.promise.catch((fault: unknown) => this.complain(fault)).finally(() => this.later());
  }

  /** Of its own, for a job is taken and settled beside what requests do. */
  private opened(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.config.databaseUrl, max: AT_ONCE + 2, ...TIMEOUTS });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  }

  private later(): void {
    this.runner = null;
    if (this.stopping.signal.aborted) return;
    setTimeout(() => {
      if (!this.stopping.signal.aborted) {
        this.work().catch((fault: unknown) => {
          this.complain(fault);
          this.later();
        });
      }
    }, AGAIN_MS).unref();
  }

  private watch(): void {
    this.watching = this.look().finally(() => {
      if (this.stopping.signal.aborted) return;
      this.timer = setTimeout(() => this.watch(), 1_000);
      this.timer.unref();
    });
  }

  private async look(): Promise<void> {
    for (const one of this.watches) {
      const now = performance.now();
      if (this.stopping.signal.aborted || now - one.last < one.milliseconds) continue;
      one.last = now;
      await one.run().catch((fault: unknown) => this.complain(fault));
    }
  }

  private complain(fault: unknown): void {
    if (this.config.logLevel === 'silent' || this.stopping.signal.aborted) return;
    const reason = fault instanceof Error ? fault.message : String(fault);
    const line = { level: 'error', time: this.clock.now().toISOString(), msg: `jobs: ${reason}` };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  }
}
