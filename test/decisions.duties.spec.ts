import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WaitingView } from '../src/board/waiting.view.js';
import type { RegisterView } from '../src/decisions/decisions.dto.js';
import type { DutyView } from '../src/decisions/duties/duties.dto.js';
import type { Paged } from '../src/shared/paging.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let elsewhere: SteeredPlatform;
let reporter: Member;
let approver: Member;
let decision: string;
let duty: DutyView;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  elsewhere = await aSteeredPlatform(test);
  reporter = await aMember(test, here.platform, { roles: ['reporter'] });
  const organisation = { id: reporter.actor.organisationId };
  approver = await aMember(test, here.platform, { roles: ['approver'], organisation });
  const { versionId } = await aDraft(test, here);
  await tabledFor(test, here, versionId);
  const list = await as().get(`${root()}/decisions`);
  decision = list.json<Paged<RegisterView>>().data[0]?.id ?? '';
  await refused(() => give(), 409, 'not-adopted');
  await as(here.chair).post(`${root()}/model-versions/${versionId}/adopt`, PROTOCOL);
});
afterAll(() => test.close());

const root = (): string => `/platforms/${here.platform.id}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const give = (member = here.coordinator, more: object = {}): Promise<Answer> =>
  as(member).post(`${root()}/decisions/${decision}/duties`, {
    organisationId: reporter.actor.organisationId,
    what: 'Ta in målen i planen',
    dueOn: '2026-11-10',
    ...more,
  });
const tasks = async (member: Member): Promise<string[]> =>
  (await as(member).get(`${root()}/waiting`)).json<WaitingView>().tasks.map(({ title }) => title);

async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

describe('a duty', () => {
  it('is given by the coordinator or the chair, after the decision', async () => {
    await refused(() => give(reporter), 403, '');
    await refused(() => give(here.members[0]), 403, 'ordförande');
    await refused(() => give(here.coordinator, { what: '' }), 422, '"what"');
    const foreign = elsewhere.organisation.id;
    await refused(() => give(here.coordinator, { organisationId: foreign }), 422, 'organisationId');
    expect((await give(here.chair, { dueOn: '2027-03-31', what: 'Senare' })).status).toBe(201);
    duty = (await give()).json<DutyView>();
    expect(duty).toMatchObject({ state: 'open', late: true, decision: { protocolParagraph: '§ 21' } });
    const there = `/platforms/${elsewhere.platform.id}/duties/${duty.id}`;
    expect((await as(elsewhere.coordinator).get(there)).status).toBe(404);
  });

  it('waits for those who do it, and for the coordinator once it is late', async () => {
    for (const own of [reporter, approver]) {
      expect(await tasks(own)).toEqual([
        'Uppdrag efter beslut: Ta in målen i planen',
        'Uppdrag efter beslut: Senare',
      ]);
    }
    expect((await tasks(here.coordinator)).filter((title) => title.startsWith('Följ upp ett'))).toHaveLength(
      1,
    );
    expect(await tasks(here.reader)).toEqual([]);
    const late = (await as(here.reader).get(`${root()}/duties?state=late`)).json<Paged<DutyView>>();
    expect(late.data.map(({ id }) => id)).toEqual([duty.id]);
  });

  it('is done with a note by its organisation, and opened again with a reason', async () => {
    const act = (verb: string, body: object, member = reporter, version = duty.version): Promise<Answer> =>
      as(member).post(`${root()}/duties/${duty.id}/${verb}`, body, { ifMatch: version });
    const stranger = await aMember(test, here.platform, { roles: ['reporter'] });
    await refused(() => act('finish', { note: 'Klart' }, stranger), 403, '');
    await refused(() => act('finish', { note: '' }), 422, '"note"');
    await refused(() => act('finish', { note: 'Klart' }, reporter, 7), 412, '');
    const once = await Promise.all([1, 2, 3].map(() => act('finish', { note: 'Står i planen' })));
    expect(once.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await tasks(reporter)).length).toBe(1);
    await refused(() => act('reopen', { reason: 'Nej' }, reporter, 2), 403, '');
    await refused(() => act('reopen', {}, here.coordinator, 2), 422, '"reason"');
    const open = await act('reopen', { reason: 'Delmål 3 saknas' }, here.coordinator, 2);
    expect(open.json()).toMatchObject({ state: 'open', note: null, version: 3 });
    const { rows } = await test.owner.query(
      `select distinct reason from audit_entry where table_name = 'decision_duty' and reason is not null`,
    );
    expect(rows).toEqual([{ reason: 'Delmål 3 saknas' }]);
  });

  it('keeps its decision and its organisation in the database too', async () => {
    await expect(
      test.owner.query('update decision_duty set organisation_id = $2 where id = $1', [
        duty.id,
        here.organisation.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'duty_keeps_decision' });
  });
});

describe('the register of decisions', () => {
  const titles = async (query: string): Promise<number> =>
    (await as(here.reader).get(`${root()}/decisions?${query}`)).json<Paged<RegisterView>>()._meta.total;

  it('is searched and narrowed by year, subject, body and state', async () => {
    const found = ['q=801-4127', 'q=M%C3%85L', 'year=2026', 'subjectType=model_version', 'state=adopted'];
    for (const query of [...found, `bodyId=${here.body}`])
      expect([query, await titles(query)]).toEqual([query, 1]);
    const none = ['q=finns+inte', 'q=%25', 'year=2025', 'subjectType=annat', 'state=open'];
    for (const query of [...none, `bodyId=${elsewhere.body}`])
      expect([query, await titles(query)]).toEqual([query, 0]);
    const [row] = (await as().get(`${root()}/decisions`)).json<Paged<RegisterView>>().data;
    expect(row).toMatchObject({ path: 'mal/1/beslut', duties: { open: 2, late: 1, done: 0 } });
  });

  it('has its pages, where a duty is given and answered by form', async () => {
    const pages = new Pages(test, here.coordinator);
    const home = `/p/${here.platform.slug}`;
    expect((await pages.get(`${home}/beslut?q=mål&ar=2026&organ=fel&lage=fel`)).text).toContain(
      'Ett beslut.',
    );
    const page = `${home}/beslut/${decision}`;
    expect((await pages.get(page)).text).toContain('Ta in målen i planen');
    const wrong = await pages.post(`${page}/uppdrag`, { what: 'Utan organisation', dueOn: '2027-01-01' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Utan organisation')]);
    const organisationId = reporter.actor.organisationId;
    const given = { organisationId, what: 'Nytt uppdrag', dueOn: '2027-01-01' };
    expect((await pages.post(`${page}/uppdrag`, given)).status).toBe(303);
    const own = new Pages(test, approver);
    expect((await own.get(home + '/')).text).toContain('Uppdrag efter beslut: Nytt uppdrag');
    const form = `${home}/uppdrag/${duty.id}`;
    expect((await own.post(`${form}/klart`, { version: '3', note: '' })).status).toBe(422);
    expect((await own.post(`${form}/klart`, { version: '2', note: 'Klart' })).status).toBe(412);
    expect((await own.post(`${form}/klart`, { version: '3', note: 'Klart' })).status).toBe(303);
    expect((await own.get(`${home}/uppdrag?lage=done`)).text).toContain('Ta in målen i planen');
    expect((await pages.post(`${form}/oppna`, { version: '4', reason: '' })).status).toBe(422);
  });
});
