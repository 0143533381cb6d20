import pg from 'pg';
import { v7 as newUuid } from 'uuid';

export type Row = Readonly<Record<string, unknown>>;

/** Connections of one role to a database, with the transaction settings the application would make. */
export class Sql {
  private readonly pool: pg.Pool;

  constructor(url: string, size = 4) {
    this.pool = new pg.Pool({ connectionString: url, max: size });
  }

  /** One transaction in a platform, as the given actor; an empty actor is nobody. */
  async work<T>(platformId: string, fn: (tx: Tx) => Promise<T>, actor = 'system', reason = ''): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('app.platform_id', $1, true), set_config('app.actor', $2, true),
           set_config('app.reason', $3, true), set_config('app.request', 'test', true)`,
        [platformId, actor, reason],
      );
      const answer = await fn(new Tx(client));
      await client.query('commit');
      return answer;
    } catch (fault) {
      await client.query('rollback');
      throw fault;
    } finally {
      client.release();
    }
  }

  async rows<T extends pg.QueryResultRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, params)).rows;
  }

  async value(sql: string, params: unknown[] = []): Promise<unknown> {
    const [row] = await this.rows<Record<string, unknown>>(sql, params);
    return row ? Object.values(row)[0] : undefined;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

export class Tx {
  constructor(readonly client: pg.PoolClient) {}

  query(sql: string, params: unknown[] = []): Promise<pg.QueryResult> {
    return this.client.query(sql, params);
  }

  /** Inserts a row; an id is made where none is given. Answers the id. */
  async insert(table: string, row: Row): Promise<string> {
    const id = newUuid();
    const full: Row = { id, ...row };
    const columns = Object.keys(full);
    await this.client.query(
      `insert into ${table} (${columns.map((one) => `"${one}"`).join(', ')})
       values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(full),
    );
    return String(full['id']);
  }
}

/** Runs `fn` inside a savepoint and answers what PostgreSQL said against it. */
export async function refusalOf(tx: Tx, fn: () => Promise<unknown>): Promise<string> {
  await tx.query('savepoint attempt');
  try {
    await fn();
  } catch (fault) {
    await tx.query('rollback to savepoint attempt');
    const { constraint, code } = fault as { constraint?: string; code?: string };
    return constraint ?? code ?? String(fault);
  }
  await tx.query('release savepoint attempt');
  return 'allowed';
}
