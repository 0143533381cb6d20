import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An activity planned by mistake can be taken away; foreign keys keep the one that anything depends on. */
export class RemoveActivities1763700400001 implements MigrationInterface {
  name = 'RemoveActivities1763700400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant delete on activity to effektkedja_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke delete on activity from effektkedja_app`);
  }
}
