import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a board asks of an indicator's values, each in one short walk: the newest of the whole or of one area; what
 * organisations have given, in order of time and from the index alone; and whether any municipality's count is small. A
 * small count is below a threshold, which is never above 100. Under row level security a number cannot be looked up, for
 * comparing numbers might tell of rows that are not one's own, so the smallest comes first.
 */
export class BoardIndexes1764110000001 implements MigrationInterface {
  name = 'BoardIndexes1764110000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index indicator_value_series_idx;
      create index indicator_value_series_idx on indicator_value
        (platform_id, indicator_id, sex, area_code, organisation_id, period_end) where superseded_at is null;
      create index indicator_value_given_idx on indicator_value
        (platform_id, indicator_id, sex, period_end, period_start)
        include (organisation_id, id, created_at, number, numerator, denominator, state, made_up)
        where superseded_at is null and area_code is null and organisation_id is not null;
      create index indicator_value_small_number_idx on indicator_value
        (platform_id, indicator_id, number) include (period_start, period_end)
        where superseded_at is null and sex = 'T' and area_code is not null and organisation_id is null
          and number > 0 and number < 100;
      create index indicator_value_small_numerator_idx on indicator_value
        (platform_id, indicator_id, numerator) include (period_start, period_end)
        where superseded_at is null and sex = 'T' and area_code is not null and organisation_id is null
          and numerator > 0 and numerator < 100;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index indicator_value_small_numerator_idx;
      drop index indicator_value_small_number_idx;
      drop index indicator_value_given_idx;
      drop index indicator_value_series_idx;
      create index indicator_value_series_idx on indicator_value
        (platform_id, indicator_id, sex, area_code, period_end) where superseded_at is null;
    `);
  }
}
