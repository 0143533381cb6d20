import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { v7 as newUuid } from 'uuid';
import { testDatabase, type TestDatabase } from './support/database.js';
import { fullPlatform, type FullPlatform } from './support/full-platform.js';
import { refusalOf, Sql } from './support/sql.js';

const TENANT_TABLES = `
  select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity order by 1`;

describe('two platforms in one database', () => {
  let database: TestDatabase;
  let owner: Sql;
  let app: Sql;
  let ours: FullPlatform;
  let theirs: FullPlatform;
  let tables: string[];

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Sql(database.superuser);
    app = new Sql(database.app);
    ours = await fullPlatform(app, 'vart');
    theirs = await fullPlatform(app, 'deras');
    tables = (await owner.rows<{ name: string }>(TENANT_TABLES)).map(({ name }) => name);
  });

  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.close();
  });

  const count = async (sql: Sql, platform: string, table: string): Promise<number> =>
    sql.work(platform, async (tx) => {
      const { rows } = await tx.query(
        `select count(*)::int as n, count(*) filter (where platform_id::text is distinct from $1)::int as foreign
         from ${table}`,
        [platform],
      );
      const [row] = rows as { n: number; foreign: number }[];
      // The names of platforms are open to all.
      if (table !== 'platform') expect([table, row?.foreign]).toEqual([table, 0]);
      return row?.n ?? -1;
    });

  it('have rows in every table, and each sees only its own', async () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      const seen = [await count(app, ours.id, table), await count(app, theirs.id, table)];
      expect([table, Math.min(...seen) > 0]).toEqual([table, true]);
    }
  });

  it('show nothing where no platform is chosen', async () => {
    for (const table of tables.filter((one) => one !== 'platform')) {
      expect([table, await count(app, '', table)]).toEqual([table, 0]);
    }
  });

  it('cannot be written from one to the other', async () => {
    await app.work(ours.id, async (tx) => {
      for (const table of ['organisation', 'report', 'link', 'version_node', 'activity']) {
        const changed = await tx.query(`update ${table} set version = version + 1 where platform_id = $1`, [
          theirs.id,
        ]);
        expect([table, changed.rowCount]).toEqual([table, 0]);
      }
      const removed = await tx.query('delete from report_value where platform_id = $1', [theirs.id]);
      expect(removed.rowCount).toBe(0);
      const insert = () =>
        tx.insert('organisation', {
          platform_id: theirs.id,
          name: 'Smuggel',
          kind: 'other',
          relation: 'external',
        });
      expect(await refusalOf(tx, insert)).toBe('42501');
      const move = () =>
        tx.query('update organisation set platform_id = $1 where platform_id = $2', [theirs.id, ours.id]);
      expect(await refusalOf(tx, move)).toBe('organisation_keeps_its_id');
      const rename = await tx.query(`update platform set name = 'Tagen' where id = $1`, [theirs.id]);
      expect(rename.rowCount).toBe(0);
    });
  });

  it('cannot be tied together by a foreign key, which row level security does not watch', async () => {
    await app.work(ours.id, async (tx) => {
      const refused = async (table: string, row: object) =>
        refusalOf(tx, () => tx.insert(table, { platform_id: ours.id, ...row }));
      expect(
        await refused('membership', {
          person_id: ours.person,
          organisation_id: theirs.organisation,
          function_title: 'Lånad',
          roles: ['reader'],
          valid_from: '2024-01-01',
        }),
      ).toBe('membership_organisation_fkey');
      expect(
        await refused('indicator_use', { indicator_id: ours.indicator, node_id: theirs.nodes['outcome'] }),
      ).toBe('indicator_use_node_fkey');
      expect(await refused('activity', { title: 'Lånad', lead_organisation_id: theirs.partner })).toBe(
        'activity_lead_fkey',
      );
      expect(
        await refused('link', {
          version_id: ours.version,
          from_node_id: ours.nodes['activity'],
          to_node_id: theirs.nodes['outcome'],
        }),
      ).toBe('link_to_fkey');
      const value = { period_start: '2020-01-01', period_end: '2020-12-31', number: '1', kind: 'reported' };
      const ofTheirs = {
        indicator: { indicator_id: theirs.indicator },
        organisation: { indicator_id: ours.indicator, organisation_id: theirs.partner },
        membership: { indicator_id: ours.indicator, membership_id: theirs.membership },
        report: { indicator_id: ours.indicator, report_id: theirs.report },
      };
      for (const [what, row] of Object.entries(ofTheirs)) {
        expect(await refused('indicator_value', { ...value, ...row })).toBe(`indicator_value_${what}_fkey`);
      }
    });
  });

  it('keep what values refer to', async () => {
    await owner.work(ours.id, async (tx) => {
      const indicator = await tx.insert('indicator', {
        platform_id: ours.id,
        name: 'Att ta bort',
        measure: 'count',
        direction: 'neither',
      });
      const remove = () => tx.query('delete from indicator where id = $1', [indicator]);
      await tx.insert('indicator_value', {
        platform_id: ours.id,
        indicator_id: indicator,
        period_start: '2020-01-01',
        period_end: '2020-12-31',
        number: '1',
        kind: 'reported',
      });
      expect(await refusalOf(tx, remove)).toBe('indicator_value_indicator_fkey');
      await tx.query('delete from indicator_value where indicator_id = $1', [indicator]);
      expect(await refusalOf(tx, remove)).toBe('allowed');
    });
  });

  it('share an indicator only when its owner publishes it, without seeing who else reuses it', async () => {
    const seen = (platform: string, sql: string, params: unknown[]) =>
      app.work(platform, async (tx) => (await tx.query(sql, params)).rows as Record<string, unknown>[]);
    const find = () => seen(ours.id, `select * from published_indicators('anmelda bråt')`, []);
    expect((await find()).map(({ platform_id: id }) => id)).toEqual([theirs.id]);
    const values = (platform: string) =>
      seen(platform, 'select * from published_indicator_values($1, $2)', [theirs.id, theirs.indicator]);
    expect(await values(ours.id)).toHaveLength(1);
    await app.work(ours.id, (tx) =>
      tx.insert('indicator', {
        platform_id: ours.id,
        source: 'platform',
        origin_platform_id: theirs.id,
        origin_indicator_id: theirs.indicator,
        name: 'Anmälda brott',
        measure: 'count',
        direction: 'neither',
      }),
    );
    const users = (platform: string) =>
      seen(platform, 'select * from users_of_indicator($1, $2)', [theirs.id, theirs.indicator]);
    expect((await users(theirs.id)).map(({ platform_name: name }) => name)).toEqual(['Samverkan vart']);
    expect(await users(ours.id)).toEqual([]);
    const origins = (platform: string) =>
      seen(platform, 'select published, name from origin_definitions()', []);
    const versions = async (platform: string) =>
      (await seen(platform, 'select v.version from indicator i, origin_definition_versions(i.id) v', []))
        .length;
    expect(await origins(ours.id)).toEqual([{ published: true, name: expect.any(String) }]);
    expect([await origins(theirs.id), await origins('')]).toEqual([[], []]);
    expect([await versions(ours.id), await versions(theirs.id), await versions('')]).toEqual([1, 0, 0]);
    await app.work(theirs.id, (tx) => tx.query('update indicator set published = false'));
    expect(await find()).toEqual([]);
    expect(await values(ours.id)).toHaveLength(1);
    expect(await values('')).toHaveLength(0);
    expect(await origins(ours.id)).toEqual([{ published: false, name: null }]);
    expect(await versions(ours.id)).toBe(0);
  });

  it('answer who holds a session or token before a platform is chosen, with today’s memberships', async () => {
    const secret = randomBytes(32);
    await app.rows(
      `insert into session (token_hash, person_id, csrf_token, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
      [secret, ours.person, randomBytes(16).toString('hex')],
    );
    const session = (day: string) => app.value('select find_session($1, $2)', [secret, day]);
    expect(await session('2025-06-01')).toMatchObject({
      personId: ours.person,
      email: 'samordnare@vart.example',
      memberships: [
        { platformSlug: 'vart', organisationName: 'Länsstyrelsen' },
        { platformId: ours.id, roles: expect.arrayContaining(['coordinator']) },
      ],
    });
    expect(await session('2019-12-31')).toMatchObject({ memberships: [] });
    const hash = await owner.value('select token_hash from api_token where platform_id = $1', [ours.id]);
    const token = (day: string) => app.value('select find_api_token($1, $2)', [hash, day]);
    expect(await token('2025-06-01')).toMatchObject({ membership: { membershipId: ours.membership } });
    expect(await token('2019-12-31')).toMatchObject({ membership: null });
    expect(await app.value('select find_session($1)', [randomBytes(32)])).toBeNull();
    await app.work('', (tx) =>
      tx.query('update person set suspended_at = now() where id = $1', [ours.person]),
    );
    expect(await session('2025-06-01')).toMatchObject({ memberships: [], suspendedAt: expect.any(String) });
    expect(await token('2025-06-01')).toMatchObject({ membership: null });
  });

  it('number their activities each from one, also when several are made at once', async () => {
    const make = (platform: FullPlatform) =>
      app.work(platform.id, (tx) =>
        tx.insert('activity', {
          platform_id: platform.id,
          title: 'Nästa',
          lead_organisation_id: platform.organisation,
        }),
      );
    await Promise.all([ours, theirs, ours, theirs, ours, ours].map(make));
    const numbers = (platform: string) =>
      owner.value('select array_agg(number order by number) from activity where platform_id = $1', [
        platform,
      ]);
    expect(await numbers(ours.id)).toEqual([1, 2, 3, 4, 5]);
    expect(await numbers(theirs.id)).toEqual([1, 2, 3]);
  });

  it('have one chair a body at a time', async () => {
    const chair = (from: string, to: string | null) =>
      app.work(ours.id, (tx) =>
        refusalOf(tx, () =>
          tx.insert('seat', {
            platform_id: ours.id,
            id: newUuid(),
            body_id: ours.body,
            organisation_id: ours.partner,
            function_title: 'Direktör',
            chair: true,
            valid_from: from,
            valid_to: to,
          }),
        ),
      );
    expect(await chair('2025-01-01', null)).toBe('seat_one_chair');
    expect(await chair('2018-01-01', '2019-12-31')).toBe('allowed');
  });
});
