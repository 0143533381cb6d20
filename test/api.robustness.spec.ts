import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillDemonstration } from '../src/demo/fill.js';
import { ROLES } from '../src/shared/actor.js';
import { ApiDescription, type Operation } from './support/api-description.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { exampleBodies } from './support/example-bodies.js';
import { fieldsOf } from './support/expectations.js';
import { combinationsFor } from './support/isolation.js';
import { fill, routesOf } from './support/routes.js';
import { departures } from './support/schema-check.js';
import { formsIn, wildFields, type ShownForm } from './support/wild-forms.js';
import { wildRequests } from './support/wild-requests.js';
import { WildSender } from './support/wild-sender.js';

/** `WILD_REQUESTS=20000 WILD_SEED=7 npm test -- api.robustness` sends more, or others. */
const COUNT = Number(process.env['WILD_REQUESTS'] ?? 3_000);
const SEED = Number(process.env['WILD_SEED'] ?? 20_261_120);

let test: TestApp;
let home: BuiltPlatform;
let member: Member;
let api: ApiDescription;

beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  const { rows } = await test.owner.query<BuiltPlatform & { coordinating: string }>(
    `select p.id, p.slug, p.name, m.organisation_id as coordinating from platform p
     join membership m on m.platform_id = p.id and 'coordinator' = any (m.roles)
     where p.slug = 'operation-kvinnofrid' limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error('there is no demonstration');
  home = found;
  member = await aMember(test, home, { roles: ROLES, organisation: { id: found.coordinating } });
  api = await ApiDescription.of(test);
}, 120_000);
afterAll(() => test.close());

/** Refused before there is any operation: the address or the headers are too long. */
const UNROUTED = [414, 431];
const UNKNOWN = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';
/** For a form that only shows in another state than any row is in now. */
const ANY_FIELDS = ['version', 'reason', 'note', 'name', 'title', 'text'].map((name) => [name, '1'] as const);
const LEAKS = /\bselect\b.*\bfrom\b|node_modules|\.[jt]sx?:\d|\bpg_|violates|at Object\.|\/work\//i;

/** What is wrong with an answer, whatever was asked. */
async function faultsOf(operation: Operation, response: Response): Promise<string[]> {
  const { status } = response;
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (status >= 500) return [`${status}`];
  const faults: string[] = [];
  const described = operation.responses[String(status)];
  if (!described && !UNROUTED.includes(status)) faults.push(`${status} is not described`);
  if (status >= 400) {
    if (LEAKS.test(text)) faults.push(`${status} tells too much: ${text.slice(0, 200)}`);
    faults.push(...problemFaults(status, type, text));
  } else if (status !== 204 && type.startsWith('application/json') && described) {
    const schema = api.response(described).content?.['application/json']?.schema;
    if (schema) faults.push(...departures(api, schema, JSON.parse(text)).slice(0, 3));
  }
  return faults;
}

function problemFaults(status: number, type: string, text: string): string[] {
  if (!type.startsWith('application/problem+json')) return [`${status} as ${type}: ${text.slice(0, 100)}`];
  const problem = JSON.parse(text) as Record<string, unknown>;
  const { type: kind, title, detail, instance, invalidParameters = [] } = problem;
  const words = [kind, title, detail, instance].every((one) => typeof one === 'string' && one !== '');
  const fields =
    Array.isArray(invalidParameters) &&
    (invalidParameters as Record<string, unknown>[]).every(
      (one) =>
        typeof one['property'] === 'string' && typeof one['reason'] === 'string' && one['reason'] !== '',
    );
  const known = ['type', 'title', 'status', 'detail', 'instance', 'invalidParameters'];
  const strange = Object.keys(problem).filter((name) => !known.includes(name));
  return words && fields && problem['status'] === status && strange.length === 0
    ? []
    : [`${status} is no problem of ours: ${text.slice(0, 200)}`];
}

describe(`wild requests (seed ${SEED})`, () => {
  it(
    `are answered with what the description says, ${COUNT} times over`,
    async () => {
      const sender = new WildSender(test, home, member);
      const { operations } = api;
      const each = Math.ceil(COUNT / operations.length);
      const found = new Map<string, { times: number; sent: string }>();
      const statuses: Record<number, number> = {};
      for (const [index, operation] of operations.entries()) {
        const all = fc.sample(wildRequests(api, operation), { seed: SEED + index, numRuns: each });
        for (const [turn, wild] of all.entries()) {
          if (turn % 5 === 0) await sender.stir(operation, turn / 5);
          const { response, sent } = await sender.send(operation, wild);
          statuses[response.status] = (statuses[response.status] ?? 0) + 1;
          for (const fault of await faultsOf(operation, response)) {
            const key = `${operation.method} ${operation.path}: ${fault}`;
            found.set(key, { times: (found.get(key)?.times ?? 0) + 1, sent: found.get(key)?.sent ?? sent });
          }
        }
      }
      // The requests must get past the doors to be worth anything.
      expect(statuses[200] ?? 0).toBeGreaterThan(COUNT / 20);
      expect([...found].map(([fault, { times, sent }]) => `${fault} (${times} times, as: ${sent})`)).toEqual(
        [],
      );
    },
    Math.max(120_000, COUNT * 60),
  );
});

describe('what wild requests have found', () => {
  const USE = '/indicators/:indicatorId/uses';
  it.each([
    ['an area that is no code', USE, { areaCode: 'xxxx' }, 'areaCode'],
    ['a baseline of 16 digits', USE, { baselineValue: '1234567890123456' }, 'baselineValue'],
    ['a target of 16 digits', USE, { targetValue: '-1234567890123456.5' }, 'targetValue'],
  ])('%s is told by its field', async (_, path, changes, field) => {
    const route = { method: 'POST', path: `/api/v1/platforms/:platformId${path}`, access: undefined };
    const [params = {}] = await combinationsFor(test, route, home.id, 1);
    const [node] = (
      await test.owner.query<{ id: string }>(
        `select id from node where platform_id = $1 and kind = 'sub_goal' limit 1`,
        [home.id],
      )
    ).rows;
    const example = (await exampleBodies(test)).get(`POST ${route.path}`) as object;
    const address = fill(path, params, UNKNOWN);
    const body = { ...example, nodeId: node?.id, ...changes };
    const answer = await new Api(test, member).post(`/platforms/${home.id}${address}`, body);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });
});

describe(`wild forms (seed ${SEED})`, () => {
  it('get a page that says what to do, never a fault of ours', async () => {
    const pages = routesOf(test).filter(({ path }) => path.startsWith('/p/'));
    const shown: ShownForm[] = [];
    for (const route of pages.filter(({ method }) => method === 'GET')) {
      for (const params of await combinationsFor(test, route, home.id, 3)) {
        const address = fill(route.path, { ...params, platform: home.slug }, UNKNOWN);
        const { status, text } = await new Pages(test, member).get(address);
        if (status >= 500) throw new Error(`${route.path} answers ${status}`);
        shown.push(...formsIn(text));
      }
    }
    const posts = pages.filter(({ method }) => method === 'POST');
    const faults: string[] = [];
    const statuses: Record<number, number> = {};
    for (const [index, route] of posts.entries()) {
      const address = new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`);
      const own = shown.filter(({ action }) => address.test(action.split('?')[0] ?? ''));
      const [params = {}] = await combinationsFor(test, route, home.id, 1);
      const action = fill(route.path, { ...params, platform: home.slug }, UNKNOWN);
      const forms = own.length > 0 ? own.slice(0, 2) : [{ action, fields: ANY_FIELDS }];
      for (const form of forms) {
        for (const fields of fc.sample(wildFields(form.fields), { seed: SEED + index, numRuns: 6 })) {
          const all = [['_csrf', member.csrf], ...fields.filter(([name]) => name !== '_csrf')];
          const response = await fetch(new URL(form.action, test.url), {
            method: 'POST',
            redirect: 'manual',
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              cookie: member.cookie,
              origin: test.url,
            },
            body: new URLSearchParams(all).toString(),
          });
          const { status } = response;
          const text = await response.text();
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (
            status >= 500 ||
            LEAKS.test(text.replaceAll(/<textarea[\s\S]*?<\/textarea>|value="[^"]*"/g, ''))
          )
            faults.push(`${status} POST ${form.action} ${JSON.stringify(fields).slice(0, 400)}`);
        }
      }
    }
    expect(statuses[303] ?? 0).toBeGreaterThan(10);
    expect(statuses[422] ?? 0).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  }, 180_000);
});
