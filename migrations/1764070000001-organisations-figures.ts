import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many organisations give an indicator's figures is asked for every use on a board: by the index alone. */
export class OrganisationsFigures1764070000001 implements MigrationInterface {
  name = 'OrganisationsFigures1764070000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index indicator_value_organisation_idx on indicator_value (platform_id, indicator_id, organisation_id)
        where superseded_at is null and area_code is null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index indicator_value_organisation_idx`);
  }
}
