import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeView } from '../src/notices/notices.dto.js';
import type { Paged } from '../src/shared/paging.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, insert, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages } from './support/client.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let reporter: Member;
let approver: Member;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  reporter = await aMember(test, here.platform, { roles: ['reporter'] });
  const organisation = { id: reporter.actor.organisationId };
  approver = await aMember(test, here.platform, { roles: ['approver'], organisation });
  const { versionId } = await aDraft(test, here);
  await tabledFor(test, here, versionId);
  await new Api(test, here.chair).post(`${root()}/model-versions/${versionId}/adopt`, PROTOCOL);
});
afterAll(() => test.close());

const root = (): string => `/platforms/${here.platform.id}`;
const page = (rest = ''): string => `/p/${here.platform.slug}/meddelanden${rest}`;
const inbox = async (member: Member, query = ''): Promise<NoticeView[]> =>
  (await new Api(test, member).get(`${root()}/notices${query}`)).json<Paged<NoticeView>>().data;
const kinds = async (member: Member, query = ''): Promise<string[]> =>
  (await inbox(member, query)).map(({ kind }) => kind);
const decisionId = async (): Promise<string> =>
  (
    await test.owner.query<{ id: string }>('select id from decision where platform_id = $1', [
      here.platform.id,
    ])
  ).rows[0]?.id ?? '';
const giveDuty = async (what = 'Ta in målen i planen') =>
  await new Api(test, here.coordinator).post(`${root()}/decisions/${await decisionId()}/duties`, {
    organisationId: reporter.actor.organisationId,
    what,
    dueOn: '2026-12-10',
  });

describe('a notice', () => {
  it('comes to those whom it concerns, with what, by when and where, and not to whoever did it', async () => {
    const [member] = here.members;
    if (!member) throw new Error('no member');
    expect(await kinds(member)).toEqual(['decision-adopted', 'decision-tabled']);
    expect(await kinds(here.chair)).toEqual(['decision-tabled']);
    expect(await kinds(here.coordinator)).toEqual(['decision-adopted']);
    expect(await kinds(here.reader)).toEqual([]);
    expect((await giveDuty()).status).toBe(201);
    for (const own of [reporter, approver]) {
      const [first] = await inbox(own);
      expect(first).toMatchObject({
        kind: 'duty-assigned',
        title: 'Ta in målen i planen',
        dueOn: '2026-12-10',
        readAt: null,
      });
      const shown = await new Pages(test, own).get(`/p/${here.platform.slug}/${first?.path}`);
      expect(shown.status).toBe(200);
    }
  });

  it('is written with what it tells of, or not at all', async () => {
    const before = await checksums(test.owner);
    expect((await giveDuty('')).status).toBe(422);
    expect(await checksums(test.owner)).toEqual(before);
    await test.owner.query(`alter table notice add constraint no_more check (title <> 'Faller')`);
    expect((await giveDuty('Faller')).status).toBe(500);
    await test.owner.query('alter table notice drop constraint no_more');
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('goes to nobody who has left or is suspended', async () => {
    const organisation = { id: reporter.actor.organisationId };
    const gone = await aMember(test, here.platform, {
      roles: ['reporter'],
      organisation,
      membership: { valid_to: '2026-01-01' },
    });
    const stopped = await aMember(test, here.platform, {
      roles: ['reporter'],
      organisation,
      membership: { suspended_at: '2026-01-01T00:00:00Z' },
    });
    await giveDuty('Utan dem');
    const { rows } = await test.owner.query('select 1 from notice where person_id = any ($1::uuid[])', [
      [gone.actor.personId, stopped.actor.personId],
    ]);
    expect(rows).toEqual([]);
  });

  it('comes once to a person with two hats', async () => {
    await insert(test, 'membership', {
      platform_id: here.platform.id,
      person_id: reporter.actor.personId,
      organisation_id: reporter.actor.organisationId,
      function_title: 'Ställföreträdare',
      roles: ['approver'],
      valid_from: '2020-01-01',
    });
    await giveDuty('En gång');
    expect((await inbox(reporter)).filter(({ title }) => title === 'En gång')).toHaveLength(1);
  });
});

describe('the inbox', () => {
  it('is read by its own person alone', async () => {
    const [own] = await inbox(reporter);
    const answer = await new Api(test, here.coordinator).post(`${root()}/notices/${own?.id}/read`);
    expect(answer.status).toBe(404);
    const other = await aSteeredPlatform(test);
    const away = `/platforms/${other.platform.id}/notices`;
    expect((await new Api(test, other.coordinator).post(`${away}/${own?.id}/read`)).status).toBe(404);
    expect((await new Api(test, reporter).get(away)).status).toBe(404);
    expect((await inbox(reporter))[0]?.readAt).toBeNull();
  });

  it('counts in the bar, shows the unread alone, and is read by opening or marking', async () => {
    const pages = new Pages(test, approver);
    const before = await kinds(approver, '?state=unread');
    expect((await pages.get(page())).text).toMatch(
      new RegExp(`Meddelanden</span><span class="count">${before.length}</span>`),
    );
    const [first, second] = await inbox(approver);
    const opened = await pages.post(page(`/${first?.id}/oppna`), {});
    expect([opened.status, opened.headers.get('location')]).toEqual([
      303,
      `/p/${here.platform.slug}/${first?.path}`,
    ]);
    expect((await pages.post(page(`/${second?.id}/last`), {})).status).toBe(303);
    const unread = await pages.get(page('?lage=olasta'));
    expect(unread.text).not.toContain(`${first?.id}`);
    expect(await kinds(approver, '?state=unread')).toHaveLength(before.length - 2);
    expect((await inbox(approver, '?state=read')).map(({ id }) => id)).toEqual([first?.id, second?.id]);
  });

  it('is read all at once, up to the latest that was shown', async () => {
    const [shown] = await inbox(approver);
    await giveDuty('Kom sedan');
    const pages = new Pages(test, approver);
    expect((await pages.post(page('/alla-lasta'), { upTo: shown?.id ?? '' })).status).toBe(303);
    expect((await inbox(approver, '?state=unread')).map(({ title }) => title)).toEqual(['Kom sedan']);
    const all = await new Api(test, approver).post(`${root()}/notices/read-all`, {});
    expect(all.json()).toEqual({ read: 1 });
    expect((await pages.get(page('?lage=olasta'))).text).toContain('Du har läst allt');
    expect((await new Pages(test, here.reader).get(page())).text).toContain('Du har inga meddelanden än');
  });

  it('keeps the time it was first read, and makes no new revision of the platform', async () => {
    const revision = async () =>
      (
        await test.owner.query('select revision from platform_revision where platform_id = $1', [
          here.platform.id,
        ])
      ).rows[0];
    const [before, api] = [await revision(), new Api(test, reporter)];
    const [own] = await inbox(reporter);
    const first = (await api.post(`${root()}/notices/${own?.id}/read`)).json<NoticeView>();
    test.clock.set(new Date('2026-11-21T09:00:00Z'));
    const again = (await api.post(`${root()}/notices/${own?.id}/read`)).json<NoticeView>();
    expect(again.readAt).toBe(first.readAt);
    expect(await revision()).toEqual(before);
  });
});
