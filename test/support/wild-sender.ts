import type { TestApp } from './app.js';
import type { BuiltPlatform, Member } from './builders.js';
import { combinationsFor, parametersOf, tableOf, type Params } from './isolation.js';
import { ownParams } from './own-rows.js';
import { fill, type Route } from './routes.js';
import type { WildRequest } from './wild-requests.js';

/** Which table's ids a field of a body or a query takes, by the end of its name. */
const TABLES: readonly (readonly [RegExp, string])[] = [
  [/organi[sz]ation(Id|Ids)?$|^memberOfId$|^missing$/i, 'organisation'],
  [/(node|subGoal)(Id)?$/i, 'node'],
  [/^useId$/, 'indicator_use'],
  [/^membershipId$/, 'membership'],
  [/^seatId$/, 'seat'],
  [/^bodyId$/, 'body'],
  [/^activityId$/, 'activity'],
  [/^indicatorId$/, 'indicator'],
  [/^targetGroup(Id|Ids)?$|^parentId$/, 'target_group'],
  [/^(id|items)$/, 'report_item'],
];
const STATES: readonly (readonly [string, string, readonly string[]])[] = [
  ['/activities', 'activity', ['planned', 'ongoing', 'done', 'effect_checked', 'paused', 'cancelled']],
  ['/cards', 'activity', ['planned', 'ongoing', 'done', 'effect_checked', 'paused', 'cancelled']],
  ['/deviations', 'deviation', ['open', 'action', 'followed_up', 'closed']],
  [
    '/improvements',
    'improvement',
    ['idea', 'planned', 'ongoing', 'done', 'effect_checked', 'parked', 'dropped'],
  ],
  [
    '/model-versions',
    'model_version',
    ['draft', 'draft', 'tabled', 'draft', 'returned', 'draft', 'circulated'],
  ],
  ['/reporting-rounds', 'reporting_round', ['open', 'closed', 'locked']],
  ['/reports', 'report', ['not_started', 'in_progress', 'submitted', 'in_review', 'approved', 'returned']],
];
const NOBODYS = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

/** Sends wild requests as one member, with the ids and versions of the rows there are just then. */
export class WildSender {
  private readonly ids = new Map<string, string[]>();

  constructor(
    private readonly test: TestApp,
    private readonly home: BuiltPlatform,
    private readonly member: Member,
  ) {}

  /**
   * Rows come and go: what is known of them is asked for anew. And the rows a route is about are put into other
   * states, where the database lets it, so that each verb meets rows it is for.
   */
  async stir({ path }: Pick<Route, 'path'>, turn: number): Promise<void> {
    this.ids.clear();
    for (const [, table, states] of STATES.filter(([part]) => path.includes(part))) {
      await this.test.owner.query(`do $$
        declare
          v_states text[] := '{${states.join(',')}}';
          v_row record;
        begin
          for v_row in select id, row_number() over (order by id) as no from ${table}
                       where platform_id = '${this.home.id}' order by id limit 8 loop
            begin
              update ${table} set state = v_states[1 + (v_row.no * 5 + ${turn}) % ${states.length}]
              where id = v_row.id;
            exception when others then
              null;
            end;
          end loop;
        end $$`);
    }
  }

  async send(
    route: Pick<Route, 'method' | 'path'>,
    wild: WildRequest,
  ): Promise<{ response: Response; sent: string }> {
    const params = await this.paramsFor({ ...route, access: undefined }, wild);
    const address = fill(
      route.path,
      { platformId: this.home.id, platform: this.home.slug, ...params },
      NOBODYS,
    );
    const query = await this.resolved(wild.query);
    const body = wild.body === undefined ? undefined : await this.resolved(wild.body);
    const version = wild.ifMatch === 'right' ? `"${await this.versionOf(route, params)}"` : wild.ifMatch;
    const response = await fetch(this.test.url + address + (query === '' ? '' : `?${query}`), {
      method: route.method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${this.member.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': version }),
        ...(wild.idempotencyKey === undefined ? {} : { 'idempotency-key': wild.idempotencyKey }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const sent = `${route.method} ${address}?${query} if-match ${version} ${(body ?? '').slice(0, 1_500)}`;
    return { response, sent };
  }

  private async paramsFor(route: Route, wild: WildRequest): Promise<Params> {
    const names = parametersOf(route);
    const all = await combinationsFor(this.test, route, this.home.id);
    // Of two ids, those that belong together are asked for as often as not.
    const together = names.length > 1 && wild.which % 2 === 0 && knowsRowsOf(route);
    const own = together ? await ownParams(this.test, this.home, route.path) : null;
    const params: Record<string, string> = { ...(own ?? all[wild.which % (all.length || 1)]) };
    const last = names.at(-1);
    if (last !== undefined && wild.rows === 'nonsense') params[last] = wild.nonsense;
    if (last !== undefined && wild.rows === 'mixed') params[last] = await this.id('any', wild.which);
    return params;
  }

  private async resolved(text: string): Promise<string> {
    let resolved = text;
    for (const [place, field = '', which = '0'] of text.matchAll(/id~(\w+)~(\d+)/g))
      resolved = resolved.replace(place, await this.id(field, Number(which)));
    return resolved;
  }

  private async id(field: string, which: number): Promise<string> {
    const known = TABLES.find(([name]) => name.test(field))?.[1];
    const table = known ?? TABLES[which % TABLES.length]?.[1] ?? 'node';
    const ids = this.ids.get(table) ?? (await this.load(table));
    return ids[which % (ids.length || 1)] ?? NOBODYS;
  }

  private async load(table: string): Promise<string[]> {
    const { rows } = await this.test.owner.query<{ id: string }>(
      `select id from ${table} where platform_id = $1 order by id limit 8`,
      [this.home.id],
    );
    const ids = rows.map(({ id }) => id);
    this.ids.set(table, ids);
    return ids;
  }

  private async versionOf({ method, path }: Pick<Route, 'method' | 'path'>, params: Params): Promise<number> {
    const version = await this.versionIn(
      path.includes('/follow-ups') ? 'follow_up' : this.tableIn({ method, path, access: undefined }),
      path.includes('/follow-ups') ? 'year::text' : 'id::text',
      path.includes('/model-versions/') ? params['versionId'] : Object.values(params).at(-1),
    );
    return version ?? (path.includes('/follow-ups') ? 0 : 1);
  }

  private tableIn(route: Route): string {
    const [first] = parametersOf(route);
    if (route.path.includes('/model-versions/')) return 'model_version';
    const last = parametersOf(route).at(-1);
    return last === undefined || first === undefined || last === 'kind' ? 'platform' : tableOf(route, last);
  }

  private async versionIn(table: string, column: string, value?: string): Promise<number | undefined> {
    const { rows } = await this.test.owner.query<{ row: { version?: number } }>(
      `select to_jsonb(t) as row from ${table} t where ${column} = $1 and platform_id = $2`,
      [table === 'platform' ? this.home.id : (value ?? ''), this.home.id],
    );
    return rows[0]?.row.version;
  }
}

/** `own-rows.ts` reads a row by the word before its id. */
const knowsRowsOf = ({ path }: Route): boolean => !/:kind|:column/.test(path);
