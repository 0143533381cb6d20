import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in an activity, whom it met, and why somebody was not met. */
export class ActivityEvents1763700000015 implements MigrationInterface {
  name = 'ActivityEvents1763700000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity_event (
        platform_id uuid not null,
        id uuid not null,
        activity_id uuid not null,
        on_date date not null,
        kind text not null
          check (kind in ('visit', 'meeting', 'training', 'phone', 'document', 'agreement', 'other')),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        focus text check (focus in ('strategic', 'operative')),
        outcome text,
        organiser_organisation_id uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint activity_event_pkey primary key (platform_id, id),
        constraint activity_event_activity_fkey foreign key (platform_id, activity_id)
          references activity (platform_id, id),
        constraint activity_event_organiser_fkey foreign key (platform_id, organiser_organisation_id)
          references organisation (platform_id, id)
      );
      create index activity_event_activity_idx on activity_event (platform_id, activity_id, on_date);
      create index activity_event_date_idx on activity_event (platform_id, on_date);
      select install_tenant_table('activity_event');

      create table event_organisation (
        platform_id uuid not null,
        id uuid not null,
        event_id uuid not null,
        organisation_id uuid not null,
        created_at timestamptz not null default now(),
        constraint event_organisation_pkey primary key (platform_id, id),
        constraint event_organisation_key unique (platform_id, event_id, organisation_id),
        constraint event_organisation_event_fkey foreign key (platform_id, event_id)
          references activity_event (platform_id, id) on delete cascade,
        constraint event_organisation_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id)
      );
      create index event_organisation_organisation_idx on event_organisation (platform_id, organisation_id);
      select install_tenant_table('event_organisation', 'select, insert, delete');

      create table event_participants (
        platform_id uuid not null,
        id uuid not null,
        event_id uuid not null,
        profession text not null check (btrim(profession) <> '' and length(profession) <= 200),
        count integer not null check (count >= 0),
        created_at timestamptz not null default now(),
        constraint event_participants_pkey primary key (platform_id, id),
        constraint event_participants_event_fkey foreign key (platform_id, event_id)
          references activity_event (platform_id, id) on delete cascade
      );
      create unique index event_participants_profession_key
        on event_participants (platform_id, event_id, lower(profession));
      select install_tenant_table('event_participants');

      create table event_absence (
        platform_id uuid not null,
        id uuid not null,
        activity_id uuid not null,
        organisation_id uuid not null,
        reason text not null check (reason in ('illness', 'declined', 'reminder_sent', 'not_planned', 'other')),
        note text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint event_absence_pkey primary key (platform_id, id),
        constraint event_absence_organisation_key unique (platform_id, activity_id, organisation_id),
        constraint event_absence_activity_fkey foreign key (platform_id, activity_id)
          references activity (platform_id, id),
        constraint event_absence_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id)
      );
      select install_tenant_table('event_absence');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table event_absence, event_participants, event_organisation, activity_event`);
  }
}
