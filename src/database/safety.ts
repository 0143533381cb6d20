import pg from 'pg';
import { TIMEOUTS } from './read-door.js';

export class UnsafeDatabase extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The database connection is not safe to run on:\n${faults.map((one) => `- ${one}`).join('\n')}`);
  }
}

type Facts = {
  superuser: boolean;
  bypass: boolean;
  owns: boolean;
  app: boolean;
  fsync: string;
  commit: string;
  migrated: boolean;
};

/**
 * Looks once, at start, at who we are and whether acknowledged writes are kept.
 * @throws {UnsafeDatabase} naming every fault and what to do
 */
export async function refuseUnsafeDatabase(url: string, requireDurable: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, ...TIMEOUTS });
  await client.connect();
  try {
    const { rows } = await client.query<Facts>(
      `select r.rolsuper as superuser, r.rolbypassrls as bypass,
        exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'usage')) as owns,
        exists (select 1 from pg_roles g where g.rolname = 'effektkedja_app'
                and pg_has_role(current_user, g.oid, 'usage')) as app,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        to_regclass('public.platform') is not null as migrated
       from pg_roles r where r.rolname = current_user`,
    );
    const faults = rows[0] ? faultsOf(rows[0], requireDurable) : ['the role of DATABASE_URL is unknown'];
    if (faults.length > 0) throw new UnsafeDatabase(faults);
  } finally {
    await client.end();
  }
}

function faultsOf(facts: Facts, requireDurable: boolean): string[] {
  const faults: string[] = [];
  if (facts.superuser)
    faults.push('DATABASE_URL is a superuser; use a login that only has the role effektkedja_app');
  if (facts.bypass) faults.push('DATABASE_URL may bypass row level security; take BYPASSRLS away');
  if (facts.owns) faults.push('DATABASE_URL owns tables; use a login that only has the role effektkedja_app');
  if (!facts.migrated) faults.push('the tables are missing; run npm run migrate with the owner first');
  else if (!facts.app)
    faults.push('DATABASE_URL lacks the role effektkedja_app; run: grant effektkedja_app to <login>');
  if (requireDurable && facts.fsync !== 'on')
    faults.push('fsync is off; turn it on, or acknowledged writes can be lost');
  if (requireDurable && facts.commit === 'off') {
    faults.push('synchronous_commit is off; turn it on, or acknowledged writes can be lost');
  }
  return faults;
}
