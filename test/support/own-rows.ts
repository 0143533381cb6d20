import type { TestApp } from './app.js';

/** Which table a route's parameter names a row of: the last segment before it decides for `id`. */
const TABLE_OF: Readonly<Record<string, string>> = {
  activities: 'activity',
  aktiviteter: 'activity',
  organisations: 'organisation',
  organisationer: 'organisation',
  bodies: 'body',
  organ: 'body',
  seats: 'seat',
  platser: 'seat',
  memberships: 'membership',
  personer: 'membership',
  'target-groups': 'target_group',
  malgrupper: 'target_group',
  indicators: 'indicator',
  indikatorer: 'indicator',
  'indicator-uses': 'indicator_use',
  deviations: 'deviation',
  avvikelser: 'deviation',
  improvements: 'improvement',
  forbattringar: 'improvement',
  reports: 'report',
  'reporting-rounds': 'reporting_round',
  rapportering: 'reporting_round',
  decisions: 'decision',
  'logic-models': 'logic_model',
  'model-versions': 'model_version',
  nodes: 'node',
  links: 'link',
  events: 'activity_event',
  absences: 'event_absence',
  'api-tokens': 'api_token',
  'api-nycklar': 'api_token',
};

/** Parameters that are no ids. */
const FIXED: Readonly<Record<string, string>> = {
  year: '2026',
  version: '1',
  delmal: '1',
  column: 'ongoing',
};

/** A route's parameters filled in with rows of one platform; null where the platform has no such row. */
export async function ownParams(
  { owner }: Pick<TestApp, 'owner'>,
  platform: { id: string; slug: string },
  path: string,
): Promise<Record<string, string> | null> {
  const params: Record<string, string> = { platform: platform.slug, platformId: platform.id };
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    if (!segment.startsWith(':')) continue;
    const name = segment.slice(1);
    if (name in params) continue;
    const fixed = FIXED[name];
    if (fixed !== undefined) {
      params[name] = fixed;
      continue;
    }
    const table = name === 'organisationId' ? 'organisation' : TABLE_OF[segments[index - 1] ?? ''];
    if (table === undefined) throw new Error(`own-rows.ts does not know what ${segment} is in ${path}`);
    const reports = `id in (select organisation_id from report where platform_id = $1)`;
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${table} where platform_id = $1
       ${table === 'organisation' && path.includes('rapportering') ? `and ${reports}` : ''} order by id limit 1`,
      [platform.id],
    );
    const [row] = rows;
    if (!row) return null;
    params[name] = row.id;
  }
  return params;
}
