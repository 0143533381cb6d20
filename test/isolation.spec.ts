import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fillDemonstration } from '../src/demo/fill.js';
import { ROLES } from '../src/shared/actor.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, insert, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { aFailedImport } from './support/failed-import.js';
import { exampleBodies } from './support/example-bodies.js';
import { aMappedFile, anEvidenceFile } from './support/full-files.js';
import {
  ask,
  combinationsFor,
  namesRows,
  parametersOf,
  tableOf,
  withoutQueryFilter,
  type Params,
  type Seen,
} from './support/isolation.js';
import { routesOf, type Route } from './support/routes.js';
import { secretsOf } from './support/secrets.js';

/** A platform with a member who holds every role, and what of its own is read where. */
type Side = {
  home: BuiltPlatform;
  member: Member;
  /** What no answer to the other side may hold. */
  secrets: string[];
  reads: { route: Route; params: Params }[];
};

const key = ({ method, path }: Route): string => `${method} ${path}`;

let test: TestApp;
let routes: Route[];
let sides: [Side, Side];
const asIs = new Map<string, Seen>();

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  routes = routesOf(test).filter(({ path }) => path.includes(':platform'));
  sides = [await aSide('operation-kvinnofrid'), await aSide('fyrbodal')];
  for (const side of sides) {
    await insert(test, 'follow_up', aPublishedYear(side));
    await insert(test, 'improvement', anImprovement(side));
    await aMappedFile(test, side.home.id);
    await anEvidenceFile(test, side.home.id);
    await drawLocalModel(side);
    await aFailedImport(test, side.home.id, `Kolada svarade inte ${side.home.slug}`);
    side.secrets = await secretsOf(test, side.home.id);
  }
}, 180_000);
afterAll(() => test.close());

async function aSide(slug: string): Promise<Side> {
  const { rows } = await test.owner.query<BuiltPlatform>(
    'select id, slug, name from platform where slug = $1',
    [slug],
  );
  const [home] = rows;
  if (!home) throw new Error(`there is no ${slug}`);
  const { rows: board } = await test.owner.query<{ id: string }>(
    `select organisation_id as id from membership where platform_id = $1 and 'coordinator' = any (roles) limit 1`,
    [home.id],
  );
  const member = await aMember(test, home, { roles: ROLES, organisation: board[0] });
  return { home, member, secrets: [], reads: [] };
}

/** A model of the member's own organisation, which only that one can adopt. */
async function drawLocalModel({ home, member }: Side): Promise<void> {
  const model = await insert(test, 'logic_model', {
    platform_id: home.id,
    name: `Egen plan i ${home.slug}`,
    organisation_id: member.actor.organisationId,
    kind: 'local',
  });
  await insert(test, 'model_version', {
    platform_id: home.id,
    model_id: model.id,
    number: 1,
    title: `Egen plan 2027 i ${home.slug}`,
    period_from: '2027-01-01',
    period_to: '2029-12-31',
  });
}

/** What the demonstration lacks: a published year, and an improvement. */
const aPublishedYear = ({ home, member }: Side): Record<string, unknown> => {
  const text = JSON.stringify({ year: 2020, platform: home.id });
  return {
    platform_id: home.id,
    year: 2020,
    state: 'published',
    canonical_text: text,
    sha256: createHash('sha256').update(text).digest('hex'),
    published_at: test.clock.now(),
    published_by: member.actor.membershipId,
  };
};

const anImprovement = ({ home, member }: Side): Record<string, unknown> => ({
  platform_id: home.id,
  title: `Kortare köer i ${home.slug}`,
  organisation_id: member.actor.organisationId,
});

/** The routes that read, with rows of the side's own that they answer for: up to two of each. */
async function findReads(side: Side): Promise<void> {
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    let found = 0;
    for (const params of await combinationsFor(test, route, side.home.id)) {
      if (found === 2) break;
      const { status } = await ask(test, side.member, route, side.home, params);
      if (status !== 200) continue;
      found += 1;
      side.reads.push({ route, params });
    }
  }
}

const other = (side: Side): Side => (side === sides[0] ? sides[1] : sides[0]);

/** Asks everything once more, and tells what of the other platform is in the answers or how they differ from before. */
async function leaks(): Promise<string[]> {
  const found: string[] = [];
  await forgetWhatIsKept();
  for (const side of sides) {
    const { secrets } = other(side);
    expect(secrets.length).toBeGreaterThan(100);
    for (const { route, params } of side.reads) {
      const seen = await ask(test, side.member, route, side.home, params);
      const name = `${side.home.slug} ${key(route)} ${JSON.stringify(params)}`;
      const leaked = secrets.filter((one) => seen.text.includes(one));
      if (leaked.length > 0) found.push(`${name} shows ${leaked.slice(0, 3).join(' | ')}`);
      const before = asIs.get(name);
      if (!before) asIs.set(name, seen);
      else if (before.status !== seen.status) found.push(`${name}: ${before.status} became ${seen.status}`);
      else if (before.text !== seen.text)
        found.push(`${name} differs: ${difference(before.text, seen.text)}`);
    }
    found.push(...(await probes(side)));
  }
  return found;
}

/** A new revision for both: boards are made anew instead of shown from memory. */
async function forgetWhatIsKept(): Promise<void> {
  for (const { home } of sides) {
    const group = await insert(test, 'target_group', {
      platform_id: home.id,
      name: 'Strax borta',
      category: 'public',
    });
    await test.owner.query('delete from target_group where id = $1', [group.id]);
  }
}

function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return `${before.slice(Math.max(0, at - 40), at + 60)} → ${after.slice(Math.max(0, at - 40), at + 60)}`;
}

/** Another platform's rows must be answered for exactly as rows that are not there. */
async function probes(side: Side): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes.filter((one) => one.method === 'GET' && namesRows(one))) {
    const foreign = await combinationsFor(test, route, other(side).home.id, 2);
    for (const params of foreign) {
      const theirs = await ask(test, side.member, route, side.home, params);
      const nobodys = await ask(test, side.member, route, side.home, missing(params));
      if (theirs.status !== nobodys.status || theirs.text !== nobodys.text)
        found.push(
          `${side.home.slug} ${key(route)}: ${theirs.status} for theirs, ${nobodys.status} for nobody's`,
        );
    }
  }
  return found;
}

/** The same parameters, with ids that nobody has. */
const missing = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value.length > 30 ? randomUUID() : value]),
  );

describe('two platforms', () => {
  it('are read through every route there is', async () => {
    for (const side of sides) await findReads(side);
    const reached = new Set(sides.flatMap((side) => side.reads.map(({ route }) => key(route))));
    const unreached = routes.filter((route) => route.method === 'GET' && !reached.has(key(route))).map(key);
    expect(unreached).toEqual([]);
  }, 120_000);

  it('show nothing of each other', async () => {
    expect(await leaks()).toEqual([]);
  }, 120_000);

  it('show nothing of each other where row level security is off and the queries stand alone', async () => {
    await eachTable('disable row level security');
    try {
      expect(await leaks()).toEqual([]);
    } finally {
      await eachTable('enable row level security');
    }
  }, 120_000);

  it('show and change nothing of each other where the queries name no platform and security stands alone', async () => {
    const filter = withoutQueryFilter(new URL(test.database.app).username);
    try {
      expect(await leaks()).toEqual([]);
      expect(await writes()).toEqual([]);
      expect(filter.changed()).toBeGreaterThan(500);
    } finally {
      filter.restore();
    }
  }, 180_000);
});

/** Every changing route with rows of the other platform and a body that would do for one's own. */
async function writes(): Promise<string[]> {
  const found: string[] = [];
  const bodies = await exampleBodies(test);
  for (const side of sides) {
    const before = await checksums(test.owner);
    for (const route of routes.filter((one) => one.method !== 'GET' && namesRows(one))) {
      const [params] = await combinationsFor(test, route, other(side).home.id, 1);
      if (!params) continue;
      const send = { body: bodies.get(key(route)), version: await versionOf(route, params) };
      const theirs = await ask(test, side.member, route, side.home, params, send);
      const nobodys = await ask(test, side.member, route, side.home, missing(params), send);
      if (theirs.status < 400 || theirs.status !== nobodys.status || theirs.text !== nobodys.text)
        found.push(
          `${side.home.slug} ${key(route)}: ${theirs.status} for theirs, ${nobodys.status} for nobody's`,
        );
    }
    const after = await checksums(test.owner);
    for (const table of Object.keys(before).filter((one) => before[one] !== after[one]))
      found.push(`${table} changed`);
  }
  return found;
}

async function versionOf(route: Route, params: Params): Promise<number> {
  const name = parametersOf(route).at(-1) ?? '';
  const { rows } = await test.owner.query<{ row: { version?: number } }>(
    `select to_jsonb(t) as row from ${tableOf(route, name)} t where id = $1`,
    [params[name]],
  );
  return rows[0]?.row.version ?? 1;
}

async function eachTable(change: 'enable row level security' | 'disable row level security'): Promise<void> {
  const client = new pg.Client({ connectionString: test.database.superuser });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_policy p on p.polrelid = c.oid where n.nspname = 'public' and c.relkind = 'r'`,
  );
  for (const { name } of rows) await client.query(`alter table ${name} ${change}`);
  await client.end();
}
