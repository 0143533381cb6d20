import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiDescription, type Operation } from './support/api-description.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api } from './support/client.js';
import { routesOf } from './support/routes.js';
import { departures } from './support/schema-check.js';

let test: TestApp;
let api: ApiDescription;
let home: BuiltPlatform;
let reader: Member;

beforeAll(async () => {
  test = await testApp();
  api = await ApiDescription.of(test);
  home = await aPlatform(test);
  reader = await aMember(test, home, { roles: ['reader'] });
});
afterAll(() => test.close());

const name = ({ method, path }: Operation): string => `${method} ${path}`;
const lacking = (holds: (operation: Operation) => boolean): string[] =>
  api.operations.filter((operation) => !holds(operation)).map(name);
const sorted = (names: string[]): string => names.sort().join();
const filled = (text: string | undefined): boolean => (text ?? '').trim().length > 2;
const refuses = (operation: Operation, status: number): boolean => {
  const given = operation.responses[String(status)];
  if (!given) return false;
  const { description, content } = api.response(given);
  const schema = content?.['application/problem+json']?.schema;
  return (
    filled(description) && schema !== undefined && api.schema(schema).properties?.['detail'] !== undefined
  );
};
const asks = (operation: Operation, place: string): string[] =>
  (operation.parameters ?? []).filter((one) => one.in === place).map((one) => one.name);

describe('the description of the API', () => {
  it('has every route of the API, and each in the words a reader needs', () => {
    const own = ['/api/v1/openapi.json', '/api/v1/docs'];
    const routes = routesOf(test).filter(({ path }) => path.startsWith('/api/') && !own.includes(path));
    expect(api.operations.map(name).sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    expect(lacking((one) => filled(one.summary) && filled(one.description) && filled(one.tags?.[0]))).toEqual(
      [],
    );
  });

  it('names every part of an address, every field of a query and of a body', () => {
    expect(
      lacking((one) => {
        const parts = [...one.path.matchAll(/:(\w+)/g)].map(([, part = '']) => part);
        return sorted(parts) === sorted(asks(one, 'path'));
      }),
    ).toEqual([]);
    expect(lacking((one) => (one.parameters ?? []).every(({ description }) => filled(description)))).toEqual(
      [],
    );
    expect(
      lacking((one) => {
        const schema = api.bodyOf(one);
        if (!schema) return true;
        return Object.values(api.schema(schema).properties ?? {}).every((field) => filled(field.description));
      }),
    ).toEqual([]);
  });

  it('has an example of every body, and of every answer that has one, in the shape it says', () => {
    expect(
      lacking((one) => {
        const content = one.requestBody?.content['application/json'];
        return content === undefined || (content.example !== undefined && content.schema !== undefined);
      }),
    ).toEqual([]);
    expect(
      lacking((one) => {
        const [status = '', answer = {}] =
          Object.entries(one.responses).find(([given]) => given.startsWith('2')) ?? [];
        if (!filled(api.response(answer).description)) return false;
        if (status === '204') return true;
        const content = Object.values(answer.content ?? {})[0];
        if (content?.schema === undefined) return false;
        const example = content.example ?? content.schema.example;
        return example !== undefined && departures(api, content.schema, example).length === 0;
      }),
    ).toEqual([]);
  });

  it('says how each may be refused, in problem details', () => {
    const open = (one: Operation): boolean => JSON.stringify(one.security) === '[]';
    expect(api.operations.filter(open).map(name)).toEqual([
      'GET /api/v1/api-info',
      'GET /api/v1/schemas/logic-model-1.json',
    ]);
    const writes = (one: Operation): boolean => one.method !== 'GET';
    const wrong = {
      400: lacking((one) => refuses(one, 400)),
      401: lacking((one) => refuses(one, 401) !== open(one)),
      403: lacking((one) => !writes(one) || refuses(one, 403)),
      404: lacking((one) => asks(one, 'path').length === 0 || refuses(one, 404)),
      409: lacking((one) => !writes(one) || refuses(one, 409)),
      412: lacking(
        (one) => !asks(one, 'header').includes('If-Match') || (refuses(one, 412) && refuses(one, 428)),
      ),
      422: lacking((one) => (!one.requestBody && asks(one, 'query').length === 0) || refuses(one, 422)),
    };
    expect(Object.entries(wrong).filter(([, operations]) => operations.length > 0)).toEqual([]);
  });

  it('says that changing what has a version takes If-Match', () => {
    const without = api.operations.filter(({ method }) => ['PUT', 'PATCH', 'DELETE'].includes(method));
    expect(without.filter((one) => !asks(one, 'header').includes('If-Match')).map(name)).toEqual([]);
  });
});

describe('a page of a list', () => {
  type Links = Record<string, { href: string }>;
  const links = async (address: string): Promise<Links> => {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${reader.token}` } });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { _links: Links })._links;
  };

  it('has the addresses of itself and of the pages beside it, which keep the question', async () => {
    for (let no = 0; no < 4; no += 1) await anOrganisation(test, home, { name: `Länkad ${no}` });
    const list = `${test.url}/api/v1/platforms/${home.id}/organisations?q=L%C3%A4nkad&limit=2`;
    const first = await links(list);
    expect(Object.keys(first)).toEqual(['self', 'next']);
    const second = await links(first['next']?.href ?? '');
    expect(Object.keys(second)).toEqual(['self', 'first', 'prev']);
    expect(second['self']?.href).toBe(`${list}&page=2`);
    expect(await links(second['prev']?.href ?? '')).toEqual(first);
    expect((await links(`${list}&page=9`))['prev']?.href).toBe(`${list}&page=2`);
  });

  it('says so in the description, and nothing of it where there are no pages', async () => {
    const paged = lacking((one) => !asks(one, 'query').includes('page'));
    expect(paged.length).toBeGreaterThan(8);
    const answer = await new Api(test, reader).get(`/platforms/${home.id}/target-groups`);
    expect(answer.text).not.toContain('_links');
  });
});
