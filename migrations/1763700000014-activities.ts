import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities, who takes part with what, and for whom. */
export class Activities1763700000014 implements MigrationInterface {
  name = 'Activities1763700000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity (
        platform_id uuid not null,
        id uuid not null,
        number integer not null check (number > 0),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        description text,
        node_id uuid,
        lead_organisation_id uuid not null,
        form text not null default 'project' check (form in ('project', 'permanent', 'recurring')),
        task_number text,
        starts_on date,
        ends_on date,
        responsible_function text,
        added_value text,
        state text not null default 'planned'
          check (state in ('planned', 'ongoing', 'done', 'effect_checked', 'paused', 'cancelled')),
        state_since timestamptz not null default now(),
        cause text,
        effect_check_note text,
        effect_check_due date,
        commitment boolean not null default false,
        not_followable_reason text,
        stated_total integer check (stated_total >= 0),
        stated_unit text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint activity_pkey primary key (platform_id, id),
        constraint activity_number_key unique (platform_id, number),
        constraint activity_node_fkey foreign key (platform_id, node_id) references node (platform_id, id),
        constraint activity_lead_fkey foreign key (platform_id, lead_organisation_id)
          references organisation (platform_id, id),
        constraint activity_dates_check check (ends_on >= starts_on),
        constraint activity_cause_required
          check (state not in ('paused', 'cancelled') or (cause is not null and btrim(cause) <> '')),
        constraint activity_effect_check_required check (state <> 'effect_checked'
          or (effect_check_note is not null and btrim(effect_check_note) <> ''))
      );
      create index activity_node_idx on activity (platform_id, node_id);
      create index activity_lead_idx on activity (platform_id, lead_organisation_id);
      create trigger assign_number before insert on activity
        for each row when (new.number is null) execute function assign_number();
      select install_tenant_table('activity', 'select, insert, update');

      create table activity_participant (
        platform_id uuid not null,
        id uuid not null,
        activity_id uuid not null,
        organisation_id uuid not null,
        contribution text,
        kr numeric check (kr >= 0 and kr < 1e15 and scale(kr) <= 6),
        hours numeric check (hours >= 0 and hours < 1e15 and scale(hours) <= 6),
        people numeric check (people >= 0 and people < 1e15 and scale(people) <= 6),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint activity_participant_pkey primary key (platform_id, id),
        constraint activity_participant_organisation_key unique (platform_id, activity_id, organisation_id),
        constraint activity_participant_activity_fkey foreign key (platform_id, activity_id)
          references activity (platform_id, id),
        constraint activity_participant_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id)
      );
      create index activity_participant_organisation_idx on activity_participant (platform_id, organisation_id);
      select install_tenant_table('activity_participant');

      create table activity_target_group (
        platform_id uuid not null,
        id uuid not null,
        activity_id uuid not null,
        target_group_id uuid not null,
        created_at timestamptz not null default now(),
        constraint activity_target_group_pkey primary key (platform_id, id),
        constraint activity_target_group_key unique (platform_id, activity_id, target_group_id),
        constraint activity_target_group_activity_fkey foreign key (platform_id, activity_id)
          references activity (platform_id, id),
        constraint activity_target_group_target_group_fkey foreign key (platform_id, target_group_id)
          references target_group (platform_id, id)
      );
      create index activity_target_group_target_group_idx on activity_target_group (platform_id, target_group_id);
      select install_tenant_table('activity_target_group', 'select, insert, delete');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity_target_group, activity_participant, activity`);
  }
}
