import { describe, expect, it } from '@jest/globals';
import { findingsOf } from './body.rules.js';

const DAY = '2026-11-20';
const body = { kind: 'steering_group', active: true, quorumRule: 'majority', quorumN: null };
const seat = (id: string, given: object = {}) => ({
  id,
  chair: false,
  substitute: false,
  mandate: 'Enligt arbetsordningen',
  membershipId: 'm',
  holderRoles: ['steering_member'],
  holderValid: true,
  validFrom: '2026-01-01',
  validTo: null,
  ...given,
});
const codes = (...of: Parameters<typeof findingsOf>): string[] => findingsOf(...of).map(({ code }) => code);
const five = [seat('1', { chair: true }), seat('2'), seat('3'), seat('4'), seat('5')];

describe('what a body lacks', () => {
  it('is nothing for a chaired steering group of five with mandates', () => {
    expect(findingsOf(body, five, DAY)).toEqual([]);
  });

  it('is said gently of a steering group above five ordinary members, substitutes not counted', () => {
    expect(codes(body, [...five, seat('6')], DAY)).toEqual(['above_five']);
    expect(codes(body, [...five, seat('6', { substitute: true })], DAY)).toEqual([]);
    expect(codes({ ...body, kind: 'working_group' }, [...five, seat('6')], DAY)).toEqual([]);
  });

  it('is a chair, a mandate, a holder or the holder’s role', () => {
    expect(codes(body, five.slice(1), DAY)).toEqual(['no_chair']);
    expect(findingsOf(body, [...five.slice(0, 4), seat('5', { mandate: ' ' })], DAY)).toEqual([
      { code: 'mandate_missing', seatIds: ['5'] },
    ]);
    const vacant = seat('5', { membershipId: null, holderRoles: null, holderValid: null });
    expect(codes(body, [...five.slice(0, 4), vacant], DAY)).toEqual(['no_holder']);
    expect(codes(body, [...five.slice(0, 4), seat('5', { holderRoles: ['reader'] })], DAY)).toEqual([
      'holder_without_role',
    ]);
    expect(codes(body, [...five.slice(0, 4), seat('5', { holderValid: false })], DAY)).toEqual([
      'holder_not_valid',
    ]);
  });

  it('is seats, when those there are have ended or not begun', () => {
    const past = seat('1', { validTo: '2026-11-19' });
    const coming = seat('2', { validFrom: '2026-11-21' });
    expect(codes(body, [past, coming], DAY)).toEqual(['no_seats']);
    expect(codes(body, [seat('1', { chair: true, validTo: DAY, validFrom: DAY })], DAY)).toEqual([]);
  });

  it('is a quorum that cannot be reached', () => {
    expect(codes({ ...body, quorumRule: 'n', quorumN: 6 }, five, DAY)).toEqual(['quorum_unreachable']);
    expect(codes({ ...body, quorumRule: 'n', quorumN: 5 }, five, DAY)).toEqual([]);
  });

  it('is not asked of a body that is closed down', () => {
    expect(findingsOf({ ...body, active: false }, [], DAY)).toEqual([]);
  });
});
