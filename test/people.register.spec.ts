import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type BuiltPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api } from './support/client.js';
import { audited, fieldsOf } from './support/expectations.js';
import { eventsOf } from './support/trail.js';

let test: TestApp;
let home: BuiltPlatform;
let coordinator: Member;
let api: Api;
let reader: Api;
let elsewhere: { id: string };

type View = { id: string; version: number; allowedActions: string[] };
const at = (path: string): string => `/platforms/${home.id}${path}`;
const organisation = { name: 'Provköpings kommun', kind: 'municipality', relation: 'internal' };

beforeAll(async () => {
  test = await testApp();
  home = await aPlatform(test);
  coordinator = await aMember(test, home, { roles: ['coordinator'] });
  api = new Api(test, coordinator);
  reader = new Api(test, await aMember(test, home, { roles: ['reader'] }));
  elsewhere = await anOrganisation(test, await aPlatform(test));
});
afterAll(() => test.close());

describe('organisations', () => {
  it('are registered, found, changed and kept in the trail', async () => {
    const input = { ...organisation, areaCode: '9981', contactFunction: 'Samordnare' };
    const made = await api.post(at('/organisations'), input);
    expect(made.status).toBe(201);
    const { id } = made.json<View>();
    expect(made.headers.get('location')).toBe(`/api/v1${at(`/organisations/${id}`)}`);
    expect(made.headers.get('etag')).toBe('"1"');
    const found = await reader.get(at('/organisations?q=provköp&relation=internal&kind=municipality'));
    expect(found.json()).toMatchObject({
      data: [{ id, areaCode: '9981', allowedActions: [] }],
      _meta: { total: 1 },
    });
    expect((await reader.get(at('/organisations?q=9981'))).json()).toMatchObject({ data: [{ id }] });
    const changed = await api.put(at(`/organisations/${id}`), { ...input, name: 'Nya Prov' }, 1);
    expect(changed.json()).toMatchObject({ name: 'Nya Prov', version: 2, allowedActions: ['edit'] });
    const trail = await audited(test, id);
    expect(trail.map(({ operation }) => operation)).toEqual(['I', 'U']);
    expect(trail[1]).toMatchObject({ actor: coordinator.actor.personId });
    expect(await eventsOf(test, id)).toEqual(['registered', 'changed']);
  });

  it('refuse what is stale, unsaid, unknown, wrong or not allowed, and nothing changes', async () => {
    const { id } = (await api.post(at('/organisations'), { ...organisation, name: 'Orörd' })).json<View>();
    const before = await checksums(test.owner);
    const own = at(`/organisations/${id}`);
    expect((await api.put(own, organisation)).status).toBe(428);
    expect((await api.put(own, { ...organisation, name: 'Ny' }, 7)).status).toBe(412);
    expect(fieldsOf(await api.post(at('/organisations'), { name: ' ', kind: 'x' }))).toEqual(
      expect.arrayContaining(['name', 'kind', 'relation']),
    );
    expect(fieldsOf(await api.post(at('/organisations'), { ...organisation, name: 'orörd' }))).toEqual([
      'name',
    ]);
    expect(fieldsOf(await api.post(at('/organisations'), { ...organisation, areaCode: '18O' }))).toEqual([
      'areaCode',
    ]);
    for (const field of ['platformId', 'id', 'version', 'state', 'roles', 'createdAt']) {
      const answer = await api.post(at('/organisations'), { ...organisation, name: 'X', [field]: home.id });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
    expect((await reader.post(at('/organisations'), organisation)).status).toBe(403);
    expect((await reader.put(own, organisation, 1)).status).toBe(403);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('are never part of themselves, nor of another platform’s', async () => {
    const a = (await api.post(at('/organisations'), { ...organisation, name: 'A' })).json<View>();
    const b = (
      await api.post(at('/organisations'), { ...organisation, name: 'B', memberOfId: a.id })
    ).json<View>();
    for (const memberOfId of [a.id, b.id, elsewhere.id]) {
      const answer = await api.put(
        at(`/organisations/${a.id}`),
        { ...organisation, name: 'A', memberOfId },
        1,
      );
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['memberOfId']]);
    }
    expect((await api.get(at(`/organisations/${elsewhere.id}`))).status).toBe(404);
    expect((await api.put(at(`/organisations/${elsewhere.id}`), organisation, 1)).status).toBe(404);
  });

  it('are made once however often the same request is sent', async () => {
    const headers = { 'idempotency-key': 'registrera-en-gang' };
    const input = { ...organisation, name: 'En gång' };
    const answers = [
      await api.post(at('/organisations'), input, { headers }),
      await api.post(at('/organisations'), input, { headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.json<View>().id).toBe(answers[0]?.json<View>().id);
  });
});

describe('target groups', () => {
  const group = { name: 'Allmänheten', category: 'public' };

  it('make a tree in reading order, and leave it when nothing uses them', async () => {
    const above = (await api.post(at('/target-groups'), { ...group, position: 2 })).json<View>();
    const first = await api.post(at('/target-groups'), { name: 'Skolor', category: 'public', position: 1 });
    const below = (
      await api.post(at('/target-groups'), { name: 'Barn', category: 'public', parentId: above.id })
    ).json<View>();
    const tree = (await reader.get(at('/target-groups'))).json<{ data: { name: string; level: number }[] }>();
    expect(tree.data.map(({ name, level }) => `${level} ${name}`)).toEqual([
      '0 Skolor',
      '0 Allmänheten',
      '1 Barn',
    ]);
    expect((await api.delete(at(`/target-groups/${above.id}`), 1)).status).toBe(409);
    expect((await api.delete(at(`/target-groups/${below.id}`), 9)).status).toBe(412);
    expect((await api.delete(at(`/target-groups/${below.id}`), 1)).status).toBe(204);
    expect((await api.get(at(`/target-groups/${below.id}`))).status).toBe(404);
    expect((await audited(test, below.id)).map(({ operation }) => operation)).toEqual(['I', 'D']);
    expect(first.status).toBe(201);
  });

  it('keep to the category of the group above', async () => {
    const above = (await api.post(at('/target-groups'), { ...group, name: 'Ovan' })).json<View>();
    const input = { name: 'Fel', category: 'external_actor', parentId: above.id };
    expect(fieldsOf(await api.post(at('/target-groups'), input))).toEqual(['parentId']);
  });
});

describe('bodies and seats', () => {
  const body = { name: 'Styrgruppen', kind: 'steering_group', quorumRule: 'majority' };
  const day = { validFrom: '2026-01-01' };

  it('are set up with a quorum rule and say what is missing', async () => {
    const made = await api.post(at('/bodies'), { ...body, wipLimit: 12 });
    expect(made.json()).toMatchObject({ quorumRule: 'majority', findings: [{ code: 'no_seats' }] });
    const { id } = made.json<View>();
    const seats = at(`/bodies/${id}/seats`);
    const organisationId = coordinator.actor.organisationId;
    const chair = { ...day, functionTitle: 'Länsråd', organisationId, chair: true };
    const seat = await api.post(seats, { ...chair, membershipId: coordinator.actor.membershipId });
    expect(seat.json()).toMatchObject({ chair: true, holderFunction: 'Handläggare', holderValid: true });
    const shown = (await reader.get(at(`/bodies/${id}`))).json<{ findings: { code: string }[] }>();
    expect(shown.findings.map(({ code }) => code)).toEqual(['mandate_missing', 'holder_without_role']);
    expect(fieldsOf(await api.post(seats, { ...chair, functionTitle: 'Till' }))).toEqual(['chair']);
    const over = await api.post(seats, { ...chair, chair: false, validTo: '2025-01-01' });
    expect(fieldsOf(over)).toEqual(['validTo']);
    const ended = { ...chair, mandate: 'Enligt ordning', validTo: '2026-06-30' };
    const { id: seatId } = seat.json<View>();
    expect((await api.put(`${seats}/${seatId}`, ended, 1)).json()).toMatchObject({ version: 2 });
    expect((await api.post(seats, { ...chair, validFrom: '2026-07-01' })).status).toBe(201);
    expect(await eventsOf(test, seatId)).toEqual(['added', 'changed']);
  });

  it('refuse a holder from elsewhere, a number that is missing and names in use', async () => {
    const { id } = (await api.post(at('/bodies'), { ...body, name: 'Andra' })).json<View>();
    const other = await anOrganisation(test, home);
    const before = await checksums(test.owner);
    const seats = at(`/bodies/${id}/seats`);
    const seat = { ...day, functionTitle: 'Chef', organisationId: other.id };
    const held = { ...seat, membershipId: coordinator.actor.membershipId };
    expect(fieldsOf(await api.post(seats, held))).toEqual(['membershipId']);
    expect(fieldsOf(await api.post(seats, { ...seat, organisationId: elsewhere.id }))).toEqual([
      'organisationId',
    ]);
    expect(fieldsOf(await api.post(seats, { ...seat, chair: true, substitute: true }))).toEqual([
      'substitute',
    ]);
    expect(fieldsOf(await api.post(at('/bodies'), { ...body, name: 'N', quorumRule: 'n' }))).toEqual([
      'quorumN',
    ]);
    expect(fieldsOf(await api.post(at('/bodies'), { ...body, name: 'andra' }))).toEqual(['name']);
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('show the holder’s name only where the holder has chosen it', async () => {
    const shy = await aMember(test, home, {
      roles: ['steering_member'],
      person: { name: 'Hemlig Provperson', show_name: false },
    });
    const open = await aMember(test, home, {
      roles: ['steering_member'],
      person: { name: 'Synlig Provperson', show_name: true },
    });
    const { id } = (await api.post(at('/bodies'), { ...body, name: 'Namnen' })).json<View>();
    for (const { actor } of [shy, open]) {
      await api.post(at(`/bodies/${id}/seats`), {
        ...day,
        functionTitle: 'Ledamot',
        organisationId: actor.organisationId,
        membershipId: actor.membershipId,
      });
    }
    const seenByOthers = (await reader.get(at(`/bodies/${id}`))).text;
    expect(seenByOthers).toContain('Synlig Provperson');
    expect(seenByOthers).not.toContain('Hemlig');
    expect((await new Api(test, shy).get(at(`/bodies/${id}`))).text).toContain('Hemlig Provperson');
  });
});

describe('the platform', () => {
  it('is changed by its coordinator, with before and after kept', async () => {
    const now = (await api.get(at(''))).json<View>();
    const changed = await api.patch(at(''), { onTrackLimit: '0.95', smallCountThreshold: 10 }, now.version);
    expect(changed.json()).toMatchObject({ onTrackLimit: '0.95', smallCountThreshold: 10, name: home.name });
    expect(fieldsOf(await api.patch(at(''), { uncertainLimit: '0.96' }, now.version + 1))).toEqual([
      'uncertainLimit',
    ]);
    expect(fieldsOf(await api.patch(at(''), { onTrackLimit: '1.5' }, now.version + 1))).toEqual([
      'onTrackLimit',
    ]);
    for (const field of ['slug', 'madeUpValues', 'platformId', 'version']) {
      expect(fieldsOf(await api.patch(at(''), { [field]: 'x' }, now.version + 1))).toEqual([field]);
    }
    expect((await reader.patch(at(''), { name: 'Nytt' }, 2)).status).toBe(403);
    expect(await eventsOf(test, home.id)).toEqual(['settings_changed']);
  });

  it('is listed to its own members and missing for all others', async () => {
    const listed = (await api.get('/platforms')).json<{ data: { id: string }[] }>();
    expect(listed.data.map(({ id }) => id)).toEqual([home.id]);
    const other = await aPlatform(test);
    expect((await api.get(`/platforms/${other.id}`)).status).toBe(404);
  });
});
