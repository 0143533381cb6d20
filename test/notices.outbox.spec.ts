import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeviationView } from '../src/improvement/improvement.queries.js';
import type { MailView } from '../src/notices/mails/mails.dto.js';
import { NoticeWorker } from '../src/notices/notice-worker.js';
import type { NoticeView } from '../src/notices/notices.dto.js';
import type { Paged } from '../src/shared/paging.js';
import { NOW, testApp, type TestApp } from './support/app.js';
import { aMember, aPlatform, insert, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { SmtpServer } from './support/smtp-server.js';
import { aSteeredPlatform, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let smtp: SmtpServer;
let here: SteeredPlatform;
let reporter: Member;
let administrator: Member;

beforeAll(async () => {
  smtp = new SmtpServer();
  const sink = { kind: 'smtp', url: `smtp://127.0.0.1:${await smtp.open()}` } as const;
  const keep = { readNoticeDays: 60, mailDays: 30 };
  test = await testApp({ mail: { sink, from: 'effektkedja@lansstyrelsen.example' }, keep });
  here = await aSteeredPlatform(test);
  reporter = await aMember(test, here.platform, { roles: ['reporter'] });
  await test.owner.query('update person set show_name = false where id = $1', [here.chair.actor.personId]);
  administrator = await aMember(test, here.platform, { roles: ['administrator'] });
});
beforeEach(async () => {
  await test.owner.query('delete from mail');
  await test.owner.query('delete from notice');
  smtp.received.length = 0;
  smtp.refused.clear();
  test.clock.set(NOW);
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});

const root = (rest = ''): string => `/platforms/${here.platform.id}${rest}`;
const run = (): Promise<void> => test.app.get(NoticeWorker, { strict: false }).run();
const problem = (answer: { json: <T>() => T }): string =>
  answer.json<{ type: string }>().type.replace(/^.*:/, '');

const aDeviation = async (): Promise<DeviationView> => {
  const answer = await new Api(test, reporter).post(root('/deviations'), {
    title: 'Hemlig rubrik',
    ownerOrganisationId: here.organisation.id,
    since: '2026-10-12',
  });
  expect(answer.status).toBe(201);
  return answer.json<DeviationView>();
};
const escalate = (id: string, given: object = {}, member = reporter) =>
  new Api(test, member).post(root(`/deviations/${id}/escalate`), {
    bodyId: here.body,
    reason: 'Kräver beslut i tre nämnder.',
    ...given,
  });

describe('a deviation that is escalated', () => {
  it('is told to the body’s chair and the coordinators, and comes to the agenda', async () => {
    const { id, version } = await aDeviation();
    await test.owner.query('delete from notice');
    const answer = await escalate(id);
    expect(answer.status).toBe(200);
    expect(answer.json<DeviationView>()).toMatchObject({
      escalatedBodyId: here.body,
      escalatedTo: 'Styrgruppen',
      version: version + 1,
    });
    const { rows } = await test.owner.query<{ person_id: string }>(
      `select person_id from notice where kind = 'deviation-escalated' and subject_id = $1`,
      [id],
    );
    const told = [here.chair, here.coordinator].map(({ actor }) => actor.personId);
    expect(rows.map((row) => row.person_id).toSorted()).toEqual(told.toSorted());
    const inbox = await new Api(test, here.chair).get(root('/notices'));
    expect(inbox.json<Paged<NoticeView>>().data[0]).toMatchObject({ path: `avvikelser/${id}` });
    const { rows: events } = await test.owner.query(
      `select actor, reason from domain_event where subject_id = $1 and verb = 'escalated'`,
      [id],
    );
    expect(events).toEqual([{ actor: reporter.actor.personId, reason: 'Kräver beslut i tre nämnder.' }]);
    const page = await new Pages(test, here.chair).get(`/p/${here.platform.slug}/avvikelser/${id}`);
    expect(page.text).toContain('Styrgruppen');
    expect(page.text).toContain('Lyftes till ett organ');
  });

  it('is refused, with nothing changed, where it is wrong, done already, closed or not theirs', async () => {
    const { id } = await aDeviation();
    const elsewhere = await aSteeredPlatform(test);
    const outsider = await aMember(test, here.platform, { roles: ['reporter'] });
    const before = await checksums(test.owner);
    expect((await escalate(id, { reason: ' ' })).status).toBe(422);
    expect((await escalate(id, { bodyId: elsewhere.body })).status).toBe(422);
    expect((await escalate(id, {}, outsider)).status).toBe(403);
    expect((await escalate(id, {}, here.reader)).status).toBe(403);
    const stranger = new Api(test, elsewhere.coordinator);
    const path = `/platforms/${elsewhere.platform.id}/deviations/${id}/escalate`;
    expect((await stranger.post(path, { bodyId: elsewhere.body, reason: 'Lyft' })).status).toBe(404);
    expect(await checksums(test.owner)).toEqual(before);
    expect((await escalate(id)).status).toBe(200);
    expect((await escalate(id)).status).toBe(422);
    await test.owner.query(
      `update deviation set state = 'closed', effect_check_note = 'Klart' where id = $1`,
      [id],
    );
    const closed = await escalate(id);
    expect([closed.status, problem(closed)]).toEqual([409, 'deviation-is-closed']);
  });

  it('is escalated on a page, which keeps what was written when it is refused', async () => {
    const { id, version } = await aDeviation();
    const pages = new Pages(test, reporter);
    const at = `/p/${here.platform.slug}/avvikelser/${id}/lyft`;
    expect((await pages.get(at)).text).toContain('Styrgruppen');
    const refused = await pages.post(at, {
      bodyId: '',
      reason: 'Skälet står kvar',
      version: String(version),
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Skälet står kvar');
    const stale = { bodyId: here.body, reason: 'För sent', version: String(version + 1) };
    expect((await pages.post(at, stale)).status).toBe(412);
    const done = await pages.post(at, { bodyId: here.body, reason: 'Lyfts', version: String(version) });
    expect(done.status).toBe(303);
    expect((await new Pages(test, here.reader).get(at)).status).toBe(403);
  });
});

describe('the outbox', () => {
  const mails = async (query = '', member = here.coordinator): Promise<MailView[]> =>
    (await new Api(test, member).get(root(`/mails${query}`))).json<Paged<MailView>>().data;
  const fail = async (): Promise<MailView> => {
    const { id } = await aDeviation();
    await test.owner.query('delete from mail');
    smtp.refused.add(here.chair.email);
    await escalate(id);
    await run();
    const [failed] = await mails('?state=failed');
    if (!failed) throw new Error('none failed');
    return failed;
  };
  const failedInFigures = async (): Promise<string | undefined> =>
    /^mails\{state="failed"\} (\d+)$/m.exec(await (await fetch(`${test.url}/metrics`)).text())?.[1];

  it('shows who was not reached and why, never what was said, to coordinators and administrators', async () => {
    const failed = await fail();
    expect(failed).toMatchObject({
      state: 'failed',
      attempts: 1,
      fault: 'EENVELOPE 550',
      triedAt: NOW.toISOString(),
      nextAt: null,
      sentAt: null,
      allowedActions: ['retry'],
    });
    expect(failed.recipient).toMatch(/^.…@/);
    expect(failed.recipient).not.toBe(here.chair.email);
    const whole = await new Api(test, administrator).get(root('/mails'));
    expect(whole.json<Paged<MailView>>()._meta.total).toBe(3);
    expect(whole.text).not.toMatch(/Hemlig|avvikelse|deviation/);
    expect((await new Api(test, here.chair).get(root('/mails'))).status).toBe(403);
    const page = await new Pages(test, administrator).get(`/p/${here.platform.slug}/administration/utskick`);
    expect(page.text).toContain('Mottagarens adress tas inte emot.');
    expect(page.text).toContain('EENVELOPE 550');
    expect(page.text).toContain(`/utskick/${failed.id}/igen`);
    expect(page.text).not.toMatch(/Hemlig/);
    expect(await failedInFigures()).toBe('1');
  });

  it('tries a failed mail again when told to, once, by API and by page, and says who told it', async () => {
    const { id } = await fail();
    smtp.refused.clear();
    const again = await new Api(test, administrator).post(root(`/mails/${id}/retry`));
    expect(again.status).toBe(204);
    const twice = await new Api(test, administrator).post(root(`/mails/${id}/retry`));
    expect([twice.status, problem(twice)]).toEqual([409, 'mail-has-not-failed']);
    smtp.received.length = 0;
    await run();
    expect(smtp.received.map(({ to }) => to)).toEqual([here.chair.email]);
    expect(await mails('?state=failed')).toEqual([]);
    const { rows } = await test.owner.query(`select actor, data from domain_event where subject_id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ actor: administrator.actor.personId, data: { mails: 1 } }]);
    const at = `/p/${here.platform.slug}/administration/utskick/${id}/igen`;
    const late = await new Pages(test, here.coordinator).post(at, {});
    expect(late.status).toBe(409);
    expect(late.text).toContain('Bara mejl som har misslyckats');
    expect(await failedInFigures()).toBe('0');
  });

  it('tries all that failed again, and no other platform’s', async () => {
    await fail();
    const other = await aPlatform(test);
    const stranger = await aMember(test, other, { roles: ['administrator'] });
    const [mine] = await mails('?state=failed');
    const wrong = await new Api(test, stranger).post(`/platforms/${other.id}/mails/${mine?.id ?? ''}/retry`);
    expect(wrong.status).toBe(404);
    const none = await new Api(test, stranger).post(`/platforms/${other.id}/mails/retry-all`);
    expect(none.json()).toEqual({ mails: 0 });
    const page = await new Pages(test, administrator).post(
      `/p/${here.platform.slug}/administration/utskick/igen`,
      {},
    );
    expect(page.status).toBe(303);
    expect((await mails('?state=waiting')).map(({ attempts }) => attempts)).toEqual([0]);
  });

  it('forgets what was settled, and notices that were read, when their time is out, and nothing else', async () => {
    const day = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
    const person = { person_id: here.chair.actor.personId, platform_id: here.platform.id };
    const notice = async (title: string, readAt: Date | null, state: string, sentAt: Date | null) => {
      const { id } = await insert(test, 'notice', {
        ...person,
        membership_id: here.chair.actor.membershipId,
        kind: 'decision-adopted',
        subject_type: 'decision',
        subject_id: here.body,
        title,
        path: 'beslut',
        happened_at: day(-400),
        read_at: readAt,
      });
      await insert(test, 'mail', {
        ...person,
        notice_id: id,
        state,
        sent_at: sentAt,
        next_at: sentAt ?? day(2),
      });
    };
    await notice('läst för länge sedan', day(-61), 'sent', day(-10));
    await notice('läst nyss', day(-59), 'sent', day(-31));
    await notice('oläst', null, 'waiting', null);
    const { rows: before } = await test.owner.query('select revision from platform_revision');
    await test.app.get(NoticeWorker, { strict: false }).run();
    test.clock.set(day(1));
    await run();
    const { rows } = await test.owner.query(
      `select n.title, m.state from notice n left join mail m on m.notice_id = n.id order by 1`,
    );
    expect(rows).toEqual([
      { title: 'läst nyss', state: null },
      { title: 'oläst', state: 'waiting' },
    ]);
    expect((await test.owner.query('select revision from platform_revision')).rows).toEqual(before);
  });
});
