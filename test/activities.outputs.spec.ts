import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outputs } from '../src/activities/activity-outputs.js';
import { aCollaboration, anActivity, type Collaboration } from './support/activities.js';
import { testApp, type TestApp } from './support/app.js';
import { anOrganisation } from './support/builders.js';
import { Api } from './support/client.js';

let test: TestApp;
let here: Collaboration;
beforeAll(async () => {
  test = await testApp();
  here = await aCollaboration(test);
});
afterAll(() => test.close());

const path = (rest = ''): string => `/platforms/${here.platform.id}/activities${rest}`;

describe('outputs', () => {
  it('are counted from events: a joint training once, an organisation once, and beside the stated total', async () => {
    const { id } = await anActivity(test, here, {
      state: 'ongoing',
      stated_total: 5,
      stated_unit: 'tillfällen',
    });
    const api = new Api(test, here.reporter);
    const joint = {
      onDate: '2026-10-08',
      kind: 'training',
      title: 'Gemensam utbildning',
      focus: 'operative',
      organisationIds: [here.municipality.id, here.other.id, here.police.id],
      participants: [
        { profession: 'Socialsekreterare', count: 20 },
        { profession: 'polis', count: 7 },
      ],
    };
    const logged = await api.post(path(`/${id}/events`), joint);
    expect(logged.status).toBe(201);
    expect(logged.json()).toMatchObject({
      organisations: expect.arrayContaining([{ id: here.police.id, name: here.police.name }]),
    });
    await api.post(path(`/${id}/events`), {
      onDate: '2026-11-02',
      kind: 'visit',
      title: 'Besök',
      organisationIds: [here.municipality.id],
      participants: [{ profession: 'socialsekreterare', count: 3 }],
    });
    const outputs = (await api.get(path(`/${id}/outputs`))).json<Outputs>();
    expect(outputs).toEqual({
      statedTotal: 5,
      statedUnit: 'tillfällen',
      difference: -3,
      events: 2,
      firstOn: '2026-10-08',
      lastOn: '2026-11-02',
      organisationsMet: 3,
      municipalitiesMet: 2,
      participants: 30,
      byKind: [
        { kind: 'training', events: 1 },
        { kind: 'visit', events: 1 },
      ],
      byProfession: [
        { profession: 'socialsekreterare', participants: 23 },
        { profession: 'polis', participants: 7 },
      ],
      withoutEvent: [],
    });
  });

  it('are unknown, not zero, where no event has told how many took part', async () => {
    const { id } = await anActivity(test, here);
    const outputs = (await new Api(test, here.reader).get(path(`/${id}/outputs`))).json<Outputs>();
    expect(outputs).toMatchObject({ events: 0, organisationsMet: 0, participants: null, difference: null });
  });

  it('follow when an event is removed, which needs its version', async () => {
    const { id } = await anActivity(test, here, { state: 'ongoing' });
    const api = new Api(test, here.reporter);
    const event = (
      await api.post(path(`/${id}/events`), { onDate: '2026-11-02', kind: 'phone', title: 'Samtal' })
    ).json<{ id: string }>();
    const at = `/platforms/${here.platform.id}/events/${event.id}`;
    expect((await api.delete(at)).status).toBe(428);
    expect((await api.delete(at, 7)).status).toBe(412);
    expect((await new Api(test, here.reader).delete(at, 1)).status).toBe(403);
    expect((await api.get(path(`/${id}/outputs`))).json()).toMatchObject({ events: 1 });
    expect((await api.delete(at, 1)).status).toBe(204);
    expect((await api.get(path(`/${id}/outputs`))).json()).toMatchObject({ events: 0 });
  });

  it.each([
    ['planned', { onDate: '2026-11-02', kind: 'visit', title: 'Besök' }, 409],
    ['cancelled', { onDate: '2026-11-02', kind: 'visit', title: 'Besök' }, 409],
    ['ongoing', { onDate: '2026-11-21', kind: 'visit', title: 'I morgon' }, 422],
    ['ongoing', { onDate: '2026-11-02', kind: 'party', title: 'Fest' }, 422],
    [
      'ongoing',
      {
        onDate: '2026-11-02',
        kind: 'visit',
        title: 'Besök',
        participants: [
          { profession: 'Polis', count: 1 },
          { profession: 'polis', count: 2 },
        ],
      },
      422,
    ],
    [
      'ongoing',
      {
        onDate: '2026-11-02',
        kind: 'visit',
        title: 'Besök',
        organisationIds: ['0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01'],
      },
      422,
    ],
  ])('in an activity that is %s refuse %j with %i', async (state, input, status) => {
    const { id } = await anActivity(test, here, { state, cause: 'Skäl' });
    const before = await here.counts();
    expect((await new Api(test, here.reporter).post(path(`/${id}/events`), input)).status).toBe(status);
    expect(await here.counts()).toEqual(before);
  });
});

describe('the municipal overview', () => {
  it('has a row for every municipality, zero with its reasons', async () => {
    const there = await aCollaboration(test);
    const { id } = await anActivity(test, there, { state: 'ongoing', starts_on: '2026-01-01' });
    const silent = await anOrganisation(test, there.platform, { name: 'Ödeborgs kommun' });
    const api = new Api(test, there.coordinator);
    const base = `/platforms/${there.platform.id}`;
    await api.post(`${base}/activities/${id}/events`, {
      onDate: '2026-05-05',
      kind: 'training',
      title: 'Gemensam',
      organisationIds: [there.municipality.id, there.other.id],
    });
    const absence = await api.post(`${base}/activities/${id}/absences`, {
      organisationId: silent.id,
      reason: 'illness',
      note: 'Inställt, ny tid i vår.',
    });
    expect(absence.status).toBe(201);
    const met = { organisationId: there.municipality.id, reason: 'declined' };
    expect((await api.post(`${base}/activities/${id}/absences`, met)).status).toBe(409);
    const overview = (await api.get(`${base}/municipal-overview?year=2026`)).json<{ rows: object[] }>();
    expect(overview).toMatchObject({ year: 2026, events: 1, municipalities: 3, met: 2, withoutEvent: 1 });
    expect(overview.rows.at(-1)).toMatchObject({
      municipality: 'Ödeborgs kommun',
      events: 0,
      lastOn: null,
      reasons: [{ reason: 'illness', note: 'Inställt, ny tid i vår.', activityId: id, activityNo: 'A-01' }],
    });
    const before = (await api.get(`${base}/municipal-overview?year=2025`)).json();
    expect(before).toMatchObject({ events: 0, met: 0, withoutEvent: 3 });
    expect((await api.get(`${base}/municipal-overview`)).status).toBe(422);
  });
});
