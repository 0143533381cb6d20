import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows from a decision: an organisation does something by a day. It belongs to its decision for good. */
export class Duties1763840000002 implements MigrationInterface {
  name = 'Duties1763840000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_duty (
        platform_id uuid not null,
        id uuid not null,
        decision_id uuid not null,
        organisation_id uuid not null,
        what text not null check (btrim(what) <> '' and length(what) <= 1000),
        due_on date not null,
        state text not null default 'open' check (state in ('open', 'done')),
        note text,
        done_at timestamptz,
        done_by uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint decision_duty_pkey primary key (platform_id, id),
        constraint decision_duty_decision_fkey foreign key (platform_id, decision_id)
          references decision (platform_id, id),
        constraint decision_duty_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint decision_duty_done_by_fkey foreign key (platform_id, done_by) references membership (platform_id, id),
        constraint decision_duty_done_check check ((state = 'done') = (done_at is not null)
          and (state = 'done') = (done_by is not null)),
        constraint decision_duty_done_needs_note check (state <> 'done' or (note is not null and btrim(note) <> ''))
      );
      create index decision_duty_decision_idx on decision_duty (platform_id, decision_id);
      create index decision_duty_organisation_idx on decision_duty (platform_id, organisation_id, state, due_on);
      select install_tenant_table('decision_duty', 'select, insert, update');

      create function guard_decision_duty() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_state text;
      begin
        if tg_op = 'INSERT' then
          select d.state into v_state from decision d
          where d.platform_id = new.platform_id and d.id = new.decision_id for share;
          if v_state <> 'adopted' then
            raise exception 'Duties follow from a decision that has been taken'
              using errcode = '23514', constraint = 'duty_of_adopted_decision', table = 'decision_duty';
          end if;
        elsif (new.decision_id, new.organisation_id) is distinct from (old.decision_id, old.organisation_id) then
          raise exception 'A duty keeps its decision and its organisation'
            using errcode = '23514', constraint = 'duty_keeps_decision', table = 'decision_duty';
        end if;
        return new;
      end $$;
      create trigger guard before insert or update on decision_duty
        for each row execute function guard_decision_duty();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table decision_duty;
      drop function guard_decision_duty();
    `);
  }
}
