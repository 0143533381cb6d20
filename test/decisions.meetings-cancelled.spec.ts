import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MeetingListed, MeetingView } from '../src/decisions/meetings/meetings.views.js';
import { testApp, type TestApp } from './support/app.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let versionId: string;
let first: MeetingView;
let second: MeetingView;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  ({ versionId } = await aDraft(test, here));
  await tabledFor(test, here, versionId);
  await test.owner.query(`update decision set meeting_date = '2026-12-09' where platform_id = $1`, [
    here.platform.id,
  ]);
});
afterAll(() => test.close());

const at = (rest = ''): string => `/platforms/${here.platform.id}/meetings${rest}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const read = async (id: string): Promise<MeetingView> => (await as().get(at(`/${id}`))).json<MeetingView>();
const matters = ({ agenda }: MeetingView): string[] =>
  agenda.filter(({ kind }) => kind === 'matter').map(({ title }) => title);
const cancel = (member = here.coordinator, reason = 'För få kan komma.', version = first.version) =>
  as(member).post(at(`/${first.id}/cancel`), { reason }, { ifMatch: version });

async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

it('has a time of day, in Stockholm, that is kept as it was written', async () => {
  const plan = (onDate: string, startsAt: string | null): Promise<Answer> =>
    as().post(at(), { bodyId: here.body, onDate, startsAt, place: 'Sal 3' });
  await refused(() => plan('2026-12-09', '25:00'), 422, '"startsAt"');
  await refused(() => plan('2026-12-09', '9.30'), 422, '"startsAt"');
  first = (await plan('2026-12-09', '09:30')).json<MeetingView>();
  second = (await plan('2027-01-20', null)).json<MeetingView>();
  expect([first.startsAt, second.startsAt]).toEqual(['09:30', null]);
  const pages = new Pages(test, here.coordinator);
  const page = `/p/${here.platform.slug}/moten/${first.id}`;
  expect((await pages.get(page)).text).toContain('9\u00a0december\u00a02026 kl.\u00a009.30');
  const form = { version: String(first.version), onDate: '2026-12-09', startsAt: '13:00', place: 'Sal 3' };
  expect((await pages.post(`${page}/redigera`, form)).status).toBe(303);
  first = await read(first.id);
  expect(first.startsAt).toBe('13:00');
  expect((await pages.get(`${page}/protokoll`)).text).toContain('kl.\u00a013.00');
});

it('is cancelled with a reason by those who prepare it, once', async () => {
  expect([matters(first), matters(await read(second.id))]).toEqual([
    ['Mål 2027–2030, version 1'],
    ['Mål 2027–2030, version 1'],
  ]);
  await refused(() => cancel(here.reader), 403, '');
  await refused(() => cancel(here.members[0]), 403, 'ordförande');
  await refused(() => cancel(here.coordinator, ' '), 422, '"reason"');
  await refused(() => cancel(here.coordinator, 'Sent', 99), 412, '');
  const pages = new Pages(test, here.coordinator);
  const page = `/p/${here.platform.slug}/moten/${first.id}`;
  const empty = await pages.post(`${page}/stall-in`, { version: String(first.version), reason: '' });
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('f-reason-cancel')]);
  const { version } = first;
  const answers = await Promise.all([1, 2, 3].map(() => cancel(here.chair, 'För få kan komma.', version)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  first = await read(first.id);
  expect(first).toMatchObject({
    state: 'cancelled',
    cancelReason: 'För få kan komma.',
    cancelledBy: 'Handläggare, Länsstyrelsen',
    allowedActions: [],
    warnings: [],
  });
  const { text } = await pages.get(page);
  expect(text).toContain('För få kan komma.');
  expect(text).not.toContain('protokoll"');
  expect((await as().get(at(`/${first.id}/protocol`))).status).toBe(404);
  await refused(
    () => as().post(at(`/${first.id}/items`), { title: 'X' }, { ifMatch: first.version }),
    409,
    '',
  );
  for (const change of [
    `update meeting set state = 'planned', cancel_reason = null, cancelled_at = null, cancelled_by = null where id = $1`,
    `insert into meeting_item (platform_id, id, meeting_id, kind, position, title)
     select platform_id, gen_random_uuid(), id, 'own', 1, 'X' from meeting where id = $1`,
  ]) {
    await expect(test.owner.query(change, [first.id])).rejects.toMatchObject({
      constraint: 'meeting_is_held',
    });
  }
  const trail = await test.owner.query(
    `select reason, jsonb_array_length(data -> 'matters') as matters from domain_event
     where subject_id = $1 and verb = 'cancelled'`,
    [first.id],
  );
  expect(trail.rows).toEqual([{ reason: 'För få kan komma.', matters: 1 }]);
  const audited = await test.owner.query(
    `select reason from audit_entry where row_id = $1 and after ->> 'state' = 'cancelled'`,
    [first.id],
  );
  expect(audited.rows).toEqual([{ reason: 'För få kan komma.' }]);
});

it('gives its matters back: no day is set for them, and the next meeting has them', async () => {
  expect(matters(first)).toEqual([]);
  expect(matters(await read(second.id))).toEqual(['Mål 2027–2030, version 1']);
  const { rows } = await test.owner.query('select meeting_date from decision where platform_id = $1', [
    here.platform.id,
  ]);
  expect(rows).toEqual([{ meeting_date: null }]);
  const sooner = await as().post(at(), { bodyId: here.body, onDate: '2026-12-16', place: 'Sal 4' });
  expect(matters(sooner.json<MeetingView>())).toEqual(['Mål 2027–2030, version 1']);
  const listed = (await as().get(at('?state=cancelled'))).json<{ data: MeetingListed[] }>();
  expect(listed.data.map(({ number, state }) => [number, state])).toEqual([[1, 'cancelled']]);
});

it('loses a matter that is sent back before the meeting', async () => {
  const send = (path: string, body: object): Promise<Answer> =>
    as(here.chair).post(`/platforms/${here.platform.id}/model-versions/${versionId}/${path}`, body);
  expect((await send('return', { reason: 'Ett delmål saknas.' })).status).toBe(200);
  expect(matters(await read(second.id))).toEqual([]);
  const today = await as().post(at(), { bodyId: here.body, onDate: '2026-11-20', place: 'Sal 5' });
  expect(matters(today.json<MeetingView>())).toEqual([]);
});

it('lets a form that was opened before its meeting was cancelled be sent', async () => {
  const other = await aSteeredPlatform(test);
  const draft = await aDraft(test, other);
  await tabledFor(test, other, draft.versionId);
  const root = `/platforms/${other.platform.id}`;
  const coordinator = new Api(test, other.coordinator);
  const planned = { bodyId: other.body, onDate: '2026-12-09', startsAt: null, place: 'Sal 3' };
  const meeting = (await coordinator.post(`${root}/meetings`, planned)).json<MeetingView>();
  const { rows } = await test.owner.query<{ id: string }>(
    `update decision set meeting_date = '2026-12-09' where platform_id = $1 returning id`,
    [other.platform.id],
  );
  const address = `/p/${other.platform.slug}/mal/1/beslut`;
  const opened = await new Pages(test, other.chair).get(address);
  const hidden = [...opened.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const why = { reason: 'För få kan komma.' };
  const gone = await coordinator.post(`${root}/meetings/${meeting.id}/cancel`, why, {
    ifMatch: meeting.version,
  });
  expect(gone.status).toBe(200);
  const decision = await coordinator.get(`${root}/decisions/${rows[0]?.id ?? ''}`);
  expect(decision.json()).toMatchObject({ meetingDate: null });
  const sent = { ...fields, ...PROTOCOL, confirmed: 'true' };
  expect((await new Pages(test, other.chair).post(`${address}/anta`, sent)).status).toBe(303);
});
