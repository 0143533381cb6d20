import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'decision-tabled', 'stand-missing', 'decision-adopted', 'decision-returned', 'circulation-sent',
  'round-opened', 'report-due', 'report-submitted', 'report-returned', 'report-approved', 'duty-assigned', 'duty-due',
  'endorsement-invited', 'endorsement-due', 'deviation-raised', 'deviation-escalated'`;

const kindsAre = (kinds: string): string =>
  ['notice', 'notice_choice']
    .map(
      (table) => `
      alter table ${table} drop constraint ${table}_kind_check;
      alter table ${table} add constraint ${table}_kind_check check (kind in (${kinds}));`,
    )
    .join('');

/**
 * What an indicator that another platform defines says now, beside what it said when it was taken in; and notices of
 * sources that have changed or withdrawn what is reused. The function tells a platform of those that it reuses, and
 * nothing of what their owner no longer publishes but that it is so.
 */
export class ContractsAcrossPlatforms1764160000001 implements MigrationInterface {
  name = 'ContractsAcrossPlatforms1764160000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_contract
        add column origin_direction text check (origin_direction in ('higher', 'lower', 'neither')),
        add column source_unit text,
        add column source_measure text
          check (source_measure in ('count', 'share', 'rate', 'index', 'qualitative')),
        add column source_direction text check (source_direction in ('higher', 'lower', 'neither'));

      create function origin_definitions()
      returns table (indicator_id uuid, published boolean, name text, definition text, unit text, measure text,
        direction text)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select r.id, i.published, o.name, o.definition, o.unit, o.measure, o.direction
        from indicator r
        join indicator i on i.platform_id = r.origin_platform_id and i.id = r.origin_indicator_id
        left join indicator o on i.published and o.platform_id = i.platform_id and o.id = i.id
        where r.source = 'platform' and r.platform_id = nullif(current_setting('app.platform_id', true), '')::uuid
      $$;
      revoke all on function origin_definitions() from public;
      grant execute on function origin_definitions() to effektkedja_app;
      ${kindsAre(`${KINDS}, 'source-changed'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mail m using notice n
        where n.platform_id = m.platform_id and n.id = m.notice_id and n.kind = 'source-changed';
      delete from notice where kind = 'source-changed';
      select set_config('app.actor', 'system', true);
      delete from notice_choice where kind = 'source-changed';
      ${kindsAre(KINDS)}
      drop function origin_definitions();
      alter table indicator_contract drop column origin_direction, drop column source_unit,
        drop column source_measure, drop column source_direction;
    `);
  }
}
