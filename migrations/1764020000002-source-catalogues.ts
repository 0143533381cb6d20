import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More of what a source says in its catalogue, shared by the platforms: retired figures, days of publication, areas and groups. */
export class SourceCatalogues1764020000002 implements MigrationInterface {
  name = 'SourceCatalogues1764020000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalogue_entry
        add column retired text,
        add column period text,
        add column preliminary_on date,
        add column published_on date,
        add column gone_at timestamptz;

      create table catalogue_area (
        source text not null,
        code text not null,
        kind text not null check (kind in ('country', 'region', 'municipality', 'group', 'unit')),
        title text not null,
        members text[] not null default '{}',
        retrieved_at timestamptz not null,
        constraint catalogue_area_pkey primary key (source, code)
      );
      create index catalogue_area_kind_idx on catalogue_area (source, kind, title);
      grant select, insert, update on catalogue_area to effektkedja_app;

      create table catalogue_group (
        source text not null,
        external_id text not null,
        title text not null,
        members text[] not null default '{}',
        retrieved_at timestamptz not null,
        constraint catalogue_group_pkey primary key (source, external_id)
      );
      grant select, insert, update on catalogue_group to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table catalogue_group, catalogue_area;
      alter table catalogue_entry drop column retired, drop column period, drop column preliminary_on,
        drop column published_on, drop column gone_at;
    `);
  }
}
