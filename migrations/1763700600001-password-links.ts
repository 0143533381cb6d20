import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links to choose a password, and the two questions about accounts and tokens that cross platforms:
 * whether somebody has memberships elsewhere, and that a token was used.
 */
export class PasswordLinks1763700600001 implements MigrationInterface {
  name = 'PasswordLinks1763700600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table password_link (
        secret_hash bytea not null check (length(secret_hash) = 32),
        person_id uuid not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        constraint password_link_pkey primary key (secret_hash),
        constraint password_link_person_fkey foreign key (person_id) references person (id)
      );
      -- A new link replaces the one before it.
      create unique index password_link_person_key on password_link (person_id);
      grant select, insert, update, delete on password_link to effektkedja_app;

      create function has_memberships_elsewhere(p_person_id uuid, p_platform_id uuid) returns boolean
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select exists (select from membership m where m.person_id = p_person_id and m.platform_id <> p_platform_id)
      $$;

      create function note_token_use(p_platform_id uuid, p_token_id uuid, p_at timestamptz) returns void
      language sql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        insert into api_token_use as u (platform_id, id, last_used_at) values (p_platform_id, p_token_id, p_at)
        on conflict (platform_id, id) do update set last_used_at = excluded.last_used_at
          where u.last_used_at < excluded.last_used_at - interval '1 minute'
      $$;

      revoke all on function has_memberships_elsewhere(uuid, uuid), note_token_use(uuid, uuid, timestamptz) from public;
      grant execute on function has_memberships_elsewhere(uuid, uuid), note_token_use(uuid, uuid, timestamptz)
        to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function note_token_use(uuid, uuid, timestamptz);
      drop function has_memberships_elsewhere(uuid, uuid);
      drop table password_link;
    `);
  }
}
