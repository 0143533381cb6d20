import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A certified round carries what was certified: its canonical text with SHA-256, who certified it and when.
 * A report remembers when it first came in, so that one sent back is not late for it, and which of its items
 * were sent back.
 */
export class CertifiedRounds1763700500001 implements MigrationInterface {
  name = 'CertifiedRounds1763700500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporting_round
        add column canonical_text text,
        add column sha256 text,
        add column certified_at timestamptz,
        add column certified_by uuid,
        add column certified_note text,
        add constraint reporting_round_certified_by_fkey foreign key (platform_id, certified_by)
          references membership (platform_id, id),
        add constraint reporting_round_certified_check check (
          num_nonnulls(canonical_text, sha256, certified_at, certified_by)
          = case when state = 'certified' then 4 else 0 end),
        add constraint reporting_round_sha256_check
          check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex'));

      alter table report add column first_submitted_at timestamptz;
      alter table report_item add column returned boolean not null default false;

      -- A row id made in SQL, for statements that make many rows at once: uuid version 7, as the app's own.
      create function new_row_id() returns uuid
      language sql volatile
      set search_path = pg_catalog, pg_temp
      as $$
        select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
      $$;
      revoke all on function new_row_id() from public;
      grant execute on function new_row_id() to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function new_row_id();
      alter table report_item drop column returned;
      alter table report drop column first_submitted_at;
      alter table reporting_round
        drop constraint reporting_round_sha256_check,
        drop constraint reporting_round_certified_check,
        drop constraint reporting_round_certified_by_fkey,
        drop column certified_note,
        drop column certified_by,
        drop column certified_at,
        drop column sha256,
        drop column canonical_text;
    `);
  }
}
