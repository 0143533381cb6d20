import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fromElk, toElk } from './elk-graph.rules.js';
import { LayoutWorker } from './layout-worker.js';
import { plainColumns } from './plain-columns.rules.js';
import type { Layout, LayoutInput } from './diagram.types.js';

const LIMIT_MS = 6000;
const KEPT = 200;
/** How long a graph that took too long is shown in plain columns before it is tried again. */
const TRIED_AGAIN_AFTER_MS = 5 * 60_000;

type Kept = { layout: Promise<Layout>; tryAgainAt: number };

/** Layouts by the content they are of: worked out once, then found again. */
@Injectable()
export class DiagramLayouts implements OnApplicationShutdown {
  private readonly kept = new Map<string, Kept>();
  private readonly worker = new LayoutWorker();
  /** Milliseconds before plain columns are shown instead, the start of the thread included. */
  limit = LIMIT_MS;

  async of(input: LayoutInput): Promise<Layout> {
    const key = createHash('sha256').update(JSON.stringify(input)).digest('base64');
    const found = this.kept.get(key);
    if (found && found.tryAgainAt > Date.now()) {
      // The one used last is thrown out last.
      this.kept.delete(key);
      this.kept.set(key, found);
      return await found.layout;
    }
    const kept: Kept = { layout: this.make(input), tryAgainAt: Infinity };
    this.kept.set(key, kept);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value ?? '');
    const layout = await kept.layout;
    if (layout.way === 'columns') kept.tryAgainAt = Date.now() + TRIED_AGAIN_AFTER_MS;
    return layout;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }

  private async make(input: LayoutInput): Promise<Layout> {
    const laid = await this.worker.layout(toElk(input), this.limit);
    return laid ? fromElk(input, laid) : plainColumns(input);
  }
}
