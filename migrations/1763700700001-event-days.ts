import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A domain event has two times: when it happened, by the application's clock like the record's own dates, and
 * when the database kept it (`at`). Something entered afterwards, such as a decision of 2014, shows both.
 */
export class EventDays1763700700001 implements MigrationInterface {
  name = 'EventDays1763700700001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table domain_event add column happened_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table domain_event drop column happened_at`);
  }
}
