import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that show where a value comes from. They belong to the place and period, not to one revision: a correction
 * keeps them. The bytes stand by themselves and without a trail, so that they can be taken away for good; name, digest
 * and reason stay.
 */
export class ValueEvidence1764060000001 implements MigrationInterface {
  name = 'ValueEvidence1764060000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table value_evidence (
        platform_id uuid not null,
        id uuid not null,
        indicator_id uuid not null,
        area_code text check (area_code ~ '^[0-9]{2,4}$'),
        organisation_id uuid,
        period_start date not null,
        period_end date not null,
        name text not null check (btrim(name) <> '' and length(name) <= 255),
        type text not null check (type in ('pdf', 'xlsx', 'csv', 'png', 'jpeg')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes between 1 and 5242880),
        note text check (length(note) <= 500),
        membership_id uuid,
        removed_at timestamptz,
        reason text check (btrim(reason) <> ''),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint value_evidence_pkey primary key (platform_id, id),
        constraint value_evidence_indicator_fkey foreign key (platform_id, indicator_id)
          references indicator (platform_id, id),
        constraint value_evidence_organisation_fkey foreign key (platform_id, organisation_id)
          references organisation (platform_id, id),
        constraint value_evidence_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id),
        constraint value_evidence_period_check check (period_end >= period_start),
        constraint value_evidence_removed_check check ((removed_at is null) = (reason is null))
      );
      create index value_evidence_indicator_idx on value_evidence (platform_id, indicator_id, period_end);
      select install_tenant_table('value_evidence', 'select, insert, update (removed_at, reason, version)');

      create table value_evidence_content (
        platform_id uuid not null,
        id uuid not null,
        content bytea not null,
        constraint value_evidence_content_pkey primary key (platform_id, id),
        constraint value_evidence_content_evidence_fkey foreign key (platform_id, id)
          references value_evidence (platform_id, id)
      );
      alter table value_evidence_content alter column content set storage external;
      select install_tenant_isolation('value_evidence_content', 'select, insert, delete');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table value_evidence_content, value_evidence`);
  }
}
