import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The newest values of one area and sex, in order of time, without passing every other area: what each status
 * on a board starts from.
 */
export class IndicatorSeries1763700200001 implements MigrationInterface {
  name = 'IndicatorSeries1763700200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index indicator_value_series_idx on indicator_value
        (platform_id, indicator_id, sex, area_code, period_end) where superseded_at is null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index indicator_value_series_idx`);
  }
}
