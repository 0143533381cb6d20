import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answersOf,
  mayBecome,
  STANCES,
  tally,
  type QuorumRule,
  type Seat,
  type Stance,
  type Stand,
} from './decision.rules.js';

const seat = (id: string, substitute = false, organisationId = id): Seat => ({
  id,
  organisationId,
  substitute,
});
const stand = (seatId: string, stance: Stance): Stand => ({ seatId, stance, comment: null, at: '' });
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => seat(id));
const majority: QuorumRule = { rule: 'majority', n: null };
const count = (seats: Seat[], stands: Stand[], rule = majority) => tally(answersOf(seats, stands), rule);

describe('a decision', () => {
  it('is taken once', () => {
    expect(mayBecome('open', 'adopted')).toBe(true);
    expect(mayBecome('open', 'returned')).toBe(true);
    expect(mayBecome('adopted', 'returned')).toBe(false);
    expect(mayBecome('returned', 'adopted')).toBe(false);
  });
});

describe('quorum', () => {
  it('by majority needs more than half of the ordinary seats', () => {
    expect(count(five, [stand('a', 'for'), stand('b', 'for')]).quorum).toBe(false);
    expect(count(five, [stand('a', 'for'), stand('b', 'for'), stand('c', 'against')]).quorum).toBe(true);
    expect(count(five.slice(0, 4), [stand('a', 'for'), stand('b', 'for')]).needed).toBe(3);
  });

  it('does not count a seat with a conflict of interest as taking part', () => {
    const stands = [stand('a', 'for'), stand('b', 'for'), stand('c', 'abstains')];
    expect(count(five, stands)).toMatchObject({ takingPart: 2, abstaining: 1, needed: 3, quorum: false });
  });

  it('by all asks everybody who can take part', () => {
    const all: QuorumRule = { rule: 'all', n: null };
    const four = ['a', 'b', 'c', 'd'].map((id) => stand(id, 'for'));
    expect(count(five, four, all).quorum).toBe(false);
    expect(count(five, [...four, stand('e', 'abstains')], all)).toMatchObject({ needed: 4, quorum: true });
  });

  it('never holds when nobody takes part', () => {
    const nobody = five.map(({ id }) => stand(id, 'abstains'));
    expect(count(five, nobody, { rule: 'all', n: null }).quorum).toBe(false);
    expect(count([], []).quorum).toBe(false);
  });

  it('by number needs that many', () => {
    const two: QuorumRule = { rule: 'n', n: 2 };
    expect(count(five, [stand('a', 'for')], two).quorum).toBe(false);
    expect(count(five, [stand('a', 'for'), stand('b', 'against')], two)).toMatchObject({
      quorum: true,
      majority: false,
    });
  });
});

describe('a substitute', () => {
  const seats = [seat('a'), seat('b'), seat('s', true, 'a')];

  it('steps in for the seat of its own organisation that has not answered', () => {
    const [a, b] = answersOf(seats, [stand('s', 'for')]);
    expect(a).toMatchObject({ stand: { seatId: 's' }, substitute: { id: 's' } });
    expect(b).toMatchObject({ stand: null, substitute: null });
  });

  it('steps back when the ordinary seat answers', () => {
    const answers = answersOf(seats, [stand('s', 'for'), stand('a', 'against')]);
    expect(answers[0]).toMatchObject({ stand: { stance: 'against' }, substitute: null });
    expect(tally(answers, majority)).toMatchObject({ for: 0, against: 1, seats: 2 });
  });

  it('fills one seat only', () => {
    const two = [seat('a1', false, 'x'), seat('a2', false, 'x'), seat('s', true, 'x')];
    expect(count(two, [stand('s', 'for')])).toMatchObject({ for: 1, notAnswered: 1 });
  });
});

describe('the counts', () => {
  it('always add up to the ordinary seats', () => {
    const seats = fc.array(
      fc.record({ organisationId: fc.constantFrom('x', 'y', 'z'), substitute: fc.boolean() }),
    );
    const stances = fc.array(fc.constantFrom(...STANCES, undefined), { maxLength: 30 });
    fc.assert(
      fc.property(
        seats,
        stances,
        fc.constantFrom('all' as const, 'majority' as const),
        (drawn, answered, rule) => {
          const all = drawn.map((one, index) => ({ ...one, id: String(index) }));
          const stands = all.flatMap(({ id }, index) => {
            const stance = answered[index];
            return stance ? [stand(id, stance)] : [];
          });
          const counted = count(all, stands, { rule, n: null });
          expect(counted.for + counted.against + counted.abstaining + counted.notAnswered).toBe(
            counted.seats,
          );
          expect(counted.takingPart).toBe(counted.for + counted.against);
          expect(counted.needed).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
