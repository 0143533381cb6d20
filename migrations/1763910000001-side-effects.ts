import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An outcome or an effect that is not what was aimed at: wanted all the same, or not. Null for what was aimed at. */
export class SideEffects1763910000001 implements MigrationInterface {
  name = 'SideEffects1763910000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_node
        add column side_effect text check (side_effect in ('wanted', 'unwanted')),
        add constraint version_node_side_effect_of_kind
          check (side_effect is null or kind in ('outcome', 'effect_medium', 'effect_long'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_node
        drop constraint version_node_side_effect_of_kind,
        drop column side_effect;
    `);
  }
}
