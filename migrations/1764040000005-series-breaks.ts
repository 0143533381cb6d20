import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a changed definition breaks a series: figures from that day on are not compared with those before it. And which
 * indicator took the place of one that its source no longer publishes.
 */
export class SeriesBreaks1764040000005 implements MigrationInterface {
  name = 'SeriesBreaks1764040000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table series_break (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        starts_on date not null,
        definition_version integer not null check (definition_version > 1),
        reason text not null check (btrim(reason) <> ''),
        membership_id uuid,
        created_at timestamptz not null default now(),
        constraint series_break_pkey primary key (platform_id, id),
        constraint series_break_day_key unique (platform_id, indicator_id, starts_on),
        constraint series_break_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint series_break_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      select install_tenant_table('series_break', 'select, insert');

      alter table indicator_contract
        add column replaced_by_id uuid,
        add constraint indicator_contract_replaced_fkey foreign key (platform_id, replaced_by_id)
          references indicator (platform_id, id),
        add constraint indicator_contract_replaced_check check (replaced_by_id <> indicator_id);

      create or replace function search_levels(p_area_level text) returns text[]
      language sql immutable
      set search_path = pg_catalog, public, pg_temp
      return case
        when p_area_level in ('K', 'municipality') then array['municipality']
        when p_area_level in ('L', 'region', 'county') then array['region']
        when p_area_level in ('A', 'municipality_and_region') then array['municipality', 'region']
        else '{}' end;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_contract drop column replaced_by_id;
      drop table series_break;
    `);
  }
}
