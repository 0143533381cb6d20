import type { ClientBase } from 'pg';

/** What the app's logins are granted: reads and writes under row level security, owns nothing. */
export const APP_ROLE = 'effektkedja_app';
/** What the backup's login becomes with `set role`: reads everything, of every platform. */
export const BACKUP_ROLE = 'effektkedja_backup';

/** The owner's login cannot do what is asked of it; the message says what an administrator runs first. */
export class OwnerCannot extends Error {}

type Owner = { name: string; superuser: boolean; bypass: boolean; creates: boolean };

/**
 * Makes the two group roles where they are missing, or says what somebody with more rights must run.
 * @throws {OwnerCannot}
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  const owner = await ownerOf(client);
  if (!owner.superuser && !owner.bypass) {
    throw new OwnerCannot(
      `The login ${owner.name} owns the tables but is bound by their row level security, so the audit trail ` +
        `could not be written. A superuser must run:\n  alter role ${quote(owner.name)} bypassrls;`,
    );
  }
  const missing: string[] = [];
  for (const [role, bypass] of [
    [APP_ROLE, false],
    [BACKUP_ROLE, true],
  ] as const) {
    const statement = await roleStatement(client, role, bypass);
    if (!statement) continue;
    if (owner.superuser || owner.creates) {
      if (await ran(client, statement)) continue;
    }
    missing.push(statement);
  }
  if (missing.length > 0) {
    throw new OwnerCannot(
      `The login ${owner.name} may not make the roles the service needs. A superuser must run:\n` +
        missing.map((one) => `  ${one};`).join('\n'),
    );
  }
}

async function ownerOf(client: ClientBase): Promise<Owner> {
  const { rows } = await client.query<Owner>(
    `select rolname as name, rolsuper as superuser, rolbypassrls as bypass, rolcreaterole as creates
     from pg_roles where rolname = current_user`,
  );
  if (!rows[0]) throw new OwnerCannot('The owner login is unknown to the database');
  return rows[0];
}

/** The statement that makes the role what it should be, or null when it is. */
async function roleStatement(client: ClientBase, role: string, bypass: boolean): Promise<string | null> {
  const { rows } = await client.query<{ bypass: boolean; superuser: boolean }>(
    `select rolbypassrls as bypass, rolsuper as superuser from pg_roles where rolname = $1`,
    [role],
  );
  const attributes = `${bypass ? 'bypassrls' : 'nobypassrls'} nosuperuser`;
  if (!rows[0]) return `create role ${role} nologin ${attributes}`;
  return rows[0].bypass === bypass && !rows[0].superuser ? null : `alter role ${role} ${attributes}`;
}

/** Roles belong to the whole cluster: another database's migration may make them in the same moment. */
async function ran(client: ClientBase, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (fault) {
    const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : '';
    if (code === '42501') return false;
    if (code === '42710' || code === '23505') return true;
    throw fault;
  }
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
