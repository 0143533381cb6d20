import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values and judged statuses. A correction is a new row, the old one is only told when it was superseded: the
 * application may write that one column. Missing, zero and not applicable are three different things.
 */
export class IndicatorValues1763700000012 implements MigrationInterface {
  name = 'IndicatorValues1763700000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table indicator_value (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        area_code text check (area_code ~ '^[0-9]{2,4}$'),
        organisation_id uuid,
        period_start date not null,
        period_end date not null,
        sex text not null default 'T' check (sex in ('T', 'K', 'M')),
        number numeric check (abs(number) < 1e15 and scale(number) <= 6),
        numerator numeric check (abs(numerator) < 1e15 and scale(numerator) <= 6),
        denominator numeric check (denominator > 0 and denominator < 1e15 and scale(denominator) <= 6),
        text_value text,
        kind text not null check (kind in ('reported', 'fetched', 'estimated')),
        state text not null default 'final' check (state in ('final', 'preliminary', 'missing', 'not_applicable')),
        comment text,
        reason text,
        source_note text,
        made_up boolean not null default false,
        revision integer not null default 1 check (revision > 0),
        superseded_at timestamptz,
        report_id uuid,
        membership_id uuid,
        created_at timestamptz not null default now(),
        constraint indicator_value_pkey primary key (platform_id, id),
        constraint indicator_value_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint indicator_value_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint indicator_value_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint indicator_value_period_check check (period_end >= period_start),
        constraint indicator_value_share_check check ((numerator is null) = (denominator is null)),
        constraint indicator_value_matches_state check (
          (state in ('final', 'preliminary')) = (num_nonnulls(number, numerator, text_value) > 0)),
        constraint indicator_value_correction_needs_reason
          check (revision = 1 or (reason is not null and btrim(reason) <> ''))
      );
      create unique index indicator_value_current_key on indicator_value
        (platform_id, indicator_id, period_end, period_start, area_code, sex, organisation_id)
        nulls not distinct where superseded_at is null;
      create index indicator_value_report_idx on indicator_value (platform_id, report_id)
        where report_id is not null;
      select install_tenant_table('indicator_value', 'select, insert, update (superseded_at)');

      create function guard_indicator_value() returns trigger
      language plpgsql
      as $$
      begin
        if old.superseded_at is not null or new.superseded_at is null
           or to_jsonb(new) - 'superseded_at' is distinct from to_jsonb(old) - 'superseded_at' then
          raise exception 'A value is never changed, a correction is a new revision'
            using errcode = '23514', constraint = 'indicator_value_is_append_only', table = 'indicator_value';
        end if;
        return new;
      end $$;
      create trigger guard before update on indicator_value
        for each row execute function guard_indicator_value();

      create table status_judgement (
        platform_id uuid not null,
        id uuid not null,
        node_id uuid not null,
        use_id uuid,
        status text not null
          check (status in ('achieved', 'on_track', 'uncertain', 'at_risk', 'not_assessable')),
        trend text check (trend in ('better', 'unchanged', 'worse', 'missing')),
        comment text,
        body_id uuid,
        protocol text,
        judged_on date not null,
        membership_id uuid,
        superseded_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint status_judgement_pkey primary key (platform_id, id),
        constraint status_judgement_node_fkey foreign key (platform_id, node_id) references node (platform_id, id),
        constraint status_judgement_use_fkey foreign key (platform_id, use_id)
          references indicator_use (platform_id, id),
        constraint status_judgement_body_fkey foreign key (platform_id, body_id) references body (platform_id, id),
        constraint status_judgement_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create unique index status_judgement_current_key on status_judgement (platform_id, node_id, use_id)
        nulls not distinct where superseded_at is null;
      create index status_judgement_node_idx on status_judgement (platform_id, node_id, judged_on);
      select install_tenant_table('status_judgement', 'select, insert, update');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table status_judgement, indicator_value;
      drop function guard_indicator_value();
    `);
  }
}
