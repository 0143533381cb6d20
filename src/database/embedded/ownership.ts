import pg from 'pg';

/**
 * Who a server belongs to. `ours` lasts until it is released or this process dies, `theirs` names the other process,
 * `unknown` is a server that takes no connections just now.
 */
export type Claim =
  | { state: 'ours'; release: () => Promise<void> }
  | { state: 'theirs'; holder: string; release: () => Promise<void> }
  | { state: 'unknown'; release: () => Promise<void> };

const applicationName = 'effektkedja-owner';
const lockNumber = 1_162_233_675;

const nothing = async (): Promise<void> => undefined;

/**
 * Takes the server by an advisory lock, which PostgreSQL gives to one connection and takes back the moment the process
 * that held it is gone. No lock file can go stale this way.
 */
export async function claimServer(port: number, password: string): Promise<Claim> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: `${applicationName} ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  // The server may be killed under it; whoever uses the server notices by other means.
  client.on('error', () => undefined);
  const release = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [
      lockNumber,
    ]);
    if (rows[0]?.ours) return { state: 'ours', release };
    const holder = await findHolder(client);
    await release();
    // The holder let go in between: ask again.
    return holder === null
      ? { state: 'unknown', release: nothing }
      : { state: 'theirs', holder, release: nothing };
  } catch {
    await release();
    return { state: 'unknown', release: nothing };
  }
}

async function findHolder(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select activity.application_name as name
       from pg_locks held join pg_stat_activity activity on activity.pid = held.pid
      where held.locktype = 'advisory' and held.granted and held.objid = $1`,
    [lockNumber],
  );
  return rows[0]?.name.replace(`${applicationName} `, '') ?? null;
}
