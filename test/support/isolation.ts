import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import type { TestApp } from './app.js';
import type { BuiltPlatform, Member } from './builders.js';
import { fill, type Route } from './routes.js';
import { readSheet } from './workbook.js';

/** The table whose rows a parameter names: by the parameter's own name, else by the part of the path before it. */
const BY_NAME: Readonly<Record<string, string>> = {
  sourceId: 'source',
  importId: 'import_job',
  organisationId: 'organisation',
  roundId: 'reporting_round',
  nodeId: 'node',
  useId: 'indicator_use',
  absenceId: 'event_absence',
  eventId: 'activity_event',
  itemId: 'report_item',
  linkId: 'link',
  factorId: 'external_factor',
  conflictId: 'goal_conflict',
  versionId: 'model_version',
  circulationId: 'circulation',
  commentId: 'circulation_comment',
  modelId: 'logic_model',
  goalLinkId: 'goal_link',
  decisionId: 'decision',
  indicatorId: 'indicator',
  synonymsId: 'synonym_group',
  fileId: 'value_file',
  evidenceId: 'value_evidence',
  bodyId: 'body',
  meetingId: 'meeting',
  agendaItemId: 'meeting_item',
  seatId: 'seat',
  dutyId: 'decision_duty',
  noticeId: 'notice',
  mailId: 'mail',
  endorsementId: 'endorsement',
  signatureId: 'signature',
};
const BY_PART: Readonly<Record<string, string>> = {
  ':kind': 'activity',
  activities: 'activity',
  aktiviteter: 'activity',
  bodies: 'body',
  organ: 'body',
  seats: 'seat',
  platser: 'seat',
  deviations: 'deviation',
  avvikelser: 'deviation',
  improvements: 'improvement',
  forbattringar: 'improvement',
  indikatorer: 'indicator',
  memberships: 'membership',
  personer: 'membership',
  organisations: 'organisation',
  organisationer: 'organisation',
  'reporting-rounds': 'reporting_round',
  rapportering: 'reporting_round',
  reports: 'report',
  'target-groups': 'target_group',
  malgrupper: 'target_group',
  'api-tokens': 'api_token',
  'api-nycklar': 'api_token',
};
/** Addresses that say nothing without a choice in their query. */
const QUERIES: Readonly<Record<string, string>> = {
  '/municipal-overview': '?year=2025',
  '/utkast/led/nytt': '?slag=output',
  '/indikatorer/ateranvand': '?kalla=kolada&id=N07403',
};
/** Parameters that are no ids: the same on every platform. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  bild: ['utveckling.svg', 'spridning.csv', 'kommuner.csv'],
  kind: ['activity'],
  year: ['2025', '2020'],
  version: ['1', '2'],
  delmal: ['1', '2'],
  system: ['scb'],
  step: ['problem', 'malgrupp', 'antaganden', 'kontroll'],
};

export type Params = Readonly<Record<string, string>>;

/** The rows of one platform that a route's parameters may name, every combination up to a limit. */
export async function combinationsFor(
  test: Pick<TestApp, 'owner'>,
  route: Route,
  platformId: string,
  most = 60,
): Promise<Params[]> {
  let combinations: Params[] = [{}];
  for (const name of parametersOf(route)) {
    const values = WORDS[name] ?? (await someIds(test, tableOf(route, name), platformId));
    combinations = combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return combinations.slice(0, most);
}

export const parametersOf = ({ path }: Route): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => !/^platform(Id)?$/.test(name));

/** Whether all of the route's parameters are ids, so that another platform's can stand in their place. */
export const namesRows = (route: Route): boolean => parametersOf(route).some((name) => !WORDS[name]);

export function tableOf({ path }: Route, name: string): string {
  const parts = path.split('/');
  const table = BY_NAME[name] ?? BY_PART[parts[parts.indexOf(`:${name}`) - 1] ?? ''];
  if (table === undefined)
    throw new Error(`Say in test/support/isolation.ts which rows :${name} of ${path} names.`);
  return table;
}

async function someIds(
  { owner }: Pick<TestApp, 'owner'>,
  table: string,
  platformId: string,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from ${table} where platform_id = $1 order by id ${table === 'link' ? 'desc' : ''} limit ${table === 'link' ? 24 : 8}`,
    [platformId],
  );
  return rows.map(({ id }) => id);
}

export type Seen = { readonly status: number; readonly text: string };

/** Asks as a member, with their token or their session; workbooks are unpacked into their cells, Word files into their text. */
export async function ask(
  test: TestApp,
  member: Member,
  route: Pick<Route, 'method' | 'path'>,
  home: BuiltPlatform,
  params: Params,
  send: { body?: unknown; version?: number } = {},
): Promise<Seen> {
  const filled = fill(route.path, { ...params, platform: home.slug, platformId: home.id }, 'missing');
  const [, query = ''] = Object.entries(QUERIES).find(([end]) => filled.endsWith(end)) ?? [];
  const address = filled + query;
  const api = address.startsWith('/api/');
  const form = !api && route.method !== 'GET';
  const response = await fetch(test.url + address, {
    method: route.method,
    redirect: 'manual',
    headers: {
      ...(api ? { authorization: `Bearer ${member.token}` } : { cookie: member.cookie }),
      ...(form ? { origin: test.url, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...(send.version === undefined || !api ? {} : { 'if-match': `"${send.version}"` }),
      ...(api && send.body !== undefined ? { 'content-type': 'application/json' } : {}),
    },
    ...(form ? { body: formOf(member, send.version) } : {}),
    ...(api && send.body !== undefined ? { body: JSON.stringify(send.body) } : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const workbook = response.headers.get('content-type')?.includes('spreadsheet') ?? false;
  const word = response.headers.get('content-type')?.includes('wordprocessing') ?? false;
  const text = workbook
    ? JSON.stringify([...(await readSheet(bytes))])
    : word
      ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      : bytes.toString();
  return { status: response.status, text: withoutIdsOf(text, Object.values(params)) };
}

const formOf = (member: Member, version: number | undefined): string =>
  new URLSearchParams({
    _csrf: member.csrf,
    ...(version === undefined ? {} : { version: String(version) }),
  }).toString();

/** What was asked for comes back in addresses; it is the same for all. */
const withoutIdsOf = (text: string, asked: readonly string[]): string =>
  asked.filter((one) => one.length > 30).reduce((left, one) => left.replaceAll(one, '…'), text);

const FILTER = /(?:\b\w+\.)?(?:"platform_id"|\bplatform_id)\s*=\s*\$(\d+)/g;

/**
 * Takes the platform out of every statement of one login from now on, so that row level security stands alone. Answers how many
 * statements have been changed so far, and how to put it back.
 */
export function withoutQueryFilter(login: string): { changed: () => number; restore: () => void } {
  const original: unknown = Reflect.get(pg.Client.prototype, 'query');
  let count = 0;
  const open = (text: string): string =>
    text.replace(FILTER, (_, place: string) => {
      count += 1;
      return `($${place}::uuid is not null)`;
    });
  function query(this: pg.Client, ...given: unknown[]): unknown {
    const [first, ...rest] = given;
    if (this.user !== login) return Reflect.apply(original as () => unknown, this, given);
    if (typeof first === 'string')
      return Reflect.apply(original as () => unknown, this, [open(first), ...rest]);
    const config = first as { name?: string; text?: string };
    if (typeof config.text !== 'string') return Reflect.apply(original as () => unknown, this, given);
    const changed = { ...config, text: open(config.text) };
    // A connection knows the name already, with the filter.
    if (config.name !== undefined) changed.name = `open_${config.name}`.slice(0, 62);
    if (first instanceof pg.Query)
      return Reflect.apply(original as () => unknown, this, [Object.assign(first, changed), ...rest]);
    return Reflect.apply(original as () => unknown, this, [changed, ...rest]);
  }
  Reflect.set(pg.Client.prototype, 'query', query);
  return { changed: () => count, restore: () => void Reflect.set(pg.Client.prototype, 'query', original) };
}
