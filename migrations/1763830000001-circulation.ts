import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft sent to chosen organisations for their comments. The text they were sent is kept as it was, with its
 * SHA-256: the draft lives on and changes, what they answered to does not.
 */
export class Circulation1763830000001 implements MigrationInterface {
  name = 'Circulation1763830000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table circulation (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        message text check (length(message) <= 4000),
        due_on date not null,
        state text not null default 'open' check (state in ('open', 'closed')),
        canonical_text text not null,
        sha256 text not null,
        opened_by uuid not null,
        opened_at timestamptz not null default now(),
        closed_by uuid,
        closed_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint circulation_pkey primary key (platform_id, id),
        constraint circulation_version_fkey foreign key (platform_id, version_id)
          references model_version (platform_id, id),
        constraint circulation_opened_by_fkey foreign key (platform_id, opened_by)
          references membership (platform_id, id),
        constraint circulation_closed_by_fkey foreign key (platform_id, closed_by)
          references membership (platform_id, id),
        constraint circulation_sha256_check
          check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex')),
        constraint circulation_closed_check check ((state = 'closed') = (closed_by is not null)
          and (state = 'closed') = (closed_at is not null))
      );
      create unique index circulation_one_open on circulation (platform_id, version_id) where state = 'open';
      create index circulation_version_idx on circulation (platform_id, version_id, opened_at);
      select install_tenant_table('circulation', 'select, insert, update');

      create table circulation_invitation (
        platform_id uuid not null,
        id uuid not null,
        circulation_id uuid not null,
        organisation_id uuid not null,
        no_remarks_at timestamptz,
        no_remarks_by uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint circulation_invitation_pkey primary key (platform_id, id),
        constraint circulation_invitation_key unique (platform_id, circulation_id, organisation_id),
        constraint circulation_invitation_circulation_fkey foreign key (platform_id, circulation_id)
          references circulation (platform_id, id),
        constraint circulation_invitation_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint circulation_invitation_by_fkey foreign key (platform_id, no_remarks_by)
          references membership (platform_id, id),
        constraint circulation_invitation_no_remarks check ((no_remarks_at is null) = (no_remarks_by is null))
      );
      create index circulation_invitation_organisation_idx on circulation_invitation (platform_id, organisation_id);
      select install_tenant_table('circulation_invitation', 'select, insert, update');

      create table circulation_comment (
        platform_id uuid not null,
        id uuid not null,
        circulation_id uuid not null,
        organisation_id uuid not null,
        membership_id uuid not null,
        node_id uuid,
        comment text not null check (btrim(comment) <> '' and length(comment) <= 4000),
        proposed_text text check (btrim(proposed_text) <> '' and length(proposed_text) <= 2000),
        state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
        reason text check (length(reason) <= 4000),
        answered_by uuid,
        answered_at timestamptz,
        applied_at timestamptz,
        at timestamptz not null default now(),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint circulation_comment_pkey primary key (platform_id, id),
        constraint circulation_comment_invitation_fkey foreign key (platform_id, circulation_id, organisation_id)
          references circulation_invitation (platform_id, circulation_id, organisation_id),
        constraint circulation_comment_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint circulation_comment_answered_by_fkey foreign key (platform_id, answered_by)
          references membership (platform_id, id),
        constraint circulation_comment_node_fkey foreign key (platform_id, node_id) references node (platform_id, id),
        constraint circulation_comment_wording_of_node check (proposed_text is null or node_id is not null),
        constraint circulation_comment_answered check ((answered_by is null) = (answered_at is null)
          and (state not in ('accepted', 'rejected') or answered_by is not null)),
        constraint circulation_comment_rejected_says_why check (state <> 'rejected'
          or (reason is not null and btrim(reason) <> '')),
        constraint circulation_comment_applied check (applied_at is null
          or (state = 'accepted' and proposed_text is not null))
      );
      create unique index circulation_comment_one_wording on circulation_comment (platform_id, circulation_id, node_id)
        where state = 'accepted' and proposed_text is not null;
      create index circulation_comment_circulation_idx
        on circulation_comment (platform_id, circulation_id, organisation_id);
      select install_tenant_table('circulation_comment', 'select, insert, update');

      create function guard_circulation() returns trigger
      language plpgsql
      as $$
      begin
        if tg_op = 'DELETE' or old.state = 'closed' then
          raise exception 'A circulation that has ended is never changed'
            using errcode = '23514', constraint = 'circulation_is_closed', table = 'circulation';
        end if;
        if (new.version_id, new.canonical_text, new.sha256, new.opened_by, new.opened_at) is distinct from
           (old.version_id, old.canonical_text, old.sha256, old.opened_by, old.opened_at) then
          raise exception 'A circulation keeps the text that was sent'
            using errcode = '23514', constraint = 'circulation_keeps_text', table = 'circulation';
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on circulation
        for each row execute function guard_circulation();

      -- The shared lock makes an answer wait for a circulation that is being ended, and then be refused.
      create function guard_circulation_open() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_state text;
      begin
        select c.state into v_state from circulation c
        where c.platform_id = coalesce(new.platform_id, old.platform_id)
          and c.id = coalesce(new.circulation_id, old.circulation_id)
        for share;
        if tg_op = 'DELETE' or v_state <> 'open' then
          raise exception 'The circulation has ended'
            using errcode = '23514', constraint = 'circulation_is_closed', table = tg_table_name;
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on circulation_invitation
        for each row execute function guard_circulation_open();
      create trigger a_guard before insert or delete on circulation_comment
        for each row execute function guard_circulation_open();

      -- What an organisation has said stays as it was said; only the answer to it moves on.
      create function guard_circulation_comment() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if old.state = 'withdrawn' or old.applied_at is not null
           or (new.circulation_id, new.organisation_id, new.membership_id, new.node_id, new.comment,
               new.proposed_text, new.at) is distinct from
              (old.circulation_id, old.organisation_id, old.membership_id, old.node_id, old.comment,
               old.proposed_text, old.at)
           or (new.state = 'withdrawn' and (old.state <> 'open' or not exists (
             select from circulation c where c.platform_id = old.platform_id and c.id = old.circulation_id
               and c.state = 'open'))) then
          raise exception 'A comment stays as it was given'
            using errcode = '23514', constraint = 'circulation_comment_is_final', table = 'circulation_comment';
        end if;
        return new;
      end $$;
      create trigger b_guard before update on circulation_comment
        for each row execute function guard_circulation_comment();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table circulation_comment, circulation_invitation, circulation;
      drop function guard_circulation_comment();
      drop function guard_circulation_open();
      drop function guard_circulation();
    `);
  }
}
