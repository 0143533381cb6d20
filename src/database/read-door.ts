import { createHash } from 'node:crypto';
import pg from 'pg';
import { contextParams, SET_CONTEXT, SET_READING, SET_READING_REVISED, type Context } from './context.js';
import { QueryInContext, type Named } from './query-in-context.js';

/**
 * A named statement: constant text for each name, so that PostgreSQL plans it once a connection. That is so where its
 * plan for anybody seems no dearer than one for this platform; a long statement over a few rows would be planned anew
 * each time, which takes longer than to run it. `planned: 'once'` says that one plan is as good for all.
 */
export type Statement = { readonly name: string; readonly text: string; readonly planned?: 'once' };

export const CONTEXT: Statement = { name: 'context', text: SET_CONTEXT };
const READING: Statement = { name: 'reading', text: SET_READING };
const READING_REVISED: Statement = { name: 'reading_revised', text: SET_READING_REVISED };

/** The revision of several platforms together, each with that of its last committed change; 0 where there is none. */
export const revisionOf = (platforms: readonly string[], found: Readonly<Record<string, string>>): string =>
  platforms.map((one) => found[one] ?? '0').join('+');

const names = new Map<string, Statement>();

/** A statement named after its own text, for SQL that has no name of its own. */
export function named(text: string): Statement {
  let statement = names.get(text);
  if (!statement) {
    statement = { name: `sql_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`, text };
    names.set(text, statement);
  }
  return statement;
}

export type Revised<T> = { readonly revision: string; readonly rows: readonly T[] };

export type PoolOptions = { url: string; size: number };

/** Connection settings common to every pool of the app. Milliseconds. */
export const TIMEOUTS = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/**
 * Reads: context and one named statement leave in one packet and are one transaction, so a read costs one round trip and
 * one answer. Nothing is left behind on failure: the connection goes with it.
 */
export class ReadDoor {
  private readonly pool: pg.Pool;
  private readonly checked = new Map<string, string>();

  constructor(options: PoolOptions) {
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.size,
      idleTimeoutMillis: 60_000,
      ...TIMEOUTS,
    });
    // An idle connection that breaks is replaced at the next use; the app itself goes on.
    this.pool.on('error', () => undefined);
    // One that breaks while it is lent out fails its queries; without a listener it would take the process with it.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async read<T extends object>(
    context: Context,
    statement: Statement,
    params: readonly unknown[],
  ): Promise<T[]> {
    return (await this.send(context, null, statement, params)).rows as T[];
  }

  /** As `read`, with the revision of some platforms from just before: what was read is at least as new as that. */
  async readRevised<T extends object>(
    context: Context,
    platforms: readonly string[],
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Revised<T>> {
    const { set, rows } = await this.send(context, platforms, statement, params);
    const [first] = set as { revisions: Record<string, string> | null }[];
    return { revision: revisionOf(platforms, first?.revisions ?? {}), rows: rows as T[] };
  }

  private async send(
    context: Context,
    revised: readonly string[] | null,
    statement: Statement,
    params: readonly unknown[],
  ): Promise<{ set: object[]; rows: object[] }> {
    this.constant(statement);
    const values = [...contextParams(context), statement.planned === 'once' ? 'force_generic_plan' : 'auto'];
    const set = revised
      ? { ...READING_REVISED, values: [...values, `{${revised.join(',')}}`] }
      : { ...READING, values };
    const client = await this.pool.connect();
    try {
      const [first, answer] = await inContext(client, set, { ...statement, values: params });
      client.release();
      return { set: first?.rows ?? [], rows: answer?.rows ?? [] };
    } catch (fault) {
      client.release(true);
      throw fault;
    }
  }

  /** One named statement by itself, without context. */
  async direct<T extends object>(statement: Statement, params: readonly unknown[]): Promise<T[]> {
    this.constant(statement);
    const answer = await this.pool.query({ name: statement.name, text: statement.text, values: [...params] });
    return answer.rows as T[];
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** One name, one text: PostgreSQL would otherwise run the old text under the name. */
  private constant({ name, text }: Statement): void {
    const known = this.checked.get(name);
    if (known === text) return;
    if (known !== undefined) throw new Error(`statement ${name} has two texts`);
    if (name.length > 60) throw new Error(`statement name ${name} is too long`);
    this.checked.set(name, text);
  }
}

const inContext = (client: pg.PoolClient, context: Named, statement: Named) =>
  new Promise<readonly pg.QueryResult<object>[]>((resolve, reject) => {
    client.query(
      new QueryInContext(context, statement, (fault, results) => (fault ? reject(fault) : resolve(results))),
    );
  });
