import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of a body over a subject, and each seat's stand. A decision taken, and its stands, never change. */
export class Decisions1763700000008 implements MigrationInterface {
  name = 'Decisions1763700000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        platform_id uuid not null,
        id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        body_id uuid not null,
        state text not null default 'open' check (state in ('open', 'adopted', 'returned')),
        tabled_by uuid not null,
        tabled_at timestamptz not null default now(),
        meeting_date date,
        protocol_reference text,
        protocol_paragraph text,
        note text,
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint decision_pkey primary key (platform_id, id),
        constraint decision_body_fkey foreign key (platform_id, body_id) references body (platform_id, id),
        constraint decision_tabled_by_fkey foreign key (platform_id, tabled_by)
          references membership (platform_id, id),
        constraint decision_decided_by_fkey foreign key (platform_id, decided_by)
          references membership (platform_id, id),
        constraint decision_decided_check check ((state = 'open') = (decided_by is null)
          and (state = 'open') = (decided_at is null)),
        constraint decision_adopted_needs_protocol check (state <> 'adopted'
          or (meeting_date is not null and btrim(protocol_reference) <> '' and protocol_reference is not null)),
        constraint decision_returned_needs_reason check (state <> 'returned'
          or (reason is not null and btrim(reason) <> ''))
      );
      create unique index decision_one_open on decision (platform_id, subject_type, subject_id)
        where state = 'open';
      create index decision_subject_idx on decision (platform_id, subject_type, subject_id, tabled_at);
      create index decision_body_idx on decision (platform_id, body_id, state);
      select install_tenant_table('decision', 'select, insert, update');

      create table stand (
        platform_id uuid not null,
        id uuid not null,
        decision_id uuid not null,
        seat_id uuid not null,
        stance text not null check (stance in ('for', 'against', 'abstains')),
        comment text,
        membership_id uuid not null,
        at timestamptz not null default now(),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint stand_pkey primary key (platform_id, id),
        constraint stand_decision_seat_key unique (platform_id, decision_id, seat_id),
        constraint stand_decision_fkey foreign key (platform_id, decision_id) references decision (platform_id, id),
        constraint stand_seat_fkey foreign key (platform_id, seat_id) references seat (platform_id, id),
        constraint stand_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create index stand_seat_idx on stand (platform_id, seat_id);
      select install_tenant_table('stand', 'select, insert, update');

      create function guard_decision() returns trigger
      language plpgsql
      as $$
      begin
        if tg_op = 'DELETE' or old.state <> 'open' then
          raise exception 'A decision that has been taken is never changed'
            using errcode = '23514', constraint = 'decision_is_final', table = 'decision';
        end if;
        if (new.subject_type, new.subject_id, new.body_id) is distinct from
           (old.subject_type, old.subject_id, old.body_id) then
          raise exception 'A decision keeps its subject and its body'
            using errcode = '23514', constraint = 'decision_keeps_subject', table = 'decision';
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on decision
        for each row execute function guard_decision();

      -- The shared lock makes a stand wait for a decision being recorded, and then be refused.
      create function guard_stand() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_state text;
      begin
        select d.state into v_state from decision d
        where d.platform_id = coalesce(new.platform_id, old.platform_id)
          and d.id = coalesce(new.decision_id, old.decision_id)
        for share;
        if tg_op = 'DELETE' or v_state <> 'open'
           or (tg_op = 'UPDATE' and (new.decision_id, new.seat_id) is distinct from (old.decision_id, old.seat_id))
        then
          raise exception 'The decision has been taken, stands no longer change'
            using errcode = '23514', constraint = 'stand_is_final', table = 'stand';
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on stand
        for each row execute function guard_stand();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table stand, decision;
      drop function guard_stand();
      drop function guard_decision();
    `);
  }
}
