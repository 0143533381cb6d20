import { describe, expect, it } from '@jest/globals';
import { checkAnswer, isBegun, type Answer, type Asked } from './answer.rules.js';

const empty: Answer = {
  progress: null,
  doneText: null,
  ledToText: null,
  needsText: null,
  answered: false,
  values: [],
};
const activity: Asked = { kind: 'activity' };
const indicator = (measure: 'count' | 'qualitative'): Asked => ({
  kind: 'indicator',
  indicator: {
    name: 'I',
    measure,
    decimals: 0,
    bySex: measure === 'count',
    numeratorLabel: null,
    denominatorLabel: null,
  },
});
const fields = (asked: Asked, answer: Partial<Answer>): string[] =>
  checkAnswer(asked, { ...empty, ...answer }).map(({ field }) => field);

describe('an answer', () => {
  it('may be half done while it is a draft', () => {
    expect(fields(activity, {})).toEqual([]);
    expect(fields(activity, { progress: 'on_plan' })).toEqual([]);
    expect(fields(indicator('count'), {})).toEqual([]);
  });

  it('of an activity says how it goes and what was done; what it led to only where something happened', () => {
    expect(fields(activity, { answered: true })).toEqual(['progress', 'doneText']);
    expect(fields(activity, { answered: true, progress: 'delayed', doneText: 'A' })).toEqual(['ledToText']);
    expect(fields(activity, { answered: true, progress: 'paused', doneText: 'A' })).toEqual([]);
  });

  it('of an indicator has every row, or says that it is missing', () => {
    expect(fields(indicator('count'), { answered: true })).toEqual(['values.K.number', 'values.M.number']);
    const none = { number: null, numerator: null, denominator: null, comment: null };
    const values = [
      { ...none, sex: 'K' as const, state: 'missing' as const },
      { ...none, sex: 'M' as const, state: 'not_applicable' as const },
    ];
    expect(fields(indicator('count'), { answered: true, values })).toEqual([]);
  });

  it('in words is a text, or said to be missing; never a number', () => {
    const none = { numerator: null, denominator: null, comment: null };
    expect(fields(indicator('qualitative'), { answered: true })).toEqual(['doneText']);
    expect(fields(indicator('qualitative'), { answered: true, doneText: 'Bra.' })).toEqual([]);
    const missing = [{ ...none, sex: 'T' as const, state: 'missing' as const, number: null }];
    expect(fields(indicator('qualitative'), { answered: true, values: missing })).toEqual([]);
    const number = [{ ...none, sex: 'T' as const, state: 'final' as const, number: '3' }];
    expect(fields(indicator('qualitative'), { values: number })).toEqual(['doneText']);
  });

  it('keeps to what is asked', () => {
    const none = { numerator: null, denominator: null, comment: null };
    const number = [{ ...none, sex: 'T' as const, state: 'final' as const, number: '3' }];
    expect(fields(activity, { values: number })).toEqual(['values']);
    expect(fields(indicator('count'), { progress: 'done' })).toEqual(['progress']);
  });

  it('is begun as soon as anything is written', () => {
    expect(isBegun(empty)).toBe(false);
    expect(isBegun({ ...empty, needsText: 'Lokal' })).toBe(true);
  });
});
