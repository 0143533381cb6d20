import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail: one `audit_entry` per changed row, one sealed `audit_commit` per transaction and platform, and the
 * platform's revision with the head of its hash chain. A transaction is known by (tx, at): transaction numbers
 * start over when a dump is restored into a new cluster, its starting time does not.
 */
export class Foundation1763700000001 implements MigrationInterface {
  name = 'Foundation1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      revoke create on schema public from public;
      grant usage on schema public to effektkedja_app, effektkedja_backup;
      alter default privileges in schema public grant select on tables to effektkedja_backup;
      alter default privileges in schema public grant select on sequences to effektkedja_backup;

      create table platform_revision (
        platform_id uuid not null,
        revision bigint not null default 0 check (revision >= 0),
        head_hash bytea not null default decode(repeat('00', 32), 'hex') check (length(head_hash) = 32),
        constraint platform_revision_pkey primary key (platform_id)
      ) with (fillfactor = 20);

      create table audit_entry (
        id bigint generated always as identity,
        platform_id uuid not null,
        tx xid8 not null,
        at timestamptz not null,
        opens boolean not null,
        operation text not null check (operation in ('I', 'U', 'D')),
        actor uuid not null,
        actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
        membership_id uuid,
        request text,
        reason text,
        table_name text not null,
        row_id uuid not null,
        before json,
        after json,
        constraint audit_entry_pkey primary key (tx, platform_id, id)
      );
      create index audit_entry_row_idx on audit_entry (row_id, id);

      create table audit_commit (
        platform_id uuid not null,
        revision bigint not null check (revision > 0),
        tx xid8 not null,
        at timestamptz not null,
        entries integer not null check (entries > 0),
        digest bytea not null check (length(digest) = 32),
        hash bytea not null check (length(hash) = 32),
        constraint audit_commit_pkey primary key (platform_id, revision)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_commit, audit_entry, platform_revision;
      alter default privileges in schema public revoke select on tables from effektkedja_backup;
      alter default privileges in schema public revoke select on sequences from effektkedja_backup;
      revoke usage on schema public from effektkedja_app, effektkedja_backup;
      drop extension btree_gist;
      drop extension pg_trgm;
    `);
  }
}
