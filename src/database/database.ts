import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { contextParams, type Context } from './context.js';
import { CONTEXT, named, type ReadDoor, type Revised, type Statement } from './read-door.js';

type Work = { readonly context: Context; readonly manager: EntityManager | null };

/**
 * The one door to PostgreSQL. Writes go through `repo` and `query` inside a unit of work, reads through
 * `read`, which sends one named statement with its context on a pipelined connection.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly work = new AsyncLocalStorage<Work>();

  constructor(
    private readonly source: DataSource,
    private readonly door: ReadDoor,
  ) {}

  /** Runs `fn` with a context for its reads; no transaction is opened. */
  within<T>(context: Context, fn: () => Promise<T>): Promise<T> {
    return this.work.run({ context, manager: null }, fn);
  }

  /** Runs `fn` in one transaction with its context set: all of it is kept, or nothing. */
  async unitOfWork<T>(context: Context, fn: () => Promise<T>): Promise<T> {
    return await this.source.transaction(async (manager) => {
      await run(manager, CONTEXT, contextParams(context));
      return await this.work.run({ context, manager }, fn);
    });
  }

  /** Joins the transaction under way, or opens one in the current context. */
  async transaction<T>(fn: () => Promise<T>): Promise<T> {
    const work = this.current();
    return work.manager ? await fn() : await this.unitOfWork(work.context, fn);
  }

  /** Several reads of one and the same moment: all of an export comes from one snapshot. */
  async snapshot<T>(fn: () => Promise<T>): Promise<T> {
    return this.current().manager ? await fn() : await this.committed(fn);
  }

  /**
   * Several reads of one moment, of what everybody has committed: inside a unit of work too, on a connection beside it,
   * so that nothing of the unit's own is seen. For what a unit is to freeze, while its locks keep that as it is: at
   * READ COMMITTED each of its own reads would see another moment, and the whole unit at REPEATABLE READ would break
   * off whenever anybody else on the platform commits, for all of them chain their trail on one row.
   */
  async committed<T>(fn: () => Promise<T>): Promise<T> {
    const { context } = this.current();
    return await this.source.transaction('REPEATABLE READ', async (snapshot) => {
      await snapshot.query('set transaction read only');
      await run(snapshot, CONTEXT, contextParams(context));
      return await this.work.run({ context, manager: snapshot }, fn);
    });
  }

  /** Rows by id, inside the unit of work. */
  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager().getRepository(entity);
  }

  /** SQL inside the unit of work, always constant text; answers its rows (for a write, those of RETURNING). */
  async query<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return await run<T>(this.manager(), named(sql), params);
  }

  /** Why the next changes are made: stands in their audit entries until the unit of work ends. */
  async because(reason: string): Promise<void> {
    await this.query(`select set_config('app.reason', $1, true)`, [reason]);
  }

  /**
   * One named statement in a read-only transaction of its own; `$1` is by custom the platform's id.
   * Inside a unit of work it reads that transaction, so that a page sees what was just written.
   */
  async read<T extends object>(statement: Statement, params: readonly unknown[] = []): Promise<T[]> {
    const work = this.work.getStore();
    if (work?.manager) return await run<T>(work.manager, statement, params);
    return await this.door.read<T>(work?.context ?? NOBODY, statement, params);
  }

  /** As `read`, of what is committed, with the revision of some platforms from just before it. */
  async readRevised<T extends object>(
    platforms: readonly string[],
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Revised<T>> {
    return await this.door.readRevised<T>(
      this.work.getStore()?.context ?? NOBODY,
      platforms,
      statement,
      params,
    );
  }

  /** As `read`, for statements that answer one row with the JSON text in its first column. */
  async readJson(statement: Statement, params: readonly unknown[] = []): Promise<string | null> {
    const [row] = await this.read<Record<string, string>>(statement, params);
    return row ? (Object.values(row)[0] ?? null) : null;
  }

  /** A statement outside any platform, at once: sessions, sign-in attempts, health. */
  async global<T extends object>(statement: Statement, params: readonly unknown[] = []): Promise<T[]> {
    return await this.door.direct<T>(statement, params);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.door.close();
    if (this.source.isInitialized) await this.source.destroy();
  }

  private current(): Work {
    const work = this.work.getStore();
    if (!work) throw new Error('no context: a service was called outside a request or a unit of work');
    return work;
  }

  private manager(): EntityManager {
    const { manager } = this.current();
    if (!manager) throw new Error('no unit of work: writes need a transaction');
    return manager;
  }
}

/**
 * On the connection of a unit of work, past TypeORM, which cannot name a statement: PostgreSQL would plan the same
 * text anew each time, and planning costs more than most of them.
 */
async function run<T extends object>(
  manager: EntityManager,
  { name, text }: Statement,
  params: readonly unknown[],
): Promise<T[]> {
  const client = (await manager.queryRunner?.connect()) as pg.PoolClient;
  const { rows } = await client.query<T>({ name, text, values: [...params] });
  return rows;
}

const NOBODY: Context = {
  platformId: null,
  actorId: null,
  actorKind: 'system',
  membershipId: null,
  requestId: '',
};
