import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A platform's connections to outside sources, and the imports that fetch from them. An import is its own record of
 * what it did, with its log, and is kept outside the trail as mail is: its steps would fill it. Who started or
 * cancelled one is a domain event, and what it writes is in the trail like anybody's.
 */
export class Sources1764020000001 implements MigrationInterface {
  name = 'Sources1764020000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source (
        platform_id uuid not null,
        id uuid not null,
        system text not null check (system ~ '^[a-z][a-z0-9_]*$'),
        schedule text not null default 'manual' check (schedule in ('manual', 'daily', 'weekly', 'monthly')),
        comparison_areas text[] not null default '{}' check (cardinality(comparison_areas) <= 20
          and array_position(comparison_areas, null) is null),
        last_good_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint source_pkey primary key (platform_id, id),
        constraint source_platform_fkey foreign key (platform_id) references platform (id),
        constraint source_system_key unique (platform_id, system)
      );
      select install_tenant_table('source', 'select, insert, update');

      create table import_job (
        platform_id uuid not null,
        id uuid not null,
        source_id uuid not null,
        kind text not null check (kind in ('catalogue', 'values', 'contracts')),
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        membership_id uuid,
        plan jsonb check (jsonb_typeof(plan) = 'array'),
        step integer not null default 0 check (step >= 0),
        next text,
        total integer check (total >= 0),
        added integer not null default 0,
        revised integer not null default 0,
        unchanged integer not null default 0,
        interruptions integer not null default 0,
        cancel_wanted boolean not null default false,
        reason_sv text,
        reason_en text,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        constraint import_job_pkey primary key (platform_id, id),
        constraint import_job_source_fkey foreign key (platform_id, source_id) references source (platform_id, id),
        constraint import_job_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint import_job_finished_check
          check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
        constraint import_job_failed_needs_reason
          check (state <> 'failed' or (reason_sv is not null and reason_en is not null))
      );
      create unique index import_job_one_open on import_job (platform_id, source_id)
        where state in ('queued', 'running');
      create index import_job_source_idx on import_job (platform_id, source_id, id);
      select install_tenant_isolation('import_job', 'select, insert, update');
      create trigger keeps_its_id before update of id, platform_id on import_job
        for each statement execute function refuse_new_identity();

      create table import_line (
        platform_id uuid not null,
        id uuid not null,
        job_id uuid not null,
        level text not null default 'info' check (level in ('info', 'warning', 'fault')),
        text_sv text not null,
        text_en text not null,
        created_at timestamptz not null default clock_timestamp(),
        constraint import_line_pkey primary key (platform_id, id),
        constraint import_line_job_fkey foreign key (platform_id, job_id) references import_job (platform_id, id)
      );
      create index import_line_job_idx on import_line (platform_id, job_id, id);
      select install_tenant_isolation('import_line', 'select, insert');

      -- Whose turn it is to ask a source, over all platforms and processes: one import at a time. A turn that is not
      -- renewed is over, which is how the import of a process that died is found and taken up again.
      create table source_turn (
        system text not null,
        holder uuid not null,
        job_id uuid not null,
        until timestamptz not null,
        constraint source_turn_pkey primary key (system)
      );
      grant select, insert, update on source_turn to effektkedja_app;

      -- What the platform compares itself with: the country and chosen groups of municipalities. Beside the platform's
      -- own values, so that no sum of its areas ever takes them in.
      create table comparison_value (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        area_code text not null check (area_code ~ '^[0-9A-Za-z]{2,20}$'),
        period_start date not null,
        period_end date not null,
        sex text not null check (sex in ('T', 'K', 'M')),
        number numeric check (abs(number) < 1e15 and scale(number) <= 6),
        state text not null check (state in ('final', 'preliminary', 'missing')),
        comment text,
        reason text,
        source_note text,
        revision integer not null default 1 check (revision > 0),
        superseded_at timestamptz,
        created_at timestamptz not null default now(),
        constraint comparison_value_pkey primary key (platform_id, id),
        constraint comparison_value_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint comparison_value_period_check check (period_end >= period_start),
        constraint comparison_value_matches_state check ((state = 'missing') = (number is null)),
        constraint comparison_value_correction_needs_reason
          check (revision = 1 or (reason is not null and btrim(reason) <> ''))
      );
      create unique index comparison_value_current_key on comparison_value
        (platform_id, indicator_id, period_end, period_start, area_code, sex) where superseded_at is null;
      select install_tenant_table('comparison_value', 'select, insert, update (superseded_at)');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table comparison_value, source_turn, import_line, import_job, source`);
  }
}
