import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, sign-in attempts, API tokens, and the trail of persons, who belong to no platform. */
export class SignIn1763700000005 implements MigrationInterface {
  name = 'SignIn1763700000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        token_hash bytea not null check (length(token_hash) = 32),
        person_id uuid not null,
        membership_id uuid,
        platform_id uuid,
        csrf_token text not null check (length(csrf_token) >= 20),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        user_agent text check (length(user_agent) <= 500),
        constraint session_pkey primary key (token_hash),
        constraint session_person_fkey foreign key (person_id) references person (id),
        constraint session_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint session_hat_check check ((membership_id is null) = (platform_id is null))
      );
      create index session_person_idx on session (person_id);
      create index session_expires_idx on session (expires_at);
      grant select, insert, update, delete on session to effektkedja_app;

      create table sign_in_attempt (
        id uuid not null,
        account_hash bytea not null,
        address inet not null,
        at timestamptz not null default now(),
        succeeded boolean not null default false,
        constraint sign_in_attempt_pkey primary key (id)
      );
      create index sign_in_attempt_account_idx on sign_in_attempt (account_hash, at);
      create index sign_in_attempt_address_idx on sign_in_attempt (address, at);
      create index sign_in_attempt_at_idx on sign_in_attempt (at);
      grant select, insert, update, delete on sign_in_attempt to effektkedja_app;

      create table api_token (
        platform_id uuid not null,
        id uuid not null,
        membership_id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 100),
        token_hash bytea not null check (length(token_hash) = 32),
        prefix text not null check (length(prefix) between 4 and 16),
        scopes text[] not null check (cardinality(scopes) > 0 and array_position(scopes, null) is null
          and scopes <@ array['read', 'write']),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint api_token_pkey primary key (platform_id, id),
        constraint api_token_token_hash_key unique (token_hash),
        constraint api_token_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create index api_token_membership_idx on api_token (platform_id, membership_id);
      select install_tenant_table('api_token', 'select, insert, update');

      -- When a token was last used is no change to a record: it is kept apart, outside the trail.
      create table api_token_use (
        platform_id uuid not null,
        id uuid not null,
        last_used_at timestamptz not null,
        constraint api_token_use_pkey primary key (platform_id, id),
        constraint api_token_use_token_fkey foreign key (platform_id, id) references api_token (platform_id, id)
      );
      select install_tenant_isolation('api_token_use', 'select, insert, update');

      -- Persons belong to no platform: their trail is a chain of its own, under the nil platform, which no
      -- platform can read. Of a password only a fingerprint is kept, enough to see that it was changed.
      create function audit_person() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_actor text := current_setting('app.actor', true);
        v_kind text := coalesce(nullif(current_setting('app.actor_kind', true), ''), 'person');
        v_nil constant uuid := '00000000-0000-0000-0000-000000000000';
        v_before jsonb;
        v_after jsonb;
      begin
        if coalesce(v_actor, '') = '' then
          raise exception 'No actor is set, so nothing may be written to person'
            using errcode = '23514', constraint = 'audit_actor_required', table = 'person';
        end if;
        if v_actor = 'system' then
          v_actor := v_nil;
          v_kind := 'system';
        end if;
        if tg_op <> 'INSERT' then
          v_before := to_jsonb(old) || jsonb_build_object('password_hash',
            left(encode(sha256(convert_to(old.password_hash, 'UTF8')), 'hex'), 12));
        end if;
        if tg_op <> 'DELETE' then
          v_after := to_jsonb(new) || jsonb_build_object('password_hash',
            left(encode(sha256(convert_to(new.password_hash, 'UTF8')), 'hex'), 12));
        end if;
        if v_before is distinct from v_after then
          insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, membership_id,
                                   request, reason, table_name, row_id, before, after)
          values (v_nil, pg_current_xact_id(), now(),
                  not exists (select from audit_entry e where e.tx = pg_current_xact_id() and e.at = now()),
                  left(tg_op, 1), v_actor::uuid, v_kind, nullif(current_setting('app.membership', true), '')::uuid,
                  nullif(current_setting('app.request', true), ''), nullif(current_setting('app.reason', true), ''),
                  'person', coalesce(new.id, old.id), v_before, v_after);
        end if;
        return null;
      end $$;
      revoke all on function audit_person() from public;

      create trigger audit_row after insert or update or delete on person
        for each row execute function audit_person();
      create trigger refuse_truncate before truncate on person
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger refuse_truncate on person;
      drop trigger audit_row on person;
      drop function audit_person();
      drop table api_token_use, api_token, sign_in_attempt, session;
    `);
  }
}
