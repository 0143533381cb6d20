import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators of other authorities' PxWeb, each by the name it has where the service is run. */
export class PxWebSources1764140000002 implements MigrationInterface {
  name = 'PxWebSources1764140000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator drop constraint indicator_source_check, add constraint indicator_source_check
        check (source in ('own', 'kolada', 'scb', 'file', 'platform') or source ~ '^px_[a-z][a-z0-9]{1,30}$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Those that there are stay: they are somebody's figures.
    await runner.query(`
      alter table indicator drop constraint indicator_source_check, add constraint indicator_source_check
        check (source in ('own', 'kolada', 'scb', 'file', 'platform')) not valid;
    `);
  }
}
