import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, insert } from './support/builders.js';
import { Api } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const path = (rest = ''): string => `/platforms/${here.platform.id}/activities${rest}`;

async function row(id: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await test.owner.query<Record<string, unknown>>('select * from activity where id = $1', [
    id,
  ]);
  return rows[0];
}

describe('the register', () => {
  it('filters, searches, sorts by allow-listed names and pages', async () => {
    const there = await aCollaboration(test);
    const base = `/platforms/${there.platform.id}/activities`;
    await anActivity(test, there, {
      title: 'Beta',
      state: 'ongoing',
      ends_on: '2026-11-19',
      node_id: there.activityNodeId,
    });
    await anActivity(test, there, { title: 'Alfa 100 %', commitment: true });
    await anActivity(test, there, {
      title: 'Örn',
      commitment: true,
      not_followable_reason: 'Ingen statistik.',
    });
    await anActivity(test, there, { title: 'Gamma', lead_organisation_id: there.other.id, state: 'done' });
    const api = new Api(test, there.reader);
    const titles = async (query: string): Promise<string[]> =>
      (await api.get(base + query)).json<{ data: { title: string }[] }>().data.map(({ title }) => title);
    expect(await titles('?sort=title')).toEqual(['Alfa 100 %', 'Beta', 'Gamma', 'Örn']);
    expect(await titles('?sort=-number')).toEqual(['Gamma', 'Örn', 'Alfa 100 %', 'Beta']);
    expect(await titles('?commitment=true')).toEqual(['Alfa 100 %', 'Örn']);
    expect(await titles('?followable=false')).toEqual(['Örn']);
    expect(await titles('?followable=true')).toEqual(['Alfa 100 %']);
    expect(await titles('?state=overdue')).toEqual(['Beta']);
    expect(await titles(`?subGoal=${there.subGoalNodeId}`)).toEqual(['Beta']);
    expect(await titles(`?organisation=${there.other.id}`)).toEqual(['Gamma']);
    expect(await titles('?q=100%20%25')).toEqual(['Alfa 100 %']);
    expect(await titles('?q=A-4')).toEqual(['Gamma']);
    expect(await titles('?limit=2&page=2')).toEqual(['Örn', 'Gamma']);
    expect((await api.get(`${base}?page=9`)).json()).toMatchObject({
      data: [],
      _meta: { page: 9, limit: 20, total: 4 },
    });
    expect((await api.get(`${base}?sort=secret`)).status).toBe(422);
    expect((await api.get(`${base}/coverage`)).json()).toEqual({ commitments: 2, followable: 1, share: 50 });
  });
});

describe('removing', () => {
  it('takes away what nothing depends on', async () => {
    const { id } = await anActivity(test, here);
    const api = new Api(test, here.reporter);
    expect((await api.delete(path(`/${id}`))).status).toBe(428);
    expect((await api.delete(path(`/${id}`), 9)).status).toBe(412);
    expect((await new Api(test, here.reader).delete(path(`/${id}`), 1)).status).toBe(403);
    expect((await api.delete(path(`/${id}`), 1)).status).toBe(204);
    expect((await api.get(path(`/${id}`))).status).toBe(404);
  });

  it('refuses a commitment, and what events or deviations belong to', async () => {
    const api = new Api(test, here.reporter);
    const promised = await anActivity(test, here, { commitment: true });
    const used = await anActivity(test, here, { state: 'ongoing' });
    await insert(test, 'deviation', {
      platform_id: here.platform.id,
      title: 'Avvikelse',
      activity_id: used.id,
      raised_by_organisation_id: here.other.id,
      owner_organisation_id: here.other.id,
      since: '2026-11-01',
    });
    expect((await api.delete(path(`/${promised.id}`), 1)).json()).toMatchObject({
      type: 'urn:effektkedja:problem:commitment-is-cancelled',
    });
    expect((await api.delete(path(`/${used.id}`), 1)).json()).toMatchObject({
      type: 'urn:effektkedja:problem:activity-in-use',
    });
    expect(await row(used.id)).toMatchObject({ version: 1 });
  });
});

describe('another platform', () => {
  it('finds nothing here, whatever the address', async () => {
    const elsewhere = await aPlatform(test);
    const stranger = new Api(test, await aMember(test, elsewhere, { roles: ['coordinator'] }));
    const { id } = await anActivity(test, here, { state: 'ongoing' });
    const theirs = `/platforms/${elsewhere.id}/activities/${id}`;
    const input = { title: 'A', leadOrganisationId: here.municipality.id };
    const answers = await Promise.all([
      stranger.get(path(`/${id}`)),
      stranger.get(theirs),
      stranger.get(`${theirs}/events`),
      stranger.get(`${theirs}/outputs`),
      stranger.post(`${theirs}/finish`),
      stranger.post(`${theirs}/events`, { onDate: '2026-11-02', kind: 'visit', title: 'Besök' }),
      stranger.delete(theirs, 1),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await stranger.post(`/platforms/${elsewhere.id}/activities`, input)).status).toBe(422);
    expect(await row(id)).toMatchObject({ state: 'ongoing', version: 1 });
  });
});
