import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../src/people/passwords.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { fill, routesOf } from './support/routes.js';
import { signedIn, signIn } from './support/sign-in.js';

const PASSWORD = 'fyra lugna ord om höst';

let test: TestApp;
let home: BuiltPlatform;
let hash: string;

const member = (roles: Member['actor']['roles'] = ['reporter']): Promise<Member> =>
  aMember(test, home, { roles, person: { password_hash: hash } });
const openPage = (session: string): Promise<Answer> =>
  new Pages(test, { cookie: session, csrf: '' }).get(`/p/${home.slug}/organisationer`);

beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
  test = await testApp();
  home = await aPlatform(test);
});
afterAll(() => test.close());

describe('a form', () => {
  it('is refused without its token or from elsewhere, whichever form it is', async () => {
    const { cookie, csrf } = await aMember(test, home, {
      roles: ['coordinator', 'administrator', 'steering_member', 'approver', 'reporter', 'reader'],
    });
    const forms = routesOf(test).filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'));
    const before = await checksums(test.owner);
    const wrong: string[] = [];
    for (const { path } of forms) {
      const address = fill(path, { platform: home.slug }, home.id);
      const attempts: Record<string, Promise<Answer>> = {
        'no token': new Pages(test, { cookie, csrf: '' }).post(address, {}),
        'wrong token': new Pages(test, { cookie, csrf: `${csrf.slice(0, -1)}!` }).post(address, {}),
        'other origin': new Pages(test, { cookie, csrf }).post(
          address,
          {},
          { origin: 'https://ond.example' },
        ),
        'no origin': new Pages(test, { cookie, csrf }).post(address, {}, { origin: 'null' }),
      };
      for (const [what, attempt] of Object.entries(attempts)) {
        const { status } = await attempt;
        if (status !== 403) wrong.push(`${path} ${what} → ${status}`);
      }
    }
    expect(forms.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('without Origin must be said by the browser to come from our own pages', async () => {
    const { cookie, csrf } = await signedIn(test, (await member()).email, PASSWORD);
    const send = async (headers: Record<string, string>): Promise<number> => {
      const answer = await fetch(`${test.url}/logga-ut`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
        body: new URLSearchParams({ _csrf: csrf }).toString(),
      });
      return answer.status;
    };
    expect(await send({})).toBe(403);
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(303);
  });

  it('for signing in comes from our own pages too', async () => {
    const { email } = await member();
    expect((await signIn(test, email, PASSWORD, { origin: 'https://ond.example' })).status).toBe(403);
  });
});

describe('session and token', () => {
  it('are never taken for each other', async () => {
    const { token, cookie } = await member();
    expect((await openPage(`session=${token}`)).status).toBe(303);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await new Pages(test, null).get(`/p/${home.slug}/organisationer`, bearer)).status).toBe(303);
    const api = new Api(test, null);
    expect((await api.get('/me', { cookie })).status).toBe(401);
    const session = cookie.slice('session='.length);
    expect((await api.get('/me', { authorization: `Bearer ${session}` })).status).toBe(401);
    expect((await api.get('/me', bearer)).status).toBe(200);
  });

  it('of a person who is suspended open nothing, at the latest after a second', async () => {
    const { token, cookie, actor } = await member();
    expect((await openPage(cookie)).status).toBe(200);
    expect((await new Api(test, { token }).get('/me')).status).toBe(200);
    // As another process would do it: this one is not told.
    await test.owner.query('update person set suspended_at = now() where id = $1', [actor.personId]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await openPage(cookie)).status).toBe(303);
    expect((await new Api(test, { token }).get('/me')).status).toBe(401);
  });

  it('follow a changed role at the latest after a second', async () => {
    const { token, cookie, actor } = await member(['coordinator']);
    const administration = (): Promise<Answer> =>
      new Pages(test, { cookie, csrf: '' }).get(`/p/${home.slug}/administration/personer`);
    expect((await administration()).status).toBe(200);
    await test.owner.query(`update membership set roles = '{reader}' where id = $1`, [actor.membershipId]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await administration()).status).toBe(403);
    expect((await new Api(test, { token }).get(`/platforms/${home.id}/memberships`)).status).toBe(403);
  });
});
