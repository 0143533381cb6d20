import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The yearly follow-up: a draft is written, what is published is frozen with its hash. */
export class FollowUp1763700000019 implements MigrationInterface {
  name = 'FollowUp1763700000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow_up (
        platform_id uuid not null,
        id uuid not null,
        year integer not null check (year between 1990 and 2200),
        state text not null default 'draft' check (state in ('draft', 'published')),
        analysis text,
        canonical_text text,
        sha256 text,
        published_at timestamptz,
        published_by uuid,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint follow_up_pkey primary key (platform_id, id),
        constraint follow_up_year_key unique (platform_id, year),
        constraint follow_up_platform_fkey foreign key (platform_id) references platform (id),
        constraint follow_up_published_by_fkey foreign key (platform_id, published_by)
          references membership (platform_id, id),
        constraint follow_up_published_check check (
          num_nonnulls(canonical_text, sha256, published_at, published_by)
          = case when state = 'published' then 4 else 0 end),
        constraint follow_up_sha256_check
          check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex'))
      );
      select install_tenant_table('follow_up', 'select, insert, update');

      create table follow_up_section (
        platform_id uuid not null,
        id uuid not null,
        follow_up_id uuid not null,
        node_id uuid not null,
        analysis text,
        conclusion text,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        constraint follow_up_section_pkey primary key (platform_id, id),
        constraint follow_up_section_node_key unique (platform_id, follow_up_id, node_id),
        constraint follow_up_section_follow_up_fkey foreign key (platform_id, follow_up_id)
          references follow_up (platform_id, id),
        constraint follow_up_section_node_fkey foreign key (platform_id, node_id) references node (platform_id, id)
      );
      create index follow_up_section_by_node_idx on follow_up_section (platform_id, node_id);
      select install_tenant_table('follow_up_section');

      create function guard_follow_up() returns trigger
      language plpgsql
      as $$
      begin
        if old.state = 'published' then
          raise exception 'A published follow-up is never changed'
            using errcode = '23514', constraint = 'follow_up_is_published', table = 'follow_up';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        return new;
      end $$;
      create trigger guard before update or delete on follow_up
        for each row execute function guard_follow_up();

      create function guard_follow_up_section() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_state text;
      begin
        select f.state into v_state from follow_up f
        where f.platform_id = coalesce(new.platform_id, old.platform_id)
          and f.id = coalesce(new.follow_up_id, old.follow_up_id)
        for share;
        if v_state = 'published' or (tg_op = 'UPDATE' and new.follow_up_id <> old.follow_up_id) then
          raise exception 'A published follow-up is never changed'
            using errcode = '23514', constraint = 'follow_up_is_published', table = 'follow_up_section';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on follow_up_section
        for each row execute function guard_follow_up_section();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table follow_up_section, follow_up;
      drop function guard_follow_up_section();
      drop function guard_follow_up();
    `);
  }
}
