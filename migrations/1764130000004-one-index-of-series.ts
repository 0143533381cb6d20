import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key of the current value says first which series, then when: one index keeps values apart and gives the newest of
 * an area and sex in order of time. The index of series held the same but for one column, and every value was put in
 * both.
 */
export class OneIndexOfSeries1764130000004 implements MigrationInterface {
  name = 'OneIndexOfSeries1764130000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index indicator_value_series_idx;
      drop index indicator_value_current_key;
      create unique index indicator_value_current_key on indicator_value
        (platform_id, indicator_id, sex, area_code, organisation_id, period_end, period_start)
        nulls not distinct where superseded_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index indicator_value_current_key;
      create unique index indicator_value_current_key on indicator_value
        (platform_id, indicator_id, period_end, period_start, area_code, sex, organisation_id)
        nulls not distinct where superseded_at is null;
      create index indicator_value_series_idx on indicator_value
        (platform_id, indicator_id, sex, area_code, organisation_id, period_end) where superseded_at is null;
    `);
  }
}
