import type { ClientBase } from 'pg';
import { pastRowLevelSecurity } from '../database/roles.js';
import { commitHash, EntriesDigest, START_OF_CHAIN, type CommitText, type EntryText } from './chain.js';
import { wrongSet } from './value-sets.js';

/** What the trail of one platform turned out to be. */
export type Verdict = Readonly<{
  platformId: string;
  /** The platform's name; the chain of persons, who belong to none, has no name. */
  name: string | null;
  /** Commits found sound, from the first on. */
  commits: number;
  /** The first bad number and what is wrong with it; null when all is sound. */
  fault: Fault | null;
}>;

export type Fault = Readonly<{ number: string; what: string }>;

type Row = CommitText & EntryText & { entry_id: string | null; digest: string; hash: string };

const OPEN_TRAIL = `
  declare trail no scroll cursor for
  select c.platform_id::text, c.revision::text, c.tx::text, c.entries::text, encode(c.digest, 'hex') as digest,
    encode(c.hash, 'hex') as hash, trunc(extract(epoch from c.at) * 1000000)::bigint::text as at,
    e.id::text as entry_id, e.id::text, e.operation, e.actor::text, e.actor_kind, e.membership_id::text,
    e.table_name, e.row_id::text, e.request, e.reason, e.before::text, e.after::text
  from audit_commit c
  left join audit_entry e on e.tx = c.tx and e.platform_id = c.platform_id and e.at = c.at
  where c.platform_id = $1
  order by c.revision, e.id`;

/** How many rows of the trail are fetched at a time. */
const PAGE = 2_000;
const NEXT_PAGE = 'fetch 2000 from trail';

/**
 * Computes every platform's chain again from the entries, streaming, all in one snapshot. The connection is the
 * owner's or the backup's: with row level security in the way it fails, rather than verify a part.
 */
export async function verifyAudit(client: ClientBase): Promise<Verdict[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await pastRowLevelSecurity(client);
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<{ id: string; name: string | null }>(
      `select k.id::text, p.name
       from (select platform_id as id from audit_entry union select platform_id from audit_commit
             union select platform_id from platform_revision) k
       left join platform p on p.id = k.id
       order by p.name nulls last, k.id`,
    );
    const verdicts: Verdict[] = [];
    for (const { id, name } of rows)
      verdicts.push({ platformId: id, name, ...(await verifyOne(client, id)) });
    return verdicts;
  } finally {
    await client.query('rollback');
  }
}

async function verifyOne(
  client: ClientBase,
  platformId: string,
): Promise<Pick<Verdict, 'commits' | 'fault'>> {
  const chain = new Chain();
  await client.query(OPEN_TRAIL, [platformId]);
  for (;;) {
    const { rows } = await client.query<Row>(NEXT_PAGE);
    for (const row of rows) chain.add(row);
    if (rows.length < PAGE || chain.fault) break;
  }
  await client.query('close trail');
  chain.finish();
  const fault =
    chain.fault ?? (await faultAround(client, platformId, chain)) ?? (await wrongSet(client, platformId));
  return { commits: chain.commits, fault };
}

/** What a walk along the commits cannot see: entries outside every commit, commits cut off at the end. */
async function faultAround(client: ClientBase, platformId: string, chain: Chain): Promise<Fault | null> {
  const { rows } = await client.query<{ stray: string | null; revision: string; head: string | null }>(
    `select
       (select min(e.id)::text from audit_entry e where e.platform_id = $1 and not exists (
          select from audit_commit c where c.platform_id = e.platform_id and c.tx = e.tx and c.at = e.at)) as stray,
       coalesce((select r.revision from platform_revision r where r.platform_id = $1), 0)::text as revision,
       (select encode(r.head_hash, 'hex') from platform_revision r where r.platform_id = $1) as head`,
    [platformId],
  );
  const found = rows[0];
  if (!found) return null;
  if (found.stray !== null) {
    return { number: `entry ${found.stray}`, what: 'an entry that belongs to no commit' };
  }
  if (found.revision !== String(chain.commits)) {
    return {
      number: String(chain.commits + 1),
      what: `the platform is at number ${found.revision}, its last commit is ${chain.commits}`,
    };
  }
  const head = found.head ?? START_OF_CHAIN.toString('hex');
  return head === chain.head.toString('hex')
    ? null
    : { number: found.revision, what: "the platform's head is not the hash of its last commit" };
}

/** Walks along the commits of one platform and stops at the first that is wrong. */
class Chain {
  commits = 0;
  head: Buffer = START_OF_CHAIN;
  fault: Fault | null = null;
  private current: { row: Row; digest: EntriesDigest } | null = null;

  add(row: Row): void {
    if (this.fault) return;
    if (this.current?.row.revision !== row.revision) {
      this.finish();
      if (this.fault) return;
      const expected = String(this.commits + 1);
      if (row.revision !== expected) {
        this.fault = { number: expected, what: `missing: ${row.revision} follows ${this.commits}` };
        return;
      }
      this.current = { row, digest: new EntriesDigest() };
    }
    if (row.entry_id !== null) this.current.digest.add(row);
  }

  /** Judges the commit whose entries have all been seen. */
  finish(): void {
    if (!this.current || this.fault) return;
    const { row, digest } = this.current;
    this.current = null;
    const computed = digest.finish();
    const hash = commitHash(this.head, row, computed);
    if (String(digest.count) !== row.entries) {
      this.fault = {
        number: row.revision,
        what: `${row.entries} entries were sealed, ${digest.count} are there`,
      };
    } else if (computed.toString('hex') !== row.digest) {
      this.fault = { number: row.revision, what: 'an entry was changed after it was sealed' };
    } else if (hash.toString('hex') !== row.hash) {
      this.fault = { number: row.revision, what: 'the commit does not follow from the one before it' };
    } else {
      this.head = hash;
      this.commits += 1;
    }
  }
}
