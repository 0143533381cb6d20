import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How each person wants to be told, and the outbox: one row for each mail, written with what it tells of and sent
 * afterwards. The outbox is its own record of what was sent and is kept outside the trail, as notices are.
 */
export class NoticeMail1763950000002 implements MigrationInterface {
  name = 'NoticeMail1763950000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_choice (
        platform_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('decision-tabled', 'stand-missing', 'decision-adopted', 'decision-returned',
          'circulation-sent', 'round-opened', 'report-due', 'report-submitted', 'report-returned', 'report-approved',
          'duty-assigned', 'duty-due', 'endorsement-invited', 'endorsement-due', 'deviation-raised')),
        channel text not null check (channel in ('product', 'at-once', 'digest')),
        created_at timestamptz not null default now(),
        constraint notice_choice_pkey primary key (platform_id, id),
        constraint notice_choice_platform_fkey foreign key (platform_id) references platform (id),
        constraint notice_choice_person_fkey foreign key (person_id) references person (id),
        constraint notice_choice_kind_key unique (platform_id, person_id, kind)
      );
      select install_tenant_table('notice_choice', 'select, insert, update');

      alter table notice
        add channel text not null default 'product' check (channel in ('product', 'at-once', 'digest')),
        add digested_on date;
      create index notice_undigested_idx on notice (platform_id, person_id)
        where channel = 'digest' and digested_on is null and read_at is null;

      create table mail (
        platform_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        notice_id uuid,
        digest_on date,
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
        attempts integer not null default 0,
        next_at timestamptz not null,
        sent_at timestamptz,
        fault text check (length(fault) <= 200),
        created_at timestamptz not null default now(),
        constraint mail_pkey primary key (platform_id, id),
        constraint mail_person_fkey foreign key (person_id) references person (id),
        constraint mail_notice_fkey foreign key (platform_id, notice_id) references notice (platform_id, id)
          on delete cascade,
        constraint mail_about_check check (num_nonnulls(notice_id, digest_on) = 1),
        constraint mail_sent_check check ((state = 'sent') = (sent_at is not null))
      );
      create index mail_due_idx on mail (platform_id, next_at) where state = 'waiting';
      create index mail_notice_idx on mail (platform_id, notice_id) where notice_id is not null;
      create unique index mail_digest_key on mail (platform_id, person_id, digest_on) where digest_on is not null;
      select install_tenant_isolation('mail', 'select, insert, update, delete');
      create trigger keeps_its_id before update of id, platform_id on mail
        for each statement execute function refuse_new_identity();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail;
      drop index notice_undigested_idx;
      alter table notice drop column digested_on, drop column channel;
      drop table notice_choice;
    `);
  }
}
