import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files with figures: what was sent, how it was read and what came of it. The bytes stand by themselves and without a
 * trail, so that a file that should never have been sent can be taken away; its name and digest stay.
 */
export class ValueFiles1764030000001 implements MigrationInterface {
  name = 'ValueFiles1764030000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table value_file (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        name text not null check (btrim(name) <> '' and length(name) <= 255),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes > 0),
        publisher text not null check (btrim(publisher) <> '' and length(publisher) <= 200),
        year integer not null check (year between 1900 and 2100),
        attribution text check (length(attribution) <= 500),
        licence text check (length(licence) <= 500),
        mapping jsonb,
        state text not null default 'received' check (state in ('received', 'taken_in', 'removed')),
        outcome jsonb,
        reason text,
        taken_in_at timestamptz,
        membership_id uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint value_file_pkey primary key (platform_id, id),
        constraint value_file_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint value_file_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint value_file_taken_in_check check (state <> 'taken_in'
          or (taken_in_at is not null and mapping is not null and outcome is not null))
      );
      create index value_file_indicator_idx on value_file (platform_id, indicator_id, created_at);
      select install_tenant_table('value_file', 'select, insert, update');

      create table value_file_content (
        platform_id uuid not null,
        id uuid not null,
        content bytea not null,
        constraint value_file_content_pkey primary key (platform_id, id),
        constraint value_file_content_file_fkey foreign key (platform_id, id) references value_file (platform_id, id)
      );
      alter table value_file_content alter column content set storage external;
      select install_tenant_isolation('value_file_content', 'select, insert, delete');

      -- A source's figures beside what stands of the whole and of areas; figures of organisations are others' work.
      create function figures_beside(p_platform_id uuid, p_indicator_id uuid, p_figures jsonb)
      returns table (id uuid, area_code text, period_start date, period_end date, sex text, number numeric,
        numerator numeric, denominator numeric, text_value text, state text, comment text, standing_id uuid,
        revision integer, was_number numeric, was_text text, was_state text, same boolean)
      language sql stable
      as $$
        select p.id, p."areaCode", p.start, p."end", p.sex, p.number, p.numerator, p.denominator, p.text, p.state,
          p.comment, s.id, s.revision, s.number, s.text_value, s.state,
          s.id is not null and p.state = s.state and p.number is not distinct from s.number
            and p.numerator is not distinct from s.numerator and p.denominator is not distinct from s.denominator
            and p.text is not distinct from s.text_value and p.comment is not distinct from s.comment
        from jsonb_to_recordset(p_figures) as p(id uuid, "areaCode" text, start date, "end" date, sex text,
          number numeric, numerator numeric, denominator numeric, text text, state text, comment text)
        left join (
          select v.* from indicator_value v
          where v.platform_id = p_platform_id and v.indicator_id = p_indicator_id and v.superseded_at is null
            and v.organisation_id is null
        ) s on coalesce(s.area_code, '') = coalesce(p."areaCode", '') and s.period_start = p.start
          and s.period_end = p."end" and s.sex = p.sex
      $$;
      revoke all on function figures_beside(uuid, uuid, jsonb) from public;
      grant execute on function figures_beside(uuid, uuid, jsonb) to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function figures_beside(uuid, uuid, jsonb);
      drop table value_file_content, value_file;
    `);
  }
}
