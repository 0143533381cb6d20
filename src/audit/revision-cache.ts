import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Revisions } from './revisions.js';

export type Rendered = { readonly body: Buffer; readonly etag: string };
type Entry = { revision: string; rendered: Promise<Rendered> };

const KEPT = 500;

/**
 * What is shown to many is made once for each platform, audience and revision. The key must name everything
 * the answer depends on: view, audience, language, filters, day.
 */
@Injectable()
export class RevisionCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly revisions: Revisions) {}

  async get(platformId: string, key: string, make: () => Promise<string | Buffer>): Promise<Rendered> {
    const revision = await this.revisions.of(platformId);
    const full = `${platformId} ${key}`;
    const known = this.entries.get(full);
    if (known?.revision === revision) return await known.rendered;
    const rendered = this.make(revision, key, make);
    this.remember(full, { revision, rendered });
    return await rendered;
  }

  private async make(revision: string, key: string, make: () => Promise<string | Buffer>): Promise<Rendered> {
    const made = await make();
    const tag = createHash('sha256').update(`${revision} ${key}`).digest('base64url').slice(0, 16);
    return { body: Buffer.isBuffer(made) ? made : Buffer.from(made), etag: `"${revision}-${tag}"` };
  }

  private remember(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    entry.rendered.catch(() => this.entries.delete(key));
    if (this.entries.size > KEPT) {
      const [oldest] = this.entries.keys();
      if (oldest !== undefined) this.entries.delete(oldest);
    }
  }
}
