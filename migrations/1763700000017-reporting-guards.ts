import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A certified round is closed for good, with its reports, items and values. Certifying takes the row of every
 * report in the round, and whoever writes into a report takes that report's row before the round's state is
 * read: so nothing slips in beside a certification, and reports of the same round never wait for each other.
 */
export class ReportingGuards1763700000017 implements MigrationInterface {
  name = 'ReportingGuards1763700000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_certified(p_platform_id uuid, p_round_id uuid, p_table text) returns void
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if exists (select from reporting_round r
                   where r.platform_id = p_platform_id and r.id = p_round_id and r.state = 'certified') then
          raise exception 'The round is certified and never changes'
            using errcode = '23514', constraint = 'reporting_round_is_certified', table = p_table;
        end if;
      end $$;

      create function guard_reporting_round() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if old.state = 'certified' then
          raise exception 'The round is certified and never changes'
            using errcode = '23514', constraint = 'reporting_round_is_certified', table = 'reporting_round';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        if new.state = 'certified' then
          perform from report r where r.platform_id = new.platform_id and r.round_id = new.id
          order by r.id for update;
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on reporting_round
        for each row execute function guard_reporting_round();

      -- A new report has no row yet that certifying could wait for: it shares the round's row instead.
      create function guard_report() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if tg_op = 'INSERT' then
          perform from reporting_round r where r.platform_id = new.platform_id and r.id = new.round_id for share;
        end if;
        perform refuse_certified(coalesce(new.platform_id, old.platform_id), coalesce(new.round_id, old.round_id),
          'report');
        if tg_op = 'DELETE' then
          return old;
        end if;
        if tg_op = 'UPDATE' and (new.round_id, new.organisation_id)
           is distinct from (old.round_id, old.organisation_id) then
          raise exception 'A report keeps its round and its organisation'
            using errcode = '23514', constraint = 'report_keeps_round', table = 'report';
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on report
        for each row execute function guard_report();

      create function guard_report_item() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_report record;
      begin
        for v_report in
          select r.platform_id, r.round_id from report r
          where (r.platform_id, r.id) in (select c.platform_id, c.report_id from changed_rows c)
          order by r.id for no key update
        loop
          perform refuse_certified(v_report.platform_id, v_report.round_id, 'report_item');
        end loop;
        return null;
      end $$;

      create function guard_report_value() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_report record;
      begin
        for v_report in
          select r.platform_id, r.round_id from report r
          where (r.platform_id, r.id) in (
            select i.platform_id, i.report_id from report_item i
            where (i.platform_id, i.id) in (select c.platform_id, c.report_item_id from changed_rows c))
          order by r.id for no key update
        loop
          perform refuse_certified(v_report.platform_id, v_report.round_id, 'report_value');
        end loop;
        return null;
      end $$;

      create trigger guard_insert after insert on report_item referencing new table as changed_rows
        for each statement execute function guard_report_item();
      create trigger guard_update after update on report_item referencing new table as changed_rows
        for each statement execute function guard_report_item();
      create trigger guard_delete after delete on report_item referencing old table as changed_rows
        for each statement execute function guard_report_item();
      create trigger guard_insert after insert on report_value referencing new table as changed_rows
        for each statement execute function guard_report_value();
      create trigger guard_update after update on report_value referencing new table as changed_rows
        for each statement execute function guard_report_value();
      create trigger guard_delete after delete on report_value referencing old table as changed_rows
        for each statement execute function guard_report_value();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['report_value', 'report_item']) {
      await runner.query(`
        drop trigger guard_insert on ${table};
        drop trigger guard_update on ${table};
        drop trigger guard_delete on ${table};
        drop function guard_${table}();
      `);
    }
    await runner.query(`
      drop trigger guard on report;
      drop function guard_report();
      drop trigger guard on reporting_round;
      drop function guard_reporting_round();
      drop function refuse_certified(uuid, uuid, text);
    `);
  }
}
