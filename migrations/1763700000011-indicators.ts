import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators, the contract of an external one, their use by nodes and the targets of a use. */
export class Indicators1763700000011 implements MigrationInterface {
  name = 'Indicators1763700000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table indicator (
        platform_id uuid not null,
        id uuid not null,
        owner_organisation_id uuid,
        source text not null default 'own' check (source in ('own', 'kolada', 'scb', 'file', 'platform')),
        external_id text check (btrim(external_id) <> ''),
        origin_platform_id uuid,
        origin_indicator_id uuid,
        name text not null check (btrim(name) <> '' and length(name) <= 500),
        definition text not null default '',
        unit text not null default '',
        measure text not null check (measure in ('count', 'share', 'rate', 'index', 'qualitative')),
        direction text not null check (direction in ('higher', 'lower', 'neither')),
        aggregation text not null default 'none' check (aggregation in ('sum', 'weighted', 'latest', 'none')),
        frequency text not null default 'unknown'
          check (frequency in ('yearly', 'half_yearly', 'quarterly', 'monthly', 'irregular', 'unknown')),
        by_sex boolean not null default false,
        by_area boolean not null default false,
        decimals integer not null default 0 check (decimals between 0 and 6),
        small_count_threshold integer check (small_count_threshold between 0 and 100),
        development boolean not null default false,
        published boolean not null default false,
        definition_version integer not null default 1 check (definition_version > 0),
        numerator_label text,
        denominator_label text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint indicator_pkey primary key (platform_id, id),
        constraint indicator_platform_fkey foreign key (platform_id) references platform (id),
        constraint indicator_owner_fkey foreign key (platform_id, owner_organisation_id)
          references organisation (platform_id, id),
        constraint indicator_origin_fkey foreign key (origin_platform_id, origin_indicator_id)
          references indicator (platform_id, id),
        constraint indicator_origin_check check ((source = 'platform') = (origin_indicator_id is not null)
          and (origin_platform_id is null) = (origin_indicator_id is null)
          and origin_platform_id <> platform_id),
        constraint indicator_external_id_required
          check (source in ('own', 'platform', 'file') or external_id is not null),
        constraint indicator_reused_not_published check (source <> 'platform' or not published)
      );
      create unique index indicator_external_id_key on indicator (platform_id, source, external_id)
        where external_id is not null;
      create unique index indicator_origin_key on indicator (platform_id, origin_platform_id, origin_indicator_id)
        where origin_indicator_id is not null;
      create index indicator_origin_idx on indicator (origin_platform_id, origin_indicator_id)
        where origin_indicator_id is not null;
      create index indicator_owner_idx on indicator (platform_id, owner_organisation_id);
      create index indicator_published_idx on indicator (platform_id) where published;
      select install_tenant_table('indicator', 'select, insert, update');

      create table indicator_contract (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        owner_name text not null,
        source_system text not null,
        external_id text not null,
        original_producer text,
        attribution text,
        licence text,
        retrieved_at timestamptz not null,
        published_on date,
        next_publication_on date,
        definition_snapshot text not null,
        state text not null default 'active' check (state in ('active', 'changed', 'withdrawn')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint indicator_contract_pkey primary key (platform_id, id),
        constraint indicator_contract_indicator_key unique (platform_id, indicator_id),
        constraint indicator_contract_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id)
      );
      select install_tenant_table('indicator_contract', 'select, insert, update');

      create table indicator_use (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        node_id uuid not null,
        why text,
        claim text not null default 'unknown' check (claim in ('contributes', 'attributable', 'unknown')),
        claim_reasoning text,
        headline boolean not null default false,
        position integer not null default 0,
        baseline_value numeric check (abs(baseline_value) < 1e15 and scale(baseline_value) <= 6),
        baseline_period_start date,
        baseline_period_end date,
        area_code text check (area_code ~ '^[0-9]{2,4}$'),
        ended_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint indicator_use_pkey primary key (platform_id, id),
        constraint indicator_use_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint indicator_use_node_fkey foreign key (platform_id, node_id) references node (platform_id, id),
        constraint indicator_use_baseline_check check ((baseline_value is null) = (baseline_period_end is null)
          and (baseline_period_start is null or baseline_period_end >= baseline_period_start))
      );
      create unique index indicator_use_current_key on indicator_use (platform_id, indicator_id, node_id, area_code)
        nulls not distinct where ended_at is null;
      create index indicator_use_node_idx on indicator_use (platform_id, node_id, position);
      select install_tenant_table('indicator_use');

      create table target (
        platform_id uuid not null,
        id uuid not null,
        use_id uuid not null,
        revision integer not null check (revision > 0),
        value numeric not null check (abs(value) < 1e15 and scale(value) <= 6),
        due_on date not null,
        due_period text,
        valid_from date not null,
        reason text,
        decided_by_text text,
        decision_id uuid,
        membership_id uuid,
        created_at timestamptz not null default now(),
        constraint target_pkey primary key (platform_id, id),
        constraint target_revision_key unique (platform_id, use_id, revision),
        constraint target_use_fkey foreign key (platform_id, use_id) references indicator_use (platform_id, id),
        constraint target_decision_fkey foreign key (platform_id, decision_id) references decision (platform_id, id),
        constraint target_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      select install_tenant_table('target', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table target, indicator_use, indicator_contract, indicator`);
  }
}
