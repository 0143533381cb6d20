import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statement triggers with transition tables write the entries; the first entry of a transaction queues one
 * deferred event, which seals the transaction last of all, when every other lock is already held. An ordinary
 * trigger would take the platform's revision row first and deadlock with writers of the same business rows.
 * Rows before and after an update are paired by their id, which therefore never changes. They are kept as json and
 * not as jsonb: it is quicker to write, and what was sealed stays as it was to the letter.
 */
export class AuditFunctions1763700000002 implements MigrationInterface {
  name = 'AuditFunctions1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Plans over transition tables are kept for the whole session, made when the tables may hold one row:
      -- a nested loop chosen then would be quadratic for a later statement of many rows.
      create function audit_statement() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      set enable_nestloop = off
      as $$
      declare
        v_actor text := current_setting('app.actor', true);
        v_kind text := coalesce(nullif(current_setting('app.actor_kind', true), ''), 'person');
        v_membership uuid := nullif(current_setting('app.membership', true), '')::uuid;
        v_request text := nullif(current_setting('app.request', true), '');
        v_reason text := nullif(current_setting('app.reason', true), '');
        v_tx xid8 := pg_current_xact_id();
        v_opens boolean;
      begin
        if coalesce(v_actor, '') = '' then
          raise exception 'No actor is set, so nothing may be written to %', tg_table_name
            using errcode = '23514', constraint = 'audit_actor_required', table = tg_table_name;
        end if;
        if v_actor = 'system' then
          v_actor := '00000000-0000-0000-0000-000000000000';
          v_kind := 'system';
        end if;
        -- INSERT … ON CONFLICT DO UPDATE calls for both acts, one of them often without rows.
        if tg_op = 'INSERT' then
          if not exists (select from new_rows) then
            return null;
          end if;
        elsif not exists (select from old_rows) then
          return null;
        end if;
        v_opens := not exists (select from audit_entry e where e.tx = v_tx and e.at = now());
        if tg_op = 'INSERT' then
          insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, membership_id,
                                   request, reason, table_name, row_id, before, after)
          select n.platform_id, v_tx, now(), v_opens and row_number() over () = 1, 'I', v_actor::uuid, v_kind,
                 v_membership, v_request, v_reason, tg_table_name, n.id, null, to_json(n)
          from new_rows n;
        elsif tg_op = 'DELETE' then
          insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, membership_id,
                                   request, reason, table_name, row_id, before, after)
          select o.platform_id, v_tx, now(), v_opens and row_number() over () = 1, 'D', v_actor::uuid, v_kind,
                 v_membership, v_request, v_reason, tg_table_name, o.id, to_json(o), null
          from old_rows o;
        else
          insert into audit_entry (platform_id, tx, at, opens, operation, actor, actor_kind, membership_id,
                                   request, reason, table_name, row_id, before, after)
          select n.platform_id, v_tx, now(), v_opens and row_number() over () = 1, 'U', v_actor::uuid, v_kind,
                 v_membership, v_request, v_reason, tg_table_name, n.id, to_json(o), to_json(n)
          from old_rows o join new_rows n on n.id = o.id and n.platform_id = o.platform_id
          where o *<> n;
        end if;
        return null;
      end $$;

      -- Each entry is digested by itself, so a transaction of a million rows needs 32 MB here and not a gigabyte.
      -- The digest is made before the platform's revision row is locked: only the chaining is done in turn.
      create function seal_audit() returns trigger
      language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
      declare
        v_part record;
      begin
        for v_part in
          select e.platform_id, count(*)::integer as entries,
                 sha256(string_agg(sha256(convert_to(concat_ws('|', e.id, e.operation, e.actor, e.actor_kind,
                   coalesce(e.membership_id::text, '-'), e.table_name, e.row_id,
                   coalesce(octet_length(e.request) || ':' || e.request, '-'),
                   coalesce(octet_length(e.reason) || ':' || e.reason, '-'),
                   coalesce(octet_length(e.before::text) || ':' || e.before::text, '-'),
                   coalesce(octet_length(e.after::text) || ':' || e.after::text, '-')), 'UTF8')), ''::bytea
                   order by e.id)) as digest
          from audit_entry e
          where e.tx = new.tx and e.at = new.at
          group by e.platform_id
          order by e.platform_id
        loop
          for attempt in 1..2 loop
            with head as (
              update platform_revision r
              set revision = r.revision + 1,
                  head_hash = sha256(r.head_hash || convert_to(concat_ws('|', r.platform_id, r.revision + 1, new.tx,
                    trunc(extract(epoch from new.at) * 1000000)::bigint, v_part.entries), 'UTF8') || v_part.digest)
              where r.platform_id = v_part.platform_id
              returning r.revision, r.head_hash
            )
            insert into audit_commit (platform_id, revision, tx, at, entries, digest, hash)
            select v_part.platform_id, h.revision, new.tx, new.at, v_part.entries, v_part.digest, h.head_hash
            from head h;
            exit when found;
            insert into platform_revision (platform_id) values (v_part.platform_id) on conflict do nothing;
          end loop;
        end loop;
        return null;
      end $$;

      create constraint trigger seal after insert on audit_entry
        deferrable initially deferred for each row when (new.opens) execute function seal_audit();

      create function refuse_change() returns trigger
      language plpgsql
      as $$
      begin
        raise exception 'Rows of % are never changed or removed', tg_table_name
          using errcode = '23514', constraint = tg_table_name || '_is_append_only', table = tg_table_name;
      end $$;

      create function refuse_new_identity() returns trigger
      language plpgsql
      as $$
      begin
        raise exception 'A row of % keeps its platform and its id', tg_table_name
          using errcode = '23514', constraint = tg_table_name || '_keeps_its_id', table = tg_table_name;
      end $$;

      create trigger append_only before update or delete or truncate on audit_entry
        for each statement execute function refuse_change();
      create trigger append_only before update or delete or truncate on audit_commit
        for each statement execute function refuse_change();

      revoke all on function audit_statement(), seal_audit(), refuse_change(), refuse_new_identity() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger append_only on audit_commit;
      drop trigger append_only on audit_entry;
      drop trigger seal on audit_entry;
      drop function refuse_new_identity();
      drop function refuse_change();
      drop function seal_audit();
      drop function audit_statement();
    `);
  }
}
