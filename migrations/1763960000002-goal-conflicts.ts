import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two goals or nodes of one version that pull against each other, and why. A conflict has no direction: the same two
 * stand together once, whichever is named first. Content of a version, so it changes in drafts only.
 */
export class GoalConflicts1763960000002 implements MigrationInterface {
  name = 'GoalConflicts1763960000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_conflict (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        first_node_id uuid not null,
        second_node_id uuid not null,
        reasoning text not null check (btrim(reasoning) <> '' and length(reasoning) <= 2000),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint goal_conflict_pkey primary key (platform_id, id),
        constraint goal_conflict_first_fkey foreign key (platform_id, version_id, first_node_id)
          references version_node (platform_id, version_id, node_id) on delete cascade,
        constraint goal_conflict_second_fkey foreign key (platform_id, version_id, second_node_id)
          references version_node (platform_id, version_id, node_id) on delete cascade,
        constraint goal_conflict_joins_two_nodes check (first_node_id <> second_node_id)
      );
      create unique index goal_conflict_pair_key on goal_conflict
        (platform_id, version_id, least(first_node_id, second_node_id), greatest(first_node_id, second_node_id));
      create index goal_conflict_first_idx on goal_conflict (platform_id, version_id, first_node_id);
      create index goal_conflict_second_idx on goal_conflict (platform_id, version_id, second_node_id);
      select install_tenant_table('goal_conflict');

      create trigger a_content_guard before insert or update or delete on goal_conflict
        for each row execute function guard_version_content();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table goal_conflict`);
  }
}
