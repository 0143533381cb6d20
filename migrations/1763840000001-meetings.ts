import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings of a body: what was added to or noted on the agenda, and who was there. A meeting that has been closed
 * is kept as text with its checksum, and neither it nor what belongs to it ever changes.
 */
export class Meetings1763840000001 implements MigrationInterface {
  name = 'Meetings1763840000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting (
        platform_id uuid not null,
        id uuid not null,
        body_id uuid not null,
        number integer not null check (number > 0),
        on_date date not null,
        place text not null check (btrim(place) <> '' and length(place) <= 300),
        first_paragraph integer not null default 1 check (first_paragraph > 0),
        note text,
        state text not null default 'planned' check (state in ('planned', 'held')),
        protocol_reference text,
        adjusted_on date,
        canonical_text text,
        sha256 text check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex')),
        closed_at timestamptz,
        closed_by uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint meeting_pkey primary key (platform_id, id),
        constraint meeting_number_key unique (platform_id, body_id, number),
        constraint meeting_body_fkey foreign key (platform_id, body_id) references body (platform_id, id),
        constraint meeting_closed_by_fkey foreign key (platform_id, closed_by) references membership (platform_id, id),
        constraint meeting_adjusted_check check (adjusted_on >= on_date),
        constraint meeting_held_check check (num_nonnulls(canonical_text, sha256, closed_at, closed_by)
          = case when state = 'held' then 4 else 0 end),
        constraint meeting_held_needs_reference check (state <> 'held'
          or (protocol_reference is not null and btrim(protocol_reference) <> ''))
      );
      create index meeting_date_idx on meeting (platform_id, on_date);
      select install_tenant_table('meeting', 'select, insert, update');

      create table meeting_item (
        platform_id uuid not null,
        id uuid not null,
        meeting_id uuid not null,
        kind text not null check (kind in ('own', 'matter', 'follow_up', 'deviation')),
        subject_id uuid,
        position integer not null check (position > 0),
        title text check (btrim(title) <> '' and length(title) <= 300),
        detail text,
        outcome text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint meeting_item_pkey primary key (platform_id, id),
        constraint meeting_item_subject_key unique (platform_id, meeting_id, subject_id),
        constraint meeting_item_meeting_fkey foreign key (platform_id, meeting_id) references meeting (platform_id, id),
        constraint meeting_item_own_check check ((kind = 'own') = (subject_id is null)
          and (kind = 'own') = (title is not null))
      );
      create index meeting_item_meeting_idx on meeting_item (platform_id, meeting_id, position);
      select install_tenant_table('meeting_item');

      create table meeting_attendance (
        platform_id uuid not null,
        id uuid not null,
        meeting_id uuid not null,
        seat_id uuid not null,
        presence text not null check (presence in ('present', 'absent', 'substitute')),
        substitute_seat_id uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint meeting_attendance_pkey primary key (platform_id, id),
        constraint meeting_attendance_seat_key unique (platform_id, meeting_id, seat_id),
        constraint meeting_attendance_substitute_key unique (platform_id, meeting_id, substitute_seat_id),
        constraint meeting_attendance_meeting_fkey foreign key (platform_id, meeting_id)
          references meeting (platform_id, id),
        constraint meeting_attendance_seat_fkey foreign key (platform_id, seat_id) references seat (platform_id, id),
        constraint meeting_attendance_substitute_fkey foreign key (platform_id, substitute_seat_id)
          references seat (platform_id, id),
        constraint meeting_attendance_substitute_check check ((presence = 'substitute')
          = (substitute_seat_id is not null))
      );
      create index meeting_attendance_seat_idx on meeting_attendance (platform_id, seat_id);
      create index meeting_attendance_substitute_idx on meeting_attendance (platform_id, substitute_seat_id);
      select install_tenant_table('meeting_attendance', 'select, insert, update');

      create function guard_meeting() returns trigger
      language plpgsql
      as $$
      begin
        if tg_op = 'DELETE' or old.state = 'held' then
          raise exception 'A meeting that has been closed is never changed'
            using errcode = '23514', constraint = 'meeting_is_held', table = 'meeting';
        end if;
        if (new.body_id, new.number) is distinct from (old.body_id, old.number) then
          raise exception 'A meeting keeps its body and its number'
            using errcode = '23514', constraint = 'meeting_keeps_body', table = 'meeting';
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on meeting
        for each row execute function guard_meeting();

      -- The shared lock makes a change wait for a meeting being closed, and then be refused.
      create function guard_meeting_content() returns trigger
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
        if v_state = 'held' then
          raise exception 'A meeting that has been closed is never changed'
            using errcode = '23514', constraint = 'meeting_is_held', table = tg_table_name;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger a_content_guard before insert or update or delete on meeting_item
        for each row execute function guard_meeting_content();
      create trigger a_content_guard before insert or update or delete on meeting_attendance
        for each row execute function guard_meeting_content();

      -- An ordinary seat of the meeting's body, and a substitute seat of the same body and organisation.
      create function guard_attendance() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_organisation uuid;
        v_body uuid;
        v_day date;
      begin
        select m.body_id, m.on_date into v_body, v_day from meeting m
        where m.platform_id = new.platform_id and m.id = new.meeting_id;
        select s.organisation_id into v_organisation from seat s
        where s.platform_id = new.platform_id and s.id = new.seat_id and s.body_id = v_body and not s.substitute
          and s.valid_from <= v_day and (s.valid_to is null or s.valid_to >= v_day);
        if v_organisation is null then
          raise exception 'Only the ordinary seats of the body are counted at its meeting'
            using errcode = '23514', constraint = 'attendance_of_ordinary_seat', table = 'meeting_attendance';
        end if;
        if new.substitute_seat_id is not null and not exists (
          select from seat s
          where s.platform_id = new.platform_id and s.id = new.substitute_seat_id and s.body_id = v_body
            and s.substitute and s.organisation_id = v_organisation
            and s.valid_from <= v_day and (s.valid_to is null or s.valid_to >= v_day))
        then
          raise exception 'A substitute steps in for the own organisation''s seat'
            using errcode = '23514', constraint = 'substitute_of_same_organisation', table = 'meeting_attendance';
        end if;
        return new;
      end $$;
      create trigger b_attendance_guard before insert or update on meeting_attendance
        for each row execute function guard_attendance();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table meeting_attendance, meeting_item, meeting;
      drop function guard_attendance();
      drop function guard_meeting_content();
      drop function guard_meeting();
    `);
  }
}
