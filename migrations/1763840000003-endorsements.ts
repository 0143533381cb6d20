import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A plan is sent to the heads of the organisations, who sign it or decline. One answer per organisation stands; every
 * answer that was ever given is kept beside it, with the checksum of the text it was about.
 */
export class Endorsements1763840000003 implements MigrationInterface {
  name = 'Endorsements1763840000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table endorsement (
        platform_id uuid not null,
        id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        subject_title text not null check (length(subject_title) <= 400),
        text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
        rule text not null check (rule in ('all', 'n')),
        rule_n integer check (rule_n > 0),
        last_day date not null,
        message text,
        invited_by uuid not null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint endorsement_pkey primary key (platform_id, id),
        constraint endorsement_subject_key unique (platform_id, subject_type, subject_id),
        constraint endorsement_invited_by_fkey foreign key (platform_id, invited_by)
          references membership (platform_id, id),
        constraint endorsement_number_check check ((rule = 'n') = (rule_n is not null))
      );
      select install_tenant_table('endorsement', 'select, insert, update');

      create table signature (
        platform_id uuid not null,
        id uuid not null,
        endorsement_id uuid not null,
        organisation_id uuid not null,
        membership_id uuid not null,
        state text not null default 'invited' check (state in ('invited', 'signed', 'declined', 'withdrawn')),
        comment text,
        text_sha256 text,
        answered_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint signature_pkey primary key (platform_id, id),
        constraint signature_organisation_key unique (platform_id, endorsement_id, organisation_id),
        constraint signature_endorsement_fkey foreign key (platform_id, endorsement_id)
          references endorsement (platform_id, id),
        constraint signature_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint signature_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint signature_answered_check check ((state = 'invited') = (answered_at is null)),
        constraint signature_of_text_check check ((state = 'signed') = (text_sha256 is not null)),
        constraint signature_refusal_needs_comment check (state not in ('declined', 'withdrawn')
          or (comment is not null and btrim(comment) <> ''))
      );
      create index signature_membership_idx on signature (platform_id, membership_id, state);
      create index signature_organisation_idx on signature (platform_id, organisation_id);
      select install_tenant_table('signature', 'select, insert, update');

      create table signature_answer (
        platform_id uuid not null,
        id uuid not null,
        signature_id uuid not null,
        state text not null check (state in ('signed', 'declined', 'withdrawn')),
        comment text,
        text_sha256 text not null,
        membership_id uuid not null,
        at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        constraint signature_answer_pkey primary key (platform_id, id),
        constraint signature_answer_signature_fkey foreign key (platform_id, signature_id)
          references signature (platform_id, id),
        constraint signature_answer_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create index signature_answer_signature_idx on signature_answer (platform_id, signature_id, at);
      select install_tenant_table('signature_answer', 'select, insert');
      create trigger append_only before update or delete on signature_answer
        for each statement execute function refuse_change();

      create function guard_endorsement() returns trigger
      language plpgsql
      as $$
      begin
        if tg_op = 'DELETE' or (new.subject_type, new.subject_id, new.text_sha256, new.rule, new.rule_n)
           is distinct from (old.subject_type, old.subject_id, old.text_sha256, old.rule, old.rule_n) then
          raise exception 'What is signed, and by which rule, never changes'
            using errcode = '23514', constraint = 'endorsement_keeps_text', table = 'endorsement';
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on endorsement
        for each row execute function guard_endorsement();

      create function guard_signature() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_text text;
      begin
        if tg_op = 'DELETE' then
          raise exception 'An invitation to sign is kept'
            using errcode = '23514', constraint = 'signature_is_kept', table = 'signature';
        end if;
        if tg_op = 'UPDATE' and (new.endorsement_id, new.organisation_id)
           is distinct from (old.endorsement_id, old.organisation_id) then
          raise exception 'A signature keeps its plan and its organisation'
            using errcode = '23514', constraint = 'signature_is_kept', table = 'signature';
        end if;
        if tg_op = 'UPDATE' and new.membership_id is distinct from old.membership_id and old.state = 'signed' then
          raise exception 'A plan that has been signed keeps who signed it'
            using errcode = '23514', constraint = 'signature_keeps_signer', table = 'signature';
        end if;
        if tg_op = 'INSERT' and new.state <> 'invited' or tg_op = 'UPDATE' and new.state <> old.state
           and (old.state, new.state) not in (('invited', 'signed'), ('invited', 'declined'), ('declined', 'signed'),
             ('signed', 'withdrawn'), ('withdrawn', 'signed')) then
          raise exception 'An organisation is invited, signs or declines, and may withdraw what it signed'
            using errcode = '23514', constraint = 'signature_transition', table = 'signature';
        end if;
        if new.state = 'signed' then
          select e.text_sha256 into v_text from endorsement e
          where e.platform_id = new.platform_id and e.id = new.endorsement_id;
          if new.text_sha256 is distinct from v_text then
            raise exception 'A signature is of the frozen text'
              using errcode = '23514', constraint = 'signature_of_other_text', table = 'signature';
          end if;
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on signature
        for each row execute function guard_signature();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table signature_answer, signature, endorsement;
      drop function guard_signature();
      drop function guard_endorsement();
    `);
  }
}
