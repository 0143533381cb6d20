import { createHash } from 'node:crypto';

/** An audit entry as text, exactly as PostgreSQL prints its columns. */
export type EntryText = Readonly<{
  id: string;
  operation: string;
  actor: string;
  actor_kind: string;
  membership_id: string | null;
  table_name: string;
  row_id: string;
  request: string | null;
  reason: string | null;
  before: string | null;
  after: string | null;
}>;

/** The sealed parts of a commit; `at` in whole microseconds since 1970, numbers as PostgreSQL prints them. */
export type CommitText = Readonly<{
  platform_id: string;
  revision: string;
  tx: string;
  at: string;
  entries: string;
}>;

export const START_OF_CHAIN = Buffer.alloc(32);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Free text is preceded by its length in bytes, so that no text can imitate a border between two fields. */
const field = (text: string | null): string =>
  text === null ? '-' : `${Buffer.byteLength(text, 'utf8')}:${text}`;

/** SHA-256 of one entry. What `seal_audit` does in the database is done here again, on its own. */
export const entryDigest = (entry: EntryText): Buffer =>
  sha256(
    [
      entry.id,
      entry.operation,
      entry.actor,
      entry.actor_kind,
      entry.membership_id ?? '-',
      entry.table_name,
      entry.row_id,
      field(entry.request),
      field(entry.reason),
      field(entry.before),
      field(entry.after),
    ].join('|'),
  );

/** The next link of the chain: over the one before, the commit's own data and the digest of its entries. */
export const commitHash = (before: Buffer, commit: CommitText, digest: Buffer): Buffer =>
  sha256(
    before,
    [commit.platform_id, commit.revision, commit.tx, commit.at, commit.entries].join('|'),
    digest,
  );

/** Digest of a commit's entries: SHA-256 over the digests of its entries in order. */
export class EntriesDigest {
  private readonly hash = createHash('sha256');
  count = 0;

  add(entry: EntryText): void {
    this.hash.update(entryDigest(entry));
    this.count += 1;
  }

  finish(): Buffer {
    return this.hash.digest();
  }
}
