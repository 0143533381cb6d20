import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EndorsementView, SignatureView } from '../src/decisions/endorsement/endorsements.dto.js';
import { NOW, testApp, type TestApp } from './support/app.js';
import { aMember, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, PROTOCOL, tabledFor, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let elsewhere: SteeredPlatform;
let heads: Member[];
let versionId: string;
let plan: EndorsementView;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  elsewhere = await aSteeredPlatform(test);
  heads = [];
  for (let no = 0; no < 3; no += 1)
    heads.push(
      await aMember(test, here.platform, {
        roles: ['approver'],
        membership: { function_title: `Chef ${no}` },
      }),
    );
  ({ versionId } = await aDraft(test, here));
});
afterAll(() => test.close());

const root = (): string => `/platforms/${here.platform.id}`;
const as = (member = here.coordinator): Api => new Api(test, member);
const input = (more: object = {}) => ({
  membershipIds: heads.map(({ actor }) => actor.membershipId),
  rule: 'n',
  ruleN: 2,
  lastDay: '2026-12-31',
  ...more,
});
const invite = (member = here.coordinator, more: object = {}): Promise<Answer> =>
  as(member).post(`${root()}/model-versions/${versionId}/endorsement`, input(more));
const read = async (): Promise<EndorsementView> =>
  (await as(here.reader).get(`${root()}/endorsements/${plan.id}`)).json<EndorsementView>();
const of = (view: EndorsementView, head: Member | undefined): SignatureView => {
  const found = view.signatures.find(({ organisation }) => organisation.id === head?.actor.organisationId);
  if (!found) throw new Error('not invited');
  return found;
};

async function act(head: Member | undefined, verb: string, body: object, version?: number): Promise<Answer> {
  if (!head) throw new Error('nobody');
  const signature = of(await read(), head);
  return await as(head).post(`${root()}/endorsements/${plan.id}/signatures/${signature.id}/${verb}`, body, {
    ifMatch: version ?? signature.version,
  });
}

async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

describe('a plan', () => {
  it('is sent once it is adopted, by the coordinator, to one head of each organisation', async () => {
    await refused(() => invite(), 409, 'not-adopted');
    await tabledFor(test, here, versionId);
    await as(here.chair).post(`${root()}/model-versions/${versionId}/adopt`, PROTOCOL);
    await refused(() => invite(heads[0]), 403, '');
    await refused(() => invite(here.coordinator, { membershipIds: [] }), 422, 'membershipIds');
    const reader = here.reader.actor.membershipId;
    await refused(() => invite(here.coordinator, { membershipIds: [reader] }), 422, 'membershipId');
    await refused(() => invite(here.coordinator, { ruleN: 4 }), 422, 'ruleN');
    await refused(() => invite(here.coordinator, { ruleN: null }), 422, 'ruleN');
    await refused(() => invite(here.coordinator, { lastDay: '2026-11-19' }), 422, 'lastDay');
    const foreign = elsewhere.chair.actor.membershipId;
    await refused(() => invite(here.coordinator, { membershipIds: [foreign] }), 422, 'membershipId');
    const answer = await invite();
    expect(answer.status).toBe(201);
    plan = answer.json<EndorsementView>();
    expect(plan).toMatchObject({
      standing: { invited: 3, signed: 0, needed: 2, inForce: false },
      path: 'mal/1',
    });
    expect(plan.missing).toHaveLength(3);
    await refused(() => invite(), 422, 'membershipIds');
    const there = `/platforms/${elsewhere.platform.id}/endorsements/${plan.id}`;
    expect((await as(elsewhere.coordinator).get(there)).status).toBe(404);
  });

  it('is signed by the invited head alone, of the text that was sent', async () => {
    const textSha256 = plan.textSha256;
    const [first, second] = heads;
    const mine = of(await read(), first);
    const sign = (member: Member | undefined, body: object, version?: number): Promise<Answer> =>
      as(member ?? here.reader).post(`${root()}/endorsements/${plan.id}/signatures/${mine.id}/sign`, body, {
        ifMatch: version ?? mine.version,
      });
    await refused(() => sign(second, { textSha256 }), 403, '');
    await refused(() => sign(here.coordinator, { textSha256 }), 403, '');
    await refused(() => sign(first, { textSha256: 'f'.repeat(64) }), 422, 'textSha256');
    await refused(() => sign(first, { textSha256 }, 9), 412, '');
    const signed = await sign(first, { textSha256, comment: 'Vi är med' });
    expect(signed.json()).toMatchObject({ state: 'signed', textSha256, allowedActions: ['withdraw'] });
    await refused(() => act(first, 'sign', { textSha256 }), 409, 'cannot-sign');
    await refused(() => act(first, 'decline', { comment: 'Nej' }), 409, 'cannot-decline');
  });

  it('is declined with a comment, and signed after all', async () => {
    const [, second] = heads;
    await refused(() => act(second, 'decline', {}), 422, 'comment');
    await refused(() => act(second, 'decline', { comment: ' ' }), 422, 'comment');
    await refused(() => act(second, 'withdraw', { reason: 'Nej' }), 409, 'cannot-withdraw');
    expect(
      (await act(second, 'decline', { comment: 'Nämnden har inte behandlat den' })).json(),
    ).toMatchObject({
      state: 'declined',
    });
    expect((await read()).standing).toMatchObject({ signed: 1, declined: 1, waiting: 1, inForce: false });
    test.clock.set(new Date('2026-11-24T09:00:00Z'));
    await act(second, 'sign', { textSha256: plan.textSha256 });
    expect((await read()).standing).toMatchObject({
      signed: 2,
      inForce: true,
      since: '2026-11-24T09:00:00.000Z',
    });
  });

  it('may lose a signature, with a reason, and every answer is kept', async () => {
    const [, second] = heads;
    await refused(() => act(second, 'withdraw', {}), 422, 'reason');
    await act(second, 'withdraw', { reason: 'Nämnden har upphävt beslutet' });
    const now = await read();
    expect(now.standing).toMatchObject({ signed: 1, withdrawn: 1, inForce: false, since: null });
    expect(of(now, second).history.map(({ state }) => state)).toEqual(['withdrawn', 'signed', 'declined']);
    expect(of(now, second).history.every(({ textSha256 }) => textSha256 === plan.textSha256)).toBe(true);
    const { rows } = await test.owner.query(
      `select distinct reason from audit_entry where table_name = 'signature' and row_id = $1 and reason is not null
       order by reason`,
      [of(now, second).id],
    );
    expect(rows).toEqual([
      { reason: 'Nämnden har inte behandlat den' },
      { reason: 'Nämnden har upphävt beslutet' },
    ]);
  });

  it('has one answer where a head signs and declines at once, and one withdrawal of several', async () => {
    const [first, , third] = heads;
    const at = of(await read(), third).version;
    const both = await Promise.all([
      ...Array.from({ length: 4 }, () => act(third, 'sign', { textSha256: plan.textSha256 }, at)),
      ...Array.from({ length: 4 }, () => act(third, 'decline', { comment: 'Nej' }, at)),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409 || status === 412)).toHaveLength(7);
    expect(of(await read(), third).history).toHaveLength(1);
    const now = of(await read(), first).version;
    const gone = await Promise.all([
      ...Array.from({ length: 4 }, () => act(first, 'withdraw', { reason: 'Återtas' }, now)),
      ...Array.from({ length: 4 }, () => act(first, 'sign', { textSha256: plan.textSha256 }, now)),
    ]);
    expect(gone.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(of(await read(), first)).toMatchObject({ state: 'withdrawn', textSha256: null });
  });

  it('keeps its text, its rule and its answers in the database too', async () => {
    const [first] = heads;
    const { id } = of(await read(), first);
    const breaks = async (sql: string, params: unknown[]): Promise<string> =>
      await test.owner.query(sql, params).then(
        () => 'allowed',
        (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
      );
    expect(await breaks(`update endorsement set rule = 'all', rule_n = null where id = $1`, [plan.id])).toBe(
      'endorsement_keeps_text',
    );
    expect(
      await breaks(`update signature set state = 'signed', text_sha256 = $2 where id = $1`, [
        id,
        'f'.repeat(64),
      ]),
    ).toBe('signature_of_other_text');
    expect(
      await breaks(
        `update signature set state = 'invited', answered_at = null, text_sha256 = null where id = $1`,
        [id],
      ),
    ).toBe('signature_transition');
    expect(await breaks(`delete from signature where id = $1`, [id])).toBe('signature_is_kept');
    expect(await breaks(`delete from signature_answer where signature_id = $1`, [id])).not.toBe('allowed');
  });

  it('may be sent to one more, and to another head where nobody has signed', async () => {
    const late = await aMember(test, here.platform, { roles: ['approver'] });
    const at = `${root()}/endorsements/${plan.id}/signatures`;
    const one = { membershipId: late.actor.membershipId };
    await refused(() => as(heads[0]).post(at, one, { ifMatch: plan.version }), 403, '');
    await refused(() => as().post(at, one), 428, '');
    expect((await as().post(at, one, { ifMatch: plan.version })).json()).toMatchObject({
      standing: { invited: 4 },
    });
    await refused(() => as().post(at, one, { ifMatch: plan.version }), 412, '');
    const other = await aMember(test, here.platform, {
      roles: ['approver'],
      organisation: { id: late.actor.organisationId },
      membership: { function_title: 'Ny chef' },
    });
    const again = await as().post(
      at,
      { membershipId: other.actor.membershipId },
      { ifMatch: plan.version + 1 },
    );
    expect(again.json()).toMatchObject({ standing: { invited: 4 } });
    expect(of(await read(), other).head).toBe('Ny chef');
    await refused(() => act(late, 'decline', { comment: 'Nej' }), 403, '');
  });
});

describe('the pages of an endorsement', () => {
  it('say how it stands on the goals, the version and the page of its own, where the head signs', async () => {
    const [first] = heads;
    if (!first) throw new Error('nobody');
    test.clock.set(NOW);
    const pages = new Pages(test, first);
    const home = `/p/${here.platform.slug}`;
    const page = `${home}/undertecknande/${plan.id}`;
    for (const address of [`${home}/mal`, `${home}/mal/1`, page]) {
      expect((await pages.get(address)).text).toMatch(/Undertecknad av \d av 4/);
    }
    const { id, version } = of(await read(), first);
    const form = { version: String(version), textSha256: plan.textSha256, comment: 'Nu igen' };
    expect((await pages.post(`${page}/${id}/underteckna`, form)).status).toBe(303);
    const empty = await pages.post(`${page}/${id}/aterta`, { version: String(version + 1), reason: '' });
    expect([empty.status, empty.text]).toEqual([
      422,
      expect.stringContaining('Varför underskriften återtas'),
    ]);
    expect((await pages.post(`${page}/${id}/aterta`, { version: '1', reason: 'Nej' })).status).toBe(412);
    expect((await new Pages(test, here.reader).get(page)).text).not.toContain('Återta underskriften…');
    const coordinator = new Pages(test, here.coordinator);
    expect((await coordinator.get(`${home}/mal/1/undertecknande`)).status).toBe(200);
    const again = await coordinator.post(`${home}/mal/1/undertecknande`, { rule: 'all', lastDay: '' });
    expect(again.status).toBe(422);
  });
});
