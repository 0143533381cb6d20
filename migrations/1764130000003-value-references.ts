import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCED = ['indicator', 'organisation', 'membership', 'report'] as const;

/**
 * What a value refers to is looked up once a statement and not once a row: a foreign key asks for each of thousands of
 * values whether their one indicator is there, which costs more than all else about them together. Values never change
 * what they refer to. Whoever deletes it is refused as before; the rows referred to are locked against that meanwhile,
 * as a foreign key locks them.
 */
export class ValueReferences1764130000003 implements MigrationInterface {
  name = 'ValueReferences1764130000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function check_value_references() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_missing text;
      begin
        select m.what into v_missing from (
          select 'indicator' as what from (select distinct platform_id, indicator_id as id from new_rows) n
          where not exists (select from indicator i where i.platform_id = n.platform_id and i.id = n.id for key share)
          union all
          select 'organisation' from (select distinct platform_id, organisation_id as id from new_rows) n
          where n.id is not null and not exists (
            select from organisation o where o.platform_id = n.platform_id and o.id = n.id for key share)
          union all
          select 'membership' from (select distinct platform_id, membership_id as id from new_rows) n
          where n.id is not null and not exists (
            select from membership m where m.platform_id = n.platform_id and m.id = n.id for key share)
          union all
          select 'report' from (select distinct platform_id, report_id as id from new_rows) n
          where n.id is not null and not exists (
            select from report r where r.platform_id = n.platform_id and r.id = n.id for key share)
        ) m limit 1;
        if found then
          raise exception 'A value refers to a row of % that is not there', v_missing
            using errcode = '23503', constraint = 'indicator_value_' || v_missing || '_fkey', table = tg_table_name;
        end if;
        return null;
      end $$;
      create trigger refers after insert on indicator_value
        referencing new table as new_rows for each statement execute function check_value_references();

      create function refuse_value_loss() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if exists (
          select from old_rows o
          join indicator_value v on v.platform_id = o.platform_id and o.id = case tg_table_name
            when 'indicator' then v.indicator_id when 'organisation' then v.organisation_id
            when 'membership' then v.membership_id else v.report_id end
        ) then
          raise exception 'Values refer to the row of %', tg_table_name
            using errcode = '23503', constraint = 'indicator_value_' || tg_table_name || '_fkey',
              table = 'indicator_value';
        end if;
        return null;
      end $$;
      revoke all on function check_value_references(), refuse_value_loss() from public;
    `);
    for (const table of REFERENCED) {
      await runner.query(`
        alter table indicator_value drop constraint indicator_value_${table}_fkey;
        create trigger has_values after delete on ${table}
          referencing old table as old_rows for each statement execute function refuse_value_loss();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of REFERENCED) {
      await runner.query(`
        drop trigger has_values on ${table};
        alter table indicator_value add constraint indicator_value_${table}_fkey
          foreign key (platform_id, ${table}_id) references ${table} (platform_id, id);
      `);
    }
    await runner.query(`
      drop trigger refers on indicator_value;
      drop function refuse_value_loss();
      drop function check_value_references();
    `);
  }
}
