import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An organisation's own model, and which of the platform's goals its goals serve. A goal link joins identities, so it
 * outlives versions on both sides. A local model stays a draft that can be shared: the platform's bodies do not decide
 * about it, and what asks for the model in force can never meet it.
 */
export class LocalModels1763820000001 implements MigrationInterface {
  name = 'LocalModels1763820000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index logic_model_one_local_model on logic_model (platform_id, organisation_id)
        where kind = 'local';

      create table goal_link (
        platform_id uuid not null,
        id uuid not null,
        local_node_id uuid not null,
        platform_node_id uuid not null,
        created_at timestamptz not null default now(),
        constraint goal_link_pkey primary key (platform_id, id),
        constraint goal_link_ends_key unique (platform_id, local_node_id, platform_node_id),
        constraint goal_link_local_fkey foreign key (platform_id, local_node_id) references node (platform_id, id),
        constraint goal_link_platform_fkey foreign key (platform_id, platform_node_id)
          references node (platform_id, id)
      );
      create index goal_link_platform_idx on goal_link (platform_id, platform_node_id);
      select install_tenant_table('goal_link', 'select, insert, delete');

      create function guard_goal_link() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_ends integer;
      begin
        select count(*) into v_ends
        from node n join logic_model m on m.platform_id = n.platform_id and m.id = n.model_id
        where n.platform_id = new.platform_id and n.kind in ('overall_goal', 'sub_goal')
          and (n.id = new.local_node_id and m.kind = 'local' or n.id = new.platform_node_id and m.kind = 'platform');
        if v_ends <> 2 then
          raise exception 'A goal link goes from a goal of a local model to a goal of the platform''s'
            using errcode = '23514', constraint = 'goal_link_joins_goals', table = 'goal_link';
        end if;
        return new;
      end $$;
      create trigger guard before insert on goal_link for each row execute function guard_goal_link();

      create function guard_local_version() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if new.state <> 'draft' and exists (
          select from logic_model m
          where m.platform_id = new.platform_id and m.id = new.model_id and m.kind = 'local') then
          raise exception 'A local model stays a draft'
            using errcode = '23514', constraint = 'local_model_stays_draft', table = 'model_version';
        end if;
        return new;
      end $$;
      create trigger local_guard before update of state on model_version
        for each row execute function guard_local_version();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger local_guard on model_version;
      drop function guard_local_version();
      drop table goal_link;
      drop function guard_goal_link();
      drop index logic_model_one_local_model;
    `);
  }
}
