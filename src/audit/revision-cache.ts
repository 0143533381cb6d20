import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Statement } from '../database/read-door.js';
import { NotFound } from '../shared/errors.js';
import { Revisions } from './revisions.js';

export type Rendered = { readonly body: Buffer; readonly etag: string };

const KEPT = 1_000;

/** A value of one revision, and what has been made of it since: bytes and pages for each audience and language. */
export class Kept<T> {
  private readonly derived = new Map<string, unknown>();

  constructor(
    /** The platforms it rests on, its own first, and their `revision`. */
    readonly platforms: readonly string[],
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

/** What is read and kept: one row of one named statement. `key` names all it depends on besides the platform's rows. */
export type KeptRead<T> = {
  readonly key: string;
  readonly statement: Statement;
  readonly params: readonly unknown[];
  /** Other platforms whose changes also make the row old, such as those that lend indicators. */
  readonly originsOf?: (row: T) => readonly string[];
};

/**
 * What many read is read once for each platform, key and revision. The key names the day, for one; audience and
 * language belong in the names under `Kept`.
 */
@Injectable()
export class RevisionCache {
  private readonly entries = new Map<string, Promise<Kept<unknown>>>();

  constructor(
    private readonly revisions: Revisions,
    private readonly database: Database,
  ) {}

  /** What is kept, where nothing has changed since; otherwise what is read now. `NotFound` where there is no row. */
  async get<T extends object>(platformId: string, read: KeptRead<T>): Promise<Kept<T>> {
    const full = `${platformId} ${read.key}`;
    // What is kept under a key has the type its readers give that key.
    const entry = this.entries.get(full) as Promise<Kept<T>> | undefined;
    if (!entry) return await this.keep(full, this.read(read, [platformId]));
    const kept = await entry;
    if ((await this.revisions.of(kept.platforms)) === kept.revision) {
      this.touch(full, entry);
      return kept;
    }
    // Whoever found it old before us began to read after we had come: that is new enough.
    const newer = this.entries.get(full) as Promise<Kept<T>> | undefined;
    return await (newer && newer !== entry ? newer : this.keep(full, this.read(read, kept.platforms)));
  }

  /** The revisions come in the same packet, from just before the row: a change in between makes it old, never stale. */
  private async read<T extends object>(read: KeptRead<T>, platforms: readonly string[]): Promise<Kept<T>> {
    const { statement, params, originsOf } = read;
    const { revision, rows } = await this.database.readRevised<T>(platforms, statement, params);
    const [row] = rows;
    if (!row) throw new NotFound();
    const unasked = originsOf?.(row).filter((one) => !platforms.includes(one)) ?? [];
    return unasked.length === 0
      ? new Kept(platforms, revision, row)
      : await this.read(read, [...platforms, ...unasked]);
  }

  private keep<T>(full: string, made: Promise<Kept<T>>): Promise<Kept<T>> {
    this.entries.delete(full);
    this.entries.set(full, made);
    made.catch(() => this.entries.get(full) === made && this.entries.delete(full));
    const [oldest] = this.entries.keys();
    if (this.entries.size > KEPT && oldest !== undefined) this.entries.delete(oldest);
    return made;
  }

  /** To the end of those that would be forgotten. */
  private touch(full: string, entry: Promise<Kept<unknown>>): void {
    if (this.entries.get(full) !== entry) return;
    this.entries.delete(full);
    this.entries.set(full, entry);
  }
}
