import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../shared/actor.js';
import type { ReportState } from './report.lifecycle.js';
import { can, reportActions, roundActions, type ReportFacts } from './reporting.policy.js';
import { reminders, type Remindable } from './reminder.rules.js';

const actor = (organisationId: string, ...roles: Role[]): Actor => ({
  kind: 'person',
  personId: `person of ${organisationId}`,
  membershipId: `member of ${organisationId}`,
  platformId: 'platform',
  platformSlug: 'platform',
  organisationId,
  roles,
  locale: 'sv',
});
const report = (state: ReportState, changes: Partial<ReportFacts> = {}): ReportFacts => ({
  organisationId: 'ours',
  state,
  roundState: 'open',
  submittedBy: 'somebody',
  submittedByPerson: 'some person',
  ...changes,
});

describe('what is read', () => {
  it('a draft by its own organisation, a submitted one by the coordinator too, an approved one by all', () => {
    const [own, coordinator, other] = [
      actor('ours', 'reader'),
      actor('x', 'coordinator'),
      actor('y', 'approver'),
    ];
    const readers = (state: ReportState) =>
      [own, coordinator, other].map((one) => can.read(one, report(state)));
    expect(readers('not_started')).toEqual([true, false, false]);
    expect(readers('in_progress')).toEqual([true, false, false]);
    expect(readers('submitted')).toEqual([true, true, false]);
    expect(readers('returned')).toEqual([true, true, false]);
    expect(readers('approved')).toEqual([true, true, true]);
    expect(can.see(coordinator, report('not_started'))).toBe(true);
    expect(can.see(other, report('in_review'))).toBe(false);
  });
});

describe('what is done', () => {
  it('follows role, organisation and state together', () => {
    expect(reportActions(actor('ours', 'reporter'), report('in_progress'))).toEqual(['save']);
    expect(reportActions(actor('ours', 'approver'), report('in_progress'))).toEqual(['save', 'submit']);
    expect(reportActions(actor('other', 'approver'), report('in_progress'))).toEqual([]);
    expect(reportActions(actor('x', 'coordinator'), report('submitted'))).toEqual(['startReview']);
    expect(reportActions(actor('x', 'coordinator'), report('in_review'))).toEqual(['approve', 'return']);
    expect(reportActions(actor('ours', 'administrator'), report('in_progress'))).toEqual([]);
  });

  it('stops at what the round allows', () => {
    const locked = { roundState: 'locked' as const };
    expect(reportActions(actor('ours', 'approver'), report('in_progress', locked))).toEqual([]);
    expect(reportActions(actor('x', 'coordinator'), report('in_review', locked))).toEqual(['approve']);
    const certified = { roundState: 'certified' as const };
    expect(reportActions(actor('x', 'coordinator'), report('in_review', certified))).toEqual([]);
  });

  it('is never a review by whoever handed it in, whichever hat they wear', () => {
    const both = actor('ours', 'coordinator', 'approver');
    expect(reportActions(both, report('in_review', { submittedBy: both.membershipId }))).toEqual([]);
    expect(reportActions(both, report('in_review', { submittedByPerson: both.personId }))).toEqual([]);
  });

  it('a round moves by the coordinator, one step at a time', () => {
    expect(roundActions(actor('x', 'coordinator'), 'closed')).toEqual(['lock']);
    expect(roundActions(actor('x', 'coordinator'), 'certified')).toEqual([]);
    expect(roundActions(actor('x', 'steering_member'), 'planned')).toEqual([]);
  });
});

describe('who is reminded', () => {
  const asked = (changes: Partial<Remindable>): Remindable => ({
    reportId: 'r',
    roundId: 'o',
    roundName: 'Hösten 2026',
    dueOn: '2026-12-04',
    state: 'not_started',
    organisationId: 'ours',
    organisationName: 'Ekholma kommun',
    people: [
      { function: 'Handläggare', roles: ['reporter'] },
      { function: 'Enhetschef', roles: ['approver'] },
    ],
    ...changes,
  });
  const functions = (changes: Partial<Remindable>, today = '2026-11-25') =>
    reminders([asked(changes)], today).map((one) => [one.days, one.functions]);

  it('the right people only: reporters, and approvers once it is on its way', () => {
    expect(functions({})).toEqual([[9, ['Handläggare']]]);
    expect(functions({ state: 'in_progress' })).toEqual([[9, ['Handläggare', 'Enhetschef']]]);
    expect(functions({ people: [{ function: 'Enhetschef', roles: ['approver'] }] })).toEqual([
      [9, ['Enhetschef']],
    ]);
    expect(functions({ people: [] })).toEqual([[9, []]]);
  });

  it('when the day is near or past, and at any time when a report has come back', () => {
    expect(functions({}, '2026-11-19')).toEqual([]);
    expect(functions({}, '2026-11-20')).toHaveLength(1);
    expect(functions({}, '2026-12-06')).toEqual([[-2, ['Handläggare']]]);
    expect(functions({ state: 'returned' }, '2026-10-01')).toHaveLength(1);
  });
});
