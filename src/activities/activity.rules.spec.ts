import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../shared/actor.js';
import { verbBetween, verbsFrom, type Lifecycle } from '../shared/lifecycle.js';
import {
  ACTIVITY_LIFECYCLE,
  ACTIVITY_STATES,
  type ActivityState,
  type ActivityVerb,
} from './activity.lifecycle.js';
import { allowedActions, can } from './activity.policy.js';
import { activityNo, differenceOf, faultsOf, isOverdue, numberIn } from './activity.rules.js';

const lifecycle: Lifecycle<ActivityVerb, ActivityState> = ACTIVITY_LIFECYCLE;

describe('the lifecycle', () => {
  it('reaches effect checked only from done', () => {
    const before = ACTIVITY_STATES.filter(
      (state) => verbBetween(lifecycle, state, 'effect_checked') !== null,
    );
    expect(before).toEqual(['done']);
  });

  it('has a way on from every state', () => {
    for (const state of ACTIVITY_STATES) expect(verbsFrom(lifecycle, state)).not.toEqual([]);
  });

  it('asks for a cause whenever something is laid aside', () => {
    const aside = Object.values(lifecycle).filter(({ to }) => to === 'paused' || to === 'cancelled');
    expect(aside.map(({ needs }) => needs)).toEqual(['reason', 'reason']);
  });
});

describe('overdue', () => {
  it.each<[ActivityState, string | null, boolean]>([
    ['ongoing', '2026-11-19', true],
    ['planned', '2026-11-19', true],
    ['ongoing', '2026-11-20', false],
    ['ongoing', null, false],
    ['done', '2026-11-19', false],
    ['paused', '2026-11-19', false],
  ])('%s until %s is %s on 20 November', (state, endsOn, overdue) => {
    expect(isOverdue(state, endsOn, '2026-11-20')).toBe(overdue);
  });
});

describe('numbers', () => {
  it('are written as people say them and found again', () => {
    expect([activityNo(7, true), activityNo(138, false)]).toEqual(['Å-07', 'A-138']);
    expect(['A-38', 'å 07', '38', 'a-b', '12 b'].map(numberIn)).toEqual([38, 7, 38, null, null]);
  });

  it('differ from what was stated, or from nothing', () => {
    expect([differenceOf(35, 31), differenceOf(2, 3), differenceOf(null, 3)]).toEqual([-4, 1, null]);
  });
});

it('a plan may be empty of everything but must not contradict itself', () => {
  expect(faultsOf({})).toEqual([]);
  expect(
    faultsOf({ startsOn: '2026-02-01', endsOn: '2026-02-01', commitment: true, notFollowableReason: 'x' }),
  ).toEqual([]);
  expect(
    faultsOf({ startsOn: '2026-02-02', endsOn: '2026-02-01', statedTotal: 0 }).map(({ field }) => field),
  ).toEqual(['endsOn', 'statedUnit']);
});

describe('the policy', () => {
  const actor = (organisationId: string, ...roles: Role[]): Actor => ({
    kind: 'person',
    personId: 'p',
    membershipId: 'm',
    platformId: 'pl',
    platformSlug: 'pl',
    organisationId,
    roles,
    locale: 'sv',
  });
  const activity = { leadOrganisationId: 'own', state: 'planned', commitment: false } as const;

  it('is the coordinator’s everywhere, the reporter’s and approver’s at home, nobody else’s', () => {
    expect(can.move(actor('other', 'coordinator'), activity)).toBe(true);
    expect(can.move(actor('own', 'reporter'), activity)).toBe(true);
    expect(can.move(actor('own', 'approver'), activity)).toBe(true);
    expect(can.move(actor('other', 'reporter'), activity)).toBe(false);
    for (const role of ['reader', 'steering_member', 'administrator'] as const) {
      expect(allowedActions(actor('own', role), activity)).toEqual([]);
    }
  });

  it('lets nobody remove a commitment', () => {
    expect(allowedActions(actor('own', 'coordinator'), { ...activity, commitment: true })).not.toContain(
      'remove',
    );
  });
});
