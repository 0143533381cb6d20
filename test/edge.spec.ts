import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMember, aPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { testApp, type TestApp } from './support/app.js';

let test: TestApp;
let coordinator: Member;

beforeAll(async () => {
  test = await testApp();
  coordinator = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
});
afterAll(() => test.close());

describe('what everybody may open', () => {
  it.each([
    '/logga-in',
    '/hjalp',
    '/ordlista',
    '/tillganglighet',
    '/personuppgifter',
    '/health/ready',
    '/health/live',
  ])('%s answers 200', async (path) => {
    expect((await new Pages(test, null).get(path)).status).toBe(200);
  });

  it('describes the API', async () => {
    const info = await new Api(test, null).get('/api-info');
    expect(info.json()).toMatchObject({ apiName: 'Effektkedja', apiStatus: 'beta' });
    const document = (await new Api(test, null).get('/openapi.json')).json();
    expect(document['openapi']).toBe('3.1.0');
  });
});

describe('who is not signed in', () => {
  it('is sent to the sign-in page and back', async () => {
    const answer = await new Pages(test, null).get('/hatt');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/logga-in?till=%2Fhatt');
  });

  it('gets a problem in the asked language from the API', async () => {
    const answer = await new Api(test, null).get('/nothing-here', { 'accept-language': 'en' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ title: 'Not found', status: 404 });
  });
});

describe('a session', () => {
  it('opens pages with the CSRF token of its forms', async () => {
    const answer = await new Pages(test, coordinator).get('/hatt');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(coordinator.csrf);
  });

  it('does not open the API', async () => {
    const answer = await new Pages(test, coordinator).get('/api/v1/me');
    expect([401, 404]).toContain(answer.status);
  });
});

describe('input that is refused before validation', () => {
  const send = async (body: string, type = 'application/json'): Promise<{ status: number; ms: number }> => {
    const from = performance.now();
    const answer = await new Api(test, coordinator).post('/anything', body, {
      headers: { 'content-type': type },
    });
    return { status: answer.status, ms: performance.now() - from };
  };
  const deep = '['.repeat(30) + ']'.repeat(30);

  it.each([
    ['a body over 256 kB', `"${'x'.repeat(300_000)}"`, 'application/json', 413],
    ['nesting over 20', deep, 'application/json', 400],
    ['NUL', '{"a":"x\\u0000"}', 'application/json', 400],
    ['a lone surrogate', '{"a":"\\ud800"}', 'application/json', 400],
    ['a number beyond range', '{"a":1e400}', 'application/json', 400],
    ['broken JSON', '{"a":', 'application/json', 400],
    ['another type', 'a=1', 'application/x-www-form-urlencoded', 415],
    ['XML', '<a/>', 'application/xml', 415],
  ])('%s', async (_, body, type, status) => {
    expect((await send(body, type)).status).toBe(status);
  });
});
