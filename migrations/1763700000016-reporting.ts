import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds, one report per organisation and round, what is asked in it and the figures answered. */
export class Reporting1763700000016 implements MigrationInterface {
  name = 'Reporting1763700000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reporting_round (
        platform_id uuid not null,
        id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 300),
        period_from date not null,
        period_to date not null,
        opens_on date not null,
        due_on date not null,
        state text not null default 'planned'
          check (state in ('planned', 'open', 'closed', 'locked', 'certified')),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint reporting_round_pkey primary key (platform_id, id),
        constraint reporting_round_platform_fkey foreign key (platform_id) references platform (id),
        constraint reporting_round_period_check check (period_to >= period_from),
        constraint reporting_round_due_check check (due_on >= opens_on)
      );
      create unique index reporting_round_name_key on reporting_round (platform_id, lower(name));
      select install_tenant_table('reporting_round', 'select, insert, update');

      create table report (
        platform_id uuid not null,
        id uuid not null,
        round_id uuid not null,
        organisation_id uuid not null,
        state text not null default 'not_started'
          check (state in ('not_started', 'in_progress', 'submitted', 'in_review', 'approved', 'returned')),
        summary text,
        needs text,
        submitted_by uuid,
        submitted_at timestamptz,
        reviewed_by uuid,
        reviewed_at timestamptz,
        return_reason text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint report_pkey primary key (platform_id, id),
        constraint report_round_organisation_key unique (platform_id, round_id, organisation_id),
        constraint report_round_fkey foreign key (platform_id, round_id) references reporting_round (platform_id, id),
        constraint report_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint report_submitted_by_fkey foreign key (platform_id, submitted_by)
          references membership (platform_id, id),
        constraint report_reviewed_by_fkey foreign key (platform_id, reviewed_by)
          references membership (platform_id, id),
        constraint report_submitted_check check (state not in ('submitted', 'in_review', 'approved', 'returned')
          or (submitted_by is not null and submitted_at is not null)),
        constraint report_reviewed_check check (state not in ('approved', 'returned')
          or (reviewed_by is not null and reviewed_at is not null)),
        constraint report_returned_needs_reason
          check (state <> 'returned' or (return_reason is not null and btrim(return_reason) <> '')),
        constraint report_submitter_is_not_reviewer check (reviewed_by <> submitted_by)
      );
      create index report_organisation_idx on report (platform_id, organisation_id);
      select install_tenant_table('report');

      create table report_item (
        platform_id uuid not null,
        id uuid not null,
        report_id uuid not null,
        kind text not null check (kind in ('activity', 'indicator')),
        activity_id uuid,
        indicator_id uuid,
        position integer not null default 0,
        progress text
          check (progress in ('not_started', 'on_plan', 'delayed', 'done', 'paused', 'cancelled')),
        done_text text,
        led_to_text text,
        needs_text text,
        answered boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint report_item_pkey primary key (platform_id, id),
        constraint report_item_activity_key unique (platform_id, report_id, activity_id),
        constraint report_item_indicator_key unique (platform_id, report_id, indicator_id),
        constraint report_item_report_fkey foreign key (platform_id, report_id)
          references report (platform_id, id) on delete cascade,
        constraint report_item_activity_fkey foreign key (platform_id, activity_id)
          references activity (platform_id, id),
        constraint report_item_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint report_item_kind_matches check ((kind = 'activity') = (activity_id is not null)
          and (kind = 'indicator') = (indicator_id is not null))
      );
      create index report_item_by_activity_idx on report_item (platform_id, activity_id);
      create index report_item_by_indicator_idx on report_item (platform_id, indicator_id);
      select install_tenant_table('report_item');

      create table report_value (
        platform_id uuid not null,
        id uuid not null,
        report_item_id uuid not null,
        label text,
        area_code text check (area_code ~ '^[0-9]{2,4}$'),
        sex text not null default 'T' check (sex in ('T', 'K', 'M')),
        number numeric check (abs(number) < 1e15 and scale(number) <= 6),
        numerator numeric check (abs(numerator) < 1e15 and scale(numerator) <= 6),
        denominator numeric check (denominator > 0 and denominator < 1e15 and scale(denominator) <= 6),
        state text not null default 'final' check (state in ('final', 'preliminary', 'missing', 'not_applicable')),
        comment text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint report_value_pkey primary key (platform_id, id),
        constraint report_value_item_fkey foreign key (platform_id, report_item_id)
          references report_item (platform_id, id) on delete cascade,
        constraint report_value_share_check check ((numerator is null) = (denominator is null)),
        constraint report_value_matches_state
          check ((state in ('final', 'preliminary')) = (num_nonnulls(number, numerator) > 0))
      );
      create unique index report_value_key on report_value (platform_id, report_item_id, label, area_code, sex)
        nulls not distinct;
      select install_tenant_table('report_value');

      alter table indicator_value add constraint indicator_value_report_fkey
        foreign key (platform_id, report_id) references report (platform_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_value drop constraint indicator_value_report_fkey;
      drop table report_value, report_item, report, reporting_round;
    `);
  }
}
