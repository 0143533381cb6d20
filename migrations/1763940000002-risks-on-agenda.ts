import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goals and indicators that stay at risk can be given a place on the agenda, and have what the meeting said noted. */
export class RisksOnAgenda1763940000002 implements MigrationInterface {
  name = 'RisksOnAgenda1763940000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'own', 'matter', 'follow_up', 'deviation', 'goal', 'indicator'`));
  }

  /** What was noted of a risk at a meeting to come goes; protocols that are frozen keep it in their text. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting_item disable trigger user;
      delete from meeting_item where kind in ('goal', 'indicator');
      alter table meeting_item enable trigger user;
      ${kinds(`'own', 'matter', 'follow_up', 'deviation'`)}
    `);
  }
}

const kinds = (allowed: string): string => `
  alter table meeting_item
    drop constraint meeting_item_kind_check,
    add constraint meeting_item_kind_check check (kind in (${allowed}));`;
