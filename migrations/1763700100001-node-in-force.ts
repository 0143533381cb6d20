import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a node says in the version in force, and which sub-goal it stands under. A sub-goal stands under itself;
 * the overall goal, and nodes that serve all sub-goals, under none. Where nothing is adopted there are no rows.
 * A platform has one model of its own, so a node has at most one row.
 */
export class NodeInForce1763700100001 implements MigrationInterface {
  name = 'NodeInForce1763700100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index logic_model_one_platform_model on logic_model (platform_id) where kind = 'platform';

      create view node_in_force with (security_invoker = true) as
      select n.platform_id, n.node_id, n.version_id, n.kind, n.text,
             case n.kind when 'sub_goal' then n.node_id else n.sub_goal_node_id end as sub_goal_node_id,
             g.number as sub_goal_number, g.text as sub_goal_text, n.position
      from logic_model m
      join model_version v on v.platform_id = m.platform_id and v.model_id = m.id and v.state = 'adopted'
      join version_node n on n.platform_id = v.platform_id and n.version_id = v.id
      left join version_node g on g.platform_id = n.platform_id and g.version_id = n.version_id
        and g.node_id = case n.kind when 'sub_goal' then n.node_id else n.sub_goal_node_id end
      where m.kind = 'platform';
      grant select on node_in_force to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view node_in_force;
      drop index logic_model_one_platform_model;
    `);
  }
}
