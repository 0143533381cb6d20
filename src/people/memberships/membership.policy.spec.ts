import { describe, expect, it } from '@jest/globals';
import { ROLES, type Actor, type Role } from '../../shared/actor.js';
import { canEdit, canGrant, canMakePasswordLink, canSuspend, grantableRoles } from './membership.policy.js';

const actor = (roles: readonly Role[], kind: Actor['kind'] = 'person'): Actor => ({
  kind,
  personId: 'me',
  membershipId: 'mine',
  platformId: 'platform',
  platformSlug: 'platform',
  organisationId: 'organisation',
  roles,
  locale: 'sv',
});
const CONTENT: Role[] = ['coordinator', 'steering_member', 'approver', 'reporter', 'reader'];

describe('granting', () => {
  it('is every content role for the coordinator, and never administrator', () => {
    expect(grantableRoles(actor(['coordinator']))).toEqual(CONTENT);
    expect(canGrant(actor(['coordinator']), ['administrator'])).toBe(false);
  });

  it('is administrator and reader for the administrator, and no role over content', () => {
    expect(grantableRoles(actor(['administrator']))).toEqual(['administrator', 'reader']);
    for (const role of CONTENT.filter((one) => one !== 'reader')) {
      expect(canGrant(actor(['administrator']), ['reader', role])).toBe(false);
    }
  });

  it('is nothing for everybody else, whatever they have themselves', () => {
    const others: Role[] = ['steering_member', 'approver', 'reporter', 'reader'];
    expect(grantableRoles(actor(others))).toEqual([]);
    for (const role of ROLES) expect(canGrant(actor(others), [role])).toBe(false);
    expect(canEdit(actor(others), { id: 'm', personId: 'p', roles: [] })).toBe(false);
    expect(canSuspend(actor(others), { id: 'm', personId: 'p', roles: [] })).toBe(false);
  });

  it('adds up for who is both coordinator and administrator', () => {
    expect(canGrant(actor(['coordinator', 'administrator']), ROLES)).toBe(true);
  });
});

describe('shutting out', () => {
  it('is open to those who look after accounts, and never against oneself', () => {
    for (const role of ['coordinator', 'administrator'] as const) {
      expect(canSuspend(actor([role]), { id: 'm', personId: 'p', roles: [...ROLES] })).toBe(true);
      expect(canSuspend(actor([role]), { id: 'm', personId: 'me', roles: ['reader'] })).toBe(false);
    }
  });
});

describe('a password link', () => {
  const coordinator = actor(['coordinator']);
  const here = { roles: ['reporter'] as Role[], elsewhere: false };

  it('takes the right to grant everything the account opens', () => {
    expect(canMakePasswordLink(coordinator, 'p', here)).toBe(true);
    expect(canMakePasswordLink(coordinator, 'p', { ...here, roles: ['administrator'] })).toBe(false);
    expect(canMakePasswordLink(actor(['administrator']), 'p', here)).toBe(false);
    expect(canMakePasswordLink(actor(['reporter']), 'p', { ...here, roles: [] })).toBe(false);
  });

  it('is never made for an account that another platform uses, for oneself, or by a token', () => {
    expect(canMakePasswordLink(coordinator, 'p', { ...here, elsewhere: true })).toBe(false);
    expect(canMakePasswordLink(coordinator, 'me', here)).toBe(false);
    expect(canMakePasswordLink(actor(['coordinator'], 'token'), 'p', here)).toBe(false);
  });
});
