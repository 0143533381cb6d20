import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'decision-tabled', 'stand-missing', 'decision-adopted', 'decision-returned', 'circulation-sent',
  'round-opened', 'report-due', 'report-submitted', 'report-returned', 'report-approved', 'duty-assigned', 'duty-due',
  'endorsement-invited', 'endorsement-due', 'deviation-raised'`;

const kindsAre = (kinds: string): string =>
  ['notice', 'notice_choice']
    .map(
      (table) => `
      alter table ${table} drop constraint ${table}_kind_check;
      alter table ${table} add constraint ${table}_kind_check check (kind in (${kinds}));`,
    )
    .join('');

/**
 * Notices of escalated deviations, when a mail was last tried, and how many mails stand in which state: figures over
 * all platforms, which tell nothing of any of them.
 */
export class OutboxOverseen1764010000001 implements MigrationInterface {
  name = 'OutboxOverseen1764010000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${kindsAre(`${KINDS}, 'deviation-escalated'`)}
      alter table mail add column tried_at timestamptz;
      create index mail_state_idx on mail (platform_id, state, next_at);

      create function mail_figures() returns table (state text, mails integer)
      language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      as $$
        select s.state, count(m.id)::integer
        from unnest(array['waiting', 'sent', 'failed', 'dropped']) as s (state)
        left join mail m on m.state = s.state
        group by s.state
      $$;
      revoke all on function mail_figures() from public;
      grant execute on function mail_figures() to effektkedja_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function mail_figures();
      drop index mail_state_idx;
      alter table mail drop column tried_at;
      delete from notice where kind = 'deviation-escalated';
      select set_config('app.actor', 'system', true);
      delete from notice_choice where kind = 'deviation-escalated';
      ${kindsAre(KINDS)}
    `);
  }
}
