import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting's time of day, in Stockholm, and meetings that are cancelled with a reason and never change after that. */
export class MeetingTimes1763940000001 implements MigrationInterface {
  name = 'MeetingTimes1763940000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting
        add column starts_at time(0),
        add column cancel_reason text check (btrim(cancel_reason) <> ''),
        add column cancelled_at timestamptz,
        add column cancelled_by uuid,
        drop constraint meeting_state_check,
        add constraint meeting_state_check check (state in ('planned', 'held', 'cancelled')),
        add constraint meeting_cancelled_check check (num_nonnulls(cancel_reason, cancelled_at, cancelled_by)
          = case when state = 'cancelled' then 3 else 0 end),
        add constraint meeting_cancelled_by_fkey foreign key (platform_id, cancelled_by)
          references membership (platform_id, id);
      ${guards("in ('held', 'cancelled')", 'closed or cancelled')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${guards("= 'held'", 'closed')}
      alter table meeting
        drop constraint meeting_cancelled_by_fkey,
        drop constraint meeting_cancelled_check,
        drop constraint meeting_state_check,
        add constraint meeting_state_check check (state in ('planned', 'held')),
        drop column cancelled_by,
        drop column cancelled_at,
        drop column cancel_reason,
        drop column starts_at;
    `);
  }
}

/** The guards of a meeting and of what belongs to it, once it is in one of these states. */
function guards(final: string, called: string): string {
  return `
    create or replace function guard_meeting() returns trigger
    language plpgsql
    as $$
    begin
      if tg_op = 'DELETE' or old.state ${final} then
        raise exception 'A meeting that has been ${called} is never changed'
          using errcode = '23514', constraint = 'meeting_is_held', table = 'meeting';
      end if;
      if (new.body_id, new.number) is distinct from (old.body_id, old.number) then
        raise exception 'A meeting keeps its body and its number'
          using errcode = '23514', constraint = 'meeting_keeps_body', table = 'meeting';
      end if;
      return new;
    end $$;

    create or replace function guard_meeting_content() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
    as $$
    declare
      v_state text;
    begin
      if tg_op = 'UPDATE' and new.meeting_id is distinct from old.meeting_id then
        raise exception 'What belongs to a meeting stays there'
          using errcode = '23514', constraint = 'meeting_is_held', table = tg_table_name;
      end if;
      select m.state into v_state from meeting m
      where m.platform_id = coalesce(new.platform_id, old.platform_id)
        and m.id = coalesce(new.meeting_id, old.meeting_id)
      for share;
      if v_state ${final} then
        raise exception 'A meeting that has been ${called} is never changed'
          using errcode = '23514', constraint = 'meeting_is_held', table = tg_table_name;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;`;
}
