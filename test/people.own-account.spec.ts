import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../src/people/passwords.js';
import type { Role } from '../src/shared/actor.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Pages, type Answer } from './support/client.js';
import { audited } from './support/expectations.js';
import { linkIn, sessionOf, signedIn, signIn } from './support/sign-in.js';

const PASSWORD = 'fyra lugna ord om höst';
const OTHER = 'fem helt andra ord om vår';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let administrator: Member;
let hash: string;

const page = (path = ''): string => `/p/${home.slug}/administration/personer${path}`;
const aPerson = (roles: readonly Role[], person: object = {}): Promise<Member> =>
  aMember(test, home, { roles, person: { password_hash: hash, ...person } });

beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aPerson(['coordinator']);
  administrator = await aPerson(['administrator']);
});
afterAll(() => test.close());

describe('one’s own account', () => {
  it('decides whether the name is shown', async () => {
    const me = await aPerson(['reporter'], { name: 'Dold Provperson', show_name: false });
    const register = `/p/${home.slug}/organisationer/${me.actor.organisationId}`;
    const seen = async (): Promise<string> => (await new Pages(test, coordinator).get(register)).text;
    expect(await seen()).not.toContain('Provperson');
    const form = { name: 'Öppen Provperson', showName: 'true', locale: 'sv', version: '1' };
    expect((await new Pages(test, me).post('/konto', form)).status).toBe(303);
    expect(await seen()).toContain('Öppen Provperson');
    expect((await new Pages(test, me).post('/konto', form)).status).toBe(412);
    expect((await new Pages(test, me).post('/konto', { ...form, name: '', version: '2' })).status).toBe(422);
  });

  it('changes the password with the old one, and ends every other session at once', async () => {
    const { email } = await aPerson(['reporter']);
    const here = await signedIn(test, email, PASSWORD);
    const there = await signedIn(test, email, PASSWORD);
    const change = (old: string, password: string, again = password): Promise<Answer> =>
      new Pages(test, here).post('/konto/losenord', { old, password, again });
    const open = (session: { cookie: string; csrf: string }): Promise<Answer> =>
      new Pages(test, session).get('/konto');
    for (const attempt of [
      change('fel', OTHER),
      change(PASSWORD, 'kort'),
      change(PASSWORD, OTHER, 'annat'),
    ]) {
      const { status, text } = await attempt;
      expect([status, text.includes(OTHER)]).toEqual([422, false]);
    }
    expect((await open(there)).status).toBe(200);
    expect((await change(PASSWORD, OTHER)).status).toBe(303);
    expect((await open(here)).status).toBe(200);
    expect((await open(there)).status).toBe(303);
    expect((await signIn(test, email, PASSWORD)).status).toBe(422);
    expect(sessionOf(await signIn(test, email, OTHER))).not.toBe('');
  });

  it('slows down who guesses the old password', async () => {
    const { email } = await aPerson(['reporter']);
    const here = await signedIn(test, email, PASSWORD);
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const form = { old: `gissning ${i}`, password: OTHER, again: OTHER };
      statuses.push((await new Pages(test, here).post('/konto/losenord', form)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    await test.owner.query('delete from sign_in_attempt');
  });

  it('gets a reset link from a coordinator, which ends every session when used', async () => {
    const target = await aPerson(['approver']);
    const session = await signedIn(test, target.email, PASSWORD);
    const path = page(`/${target.actor.membershipId}/losenordslank`);
    expect((await new Pages(test, administrator).post(path, {})).status).toBe(403);
    const link = linkIn(await new Pages(test, coordinator).post(path, {}));
    expect((await new Pages(test, session).get('/konto')).status).toBe(200);
    const used = await new Pages(test, null).post(link, { password: OTHER, again: OTHER });
    expect(used.status).toBe(303);
    expect((await new Pages(test, session).get('/konto')).status).toBe(303);
    expect((await signIn(test, target.email, OTHER)).status).toBe(303);
    const trail = await audited(test, target.actor.personId);
    expect(trail.at(-1)).toMatchObject({ operation: 'U', actor: target.actor.personId });
  });
});
