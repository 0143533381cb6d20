import type { MigrationInterface, QueryRunner } from 'typeorm';

const GUARD = (adopts: string, local: string): string => `
  create or replace function guard_model_version() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
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
    if new.state = 'adopted' and ${adopts}
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

  create or replace function guard_local_version() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if new.state not in (${local}) and exists (
      select from logic_model m
      where m.platform_id = new.platform_id and m.id = new.model_id and m.kind = 'local') then
      raise exception 'A local model comes before no body of the platform'
        using errcode = '23514', constraint = 'local_model_stays_draft', table = 'model_version';
    end if;
    return new;
  end $$;`;

const FROM_TABLED = `old.state <> 'tabled'`;
/** A local model's draft is adopted by its own organisation at once: nothing is tabled on the platform. */
const OR_LOCAL_DRAFT = `old.state <> (case when exists (select from logic_model m
         where m.platform_id = new.platform_id and m.id = new.model_id and m.kind = 'local')
       then 'draft' else 'tabled' end)`;

/**
 * An organisation adopts its own model: in a body of its own, named in words, or by its approver. Such a decision has
 * no body of the platform, and is recorded once it has been taken.
 */
export class LocalAdoption1764010000002 implements MigrationInterface {
  name = 'LocalAdoption1764010000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision alter column body_id drop not null;
      alter table decision add column decided_in text check (btrim(decided_in) <> '' and length(decided_in) <= 300);
      alter table decision add constraint decision_has_body check (body_id is not null and decided_in is null
        or body_id is null and state = 'adopted');
      ${GUARD(OR_LOCAL_DRAFT, `'draft', 'adopted', 'superseded'`)}
    `);
  }

  /** What organisations have adopted stays adopted; only who decided it is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('app.actor', 'system', true);
      alter table decision disable trigger guard;
      delete from decision where body_id is null;
      alter table decision enable trigger guard;
      alter table decision drop constraint decision_has_body, drop column decided_in;
      alter table decision alter column body_id set not null;
      ${GUARD(FROM_TABLED, `'draft'`)}
    `);
  }
}
