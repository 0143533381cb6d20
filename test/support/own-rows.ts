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
  anvandning: 'indicator_use',
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
  sections: 'node',
  led: 'node',
  samband: 'link',
  links: 'link',
  events: 'activity_event',
  absences: 'event_absence',
  'api-tokens': 'api_token',
  'api-nycklar': 'api_token',
};

/** The same for parameters whose own name says it. */
const TABLE_OF_NAME: Readonly<Record<string, string>> = {
  meetingId: 'meeting',
  agendaItemId: 'meeting_item',
  seatId: 'seat',
  dutyId: 'decision_duty',
  endorsementId: 'endorsement',
  signatureId: 'signature',
  circulationId: 'circulation',
  commentId: 'circulation_comment',
  goalLinkId: 'goal_link',
  factorId: 'external_factor',
  conflictId: 'goal_conflict',
  modelId: 'logic_model',
  sourceId: 'source',
  importId: 'import_job',
};

/** Parameters that are no ids. */
const FIXED: Readonly<Record<string, string>> = {
  year: '2026',
  version: '1',
  delmal: '1',
  column: 'ongoing',
};

type Row = Record<string, unknown>;

/**
 * A route's parameters filled in with rows of one platform; null where the platform has no such row. The last
 * parameter decides: a seat's body, a use's indicator, a report's round and organisation belong to it.
 */
export async function ownParams(
  { owner }: Pick<TestApp, 'owner'>,
  platform: { id: string; slug: string },
  path: string,
): Promise<Record<string, string> | null> {
  const params: Record<string, string> = { ...FIXED, platform: platform.slug, platformId: platform.id };
  const segments = path.split('/');
  let child: Row = {};
  for (const [index, segment] of [...segments.entries()].reverse()) {
    const name = segment.slice(1);
    if (!segment.startsWith(':') || name in params) continue;
    if (name === 'organisationId') {
      child = (await firstOf(owner, 'report', platform.id)) ?? {};
      params[name] = String(child['organisation_id'] ?? '');
      continue;
    }
    const table = TABLE_OF[segments[index - 1] ?? ''] ?? TABLE_OF_NAME[name];
    if (table === undefined) throw new Error(`own-rows.ts does not know what ${segment} is in ${path}`);
    const known = child[`${table.replace('reporting_', '')}_id`];
    const row = typeof known === 'string' ? { id: known } : await firstOf(owner, table, platform.id);
    if (!row) return null;
    params[name] = String(row['id']);
    if (typeof known !== 'string') child = row;
  }
  return params;
}

async function firstOf(owner: TestApp['owner'], table: string, platformId: string): Promise<Row | undefined> {
  const { rows } = await owner.query<Row>(
    `select * from ${table} where platform_id = $1 order by id limit 1`,
    [platformId],
  );
  return rows[0];
}
