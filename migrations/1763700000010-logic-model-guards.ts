import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must hold of a model whoever writes: content changes in drafts only, an adopted version takes one step
 * more and nothing else, links go forward and never close a circle. Everything that changes a version first
 * locks its row, so twenty links that would close a circle together are judged one after the other.
 */
export class LogicModelGuards1763700000010 implements MigrationInterface {
  name = 'LogicModelGuards1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function node_rank(p_kind text) returns integer
      language sql immutable parallel safe
      as $$
        select case p_kind when 'need' then 1 when 'resource' then 2 when 'activity' then 3 when 'output' then 4
          when 'outcome' then 5 when 'effect_medium' then 6 when 'sub_goal' then 7 when 'effect_long' then 8
          when 'overall_goal' then 9 end
      $$;
      grant execute on function node_rank(text) to effektkedja_app;

      create function guard_model_version() returns trigger
      language plpgsql
      as $$
      begin
        if tg_op = 'INSERT' then
          if new.state <> 'draft' then
            raise exception 'A version starts as a draft'
              using errcode = '23514', constraint = 'model_version_starts_as_draft', table = 'model_version';
          end if;
          return new;
        end if;
        if tg_op = 'DELETE' then
          if old.state <> 'draft' then
            raise exception 'Only a draft can be removed'
              using errcode = '23514', constraint = 'model_version_is_frozen', table = 'model_version';
          end if;
          return old;
        end if;
        if old.state = 'superseded'
           or (old.state = 'adopted' and (new.state <> 'superseded'
             or to_jsonb(new) - array['state', 'superseded_at', 'version']
                is distinct from to_jsonb(old) - array['state', 'superseded_at', 'version'])) then
          raise exception 'An adopted version is never changed'
            using errcode = '23514', constraint = 'model_version_is_frozen', table = 'model_version';
        end if;
        if new.state = 'adopted' and old.state <> 'tabled'
           or new.state = 'superseded' and old.state <> 'adopted'
           or new.state = 'returned' and old.state not in ('tabled', 'returned') then
          raise exception 'A version cannot go from % to %', old.state, new.state
            using errcode = '23514', constraint = 'model_version_transition', table = 'model_version';
        end if;
        if (new.platform_id, new.id, new.model_id, new.number)
           is distinct from (old.platform_id, old.id, old.model_id, old.number) then
          raise exception 'A version keeps its model and its number'
            using errcode = '23514', constraint = 'model_version_is_frozen', table = 'model_version';
        end if;
        return new;
      end $$;
      create trigger guard before insert or update or delete on model_version
        for each row execute function guard_model_version();

      -- For version_node and link. When the version's row is gone the version itself is being removed.
      create function guard_version_content() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_version_id uuid := coalesce(new.version_id, old.version_id);
        v_state text;
      begin
        select v.state into v_state from model_version v
        where v.platform_id = coalesce(new.platform_id, old.platform_id) and v.id = v_version_id
        for no key update;
        if v_state <> 'draft' or (tg_op = 'UPDATE' and new.version_id <> old.version_id) then
          raise exception 'Only a draft can be changed, this version is %', v_state
            using errcode = '23514', constraint = 'version_content_is_frozen', table = tg_table_name;
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        return new;
      end $$;
      create trigger a_content_guard before insert or update or delete on version_node
        for each row execute function guard_version_content();
      create trigger a_content_guard before insert or update or delete on link
        for each row execute function guard_version_content();

      create function guard_version_node() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if not exists (
          select from model_version v join node n on n.platform_id = v.platform_id and n.model_id = v.model_id
          where v.platform_id = new.platform_id and v.id = new.version_id and n.id = new.node_id) then
          raise exception 'The node belongs to another model'
            using errcode = '23514', constraint = 'version_node_same_model', table = 'version_node';
        end if;
        if new.sub_goal_node_id is not null and not exists (
          select from node n where n.platform_id = new.platform_id and n.id = new.sub_goal_node_id
            and n.kind = 'sub_goal') then
          raise exception 'A node belongs to a sub-goal, not to another kind of node'
            using errcode = '23514', constraint = 'version_node_under_sub_goal', table = 'version_node';
        end if;
        return new;
      end $$;
      create trigger b_node_guard before insert or update on version_node
        for each row execute function guard_version_node();

      create function guard_link() returns trigger
      language plpgsql
      set search_path = pg_catalog, public, pg_temp
      as $$
      begin
        if exists (
          select from node f, node t
          where f.platform_id = new.platform_id and f.id = new.from_node_id
            and t.platform_id = new.platform_id and t.id = new.to_node_id
            and node_rank(f.kind) > node_rank(t.kind)) then
          raise exception 'A link goes forward in the model'
            using errcode = '23514', constraint = 'link_goes_forward', table = 'link';
        end if;
        if exists (
          with recursive reached (node_id) as (
            select new.to_node_id
            union
            select l.to_node_id from reached r
            join link l on l.platform_id = new.platform_id and l.version_id = new.version_id
              and l.from_node_id = r.node_id and l.id <> new.id
          )
          select from reached r where r.node_id = new.from_node_id) then
          raise exception 'The link would close a circle'
            using errcode = '23514', constraint = 'link_makes_cycle', table = 'link';
        end if;
        return new;
      end $$;
      create trigger b_link_guard before insert or update on link
        for each row execute function guard_link();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger b_link_guard on link;
      drop trigger b_node_guard on version_node;
      drop trigger a_content_guard on link;
      drop trigger a_content_guard on version_node;
      drop trigger guard on model_version;
      drop function guard_link();
      drop function guard_version_node();
      drop function guard_version_content();
      drop function guard_model_version();
      drop function node_rank(text);
    `);
  }
}
