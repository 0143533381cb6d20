import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../src/database/database.js';
import { aMember, aPlatform, insert, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';
import { testApp, type TestApp } from './support/app.js';
import { anIndicator } from './support/indicators.js';

let test: TestApp;
let coordinator: Member;

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR2', 'SIGABRT'] as const;
const listeners = (): number[] => SIGNALS.map((signal) => process.listenerCount(signal));
let before: number[];

beforeAll(async () => {
  before = listeners();
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

describe('a page that answers a form', () => {
  it('counts what waits for its reader, and another language leads back to the form', async () => {
    const platform = await aPlatform(test);
    const member = await aMember(test, platform, { roles: ['coordinator'] });
    const { id } = await anIndicator(test, platform, { measure: 'count' });
    await insert(test, 'notice', {
      platform_id: platform.id,
      person_id: member.actor.personId,
      membership_id: member.actor.membershipId,
      kind: 'duty-due',
      subject_type: 'duty',
      subject_id: id,
      title: 'Provuppdrag',
      path: 'uppdrag',
      happened_at: test.clock.now(),
    });
    const form = `/p/${platform.slug}/indikatorer/${id}/varden/matris`;
    const from = { referer: `${test.url}${form}?fran=2024` };
    const { status, text } = await new Pages(test, member).post(`${form}/klistra`, { block: '1' }, from);
    expect(status).toBe(200);
    expect(text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('Meddelanden 1 olästa');
    expect(text).toContain(`name="return" value="${form}?fran=2024"`);
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

describe('being told to stop', () => {
  it('is left to those who start the application: it listens to no signal of its own', () => {
    expect(listeners()).toEqual(before);
  });

  it('closes the doors to the database', async () => {
    const other = await testApp();
    const database = other.app.get(Database);
    expect(await database.global({ name: 'one', text: 'select 1 as one' })).toEqual([{ one: 1 }]);
    await other.close();
    await expect(database.global({ name: 'one', text: 'select 1 as one' })).rejects.toThrow(/pool/i);
  });
});

describe('what never reaches a route', () => {
  it.each([
    ['a broken address', '/api/v1/platforms/%ff/board', {}, 400],
    ['half a character', '/api/v1/platforms/%ED%A0%80/board', {}, 400],
    ['an overlong part', `/api/v1/platforms/${'x'.repeat(300)}/board`, {}, 414],
    ['overlong headers', '/api/v1/api-info', { 'x-long': 'x'.repeat(20_000) }, 431],
  ] as const)('%s is a problem like any other', async (_, address, headers, status) => {
    const answer = await fetch(test.url + address, { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ status, type: `urn:effektkedja:problem:http-${status}` });
  });

  it('is a page for a page', async () => {
    const answer = await new Pages(test, coordinator).get('/p/%ff/styrtavla');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Begäran gick inte att läsa');
  });
});

describe('input that is refused before validation', () => {
  const deep = '['.repeat(30) + ']'.repeat(30);
  const soon = 50;
  let hook: string;
  beforeAll(() => {
    // A route that is there, and takes a body with one text.
    hook = `/platforms/${coordinator.actor.platformId}/target-groups`;
  });

  /** The status, and the quickest of some tries: the others wait for the machine, not for us. */
  async function quickest(send: () => Promise<{ status: number }>): Promise<[number, number]> {
    let [status, ms] = [0, Infinity];
    for (let turn = 0; turn < 20 && ms >= soon; turn += 1) {
      const from = performance.now();
      ({ status } = await send());
      ms = Math.min(ms, performance.now() - from);
    }
    return [status, ms];
  }

  it.each([
    ['a body over 256 kB', `"${'x'.repeat(300_000)}"`, 'application/json', 413],
    ['nesting over 20', deep, 'application/json', 400],
    ['NUL', '{"a":"x\\u0000"}', 'application/json', 400],
    ['a lone surrogate', '{"a":"\\ud800"}', 'application/json', 400],
    ['a number beyond range', '{"a":1e400}', 'application/json', 400],
    ['broken JSON', '{"a":', 'application/json', 400],
    ['another type', 'a=1', 'application/x-www-form-urlencoded', 415],
    ['XML', '<a/>', 'application/xml', 415],
  ])('%s, as JSON', async (_, body, type, status) => {
    const [answered, ms] = await quickest(() =>
      new Api(test, coordinator).post(hook, body, { headers: { 'content-type': type } }),
    );
    expect(answered).toBe(status);
    expect(ms).toBeLessThan(soon);
  });

  it.each([
    ['a body over 256 kB', `name=${'x'.repeat(300_000)}`, undefined, 413],
    ['NUL', 'name=a%00b', undefined, 400],
    ['NUL in a field’s name', 'a%00b=1', undefined, 400],
    ['a lone surrogate', 'name=%ED%A0%80', undefined, 400],
    ['a broken character', 'name=%ff', undefined, 400],
    ['files', '--x', 'multipart/form-data; boundary=x', 415],
    ['plain text', 'name=x', 'text/plain', 415],
  ])('%s, in a form', async (_, body, type, status) => {
    const [answered, ms] = await quickest(() =>
      fetch(`${test.url}/p/${coordinator.actor.platformSlug}/malgrupper`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': type ?? 'application/x-www-form-urlencoded',
          origin: test.url,
          cookie: coordinator.cookie,
        },
        body: `_csrf=${coordinator.csrf}&${body}`,
      }),
    );
    expect(answered).toBe(status);
    expect(ms).toBeLessThan(soon);
  });

  it('changes nothing', async () => {
    const { rows } = await test.owner.query('select from target_group');
    expect(rows).toHaveLength(0);
  });
});
