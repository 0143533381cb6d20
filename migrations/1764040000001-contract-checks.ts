import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the source says now, beside what it said when the indicator was taken in: the nightly check writes both texts
 * when they differ from the snapshot, and the moment it looked whatever it found.
 */
export class ContractChecks1764040000001 implements MigrationInterface {
  name = 'ContractChecks1764040000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_contract
        add column source_title text check (btrim(source_title) <> '' and length(source_title) <= 500),
        add column source_definition text,
        add column checked_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_contract drop column source_title, drop column source_definition, drop column checked_at
    `);
  }
}
