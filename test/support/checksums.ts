import type pg from 'pg';

/** Not records: sessions are touched and throttles counted by being looked at. */
const LIVELY = ['session', 'sign_in_attempt', 'api_token_use'];

/** A digest of every table's rows, to show that a refusal changed nothing. */
export async function checksums(owner: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
    [LIVELY],
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ sum: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`,
    );
    sums[name] = rows[0]?.sum ?? '';
  }
  return sums;
}
