import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../src/people/passwords.js';
import type { Role } from '../src/shared/actor.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { linkIn, signedIn, signIn } from './support/sign-in.js';
import { audited, fieldsOf } from './support/expectations.js';
import { eventsOf } from './support/trail.js';

const PASSWORD = 'fyra lugna ord om höst';
const OTHER = 'fem helt andra ord om vår';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let administrator: Member;
let hash: string;

type View = { id: string; version: number; state: string; email: string; allowedActions: string[] };
const at = (path: string): string => `/platforms/${home.id}/memberships${path}`;
const page = (path = ''): string => `/p/${home.slug}/administration/personer${path}`;
const anEmail = (): string => `${randomBytes(6).toString('hex')}@exempel.invalid`;
const aPerson = (roles: readonly Role[], person: object = {}): Promise<Member> =>
  aMember(test, home, { roles, person: { password_hash: hash, ...person } });
const invitation = (given: object = {}): Record<string, string | string[]> => ({
  email: anEmail(),
  organisationId: coordinator.actor.organisationId,
  functionTitle: 'Rapportör',
  roles: ['reporter'],
  validFrom: '2026-01-01',
  ...given,
});
const same = (member: Member): Record<string, unknown> => {
  const input = invitation({ organisationId: member.actor.organisationId });
  delete input['email'];
  return input;
};

beforeAll(async () => {
  hash = await hashPassword(PASSWORD);
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aPerson(['coordinator']);
  administrator = await aPerson(['administrator']);
});
afterAll(() => test.close());

describe('an invitation', () => {
  it('gives a new account a link that works once, and the person chooses name and password', async () => {
    const input = invitation();
    const pages = new Pages(test, coordinator);
    const made = await pages.post(page(), input);
    expect(made.status).toBe(200);
    const link = linkIn(made);
    expect((await pages.get(page())).text).not.toContain(link.split('/').pop());
    const form = await new Pages(test, null).get(link);
    expect([form.status, form.text.includes(String(input['email']))]).toEqual([200, true]);
    const choose = (given: object): Promise<Answer> =>
      new Pages(test, null).post(link, {
        name: 'Nyvald Provperson',
        password: PASSWORD,
        again: PASSWORD,
        ...given,
      });
    expect((await choose({ password: 'kort', again: 'kort' })).status).toBe(422);
    expect((await choose({ again: OTHER })).status).toBe(422);
    const nameless = await choose({ name: '' });
    expect([nameless.status, nameless.text.includes(PASSWORD)]).toEqual([422, false]);
    expect((await choose({})).status).toBe(303);
    expect((await choose({})).status).toBe(410);
    expect((await new Pages(test, null).get(link)).status).toBe(410);
    expect((await signIn(test, String(input['email']), PASSWORD)).status).toBe(303);
  });

  it('gives an existing account a membership and nothing else', async () => {
    const elsewhere = await aMember(test, await aPlatform(test), {
      roles: ['reporter'],
      person: { password_hash: hash },
    });
    const made = await new Pages(test, coordinator).post(page(), invitation({ email: elsewhere.email }));
    expect([made.status, linkIn(made)]).toEqual([303, '']);
    const id = made.headers.get('location')?.split('/').pop() ?? '';
    const view = (await new Api(test, coordinator).get(at(`/${id}`))).json<View>();
    expect(view.state).toBe('valid');
    // Another platform uses the account too, so nobody here may take it over.
    expect(view.allowedActions).toEqual(['edit', 'suspend']);
    const link = await new Pages(test, coordinator).post(page(`/${id}/losenordslank`), {});
    expect([link.status, linkIn(link)]).toEqual([403, '']);
    const again = await new Api(test, coordinator).post(at(''), invitation({ email: elsewhere.email }));
    expect(fieldsOf(again)).toEqual(['email']);
    expect(await eventsOf(test, id)).toEqual(['invited']);
  });

  it('through a token makes no link: a token never becomes a session', async () => {
    const made = await new Api(test, coordinator).post(at(''), invitation());
    expect([made.status, made.json<View>().state]).toEqual([201, 'invited']);
    expect(made.text).not.toMatch(/valj-losenord|secret/);
    const { rows } = await test.owner.query('select from password_link where person_id = $1', [
      (
        await test.owner.query<{ person_id: string }>('select person_id from membership where id = $1', [
          made.json<View>().id,
        ])
      ).rows[0]?.person_id,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('expires, and a new link replaces the one before', async () => {
    const first = await new Pages(test, coordinator).post(page(), invitation());
    const [membership = ''] = /personer\/[0-9a-f-]{36}/.exec(first.text) ?? [];
    const second = await new Pages(test, coordinator).post(
      page(`/${membership.split('/')[1] ?? ''}/losenordslank`),
      {},
    );
    expect((await new Pages(test, null).get(linkIn(first))).status).toBe(410);
    expect((await new Pages(test, null).get(linkIn(second))).status).toBe(200);
    const now = test.clock.now();
    test.clock.set(new Date(now.getTime() + 7 * 24 * 3_600_000 + 1));
    expect((await new Pages(test, null).get(linkIn(second))).status).toBe(410);
    test.clock.set(now);
  });

  it('shows the person by function only until the person chooses otherwise', async () => {
    const made = (await new Api(test, coordinator).post(at(''), invitation())).json<View>();
    expect(made).toMatchObject({ name: null });
    expect(made.email).toMatch(/^.…@exempel\.invalid$/);
  });
});

describe('granting', () => {
  const CONTENT: Role[] = ['coordinator', 'steering_member', 'approver', 'reporter', 'reader'];

  it('what one lacks is refused, by invitation and by change, and nothing changes', async () => {
    const reporter = await aPerson(['reporter']);
    const admin = await aPerson(['administrator']);
    const before = await checksums(test.owner);
    const asAdministrator = new Api(test, administrator);
    for (const role of CONTENT.filter((one) => one !== 'reader')) {
      const roles = ['reader', role];
      expect((await asAdministrator.post(at(''), invitation({ roles }))).status).toBe(403);
    }
    const path = at(`/${reporter.actor.membershipId}`);
    // Not even to take a role away that one could not give back.
    expect((await asAdministrator.put(path, { ...same(reporter), roles: ['reader'] }, 1)).status).toBe(403);
    const asCoordinator = new Api(test, coordinator);
    expect((await asCoordinator.post(at(''), invitation({ roles: ['administrator'] }))).status).toBe(403);
    const change = { ...same(reporter), roles: ['reporter', 'administrator'] };
    expect((await asCoordinator.put(path, change, 1)).status).toBe(403);
    const own = at(`/${admin.actor.membershipId}`);
    expect((await asCoordinator.put(own, { ...same(admin), roles: ['reader'] }, 1)).status).toBe(403);
    expect((await new Api(test, reporter).post(at(''), invitation())).status).toBe(403);
    const page403 = await new Pages(test, administrator).post(page(), invitation({ roles: 'coordinator' }));
    expect(page403.status).toBe(403);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('what one may is done, and the trail says by whom', async () => {
    const { actor } = await aPerson(['reporter']);
    const change = { ...same({ actor } as Member), roles: CONTENT };
    const done = await new Api(test, coordinator).put(at(`/${actor.membershipId}`), change, 1);
    expect(done.json()).toMatchObject({ roles: CONTENT, version: 2 });
    const trail = await audited(test, actor.membershipId);
    expect(trail.at(-1)).toMatchObject({ operation: 'U', actor: coordinator.actor.personId });
    expect(await eventsOf(test, actor.membershipId)).toEqual(['changed']);
  });

  it('takes no person, platform, state or version from the body', async () => {
    const { actor } = await aPerson(['reporter']);
    for (const field of [
      'personId',
      'platformId',
      'state',
      'version',
      'suspendedAt',
      'showName',
      'password',
    ]) {
      const api = new Api(test, coordinator);
      const body = { ...same({ actor } as Member), [field]: 'x' };
      const answer = await api.put(at(`/${actor.membershipId}`), body, 1);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
      expect(fieldsOf(await api.post(at(''), invitation({ [field]: 'x' })))).toEqual([field]);
    }
  });

  it('never leaves the platform without a coordinator', async () => {
    const alone = await aPlatform(test);
    const last = await aMember(test, alone, { roles: ['coordinator'] });
    const api = new Api(test, last);
    const path = `/platforms/${alone.id}/memberships/${last.actor.membershipId}`;
    const step = await api.put(path, { ...same(last), roles: ['reader'] }, 1);
    expect([step.status, step.text.includes('last-coordinator')]).toEqual([409, true]);
    const ended = await api.put(path, { ...same(last), roles: ['coordinator'], validTo: '2026-11-19' }, 1);
    expect(ended.status).toBe(409);
    const admin = await aMember(test, alone, { roles: ['administrator'] });
    const suspended = await new Api(test, admin).post(`${path}/suspend`, {}, { ifMatch: 1 });
    expect(suspended.status).toBe(409);
  });
});

describe('suspending', () => {
  it('shuts sessions and tokens out at once, and lifting gives the tokens back', async () => {
    const target = await aPerson(['reporter']);
    const session = await signedIn(test, target.email, PASSWORD);
    const pages = new Pages(test, session);
    const open = `/p/${home.slug}/organisationer`;
    expect((await pages.get(open)).status).toBe(200);
    expect((await new Api(test, target).get('/me')).status).toBe(200);
    const form = { version: '1', reason: 'Avslutat uppdrag' };
    const path = page(`/${target.actor.membershipId}/stang-av`);
    expect((await new Pages(test, administrator).post(path, form)).status).toBe(303);
    expect((await pages.get(open)).status).toBe(303);
    expect((await new Api(test, target).get('/me')).status).toBe(401);
    const trail = await audited(test, target.actor.membershipId);
    expect(trail.at(-1)).toMatchObject({ reason: 'Avslutat uppdrag', actor: administrator.actor.personId });
    const lift = at(`/${target.actor.membershipId}/lift`);
    expect((await new Api(test, administrator).post(lift, {}, { ifMatch: 2 })).status).toBe(403);
    expect((await new Api(test, coordinator).post(lift, {}, { ifMatch: 2 })).json()).toMatchObject({
      state: 'valid',
    });
    expect((await new Api(test, target).get('/me')).status).toBe(200);
    expect((await pages.get(open)).status).toBe(303);
  });

  it('oneself, twice or stale is refused', async () => {
    const api = new Api(test, coordinator);
    const own = at(`/${coordinator.actor.membershipId}/suspend`);
    expect((await api.post(own, {}, { ifMatch: 1 })).status).toBe(403);
    const { actor } = await aPerson(['reader']);
    const path = at(`/${actor.membershipId}/suspend`);
    expect((await api.post(path, {}, {})).status).toBe(428);
    expect((await api.post(path, {}, { ifMatch: 9 })).status).toBe(412);
    expect((await api.post(path, {}, { ifMatch: 1 })).status).toBe(200);
    expect((await api.post(path, {}, { ifMatch: 2 })).status).toBe(409);
  });
});
