import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain events, answers kept for repeated requests, and the public catalogues of external indicators. */
export class SharedRecords1763700000007 implements MigrationInterface {
  name = 'SharedRecords1763700000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table domain_event (
        platform_id uuid not null,
        id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        verb text not null,
        reason text,
        data jsonb not null default '{}',
        actor uuid not null default case current_setting('app.actor', true)
          when 'system' then '00000000-0000-0000-0000-000000000000'
          else nullif(current_setting('app.actor', true), '') end::uuid,
        membership_id uuid default nullif(current_setting('app.membership', true), '')::uuid,
        request text default nullif(current_setting('app.request', true), ''),
        at timestamptz not null default now(),
        constraint domain_event_pkey primary key (platform_id, id),
        constraint domain_event_platform_fkey foreign key (platform_id) references platform (id)
      );
      create index domain_event_subject_idx on domain_event (platform_id, subject_type, subject_id, at);
      create index domain_event_at_idx on domain_event (platform_id, at);
      select install_tenant_table('domain_event', 'select, insert');
      create trigger append_only before update or delete or truncate on domain_event
        for each statement execute function refuse_change();

      create table idempotency_key (
        platform_id uuid not null,
        id uuid not null,
        membership_id uuid not null,
        key text not null check (length(key) between 1 and 255),
        request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
        status integer check (status between 100 and 599),
        location text,
        body text,
        created_at timestamptz not null default now(),
        constraint idempotency_key_pkey primary key (platform_id, id),
        constraint idempotency_key_membership_key unique (platform_id, membership_id, key),
        constraint idempotency_key_membership_fkey foreign key (platform_id, membership_id)
          references membership (platform_id, id)
      );
      create index idempotency_key_created_idx on idempotency_key (platform_id, created_at);
      select install_tenant_isolation('idempotency_key', 'select, insert, update, delete');

      create table catalogue_entry (
        source text not null check (source ~ '^[a-z][a-z0-9_]*$'),
        external_id text not null check (btrim(external_id) <> ''),
        title text not null check (btrim(title) <> ''),
        description text not null default '',
        unit text,
        producer text,
        attribution text,
        licence text,
        by_sex boolean not null default false,
        area_level text,
        frequency text not null default 'unknown'
          check (frequency in ('yearly', 'half_yearly', 'quarterly', 'monthly', 'irregular', 'unknown')),
        retrieved_at timestamptz not null,
        search tsvector generated always as (
          setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('simple', external_id), 'A')
          || setweight(to_tsvector('swedish', description), 'C')) stored,
        constraint catalogue_entry_pkey primary key (source, external_id)
      );
      create index catalogue_entry_search_idx on catalogue_entry using gin (search);
      create index catalogue_entry_title_trgm_idx on catalogue_entry using gin (lower(title) gin_trgm_ops);
      grant select, insert, update on catalogue_entry to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table catalogue_entry, idempotency_key, domain_event`);
  }
}
