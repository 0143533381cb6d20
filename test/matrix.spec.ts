import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../src/shared/actor.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { fill, routesOf, type Route } from './support/routes.js';
import { activities } from './matrix/activities.js';
import { followUp } from './matrix/follow-up.js';
import { decisions } from './matrix/decisions.js';
import { board } from './matrix/board.js';
import { improvement } from './matrix/improvement.js';
import { indicators } from './matrix/indicators.js';
import type { MatrixLines } from './matrix/lines.js';
import { logicModel } from './matrix/logic-model.js';
import { notices } from './matrix/notices.js';
import { sources } from './matrix/sources.js';
import { people } from './matrix/people.js';
import { reporting } from './matrix/reporting.js';
import { web } from './matrix/web.js';

const lines: MatrixLines = {
  ...web,
  ...people,
  ...activities,
  ...reporting,
  ...improvement,
  ...indicators,
  ...followUp,
  ...decisions,
  ...logicModel,
  ...board,
  ...notices,
  ...sources,
};

let test: TestApp;
let home: BuiltPlatform;
let routes: Route[];
const inside = new Map<Role, Member>();
const outside = new Map<Role, Member>();
let suspended: Member;
let expired: Member;
let suspendedPerson: Member;

beforeAll(async () => {
  test = await testApp();
  routes = routesOf(test);
  home = await aPlatform(test);
  const other = await aPlatform(test);
  for (const role of ROLES) {
    inside.set(role, await aMember(test, home, { roles: [role] }));
    outside.set(role, await aMember(test, other, { roles: [role] }));
  }
  const organisation = await anOrganisation(test, home);
  const roles = [...ROLES];
  suspended = await aMember(test, home, {
    roles,
    organisation,
    membership: { suspended_at: test.clock.now() },
  });
  expired = await aMember(test, home, { roles, organisation, membership: { valid_to: '2026-11-19' } });
  suspendedPerson = await aMember(test, home, {
    roles,
    organisation,
    person: { suspended_at: test.clock.now() },
  });
});
afterAll(() => test.close());

const key = (route: Route): string => `${route.method} ${route.path}`;

function declared({ access }: Route): string {
  if (!access) return 'undeclared';
  if (access.kind !== 'roles') return access.kind;
  return access.roles.length === ROLES.length ? 'members' : [...access.roles].sort().join(' ');
}

const expected = (line: string): string => line.split(' ').sort().join(' ');

function call(route: Route, member: Member | null): Promise<Answer> {
  const address = fill(route.path, { platform: home.slug, platformId: home.id }, randomUUID());
  if (route.path.startsWith('/api/')) {
    const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
    return new Api(test, member).call(route.method, address.replace('/api/v1', ''), { body });
  }
  const pages = new Pages(test, member);
  return route.method === 'GET' ? pages.get(address) : pages.post(address, {});
}

const isPage = (route: Route): boolean => !route.path.startsWith('/api/');
const onPlatform = (): Route[] => routes.filter((route) => route.access?.kind === 'roles');

/** What somebody who is not signed in is told: the sign-in page for a page, 401 from the API, 403 for a form. */
const strangers = (route: Route): number[] =>
  !isPage(route) ? [401] : route.method === 'GET' ? [303] : [401, 403];

describe('the matrix', () => {
  it('knows every route of the application, and no other', () => {
    expect(routes.map(key).sort()).toEqual(Object.keys(lines).sort());
  });

  it('agrees with what each route declares', () => {
    const wrong = routes.filter((route) => declared(route) !== expected(lines[key(route)] ?? ''));
    expect(wrong.map((route) => `${key(route)}: ${declared(route)}`)).toEqual([]);
  });

  it('lets nobody in who is not signed in', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((one) => one.access?.kind !== 'public')) {
      const { status } = await call(route, null);
      if (!strangers(route).includes(status)) wrong.push(`${key(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES.map((role) => [role]))(
    'treats %s as its line says, and refusals change nothing',
    async (role) => {
      const member = inside.get(role);
      if (!member) throw new Error('no member');
      const before = await checksums(test.owner);
      const wrong: string[] = [];
      for (const route of onPlatform()) {
        const allowed = route.access?.kind === 'roles' && route.access.roles.includes(role);
        if (allowed && route.method !== 'GET') continue;
        const { status } = await call(route, member);
        if (allowed ? [401, 500].includes(status) || status > 500 : status !== 403)
          wrong.push(`${key(route)} → ${status}`);
      }
      expect(wrong).toEqual([]);
      expect(await checksums(test.owner)).toEqual(before);
    },
  );

  it('never fails on an allowed change with an empty body', async () => {
    const wrong: string[] = [];
    for (const role of ROLES) {
      const member = await aMember(test, home, { roles: [role] });
      for (const route of onPlatform()) {
        if (route.method === 'GET' || route.access?.kind !== 'roles' || !route.access.roles.includes(role))
          continue;
        const { status } = await call(route, member);
        if (status >= 500 || status === 401) wrong.push(`${role}: ${key(route)} → ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES.map((role) => [role]))(
    'shows %s of another platform what a missing platform shows',
    async (role) => {
      const member = outside.get(role);
      if (!member) throw new Error('no member');
      const wrong: string[] = [];
      for (const route of onPlatform()) {
        const { status } = await call(route, member);
        if (status !== 404) wrong.push(`${key(route)} → ${status}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('shuts out suspended persons at once, suspended and expired memberships likewise', async () => {
    const wrong: string[] = [];
    for (const route of onPlatform()) {
      for (const [who, member] of Object.entries({ suspended, expired, suspendedPerson })) {
        const { status } = await call(route, member);
        if (![404, ...strangers(route)].includes(status)) wrong.push(`${who}: ${key(route)} → ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
