import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has happened that concerns one person. Kept apart by platform like everything else, but outside the trail: the
 * event it tells of stands there, and when somebody read it is nobody's business (docs/decisions/0040-notices.md).
 */
export class Notices1763950000001 implements MigrationInterface {
  name = 'Notices1763950000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        platform_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        membership_id uuid not null,
        kind text not null check (kind in ('decision-tabled', 'stand-missing', 'decision-adopted', 'decision-returned',
          'circulation-sent', 'round-opened', 'report-due', 'report-submitted', 'report-returned', 'report-approved',
          'duty-assigned', 'duty-due', 'endorsement-invited', 'endorsement-due', 'deviation-raised')),
        subject_type text not null,
        subject_id uuid not null,
        title text not null check (length(title) <= 400),
        due_on date,
        path text not null check (path ~ '^[a-z0-9/-]+$' and path !~ '^/'),
        happened_at timestamptz not null,
        read_at timestamptz,
        created_at timestamptz not null default now(),
        constraint notice_pkey primary key (platform_id, id),
        constraint notice_person_fkey foreign key (person_id) references person (id),
        constraint notice_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create index notice_inbox_idx on notice (platform_id, person_id, happened_at desc, id desc);
      create index notice_unread_idx on notice (platform_id, person_id) where read_at is null;
      -- A day to keep is reminded of once, however often it is looked for.
      create unique index notice_reminder_key on notice (platform_id, person_id, kind, subject_id, due_on)
        where kind in ('stand-missing', 'report-due', 'duty-due', 'endorsement-due');
      select install_tenant_isolation('notice', 'select, insert, update, delete');
      create trigger keeps_its_id before update of id, platform_id on notice
        for each statement execute function refuse_new_identity();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notice;`);
  }
}
