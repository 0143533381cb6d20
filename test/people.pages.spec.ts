import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../src/shared/actor.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages, type Answer } from './support/client.js';
import { audited, refused } from './support/expectations.js';
import { eventsOf } from './support/trail.js';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let pages: Pages;

const at = (path: string): string => `/p/${home.slug}/${path}`;
const member = (...roles: Role[]): Promise<Member> => aMember(test, home, { roles });
const idIn = (answer: Answer): string => answer.headers.get('location')?.split('/').pop() ?? '';
const organisation = { name: 'Provstads kommun', kind: 'municipality', relation: 'internal', active: 'true' };

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await member('coordinator');
  pages = new Pages(test, coordinator);
});
afterAll(() => test.close());

describe('the register of organisations', () => {
  it('takes a new organisation, shows it and changes it', async () => {
    const made = await pages.post(at('organisationer'), { ...organisation, areaCode: '9982' });
    expect(made.status).toBe(303);
    const id = idIn(made);
    const shown = await pages.get(at(`organisationer/${id}`), {});
    expect(shown.text).toContain('Ingen på organisationen har ett uppdrag än');
    const form = { ...organisation, name: 'Provstad', version: '1' };
    expect((await pages.post(at(`organisationer/${id}`), form)).status).toBe(303);
    const stale = await refused(test, () => pages.post(at(`organisationer/${id}`), form), 412);
    expect(stale.text).toContain('Någon annan har ändrat');
    expect(stale.text).toContain('value="Provstad"');
    expect(await audited(test, id)).toMatchObject([
      { operation: 'I', actor: coordinator.actor.personId },
      { operation: 'U', actor: coordinator.actor.personId },
    ]);
  });

  it('says what is wrong beside what was filled in', async () => {
    const form = { ...organisation, name: 'Felkods kommun', areaCode: 'abc' };
    const { text } = await refused(test, () => pages.post(at('organisationer'), form), 422);
    expect(text).toContain('Ett fel behöver rättas');
    expect(text).toContain('href="#f-areaCode"');
    expect(text).toContain('value="Felkods kommun"');
    expect(text).toContain('value="abc"');
    expect(text).toMatch(/value="municipality" selected/);
  });

  it('filters, and says so when nothing matches', async () => {
    const { text } = await pages.get(at('organisationer?q=finnsinte'));
    expect(text).toContain('Ingen organisation passar med det du sökte efter');
    const other = new Pages(test, await aMember(test, await aPlatform(test), { roles: ['reader'] }));
    expect((await other.get(at('organisationer'))).status).toBe(404);
  });

  it('offers only what the role may do', async () => {
    const reader = new Pages(test, await member('reader'));
    expect((await reader.get(at('organisationer'))).text).not.toContain('Registrera organisation');
    expect((await pages.get(at('organisationer'))).text).toContain('Registrera organisation');
    expect((await reader.get(at('organisationer/ny'))).status).toBe(403);
  });

  it('speaks English to who has chosen it', async () => {
    const english = await aMember(test, home, { roles: ['coordinator'], person: { locale: 'en' } });
    const { text } = await new Pages(test, english).get(at('organisationer'));
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('Register organisation');
  });
});

describe('the platform’s page', () => {
  it('changes the settings in per cent', async () => {
    const form = {
      name: home.name,
      county: 'Provlän',
      coordinatedBy: 'Länsstyrelsen',
      onTrackLimit: '95,5',
      uncertainLimit: '80',
      smallCountThreshold: '7',
      version: '1',
    };
    const edit = at('administration/plattform/redigera');
    const emptied = await refused(test, () => pages.post(edit, { ...form, name: '' }), 422);
    expect(emptied.text).toContain('href="#f-name"');
    const crossed = await refused(test, () => pages.post(edit, { ...form, uncertainLimit: '96' }), 422);
    expect(crossed.text).toContain('href="#f-uncertainLimit"');
    expect(crossed.text).toContain('value="95,5"');
    expect((await pages.post(edit, form)).status).toBe(303);
    const shown = (await pages.get(at('administration/plattform'))).text.replaceAll('\u00a0', ' ');
    expect(shown).toContain('95,5 % av förväntad nivå eller mer');
    expect(shown).toContain('Antal under 7 visas som &lt;7');
  });

  it('is read by administrators, who change nothing there', async () => {
    const administrator = new Pages(test, await member('administrator'));
    const { status, text } = await administrator.get(at('administration/plattform'));
    expect(status).toBe(200);
    expect(text).not.toContain('Ändra inställningarna');
    expect(text).not.toContain('Inrätta organ');
  });

  it('adds, moves and removes target groups', async () => {
    const made = await pages.post(at('malgrupper'), { name: 'Skolpersonal', category: 'internal_partner' });
    expect(made.headers.get('location')).toContain('#malgrupper');
    const list = (await new Api(test, coordinator).get(`/platforms/${home.id}/target-groups`)).json<{
      data: { id: string }[];
    }>();
    const own = at(`malgrupper/${list.data[0]?.id ?? ''}`);
    expect((await pages.get(own)).text).toContain('Ta bort målgruppen');
    const moved = { name: 'Skolans personal', category: 'internal_partner', position: '3', version: '1' };
    expect((await pages.post(own, moved)).status).toBe(303);
    await refused(test, () => pages.post(`${own}/ta-bort`, { version: '1' }), 412);
    expect((await pages.post(`${own}/ta-bort`, { version: '2' })).status).toBe(303);
    expect((await pages.get(own)).status).toBe(404);
  });

  it('sets up a body with seats', async () => {
    const made = await pages.post(at('organ'), {
      name: 'Beredande gruppen',
      kind: 'preparatory_group',
      quorumRule: 'all',
      active: 'true',
    });
    const id = idIn(made);
    expect((await pages.get(at(`organ/${id}`))).text).toContain('Organet har inga platser');
    const seat = {
      functionTitle: 'Enhetschef',
      organisationId: (await anOrganisation(test, home)).id,
      validFrom: '2026-01-01',
    };
    const wrong = { ...seat, membershipId: coordinator.actor.membershipId };
    const again = await refused(test, () => pages.post(at(`organ/${id}/platser`), wrong), 422);
    expect(again.text).toContain('href="#f-membershipId"');
    expect(again.text).toContain('value="Enhetschef"');
    expect((await pages.post(at(`organ/${id}/platser`), seat)).status).toBe(303);
    const shown = (await pages.get(at(`organ/${id}`))).text;
    expect(shown).toContain('Ordförande saknas');
    expect(shown).toContain('Enhetschef');
  });
});

describe('API tokens', () => {
  const form = { name: 'Export', scopes: 'read', lastDay: '2027-06-30' };
  const secretIn = (answer: Answer): string => /value="(ek_[\w-]{43})"/.exec(answer.text)?.[1] ?? '';
  const bearer = (token: string): Api => new Api(test, { token });

  it('are shown once, work within their scope, note their use and stop when revoked', async () => {
    const me = await member('coordinator');
    const mine = new Pages(test, me);
    const made = await mine.post(at('api-nycklar'), form);
    const secret = secretIn(made);
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect((await mine.get(at('api-nycklar'))).text).not.toContain(secret);
    const { rows } = await test.owner.query<{ all: string }>(
      `select string_agg(t::text, '') || (select string_agg(e.after::text, '') from audit_entry e) as all from api_token t`,
    );
    expect(rows[0]?.all).not.toContain(secret);
    expect((await bearer(secret).get('/me')).json()).toMatchObject({ scopes: ['read'] });
    const write = await bearer(secret).post(`/platforms/${home.id}/target-groups`, {
      name: 'Nej',
      category: 'public',
    });
    expect(write.status).toBe(403);
    const list = (await bearer(secret).get(`/platforms/${home.id}/api-tokens`)).json<{
      data: { id: string; name: string; lastUsedAt: string | null; allowedActions: string[] }[];
    }>();
    const token = list.data.find(({ name }) => name === 'Export');
    expect(token).toMatchObject({ lastUsedAt: '2026-11-20T09:00:00.000Z', allowedActions: [] });
    const path = at(`api-nycklar/${token?.id ?? ''}/aterkalla`);
    expect((await mine.post(path, { version: '1' })).status).toBe(303);
    expect((await bearer(secret).get('/me')).status).toBe(401);
    expect((await mine.post(path, { version: '2' })).status).toBe(409);
    expect(await eventsOf(test, token?.id ?? '')).toEqual(['made', 'revoked']);
  });

  it('live a year at most, have a scope and a name of their own', async () => {
    const mine = new Pages(test, await member('reporter'));
    const own = at('api-nycklar');
    for (const [given, field] of [
      [{ lastDay: '2027-11-21' }, 'lastDay'],
      [{ lastDay: '2026-11-19' }, 'lastDay'],
      [{ scopes: [] }, 'scopes'],
      [{ scopes: 'admin' }, 'scopes'],
      [{ name: '' }, 'name'],
    ] as const) {
      const { text } = await refused(test, () => mine.post(own, { ...form, ...given }), 422);
      expect(text).toContain(`href="#f-${field}"`);
    }
    expect((await mine.post(own, form)).status).toBe(200);
    await refused(test, () => mine.post(own, { ...form, name: 'export' }), 422);
  });

  it('expire at the end of their last day in Stockholm', async () => {
    const me = await member('reporter');
    const made = await new Pages(test, me).post(at('api-nycklar'), { ...form, lastDay: '2026-11-21' });
    const now = test.clock.now();
    test.clock.set(new Date('2026-11-21T22:59:00Z'));
    expect((await bearer(secretIn(made)).get('/me')).status).toBe(200);
    test.clock.set(new Date('2026-11-21T23:00:00Z'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await bearer(secretIn(made)).get('/me')).status).toBe(401);
    test.clock.set(now);
  });

  it('of others are seen and revoked by those who look after accounts, and by nobody else', async () => {
    const owner = await member('reporter');
    await new Pages(test, owner).post(at('api-nycklar'), { ...form, name: 'Grannens nyckel' });
    const { rows } = await test.owner.query<{ id: string }>(
      `select id from api_token where name = 'Grannens nyckel'`,
    );
    const path = at(`api-nycklar/${rows[0]?.id ?? ''}/aterkalla`);
    const peer = new Pages(test, await member('approver'));
    expect((await peer.get(at('api-nycklar'))).text).not.toContain('Grannens nyckel');
    await refused(test, () => peer.post(path, { version: '1' }), 404);
    const outsider = new Pages(
      test,
      await aMember(test, await aPlatform(test), { roles: ['administrator'] }),
    );
    await refused(test, () => outsider.post(path, { version: '1' }), 404);
    const administrator = new Pages(test, await member('administrator'));
    expect((await administrator.get(at('api-nycklar'))).text).toContain('Grannens nyckel');
    expect((await administrator.post(path, { version: '1' })).status).toBe(303);
  });

  it('are neither made nor revoked nor made wider through the API', async () => {
    const { token } = await member('coordinator', 'administrator');
    const path = `/platforms/${home.id}/api-tokens`;
    expect((await bearer(token).post(path, form)).status).toBe(404);
    expect((await bearer(token).delete(`${path}/${home.id}`, 1)).status).toBe(404);
    const page = await new Pages(test, null).post(at('api-nycklar'), form, {
      authorization: `Bearer ${token}`,
    });
    expect(page.status).toBe(401);
  });
});
