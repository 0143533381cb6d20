import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The versions of the definition of what a platform reuses of another, as their owner had published them: it looks at
 * nothing but moments when the indicator was published, and at nothing at all when it no longer is.
 */
export class OriginVersions1764173000001 implements MigrationInterface {
  name = 'OriginVersions1764173000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function origin_definition_versions(p_indicator_id uuid)
      returns table (version integer, since timestamptz, reason text, wording json)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        with held as (
          select (a.after ->> 'definition_version')::integer as version, a.id, a.reason, a.after,
            coalesce(e.happened_at, a.at) as at
          from indicator r
          join indicator i on i.platform_id = r.origin_platform_id and i.id = r.origin_indicator_id and i.published
          join audit_entry a on a.platform_id = i.platform_id and a.row_id = i.id and a.table_name = 'indicator'
            and (a.after ->> 'published')::boolean
          left join domain_event e on e.platform_id = i.platform_id and e.subject_type = 'indicator'
            and e.subject_id = i.id and e.at = a.at
          where r.id = p_indicator_id and r.source = 'platform'
            and r.platform_id = nullif(current_setting('app.platform_id', true), '')::uuid
        )
        select b.version, b.at, b.reason, s.wording
        from (select distinct on (h.version) h.version, h.at, h.reason from held h order by h.version, h.id) b
        join (
          select distinct on (h.version) h.version,
            json_build_object('name', h.after ->> 'name', 'definition', h.after ->> 'definition',
              'unit', h.after ->> 'unit', 'measure', h.after ->> 'measure',
              'direction', h.after ->> 'direction') as wording
          from held h order by h.version, h.id desc) s on s.version = b.version
      $$;
      revoke all on function origin_definition_versions(uuid) from public;
      grant execute on function origin_definition_versions(uuid) to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function origin_definition_versions(uuid)');
  }
}
