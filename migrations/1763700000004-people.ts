import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Platforms, persons, organisations, target groups, bodies, memberships, seats. */
export class People1763700000004 implements MigrationInterface {
  name = 'People1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform (
        id uuid not null,
        platform_id uuid generated always as (id) stored,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        county text not null,
        county_code text not null check (county_code ~ '^[0-9]{2}$'),
        coordinated_by text not null,
        on_track_limit numeric not null default 0.97 check (on_track_limit > 0 and on_track_limit <= 1),
        uncertain_limit numeric not null default 0.90 check (uncertain_limit > 0 and uncertain_limit <= 1),
        small_count_threshold integer not null default 5 check (small_count_threshold between 0 and 100),
        made_up_values boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint platform_pkey primary key (id),
        constraint platform_slug_key unique (slug),
        constraint platform_limits_check check (uncertain_limit <= on_track_limit)
      );
      select install_tenant_table('platform', 'select, insert, update');
      create policy names_are_open on platform for select using (true);

      create table person (
        id uuid not null,
        email text not null check (email like '%_@_%' and length(email) <= 254 and email = lower(btrim(email))),
        name text not null check (btrim(name) <> '' and length(name) <= 200),
        show_name boolean not null default true,
        password_hash text,
        locale text not null default 'sv' check (locale in ('sv', 'en')),
        suspended_at timestamptz,
        demo boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint person_pkey primary key (id),
        constraint person_email_key unique (email)
      );
      grant select, insert, update on person to effektkedja_app;

      create table organisation (
        platform_id uuid not null,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        short_name text check (btrim(short_name) <> '' and length(short_name) <= 60),
        kind text not null check (kind in ('county_board', 'police', 'prosecutor', 'prison_probation', 'region',
          'municipality', 'federation', 'ngo', 'court', 'other')),
        relation text not null check (relation in ('internal', 'external')),
        area_code text check (area_code ~ '^[0-9]{2,4}$'),
        member_of_id uuid,
        contact_function text,
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint organisation_pkey primary key (platform_id, id),
        constraint organisation_platform_fkey foreign key (platform_id) references platform (id),
        constraint organisation_member_of_fkey foreign key (platform_id, member_of_id)
          references organisation (platform_id, id),
        constraint organisation_not_member_of_itself check (member_of_id <> id)
      );
      create unique index organisation_name_key on organisation (platform_id, lower(name));
      create index organisation_member_of_idx on organisation (platform_id, member_of_id);
      select install_tenant_table('organisation', 'select, insert, update');

      create table target_group (
        platform_id uuid not null,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        category text not null check (category in ('internal_partner', 'external_actor', 'public')),
        parent_id uuid,
        position integer not null default 0,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint target_group_pkey primary key (platform_id, id),
        constraint target_group_platform_fkey foreign key (platform_id) references platform (id),
        constraint target_group_parent_fkey foreign key (platform_id, parent_id)
          references target_group (platform_id, id),
        constraint target_group_not_its_own_parent check (parent_id <> id)
      );
      create unique index target_group_name_key on target_group (platform_id, lower(name));
      create index target_group_parent_idx on target_group (platform_id, parent_id);
      select install_tenant_table('target_group');

      create table body (
        platform_id uuid not null,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        kind text not null
          check (kind in ('steering_group', 'coordination_group', 'preparatory_group', 'working_group')),
        purpose text,
        quorum_rule text not null default 'majority' check (quorum_rule in ('all', 'majority', 'n')),
        quorum_n integer check (quorum_n > 0),
        wip_limit integer check (wip_limit > 0),
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint body_pkey primary key (platform_id, id),
        constraint body_platform_fkey foreign key (platform_id) references platform (id),
        constraint body_quorum_check check ((quorum_rule = 'n') = (quorum_n is not null))
      );
      create unique index body_name_key on body (platform_id, lower(name));
      select install_tenant_table('body', 'select, insert, update');

      create table membership (
        platform_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        function_title text not null check (btrim(function_title) <> '' and length(function_title) <= 200),
        roles text[] not null check (cardinality(roles) > 0 and array_position(roles, null) is null and roles <@
          array['coordinator', 'steering_member', 'approver', 'reporter', 'reader', 'administrator']),
        valid_from date not null,
        valid_to date,
        suspended_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint membership_pkey primary key (platform_id, id),
        constraint membership_person_fkey foreign key (person_id) references person (id),
        constraint membership_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint membership_validity_check check (valid_to >= valid_from)
      );
      create index membership_person_idx on membership (person_id);
      create index membership_organisation_idx on membership (platform_id, organisation_id);
      select install_tenant_table('membership', 'select, insert, update');

      create table seat (
        platform_id uuid not null,
        id uuid not null,
        body_id uuid not null,
        organisation_id uuid not null,
        membership_id uuid,
        function_title text not null check (btrim(function_title) <> '' and length(function_title) <= 200),
        mandate text,
        chair boolean not null default false,
        substitute boolean not null default false,
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint seat_pkey primary key (platform_id, id),
        constraint seat_body_fkey foreign key (platform_id, body_id) references body (platform_id, id),
        constraint seat_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint seat_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint seat_validity_check check (valid_to >= valid_from),
        constraint seat_one_chair exclude using gist (platform_id with =, body_id with =,
          daterange(valid_from, valid_to, '[]') with &&) where (chair)
      );
      create index seat_body_idx on seat (platform_id, body_id);
      create index seat_organisation_idx on seat (platform_id, organisation_id);
      create index seat_membership_idx on seat (platform_id, membership_id);
      select install_tenant_table('seat', 'select, insert, update');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table seat, membership, body, target_group, organisation, person, platform`);
  }
}
