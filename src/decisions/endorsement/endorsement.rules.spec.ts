import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SIGNATURE_STATES, standingOf, type SignatureState } from './endorsement.rules.js';

const answer = (state: SignatureState, day = 1) => ({
  state,
  answeredAt: state === 'invited' ? null : `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});

describe('an endorsement', () => {
  it('by all is in force from the day of the last signature', () => {
    const two = [answer('signed', 9), answer('signed', 4)];
    expect(standingOf(two, { rule: 'all', n: null })).toMatchObject({
      inForce: true,
      since: '2026-11-09T09:00:00.000Z',
    });
    expect(standingOf([...two, answer('invited')], { rule: 'all', n: null })).toMatchObject({
      inForce: false,
      since: null,
      waiting: 1,
    });
  });

  it('by n of m is in force from the n:th signature that stands', () => {
    const answers = [answer('signed', 9), answer('signed', 4), answer('signed', 2), answer('declined')];
    const rule = { rule: 'n', n: 2 } as const;
    expect(standingOf(answers, rule)).toMatchObject({ inForce: true, since: '2026-11-04T09:00:00.000Z' });
    const withdrawn = [answer('signed', 9), answer('withdrawn', 10), answer('withdrawn', 11)];
    expect(standingOf(withdrawn, rule)).toMatchObject({ inForce: false, since: null, withdrawn: 2 });
  });

  it('is never in force with nobody invited, nor when more are needed than are invited', () => {
    expect(standingOf([], { rule: 'all', n: null }).inForce).toBe(false);
    expect(standingOf([answer('signed')], { rule: 'n', n: 2 }).inForce).toBe(false);
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SIGNATURE_STATES)),
        fc.integer({ min: 1, max: 9 }),
        (states, n) => {
          const all = states.map((state) => answer(state));
          for (const rule of [{ rule: 'all', n: null } as const, { rule: 'n', n } as const]) {
            const { signed, declined, withdrawn, waiting, invited, inForce, since } = standingOf(all, rule);
            expect(signed + declined + withdrawn + waiting).toBe(invited);
            expect(inForce).toBe(since !== null);
          }
        },
      ),
    );
  });
});
