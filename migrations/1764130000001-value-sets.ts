import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a value is digested, in this order; all but when and by what it was superseded. */
const DIGESTED = {
  indicator_value: `n.id, n.indicator_id, n.area_code, n.organisation_id, n.period_start, n.period_end, n.sex, n.number,
    n.numerator, n.denominator, n.text_value, n.kind, n.state, n.comment, n.reason, n.source_note, n.made_up, n.revision,
    n.report_id, n.membership_id, n.created_at`,
  comparison_value: `n.id, n.indicator_id, n.area_code, n.period_start, n.period_end, n.sex, n.number, n.state,
    n.comment, n.reason, n.source_note, n.revision, n.created_at`,
};
const TABLES = ['indicator_value', 'comparison_value'] as const;

/**
 * Values that a source brings by the thousand are told of in the trail as sets: one entry for all that one statement
 * wrote of an indicator, with how many they are and the SHA-256 of their text. The values are themselves a record that
 * nothing is taken from (a correction is a new row, the old one stays), so what was before and after is theirs to say,
 * and the entry's to vouch for. `written_in` and `superseded_in` say which set. What people write has none, and keeps
 * an entry a row.
 */
export class ValueSets1764130000001 implements MigrationInterface {
  name = 'ValueSets1764130000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table} add column written_in uuid, add column superseded_in uuid,
          add constraint ${table}_superseded_check check (superseded_in is null or superseded_at is not null);
        grant update (superseded_in) on ${table} to effektkedja_app;
        ${trailOf(table)}
        drop trigger audit_insert on ${table};
        drop trigger audit_update on ${table};
        create trigger audit_insert after insert on ${table}
          referencing new table as new_rows for each statement execute function audit_${table}();
        create trigger audit_update after update on ${table}
          referencing old table as old_rows new table as new_rows
          for each statement execute function audit_${table}();
      `);
    }
    await runner.query(`
      create or replace function guard_indicator_value() returns trigger
      language plpgsql
      as $$
      declare
        v_kept indicator_value := new;
      begin
        v_kept.superseded_at := null;
        v_kept.superseded_in := null;
        if old.superseded_at is not null or new.superseded_at is null or v_kept *<> old then
          raise exception 'A value is never changed, a correction is a new revision'
            using errcode = '23514', constraint = 'indicator_value_is_append_only', table = 'indicator_value';
        end if;
        return new;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function guard_indicator_value() returns trigger
      language plpgsql
      as $$
      begin
        if old.superseded_at is not null or new.superseded_at is null
           or to_jsonb(new) - 'superseded_at' is distinct from to_jsonb(old) - 'superseded_at' then
          raise exception 'A value is never changed, a correction is a new revision'
            using errcode = '23514', constraint = 'indicator_value_is_append_only', table = 'indicator_value';
        end if;
        return new;
      end $$;
    `);
    for (const table of TABLES) {
      await runner.query(`
        drop trigger audit_insert on ${table};
        drop trigger audit_update on ${table};
        create trigger audit_insert after insert on ${table}
          referencing new table as new_rows for each statement execute function audit_statement();
        create trigger audit_update after update on ${table}
          referencing old table as old_rows new table as new_rows
          for each statement execute function audit_statement();
        drop function audit_${table}();
        alter table ${table} drop column written_in, drop column superseded_in;
      `);
    }
  }
}

const ENTRIES = `
  insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, membership_id, request, reason,
    table_name, row_id, before, after)
  select w.platform_id, v_tx, now(), v_opens and row_number() over () = 1, left(tg_op, 1), v_actor::uuid, v_kind,
    nullif(current_setting('app.membership', true), '')::uuid, nullif(current_setting('app.request', true), ''),
    nullif(current_setting('app.reason', true), ''), tg_table_name, w.row_id, w.before, w.after`;

const setOf = (columns: string): string => `
  json_build_object('indicator_id', n.indicator_id, 'rows', count(*), 'sha256',
    encode(sha256(convert_to(string_agg(row(${columns})::text, chr(10) order by n.id), 'UTF8')), 'hex'))`;

/** As `audit_statement`, which see, for rows of no set; and an entry a set. Times are digested as UTC has them. */
function trailOf(table: (typeof TABLES)[number]): string {
  return `
    create function audit_${table}() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_nestloop = off
    set datestyle = 'ISO, YMD'
    set timezone = 'UTC'
    as $$
    declare
      v_actor text := current_setting('app.actor', true);
      v_kind text := coalesce(nullif(current_setting('app.actor_kind', true), ''), 'person');
      v_tx xid8 := pg_current_xact_id();
      v_opens boolean;
    begin
      if coalesce(v_actor, '') = '' then
        raise exception 'No actor is set, so nothing may be written to %', tg_table_name
          using errcode = '23514', constraint = 'audit_actor_required', table = tg_table_name;
      end if;
      if v_actor = 'system' then
        v_actor := '00000000-0000-0000-0000-000000000000';
        v_kind := 'system';
      end if;
      v_opens := not exists (select from audit_entry e where e.tx = v_tx and e.at = now());
      if tg_op = 'INSERT' then
        ${ENTRIES}
        from (
          select n.platform_id, n.id as row_id, null::json as before, to_json(n) as after
          from new_rows n where n.written_in is null
          union all
          select n.platform_id, n.written_in, null, ${setOf(DIGESTED[table])}
          from new_rows n where n.written_in is not null group by n.platform_id, n.indicator_id, n.written_in
        ) w;
      else
        ${ENTRIES}
        from (
          select n.platform_id, n.id as row_id, to_json(o) as before, to_json(n) as after
          from old_rows o join new_rows n on n.id = o.id and n.platform_id = o.platform_id
          where n.superseded_in is null and o *<> n
          union all
          select n.platform_id, n.superseded_in, null, ${setOf('n.id, n.superseded_at')}
          from new_rows n where n.superseded_in is not null group by n.platform_id, n.indicator_id, n.superseded_in
        ) w;
      end if;
      return null;
    end $$;
    revoke all on function audit_${table}() from public;
  `;
}
