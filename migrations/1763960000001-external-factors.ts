import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the world around brings: a law, an election, smaller budgets, and which goals and nodes of a version it touches.
 * `identity` is the same in every version, so that the difference can tell a reworded factor from a new one. Content of
 * a version as nodes and links are: it changes in drafts only.
 */
export class ExternalFactors1763960000001 implements MigrationInterface {
  name = 'ExternalFactors1763960000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table external_factor (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        identity uuid not null,
        text text not null check (btrim(text) <> '' and length(text) <= 2000),
        occurs_on date,
        works text not null default 'unknown' check (works in ('helps', 'hinders', 'unknown')),
        how text check (length(how) <= 2000),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint external_factor_pkey primary key (platform_id, id),
        constraint external_factor_identity_key unique (platform_id, version_id, identity),
        constraint external_factor_version_key unique (platform_id, version_id, id),
        constraint external_factor_version_fkey foreign key (platform_id, version_id)
          references model_version (platform_id, id) on delete cascade
      );
      create index external_factor_identity_idx on external_factor (platform_id, identity);
      select install_tenant_table('external_factor');

      create table external_factor_node (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        factor_id uuid not null,
        node_id uuid not null,
        created_at timestamptz not null default now(),
        constraint external_factor_node_pkey primary key (platform_id, id),
        constraint external_factor_node_key unique (platform_id, factor_id, node_id),
        constraint external_factor_node_factor_fkey foreign key (platform_id, version_id, factor_id)
          references external_factor (platform_id, version_id, id) on delete cascade,
        constraint external_factor_node_node_fkey foreign key (platform_id, version_id, node_id)
          references version_node (platform_id, version_id, node_id) on delete cascade
      );
      create index external_factor_node_factor_idx on external_factor_node (platform_id, version_id, factor_id);
      create index external_factor_node_node_idx on external_factor_node (platform_id, version_id, node_id);
      select install_tenant_table('external_factor_node', 'select, insert, delete');

      create trigger a_content_guard before insert or update or delete on external_factor
        for each row execute function guard_version_content();
      create trigger a_content_guard before insert or update or delete on external_factor_node
        for each row execute function guard_version_content();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table external_factor_node, external_factor`);
  }
}
