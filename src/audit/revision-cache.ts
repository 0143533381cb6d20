import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Revisions } from './revisions.js';

export type Rendered = { readonly body: Buffer; readonly etag: string };

const KEPT = 1_000;
const NONE: readonly string[] = [];

/** A value of one revision, and what has been made of it since: bytes and pages for each audience and language. */
export class Kept<T> {
  private readonly derived = new Map<string, unknown>();

  constructor(
    readonly revision: string,
    readonly value: T,
  ) {}

  /** Made once under each name, and gone with the value. */
  once<R>(name: string, make: (value: T) => R): R {
    const known = this.derived.get(name);
    if (known !== undefined) return known as R;
    const made = make(this.value);
    this.derived.set(name, made);
    return made;
  }

  /** What has been made under a name, if it has. */
  find<R>(name: string): R | null {
    return (this.derived.get(name) as R | undefined) ?? null;
  }

  /** Bytes with a strong tag: of the revision, and of the bytes, so that it changes with the program too. */
  rendered(text: string): Rendered {
    const body = Buffer.from(text);
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16);
    return { body, etag: `"${this.revision}-${digest}"` };
  }
}

type Entry = { revision: string; origins: readonly string[]; made: Promise<Kept<unknown>> };

/**
 * What many read is made once for each platform, key and revision. The key names all that the value depends on
 * besides the platform's rows, such as the day; audience and language belong in the names under `Kept`.
 */
@Injectable()
export class RevisionCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly revisions: Revisions) {}

  /** `originsOf`: other platforms whose changes also make the value old, such as those that lend indicators. */
  async get<T>(
    platformId: string,
    key: string,
    make: () => Promise<T>,
    originsOf?: (value: T) => readonly string[],
  ): Promise<Kept<T>> {
    const full = `${platformId} ${key}`;
    const origins = this.entries.get(full)?.origins ?? NONE;
    // Asked before the value is made: a change on the way makes it old at the next question, never stale.
    const revision = await this.revisionOf(platformId, origins);
    // What is kept under a key has the type its callers give that key.
    const known = this.touch(full, revision) as Promise<Kept<T>> | null;
    if (known) return await known;
    const made = make().then((value) => new Kept(revision, value));
    const entry: Entry = { revision, origins, made };
    this.keep(full, entry);
    const kept = await made;
    const found = originsOf?.(kept.value) ?? NONE;
    if (found.every((one) => origins.includes(one))) return kept;
    // It rests on platforms that were not asked about: once more, with theirs.
    entry.origins = found;
    entry.revision = '';
    return await this.get(platformId, key, make, originsOf);
  }

  /** What is kept and still true, or null: for those who would rather go another way than make it. */
  peek<T>(platformId: string, key: string): Promise<Kept<T> | null> {
    const full = `${platformId} ${key}`;
    const origins = this.entries.get(full)?.origins ?? NONE;
    return this.revisionOf(platformId, origins).then(
      (revision) => this.touch(full, revision) as Promise<Kept<T>> | null,
    );
  }

  private revisionOf(platformId: string, origins: readonly string[]): Promise<string> {
    if (origins.length === 0) return this.revisions.of(platformId);
    const all = [platformId, ...origins].map((one) => this.revisions.of(one));
    return Promise.all(all).then((revisions) => revisions.join('+'));
  }

  /** What is kept of this revision, moved to the end of those that would be forgotten. */
  private touch(full: string, revision: string): Promise<Kept<unknown>> | null {
    const entry = this.entries.get(full);
    if (entry?.revision !== revision) return null;
    this.entries.delete(full);
    this.entries.set(full, entry);
    return entry.made;
  }

  private keep(full: string, entry: Entry): void {
    this.entries.delete(full);
    this.entries.set(full, entry);
    entry.made.catch(() => {
      if (this.entries.get(full) === entry) this.entries.delete(full);
    });
    if (this.entries.size <= KEPT) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
