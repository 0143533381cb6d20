import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that mean the same on a platform, kept by its coordinator; the search asks for each in the others' place. */
export class Synonyms1764040000004 implements MigrationInterface {
  name = 'Synonyms1764040000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table synonym_group (
        platform_id uuid not null,
        id uuid not null,
        words text[] not null check (cardinality(words) between 2 and 10),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint synonym_group_pkey primary key (platform_id, id),
        constraint synonym_group_platform_fkey foreign key (platform_id) references platform (id)
      );
      select install_tenant_table('synonym_group');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table synonym_group`);
  }
}
