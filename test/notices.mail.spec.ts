import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChoicesView } from '../src/notices/choices.dto.js';
import { NoticeWorker } from '../src/notices/notice-worker.js';
import { Outbox } from '../src/notices/outbox.service.js';
import { NOW, testApp, type TestApp } from './support/app.js';
import { aMember, insert, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { messageIdOf, SmtpServer, textOf } from './support/smtp-server.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let smtp: SmtpServer;
let port: number;
let here: SteeredPlatform;
let reporter: Member;
let decision: string;

beforeAll(async () => {
  smtp = new SmtpServer();
  port = await smtp.open();
  const sink = { kind: 'smtp', url: `smtp://127.0.0.1:${port}` } as const;
  test = await testApp({ mail: { sink, from: 'effektkedja@lansstyrelsen.example' } });
  here = await aSteeredPlatform(test);
  reporter = await aMember(test, here.platform, { roles: ['reporter'] });
  const { versionId } = await aDraft(test, here);
  await tabledFor(test, here, versionId);
  await new Api(test, here.chair).post(`${root()}/model-versions/${versionId}/adopt`, PROTOCOL);
  const { rows } = await test.owner.query<{ id: string }>('select id from decision');
  decision = rows[0]?.id ?? '';
});
beforeEach(async () => {
  await test.owner.query('delete from mail');
  await test.owner.query('delete from notice');
  smtp.received.length = 0;
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});

const root = (): string => `/platforms/${here.platform.id}`;
const run = (): Promise<void> => test.app.get(NoticeWorker, { strict: false }).run();
const later = (minutes: number): void =>
  test.clock.set(new Date(test.clock.now().getTime() + minutes * 60_000));
const giveDuty = async (dueOn = '2027-03-31'): Promise<void> => {
  const answer = await new Api(test, here.coordinator).post(`${root()}/decisions/${decision}/duties`, {
    organisationId: reporter.actor.organisationId,
    what: 'Hemlig rubrik',
    dueOn,
  });
  expect(answer.status).toBe(201);
};
const mails = async () =>
  (
    await test.owner.query<{ state: string; attempts: number; fault: string | null }>(
      'select state, attempts, fault from mail order by id',
    )
  ).rows;

describe('a mail', () => {
  it('says what is due and where, in the person’s language, and nothing else', async () => {
    await giveDuty();
    await run();
    expect(await mails()).toEqual([{ state: 'sent', attempts: 1, fault: null }]);
    const [one] = smtp.received;
    if (!one) throw new Error('nothing came');
    expect(one.to).toBe(reporter.email);
    const text = textOf(one);
    expect(text).toContain('Din organisation fick ett uppdrag efter ett beslut.');
    expect(text).toContain('Senast 31 mars 2027.');
    expect(text).toMatch(new RegExp(`${test.url}/p/${here.platform.slug}/uppdrag/[0-9a-f-]{36}\r?\n`));
    expect(one.data + text).not.toMatch(/Hemlig rubrik|Provperson|Handläggare/);
    await test.owner.query(`update person set locale = 'en' where id = $1`, [reporter.actor.personId]);
    await giveDuty();
    await run();
    expect(textOf(smtp.received[1] ?? one)).toContain('By 31 March 2027.');
    await test.owner.query(`update person set locale = 'sv' where id = $1`, [reporter.actor.personId]);
  });

  it('waits where the server does not answer, longer each time, and goes out when it does', async () => {
    await smtp.close();
    await giveDuty();
    await run();
    await run();
    expect(await mails()).toEqual([
      { state: 'waiting', attempts: 1, fault: expect.stringContaining('ESOCKET') },
    ]);
    later(2);
    await run();
    later(2);
    await run();
    expect(await mails()).toEqual([{ state: 'waiting', attempts: 2, fault: expect.any(String) }]);
    smtp = new SmtpServer();
    await smtp.open(port);
    later(5);
    await run();
    expect(await mails()).toEqual([{ state: 'sent', attempts: 3, fault: null }]);
    expect(smtp.received).toHaveLength(1);
  });

  it('is given up where the receiver is refused for good, and keeps no address in what is noted', async () => {
    smtp.refused.add(reporter.email);
    await giveDuty();
    await run();
    expect(await mails()).toEqual([{ state: 'failed', attempts: 1, fault: 'EENVELOPE 550' }]);
    smtp.refused.clear();
    later(60);
    await run();
    expect(smtp.received).toHaveLength(0);
  });

  it('comes again with the same Message-ID where the process dies between sending and noting it', async () => {
    await giveDuty();
    await test.owner.query(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
       create trigger die before update on mail for each row when (new.state = 'sent') execute function die()`,
    );
    await run();
    await test.owner.query('drop trigger die on mail; drop function die()');
    expect(await mails()).toEqual([{ state: 'waiting', attempts: 1, fault: null }]);
    await run();
    expect(smtp.received).toHaveLength(1);
    later(11);
    await run();
    expect(await mails()).toEqual([{ state: 'sent', attempts: 2, fault: null }]);
    const ids = smtp.received.map(messageIdOf);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
  });

  it('is sent once, however many empty the outbox at the same time', async () => {
    for (let count = 0; count < 12; count += 1) await giveDuty();
    smtp.slowMs = 5;
    const outbox = test.app.get(Outbox, { strict: false });
    await Promise.all(Array.from({ length: 6 }, () => outbox.send(here.platform)));
    smtp.slowMs = 0;
    expect(smtp.received).toHaveLength(12);
    expect(new Set(smtp.received.map(messageIdOf)).size).toBe(12);
  });

  it('is not sent to somebody who has read the notice, or has left', async () => {
    await giveDuty();
    await new Api(test, reporter).post(`${root()}/notices/read-all`, {});
    await giveDuty();
    await test.owner.query(`update membership set suspended_at = now() where id = $1`, [
      reporter.actor.membershipId,
    ]);
    await run();
    await test.owner.query(`update membership set suspended_at = null where id = $1`, [
      reporter.actor.membershipId,
    ]);
    expect((await mails()).map(({ state }) => state)).toEqual(['dropped', 'dropped']);
    expect(smtp.received).toEqual([]);
  });
});

describe('the choice', () => {
  const page = (): string => `/p/${here.platform.slug}/meddelanden/installningar`;
  const channelOf = async (kind: string): Promise<string | undefined> =>
    (await new Api(test, reporter).get(`${root()}/notice-choices`))
      .json<ChoicesView>()
      .choices.find((one) => one.kind === kind)?.channel;

  it('holds from then on, by page and by API, and refuses what is no choice', async () => {
    test.clock.set(NOW);
    expect(await channelOf('duty-assigned')).toBe('at-once');
    const saved = await new Pages(test, reporter).post(page(), { 'duty-assigned': 'product' });
    expect(saved.status).toBe(303);
    expect(await channelOf('duty-assigned')).toBe('product');
    await giveDuty();
    expect(await mails()).toEqual([]);
    const before = await checksums(test.owner);
    expect((await new Pages(test, reporter).post(page(), { 'duty-assigned': 'brevduva' })).status).toBe(422);
    const wrong = await new Api(test, reporter).post(`${root()}/notice-choices`, {
      kind: 'duty-assigned',
      channel: 'pigeon',
    });
    expect(wrong.status).toBe(422);
    expect(await checksums(test.owner)).toEqual(before);
    const { rows } = await test.owner.query(
      `select actor from audit_entry where table_name = 'notice_choice'`,
    );
    expect(rows).toEqual([{ actor: reporter.actor.personId }]);
  });

  it('of one mail a day gathers what is unread, after seven in the morning, once', async () => {
    const choice = { kind: 'duty-assigned', channel: 'digest' };
    expect((await new Api(test, reporter).post(`${root()}/notice-choices`, choice)).status).toBe(200);
    test.clock.set(new Date('2026-12-01T05:30:00Z'));
    await giveDuty('2027-03-31');
    await giveDuty('2027-02-01');
    await run();
    expect(smtp.received).toEqual([]);
    test.clock.set(new Date('2026-12-01T06:00:00Z'));
    await Promise.all([run(), run(), run()]);
    expect(smtp.received).toHaveLength(1);
    const [one] = smtp.received;
    if (!one) throw new Error('nothing came');
    expect(textOf(one)).toContain(
      'Din organisation fick ett uppdrag efter ett beslut (2), senast 1 februari 2027',
    );
    expect(textOf(one)).not.toContain('Hemlig rubrik');
    await giveDuty();
    later(60);
    await run();
    expect(smtp.received).toHaveLength(1);
    test.clock.set(new Date('2026-12-02T06:00:00Z'));
    await run();
    expect(smtp.received).toHaveLength(2);
    test.clock.set(new Date('2026-12-03T06:00:00Z'));
    await run();
    expect(smtp.received).toHaveLength(2);
  });
});

describe('a reminder', () => {
  const reminders = async (): Promise<string[]> =>
    (
      await test.owner.query<{ kind: string }>(
        `select kind from notice where person_id = $1 and kind like '%-due' order by 1`,
        [reporter.actor.personId],
      )
    ).rows.map(({ kind }) => kind);

  it('comes once for a day to keep, a week before it, and anew where the day is moved', async () => {
    test.clock.set(new Date('2026-12-10T09:00:00Z'));
    await giveDuty('2026-12-18');
    await run();
    expect(await reminders()).toEqual([]);
    for (const day of ['2026-12-11', '2026-12-12', '2026-12-13']) {
      test.clock.set(new Date(`${day}T09:00:00Z`));
      await run();
    }
    expect(await reminders()).toEqual(['duty-due']);
    await test.owner.query(`update decision_duty set due_on = '2026-12-20' where due_on = '2026-12-18'`);
    test.clock.set(new Date('2026-12-14T09:00:00Z'));
    await run();
    expect(await reminders()).toEqual(['duty-due', 'duty-due']);
  });

  it('comes for a report, a stand and a signature that are missing', async () => {
    test.clock.set(new Date('2026-12-14T09:00:00Z'));
    const own = { platform_id: here.platform.id };
    const round = await insert(test, 'reporting_round', {
      ...own,
      name: 'Hösten',
      period_from: '2026-07-01',
      period_to: '2026-11-30',
      opens_on: '2026-12-01',
      due_on: '2026-12-16',
    });
    await test.owner.query(`update reporting_round set state = 'open' where id = $1`, [round.id]);
    await insert(test, 'report', {
      ...own,
      round_id: round.id,
      organisation_id: reporter.actor.organisationId,
    });
    await insert(test, 'decision', {
      ...own,
      subject_type: 'follow_up',
      subject_id: round.id,
      subject_title: 'Uppföljning',
      body_id: here.body,
      tabled_by: here.coordinator.actor.membershipId,
      meeting_date: '2026-12-18',
    });
    const endorsement = await insert(test, 'endorsement', {
      ...own,
      subject_type: 'follow_up',
      subject_id: round.id,
      subject_title: 'Planen',
      text_sha256: 'a'.repeat(64),
      rule: 'all',
      last_day: '2026-12-19',
      invited_by: here.coordinator.actor.membershipId,
    });
    await insert(test, 'signature', {
      ...own,
      endorsement_id: endorsement.id,
      organisation_id: reporter.actor.organisationId,
      membership_id: reporter.actor.membershipId,
    });
    test.clock.set(new Date('2026-12-15T09:00:00Z'));
    await run();
    expect(await reminders()).toEqual(expect.arrayContaining(['endorsement-due', 'report-due']));
    const { rows } = await test.owner.query(
      `select distinct person_id from notice where kind = 'stand-missing'`,
    );
    expect(rows).toHaveLength(5);
  });
});
