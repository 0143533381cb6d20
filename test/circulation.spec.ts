import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CirculationView, CommentView } from '../src/logic-model/circulation/circulation.views.js';
import { NOW, testApp, type TestApp } from './support/app.js';
import { aMember, anOrganisation, aPlatform, type Member } from './support/builders.js';
import { checksums } from './support/checksums.js';
import { Api, Pages, type Answer } from './support/client.js';
import { aDraft, aSteeredPlatform, type BuiltDraft, type SteeredPlatform } from './support/steering.js';

let test: TestApp;
let here: SteeredPlatform;
let draft: BuiltDraft;
let asked: { id: string };
let approver: Member;
let reporter: Member;
let stranger: Member;
let id: string;

beforeAll(async () => {
  test = await testApp();
  here = await aSteeredPlatform(test);
  draft = await aDraft(test, here);
  asked = await anOrganisation(test, here.platform, { name: 'Åsbro kommun' });
  approver = await aMember(test, here.platform, { roles: ['approver'], organisation: asked });
  reporter = await aMember(test, here.platform, { roles: ['reporter'], organisation: asked });
  stranger = await aMember(test, here.platform, { roles: ['coordinator', 'approver', 'reporter'] });
});
afterAll(() => test.close());

const as = (member: Member = here.coordinator): Api => new Api(test, member);
const version = (rest = ''): string =>
  `/platforms/${here.platform.id}/model-versions/${draft.versionId}${rest}`;
const at = (rest = ''): string => `/platforms/${here.platform.id}/circulations/${id}${rest}`;
const one = async (member = here.coordinator): Promise<CirculationView> =>
  (await as(member).get(at())).json<CirculationView>();
const police = (): Member => here.members[0] as Member;

/** Refused with this status and words, and not one row changed. */
async function refused(call: () => Promise<Answer>, status: number, says: string): Promise<void> {
  const before = await checksums(test.owner);
  const answer = await call();
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(says)]);
  expect(await checksums(test.owner)).toEqual(before);
}

async function commented(member: Member, input: Record<string, unknown>): Promise<CommentView> {
  const answer = await as(member).post(at('/comments'), input);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<CommentView>();
}

const answer = (comment: CommentView, input: Record<string, unknown>): Promise<Answer> =>
  as().post(at(`/comments/${comment.id}/answer`), input, { ifMatch: comment.version });

const wordings = async (): Promise<Record<string, string>> => {
  const whole = (await as().get(version())).json<{ goals: { id: string; text: string }[] }>();
  return Object.fromEntries(whole.goals.map((goal) => [goal.id, goal.text]));
};

describe('sending a draft out', () => {
  it('needs an organisation, a day to come and the coordinator who owns it', async () => {
    const path = version('/circulations');
    const dueOn = '2026-12-11';
    await refused(() => as().post(path, { organisationIds: [], dueOn }), 422, 'organisationIds');
    const own = [here.organisation.id];
    await refused(() => as().post(path, { organisationIds: own, dueOn }), 422, 'organisationIds');
    const late = { organisationIds: [asked.id], dueOn: '2026-11-19' };
    await refused(() => as().post(path, late), 422, 'dueOn');
    await refused(() => as(stranger).post(path, { organisationIds: [asked.id], dueOn }), 404, '');
    await refused(() => as(reporter).get(version()), 404, '');
  });

  it('says on the page what it means, and asks to have it confirmed', async () => {
    const address = `/p/${here.platform.slug}/mal/1/remiss/ny`;
    const pages = new Pages(test, here.coordinator);
    expect((await pages.get(address)).text).toContain('allmän handling');
    const form = { organisationIds: [asked.id], dueOn: '2026-12-11', message: 'Titta på delmålet' };
    const before = await checksums(test.owner);
    const unread = await pages.post(address, form);
    expect([unread.status, unread.text]).toEqual([422, expect.stringContaining('kryssa i rutan')]);
    expect(unread.text).toContain('Titta på delmålet');
    expect(await checksums(test.owner)).toEqual(before);
  });

  it('freezes it, is logged, and lets those who were asked read it', async () => {
    const police = here.members[0]?.actor.organisationId;
    const input = { organisationIds: [asked.id, police], dueOn: '2026-12-11', message: 'Titta på delmålet' };
    const key = { headers: { 'idempotency-key': 'remiss-1' } };
    const sent = await as().post(version('/circulations'), input, key);
    expect([sent.status, sent.text]).toEqual([201, expect.any(String)]);
    id = sent.json<CirculationView>().id;
    expect((await as().post(version('/circulations'), input, key)).json()).toMatchObject({ id });
    expect((await as(reporter).get(version())).json()).toMatchObject({ state: 'circulated' });
    await refused(() => as(stranger).get(version()), 404, '');
    await refused(() => as(stranger).get(at()), 404, '');
    await refused(() => as(here.reader).get(version('/circulations')), 404, '');
    await refused(() => as().post(version('/nodes'), { kind: 'need', text: 'Nytt' }), 409, 'not-a-draft');
    await refused(() => as().post(version('/circulations'), input), 409, 'not-a-draft');
    const { rows } = await test.owner.query(
      `select data ->> 'dueOn' as due, membership_id as by from domain_event where verb = 'circulated'`,
    );
    expect(rows).toEqual([{ due: '2026-12-11', by: here.coordinator.actor.membershipId }]);
    const { rows: audited } = await test.owner.query(
      `select actor from audit_entry where table_name = 'circulation' and operation = 'I'`,
    );
    expect(audited).toEqual([{ actor: here.coordinator.actor.personId }]);
  });
});

describe('those who were asked', () => {
  it('see on their own page until when, and who has answered', async () => {
    const waiting = await as(reporter).get(`/platforms/${here.platform.id}/waiting`);
    expect(waiting.text).toContain('Svara på remissen senast 11\u00a0december\u00a02026');
    const last = 'Sista dag att svara på remissen av';
    const home = (member: Member) => new Pages(test, member).get(`/p/${here.platform.slug}`);
    for (const one of [reporter, here.coordinator]) expect((await home(one)).text).toContain(last);
    expect((await home(stranger)).text).not.toContain(last);
    const page = await new Pages(test, reporter).get(`/p/${here.platform.slug}/mal/1/remiss`);
    expect(page.status).toBe(200);
    for (const text of ['Åsbro kommun', 'Polisen', 'Har inte svarat', '0 av 2'])
      expect(page.text).toContain(text);
    const { allowedActions } = await one(reporter);
    expect(allowedActions).toEqual(['comment']);
    expect((await one(approver)).allowedActions).toEqual(['comment', 'say-no-remarks']);
    expect((await one()).allowedActions).toEqual(['change', 'take-home']);
  });

  it('comment on the whole or a part, with a wording, and nothing else', async () => {
    const wording = {
      nodeId: draft.subGoal,
      comment: 'Otydligt',
      proposedText: 'Invånarna vet var stöd finns',
    };
    await refused(() => as(stranger).post(at('/comments'), wording), 404, '');
    await refused(() => as().post(at('/comments'), wording), 403, 'fått remissen');
    const place = { comment: 'Vad gäller det?', proposedText: 'Något' };
    await refused(() => as(reporter).post(at('/comments'), place), 422, 'nodeId');
    const elsewhere = { ...wording, nodeId: here.platform.id };
    await refused(() => as(reporter).post(at('/comments'), elsewhere), 422, 'nodeId');
    const same = { ...wording, proposedText: 'Allmänheten vet var stöd finns' };
    await refused(() => as(reporter).post(at('/comments'), same), 422, 'proposedText');
    const identity = { comment: 'Ring 19121212-1212' };
    await refused(() => as(reporter).post(at('/comments'), identity), 422, 'comment');
    expect(await commented(reporter, wording)).toMatchObject({ state: 'open', mine: true });
    const pages = new Pages(test, police());
    const address = `/p/${here.platform.slug}/mal/1/remiss`;
    const empty = await pages.post(`${address}/synpunkt`, { nodeId: '', comment: '', proposedText: '' });
    expect(empty.status).toBe(422);
    const given = await pages.post(`${address}/synpunkt`, {
      nodeId: '',
      comment: 'Bra i stort',
      proposedText: '',
    });
    expect(given.status).toBe(303);
    expect((await pages.get(address)).text).toContain('2 av 2');
  });

  it('say that they have no remarks only when they have none', async () => {
    await refused(() => as(approver).post(at('/no-remarks'), { noRemarks: true }), 409, 'has-comments');
    const [own] = (await one(reporter)).comments.filter(({ mine }) => mine);
    const withdraw = at(`/comments/${own?.id ?? ''}/withdraw`);
    await refused(() => as(approver).post(withdraw, {}, { ifMatch: 1 }), 403, 'lämnade synpunkten');
    await refused(() => as(reporter).post(withdraw), 428, '');
    await refused(() => as(reporter).post(withdraw, {}, { ifMatch: 7 }), 412, '');
    expect((await as(reporter).post(withdraw, {}, { ifMatch: 1 })).json()).toMatchObject({
      state: 'withdrawn',
    });
    await refused(() => as(reporter).post(withdraw, {}, { ifMatch: 2 }), 409, 'comment-answered');
    const said = await as(approver).post(at('/no-remarks'), { noRemarks: true });
    expect(said.json<CirculationView>().participants.find(({ mine }) => mine)).toMatchObject({
      takingPart: 'no_remarks',
      comments: 0,
    });
    await refused(() => as(reporter).post(at('/comments'), { comment: 'Ändå' }), 409, 'said-no-remarks');
    const back = await as(approver).post(at('/no-remarks'), { noRemarks: false });
    expect(back.json<CirculationView>().participants.find(({ mine }) => mine)?.takingPart).toBe(
      'not_answered',
    );
  });

  it('are told clearly when the time is over, and can be given more', async () => {
    test.clock.set(new Date('2026-12-12T09:00:00Z'));
    try {
      await refused(
        () => as(reporter).post(at('/comments'), { comment: 'Sent' }),
        409,
        '11\u00a0december\u00a02026',
      );
      await refused(() => as(approver).post(at('/no-remarks'), { noRemarks: true }), 409, 'too-late');
      const change = { dueOn: '2026-12-18' };
      await refused(() => as().patch(at(), change), 428, '');
      await refused(() => as().patch(at(), change, 9), 412, '');
      await refused(() => as().patch(at(), { dueOn: '2026-12-01' }, 1), 422, 'dueOn');
      expect((await as().patch(at(), change, 1)).json()).toMatchObject({ dueOn: '2026-12-18', version: 2 });
      await commented(reporter, { comment: 'I tid', nodeId: draft.activity });
    } finally {
      test.clock.set(NOW);
    }
  });
});

describe('the coordinator', () => {
  it('answers each comment once: of many at once one wins', async () => {
    const page = await as().get(`/platforms/${here.platform.id}/waiting`);
    expect(page.text).toContain('Behandla 2 synpunkter');
    for (let round = 0; round < 10; round += 1) {
      const comment = await commented(reporter, { comment: `Omgång ${round}` });
      const given = ['accepted', 'rejected'].flatMap((said) => Array.from({ length: 5 }, () => said));
      const answers = await Promise.all(
        given.map((said) => answer(comment, { answer: said, reason: 'Därför' })),
      );
      const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
      expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
    }
  });

  it('rejects with a reason, and cannot answer for another platform or organisation', async () => {
    const comment = await commented(reporter, { comment: 'Stryk delmålet', nodeId: draft.subGoal });
    await refused(() => answer(comment, { answer: 'rejected' }), 422, 'reason');
    const path = at(`/comments/${comment.id}/answer`);
    const input = { answer: 'rejected', reason: 'Det behövs' };
    await refused(() => as(stranger).post(path, input, { ifMatch: 1 }), 404, '');
    const elsewhere = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    await refused(() => as(elsewhere).post(path, input, { ifMatch: 1 }), 404, '');
    expect((await answer(comment, input)).json()).toMatchObject({ state: 'rejected', reason: 'Det behövs' });
    const { rows } = await test.owner.query(
      `select distinct reason from audit_entry where table_name = 'circulation_comment' and row_id = $1
         and reason is not null`,
      [comment.id],
    );
    expect(rows).toEqual([{ reason: 'Det behövs' }]);
  });

  it('accepts one wording for a node, which is put in when the draft is taken home', async () => {
    const [first, second] = [
      await commented(reporter, {
        nodeId: draft.subGoal,
        comment: 'A',
        proposedText: 'Invånarna vet var stöd finns',
      }),
      await commented(police(), {
        nodeId: draft.subGoal,
        comment: 'B',
        proposedText: 'Alla vet var stöd finns',
      }),
    ];
    const later = await commented(police(), {
      nodeId: draft.overall,
      comment: 'Starkare',
      proposedText: 'Ingen ska utsättas för våld eller hot',
    });
    const left = await commented(police(), {
      nodeId: draft.overall,
      comment: 'Kortare',
      proposedText: 'Inget våld',
    });
    const accepted = await answer(first, { answer: 'accepted' });
    expect(accepted.json()).toMatchObject({ state: 'accepted', appliedAt: null, version: 2 });
    await refused(() => answer(second, { answer: 'accepted' }), 422, 'answer');
    expect((await wordings())[draft.subGoal]).toBe('Allmänheten vet var stöd finns');
    const pages = new Pages(test, here.coordinator);
    const address = `/p/${here.platform.slug}/mal/1/remiss`;
    const home = await pages.post(`${address}/ta-hem`, { version: String((await one()).version) });
    expect([home.status, home.headers.get('location')]).toEqual([303, address]);
    expect((await wordings())[draft.subGoal]).toBe('Invånarna vet var stöd finns');
    expect((await one()).comments.find((each) => each.id === first.id)?.appliedAt).not.toBeNull();
    await refused(() => answer({ ...first, version: 3 }, { answer: 'open' }), 409, 'comment-is-final');
    // Back as a draft, an accepted wording goes in at once, unless the text has changed meanwhile.
    expect((await answer(later, { answer: 'accepted' })).json()).toMatchObject({
      appliedAt: NOW.toISOString(),
    });
    expect((await wordings())[draft.overall]).toBe('Ingen ska utsättas för våld eller hot');
    await refused(() => answer(left, { answer: 'accepted' }), 422, 'answer');
    expect((await answer(left, { answer: 'open', reason: 'Tas upp senare' })).json()).toMatchObject({
      state: 'open',
    });
  });

  it('leaves what was sent as it was, for those who were asked, and takes no more', async () => {
    const seen = await one(reporter);
    expect(seen.text.find((node) => node.id === draft.subGoal)?.text).toBe('Allmänheten vet var stöd finns');
    expect(seen.allowedActions).toEqual([]);
    await refused(() => as(reporter).get(version()), 404, '');
    await refused(() => as(reporter).post(at('/comments'), { comment: 'Mer' }), 409, 'circulation-ended');
    await refused(() => as().post(at('/take-home'), {}, { ifMatch: 3 }), 409, 'circulation-ended');
    const list = (await as(reporter).get(version('/circulations'))).json<{ data: object[] }>();
    expect(list.data).toEqual([expect.objectContaining({ id, state: 'closed', invited: 2, answered: 2 })]);
    for (const sql of [
      `update circulation set message = 'annat'`,
      `delete from circulation`,
      `update circulation_comment set comment = 'annat' where state = 'rejected'`,
      `update circulation_comment set state = 'withdrawn' where state = 'open'`,
      `update circulation_invitation set no_remarks_at = null`,
    ])
      await expect(test.owner.query(sql)).rejects.toMatchObject({ code: '23514' });
  });
});
