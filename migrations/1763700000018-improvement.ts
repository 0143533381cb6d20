import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deviations and improvements. */
export class Improvement1763700000018 implements MigrationInterface {
  name = 'Improvement1763700000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deviation (
        platform_id uuid not null,
        id uuid not null,
        number integer not null check (number > 0),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        description text,
        sub_goal_node_id uuid,
        activity_id uuid,
        raised_by_organisation_id uuid not null,
        owner_organisation_id uuid not null,
        since date not null,
        severity text not null default 'medium' check (severity in ('low', 'medium', 'high')),
        cause text,
        containment text,
        state text not null default 'open' check (state in ('open', 'action', 'followed_up', 'closed')),
        effect_check_note text,
        escalated_body_id uuid,
        state_since timestamptz not null default now(),
        due_on date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint deviation_pkey primary key (platform_id, id),
        constraint deviation_number_key unique (platform_id, number),
        constraint deviation_sub_goal_fkey foreign key (platform_id, sub_goal_node_id)
          references node (platform_id, id),
        constraint deviation_activity_fkey foreign key (platform_id, activity_id) references activity (platform_id, id),
        constraint deviation_raised_by_fkey foreign key (platform_id, raised_by_organisation_id)
          references organisation (platform_id, id),
        constraint deviation_owner_fkey foreign key (platform_id, owner_organisation_id)
          references organisation (platform_id, id),
        constraint deviation_escalated_body_fkey foreign key (platform_id, escalated_body_id)
          references body (platform_id, id),
        constraint deviation_closing_needs_effect_check check (state <> 'closed'
          or (effect_check_note is not null and btrim(effect_check_note) <> ''))
      );
      create index deviation_sub_goal_idx on deviation (platform_id, sub_goal_node_id);
      create index deviation_owner_idx on deviation (platform_id, owner_organisation_id);
      create index deviation_activity_idx on deviation (platform_id, activity_id);
      create trigger assign_number before insert on deviation
        for each row when (new.number is null) execute function assign_number();
      select install_tenant_table('deviation', 'select, insert, update');

      create table improvement (
        platform_id uuid not null,
        id uuid not null,
        number integer not null check (number > 0),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        description text,
        sub_goal_node_id uuid,
        organisation_id uuid not null,
        state text not null default 'idea'
          check (state in ('idea', 'planned', 'ongoing', 'done', 'effect_checked', 'parked', 'dropped')),
        effect_check_note text,
        state_since timestamptz not null default now(),
        due_on date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint improvement_pkey primary key (platform_id, id),
        constraint improvement_number_key unique (platform_id, number),
        constraint improvement_sub_goal_fkey foreign key (platform_id, sub_goal_node_id)
          references node (platform_id, id),
        constraint improvement_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id)
      );
      create index improvement_sub_goal_idx on improvement (platform_id, sub_goal_node_id);
      create index improvement_organisation_idx on improvement (platform_id, organisation_id);
      create trigger assign_number before insert on improvement
        for each row when (new.number is null) execute function assign_number();
      select install_tenant_table('improvement', 'select, insert, update');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table improvement, deviation`);
  }
}
