import type { ClientBase } from 'pg';

/** What the app's logins are granted: reads and writes under row level security, owns nothing. */
export const APP_ROLE = 'effektkedja_app';
/** What the backup's logins are granted: reads every table. To see every platform they need BYPASSRLS as well. */
export const BACKUP_ROLE = 'effektkedja_backup';

/** The owner's login cannot do what is asked of it; the message says what an administrator runs first. */
export class OwnerCannot extends Error {}

type Role = { name: string; superuser: boolean; bypass: boolean };

/**
 * Makes the two group roles where they are missing, or says what somebody with more rights must run.
 * @throws {OwnerCannot}
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  const owner = await findRole(client, null);
  if (!owner) throw new OwnerCannot('The login of the owner is unknown to the database.');
  if (!owner.superuser && !owner.bypass) {
    throw new OwnerCannot(
      `The login ${owner.name} is bound by the row level security of the tables it owns, so it could not keep ` +
        `the audit trail. A superuser must run:\n  alter role ${quote(owner.name)} bypassrls;`,
    );
  }
  const app = await findRole(client, APP_ROLE);
  if (app && (app.superuser || app.bypass)) {
    throw new OwnerCannot(
      `The role ${APP_ROLE} is past row level security, which would show every platform to all. A superuser ` +
        `must run:\n  alter role ${APP_ROLE} nosuperuser nobypassrls;`,
    );
  }
  const missing: string[] = [];
  if (!app) missing.push(`create role ${APP_ROLE} nologin`);
  if (!(await findRole(client, BACKUP_ROLE))) missing.push(`create role ${BACKUP_ROLE} nologin bypassrls`);
  const refused: string[] = [];
  for (const statement of missing) {
    if (!(await made(client, statement))) refused.push(`  ${statement};`);
  }
  if (refused.length > 0) {
    throw new OwnerCannot(
      `The login ${owner.name} may not make the roles the service needs. A superuser must run:\n` +
        refused.join('\n'),
    );
  }
}

/** A role by its name, or the one we are connected as. */
async function findRole(client: ClientBase, name: string | null): Promise<Role | null> {
  const { rows } = await client.query<Role>(
    `select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass
     from pg_roles r where r.rolname = coalesce($1, current_user)`,
    [name],
  );
  return rows[0] ?? null;
}

/** Roles belong to the whole server: another database's migration may make them in the same moment. */
async function made(client: ClientBase, statement: string): Promise<boolean> {
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

/** For a program that checks every platform, in its transaction: as the backup's role where the login can become it. */
export async function pastRowLevelSecurity(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ becomes: boolean }>(
    `select not (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, $1, 'member') as becomes
     from pg_roles r where r.rolname = current_user`,
    [BACKUP_ROLE],
  );
  if (rows[0]?.becomes) await client.query("select set_config('role', $1, true)", [BACKUP_ROLE]);
  await client.query('set local row_security = off');
}
