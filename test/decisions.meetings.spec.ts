import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { MeetingView, ProtocolView } from '../src/decisions/meetings/meetings.views.js';
import { testApp, type TestApp } from './support/app.js';
import { insert } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let elsewhere: SteeredPlatform;
let substitute: string;
let versionId: string;
let meeting: MeetingView;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  elsewhere = await aSteeredPlatform(test);
  const { rows } = await test.owner.query<{ organisation_id: string }>(
    'select organisation_id from seat where id = $1',
    [here.seats[1]],
  );
  const seat = await insert(test, 'seat', {
    platform_id: here.platform.id,
    body_id: here.body,
    organisation_id: rows[0]?.organisation_id,
    function_title: 'Ersättande chef',
    substitute: true,
    mandate: 'Samma mandat',
    valid_from: '2020-01-01',
  });
  substitute = seat.id;
  ({ versionId } = await aDraft(test, here));
  await tabledFor(test, here, versionId);
});
afterAll(() => test.close());

const at = (rest = ''): string => `/platforms/${here.platform.id}/meetings${rest}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const read = async (): Promise<MeetingView> => (await as().get(at(`/${meeting.id}`))).json<MeetingView>();
const kinds = ({ agenda }: MeetingView): string[] => agenda.map(({ kind }) => kind);
const plan = { onDate: '2026-11-20', place: 'Länsstyrelsen' };

async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

async function change(method: 'put' | 'post', path: string, body: object): Promise<Answer> {
  const options = { ifMatch: meeting.version };
  const answer =
    method === 'put'
      ? await as().put(at(`/${meeting.id}${path}`), body, meeting.version)
      : await as().post(at(`/${meeting.id}${path}`), body, options);
  if (answer.status === 200) meeting = answer.json<MeetingView>();
  return answer;
}

describe('a meeting of a body', () => {
  it('is planned by the coordinator or the chair, and gets the next number', async () => {
    const input = { ...plan, bodyId: here.body };
    await refused(() => as(here.reader).post(at(), input), 403, '');
    await refused(() => as(here.members[0]).post(at(), input), 403, 'ordförande');
    await refused(() => as().post(at(), { ...input, place: ' ' }), 422, '"place"');
    await refused(() => as().post(at(), { ...input, bodyId: elsewhere.body }), 422, '"bodyId"');
    const first = await as(here.chair).post(at(), { ...input, onDate: '2026-12-09' });
    expect([first.status, first.json()['number']]).toEqual([201, 1]);
    meeting = (await as().post(at(), input)).json<MeetingView>();
    expect(meeting).toMatchObject({ number: 2, state: 'planned', quorum: { present: 0, quorum: false } });
    expect(
      (await as(elsewhere.coordinator).get(`/platforms/${elsewhere.platform.id}/meetings/${meeting.id}`))
        .status,
    ).toBe(404);
  });

  it('finds on its agenda what is tabled, to be approved and raised, and takes own items in order', async () => {
    await insert(test, 'follow_up', { platform_id: here.platform.id, year: 2025 });
    const raised = {
      platform_id: here.platform.id,
      raised_by_organisation_id: here.organisation.id,
      owner_organisation_id: here.organisation.id,
      since: '2026-01-01',
    };
    await insert(test, 'deviation', { ...raised, title: 'Försenad', due_on: '2026-11-01' });
    await insert(test, 'deviation', { ...raised, title: 'I tid', due_on: '2026-12-24' });
    await insert(test, 'deviation', { ...raised, title: 'Lyft', escalated_body_id: here.body });
    meeting = await read();
    expect(meeting.agenda.map(({ title }) => title)).toEqual([
      'Mål 2027–2030, version 1',
      'Årsuppföljning 2025',
      'Avvikelse V-01: Försenad',
      'Avvikelse V-03: Lyft',
    ]);
    expect((await change('post', '/items', { title: 'Budget' })).status).toBe(200);
    expect(kinds(meeting)).toEqual(['matter', 'follow_up', 'deviation', 'deviation', 'own']);
    const own = meeting.agenda[4]?.id ?? '';
    await change('post', `/items/${own}/move`, { direction: 'up' });
    await change('post', `/items/${own}/move`, { direction: 'up' });
    expect(kinds(meeting)).toEqual(['matter', 'follow_up', 'own', 'deviation', 'deviation']);
    await change('put', `/items/${own}`, { title: 'Nästa års budget', detail: 'Underlag delas ut' });
    await change('post', `/items/${own}/note`, { outcome: 'Tas upp igen i mars.' });
    expect(meeting.agenda[2]).toMatchObject({
      title: 'Nästa års budget',
      outcome: 'Tas upp igen i mars.',
      paragraph: '§ 3',
    });
    await change('post', '/items', { title: 'Bort' });
    const gone = await as().delete(at(`/${meeting.id}/items/${meeting.agenda[5]?.id}`), meeting.version);
    expect([gone.status, kinds((meeting = gone.json<MeetingView>())).length]).toEqual([200, 5]);
    const matter = meeting.agenda[0]?.id ?? '';
    await refused(() => as().delete(at(`/${meeting.id}/items/${matter}`), meeting.version), 404, '');
    await refused(() => as().post(at(`/${meeting.id}/items`), { title: 'Sent' }, { ifMatch: 1 }), 412, '');
    await refused(() => as().post(at(`/${meeting.id}/items`), { title: 'Sent' }), 428, '');
    await refused(
      () =>
        as(here.members[0]).post(at(`/${meeting.id}/items`), { title: 'Nej' }, { ifMatch: meeting.version }),
      403,
      '',
    );
  });

  it('says whose mandate has ended or is missing, and of a large group so gently', async () => {
    expect(meeting.warnings.map(({ code }) => code)).toEqual(Array(5).fill('no_mandate'));
    const { rows } = await test.owner.query<{ id: string }>(
      `update seat set valid_to = '2026-11-01' where id = $1 returning id`,
      [here.seats[4]],
    );
    expect((await read()).warnings[0]).toMatchObject({ code: 'mandate_ended', seatId: rows[0]?.id });
    await test.owner.query('update seat set valid_to = null where id = $1', [here.seats[4]]);
    const extra = {
      platform_id: here.platform.id,
      body_id: here.body,
      organisation_id: here.organisation.id,
    };
    const { id } = await insert(test, 'seat', {
      ...extra,
      function_title: 'Sjätte',
      valid_from: '2020-01-01',
    });
    expect((await read()).warnings.at(-1)).toEqual({ code: 'above_five', seatId: null, about: '6' });
    await test.owner.query('delete from seat where id = $1', [id]);
  });

  it('counts a substitute for one seat of the own organisation', async () => {
    const [chair = '', police = '', region = '', probation = ''] = here.seats;
    const attend = (seat: string, presence: string, substituteSeatId?: string): Promise<Answer> =>
      change('put', `/attendance/${seat}`, { presence, ...(substituteSeatId ? { substituteSeatId } : {}) });
    await attend(chair, 'present');
    await attend(region, 'present');
    expect(meeting.quorum).toMatchObject({ present: 2, needed: 3, quorum: false });
    await refused(() => attend(police, 'substitute'), 422, 'substituteSeatId');
    await refused(() => attend(police, 'present', substitute), 422, 'substituteSeatId');
    await refused(() => attend(probation, 'substitute', substitute), 422, 'substituteSeatId');
    await refused(() => attend(substitute, 'present'), 404, '');
    await attend(police, 'substitute', substitute);
    expect(meeting.quorum).toMatchObject({ present: 3, needed: 3, quorum: true });
    expect(meeting.attendance.find(({ seatId }) => seatId === police)?.substitute?.seatId).toBe(substitute);
    for (const [rule, n, holds] of [
      ['all', null, false],
      ['n', 3, true],
      ['n', 4, false],
      ['majority', null, true],
    ] as const) {
      await test.owner.query('update body set quorum_rule = $2, quorum_n = $3 where id = $1', [
        here.body,
        rule,
        n,
      ]);
      expect([rule, n, (await read()).quorum.quorum]).toEqual([rule, n, holds]);
    }
  });

  it('is closed once, with everybody noted and the protocol frozen as text with its checksum', async () => {
    const closing = { protocolReference: '801-9-2026', adjustedOn: '2026-11-20' };
    await refused(() => change('post', '/close', closing), 409, 'attendance-missing');
    for (const seat of here.seats.slice(3))
      await change('put', `/attendance/${seat}`, { presence: 'absent' });
    await as(here.chair).post(`/platforms/${here.platform.id}/model-versions/${versionId}/adopt`, PROTOCOL);
    await refused(
      () => change('post', '/close', { ...closing, adjustedOn: '2026-11-19' }),
      422,
      'adjustedOn',
    );
    await refused(() => change('post', '/close', {}), 422, 'protocolReference');
    const version = meeting.version;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => as().post(at(`/${meeting.id}/close`), closing, { ifMatch: version })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
    meeting = await read();
    expect(meeting).toMatchObject({ state: 'held', protocolReference: '801-9-2026', allowedActions: [] });
    await refused(() => change('post', '/items', { title: 'Efteråt' }), 409, 'meeting-held');
    const { rows } = await test.owner.query<{ canonical_text: string }>(
      'select canonical_text from meeting where id = $1',
      [meeting.id],
    );
    expect(
      createHash('sha256')
        .update(rows[0]?.canonical_text ?? '')
        .digest('hex'),
    ).toBe(meeting.sha256);
    for (const change of [
      `update meeting set place = 'Annan' where id = $1`,
      `delete from meeting_item where meeting_id = $1`,
      `update meeting_attendance set presence = 'absent', substitute_seat_id = null where meeting_id = $1`,
    ]) {
      await expect(test.owner.query(change, [meeting.id])).rejects.toMatchObject({
        constraint: 'meeting_is_held',
      });
    }
    const trail = await test.owner.query(
      `select verb, membership_id from domain_event where subject_id = $1 and verb = 'closed'`,
      [meeting.id],
    );
    expect(trail.rows).toEqual([{ verb: 'closed', membership_id: here.coordinator.actor.membershipId }]);
  });

  it('shows the protocol that was frozen, whatever happens to its seats later', async () => {
    await test.owner.query(`update seat set function_title = 'Ny titel' where body_id = $1`, [here.body]);
    const protocol = (await as(here.reader).get(at(`/${meeting.id}/protocol`))).json<ProtocolView>();
    expect(protocol).toMatchObject({ frozen: true, sha256: meeting.sha256, quorum: { present: 3 } });
    expect(protocol.agenda[0]).toMatchObject({
      paragraph: '§ 21',
      matter: { state: 'adopted', counted: { for: 3, notAnswered: 2 } },
    });
    expect(JSON.stringify(protocol)).not.toContain('Ny titel');
    const page = await new Pages(test, here.reader).get(
      `/p/${here.platform.slug}/moten/${meeting.id}/protokoll`,
    );
    expect(page.text).toContain('801-9-2026');
    expect(page.text).toContain('Ersättande chef');
  });
});

describe('the Word file of a protocol', () => {
  it('opens, with headings as styles, Swedish as its language, and every seat with its stand', async () => {
    const response = await fetch(`${test.url}/api/v1${at(`/${meeting.id}/protocol.docx`)}`, {
      headers: { authorization: `Bearer ${here.reader.token}` },
    });
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const [text, styles] = ['word/document.xml', 'word/styles.xml'].map((name) =>
      strFromU8(files[name] ?? new Uint8Array()),
    );
    for (const style of ['Title', 'Heading1', 'Heading2'])
      expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(styles).toMatch(/<w:lang [^>]*w:val="sv-SE"/);
    for (const said of [
      '§ 21',
      '801-4127-2026',
      'Antogs',
      'Tillstyrker',
      'Ej svarat',
      'Ersättare: Ersättande chef',
      'Närvaro',
      'Tas upp igen i mars.',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('<w:tblHeader/>');
  });
});

describe('the pages of a meeting', () => {
  it('plan, add, note, fill in and close by form, and give back what was filled in', async () => {
    const pages = new Pages(test, here.coordinator);
    const base = `/p/${here.platform.slug}/moten`;
    const wrong = await pages.post(base, { bodyId: here.body, onDate: '2026-11-20', place: '' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('2026-11-20')]);
    const made = await pages.post(base, { bodyId: here.body, onDate: '2026-11-19', place: 'Sal 3' });
    const page = made.headers.get('location') ?? '';
    expect([made.status, page]).toEqual([303, expect.stringContaining(base)]);
    expect((await pages.post(`${page}/punkter`, { version: '1', title: '' })).status).toBe(422);
    expect((await pages.post(`${page}/punkter`, { version: '1', title: 'Övrigt' })).status).toBe(303);
    expect((await pages.post(`${page}/punkter`, { version: '1', title: 'Övrigt' })).status).toBe(412);
    let version = 2;
    for (const seat of here.seats) {
      const form = { version: String(version), presence: 'present', substituteSeatId: '' };
      expect((await pages.post(`${page}/narvaro/${seat}`, form)).status).toBe(303);
      version += 1;
    }
    const closed = await pages.post(`${page}/avsluta`, {
      version: String(version),
      protocolReference: '801-10-2026',
    });
    expect(closed.status).toBe(303);
    expect((await pages.get(page)).text).toContain('Protokollet är fryst');
    expect((await pages.get(`${base}?lage=held`)).text).toContain('801-10-2026');
    expect((await new Pages(test, here.reader).get(page)).text).not.toContain('Lägg till en punkt');
  });
});
