import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Models, versions, nodes and links. A `node` is the identity that outlives versions; `version_node` is what it
 * says in one version. Links point at version nodes by (platform, version, node), so they cannot leave it.
 */
export class LogicModel1763700000009 implements MigrationInterface {
  name = 'LogicModel1763700000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table logic_model (
        platform_id uuid not null,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        organisation_id uuid not null,
        kind text not null default 'platform' check (kind in ('platform', 'local')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint logic_model_pkey primary key (platform_id, id),
        constraint logic_model_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id)
      );
      create index logic_model_organisation_idx on logic_model (platform_id, organisation_id);
      select install_tenant_table('logic_model', 'select, insert, update');

      create table model_version (
        platform_id uuid not null,
        id uuid not null,
        model_id uuid not null,
        number integer not null check (number > 0),
        title text not null check (btrim(title) <> '' and length(title) <= 300),
        state text not null default 'draft'
          check (state in ('draft', 'circulated', 'tabled', 'returned', 'adopted', 'superseded')),
        period_from date not null,
        period_to date not null,
        based_on_version_id uuid,
        shared_at timestamptz,
        adopted_at timestamptz,
        in_force_from date,
        canonical_text text,
        sha256 text,
        superseded_at timestamptz,
        review_due date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint model_version_pkey primary key (platform_id, id),
        constraint model_version_number_key unique (platform_id, model_id, number),
        constraint model_version_model_fkey foreign key (platform_id, model_id)
          references logic_model (platform_id, id),
        constraint model_version_based_on_fkey foreign key (platform_id, based_on_version_id)
          references model_version (platform_id, id),
        constraint model_version_period_check check (period_to >= period_from),
        constraint model_version_frozen_check check ((state in ('adopted', 'superseded')) =
          (canonical_text is not null) and (canonical_text is null) = (sha256 is null)
          and (canonical_text is null) = (adopted_at is null)),
        constraint model_version_sha256_check
          check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex')),
        constraint model_version_superseded_check check ((state = 'superseded') = (superseded_at is not null))
      );
      create unique index model_version_one_adopted on model_version (platform_id, model_id)
        where state = 'adopted';
      create unique index model_version_one_open on model_version (platform_id, model_id)
        where state in ('draft', 'circulated', 'tabled', 'returned');
      select install_tenant_table('model_version');

      create table node (
        platform_id uuid not null,
        id uuid not null,
        model_id uuid not null,
        kind text not null check (kind in ('overall_goal', 'sub_goal', 'need', 'resource', 'activity', 'output',
          'outcome', 'effect_medium', 'effect_long')),
        created_at timestamptz not null default now(),
        constraint node_pkey primary key (platform_id, id),
        constraint node_kind_key unique (platform_id, id, kind),
        constraint node_model_fkey foreign key (platform_id, model_id) references logic_model (platform_id, id)
      );
      create index node_model_idx on node (platform_id, model_id);
      select install_tenant_table('node', 'select, insert, delete');

      create table version_node (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        node_id uuid not null,
        kind text not null,
        sub_goal_node_id uuid,
        number integer check (number > 0),
        position integer not null default 0,
        text text not null check (btrim(text) <> '' and length(text) <= 2000),
        detail text,
        not_measured_reason text,
        organisation_id uuid,
        target_group_id uuid,
        amount numeric check (abs(amount) < 1e15 and scale(amount) <= 6),
        amount_unit text check (amount_unit in ('kr', 'hours', 'people')),
        evidence text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint version_node_pkey primary key (platform_id, id),
        constraint version_node_node_key unique (platform_id, version_id, node_id),
        constraint version_node_version_fkey foreign key (platform_id, version_id)
          references model_version (platform_id, id) on delete cascade,
        constraint version_node_node_fkey foreign key (platform_id, node_id, kind)
          references node (platform_id, id, kind),
        constraint version_node_sub_goal_fkey foreign key (platform_id, version_id, sub_goal_node_id)
          references version_node (platform_id, version_id, node_id),
        constraint version_node_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint version_node_target_group_fkey foreign key (platform_id, target_group_id)
          references target_group (platform_id, id),
        constraint version_node_sub_goal_number_key unique (platform_id, version_id, number)
          deferrable initially immediate,
        constraint version_node_number_for_sub_goal check ((kind = 'sub_goal') = (number is not null)),
        constraint version_node_goals_stand_alone
          check (kind not in ('overall_goal', 'sub_goal') or sub_goal_node_id is null),
        constraint version_node_amount_has_unit check (amount is null or (amount_unit is not null and amount >= 0))
      );
      create unique index version_node_one_overall_goal on version_node (platform_id, version_id)
        where kind = 'overall_goal';
      create index version_node_sub_goal_idx on version_node (platform_id, version_id, sub_goal_node_id);
      create index version_node_by_node_idx on version_node (platform_id, node_id);
      select install_tenant_table('version_node');

      create table link (
        platform_id uuid not null,
        id uuid not null,
        version_id uuid not null,
        from_node_id uuid not null,
        to_node_id uuid not null,
        assumption text,
        evidence text not null default 'none' check (evidence in ('none', 'partial', 'established')),
        evidence_source text,
        claim text not null default 'unknown' check (claim in ('contributes', 'attributable', 'unknown')),
        claim_reasoning text,
        sign text not null default '+' check (sign in ('+', '-')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint link_pkey primary key (platform_id, id),
        constraint link_from_to_key unique (platform_id, version_id, from_node_id, to_node_id),
        constraint link_from_fkey foreign key (platform_id, version_id, from_node_id)
          references version_node (platform_id, version_id, node_id) on delete cascade,
        constraint link_to_fkey foreign key (platform_id, version_id, to_node_id)
          references version_node (platform_id, version_id, node_id) on delete cascade,
        constraint link_joins_two_nodes check (from_node_id <> to_node_id)
      );
      create index link_to_idx on link (platform_id, version_id, to_node_id);
      select install_tenant_table('link');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table link, version_node, node, model_version, logic_model`);
  }
}
