import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision is about, in words, as it was tabled: a register of decisions is read without its subjects. */
export class DecisionTitle1763700100002 implements MigrationInterface {
  name = 'DecisionTitle1763700100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision add column subject_title text
        constraint decision_subject_title_check check (length(subject_title) <= 400);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table decision drop column subject_title`);
  }
}
