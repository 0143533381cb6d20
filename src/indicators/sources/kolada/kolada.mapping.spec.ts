import { describe, expect, it } from '@jest/globals';
import { cellOf } from './kolada.mapping.js';

const kept = (value: number | null): [string | null, boolean] => {
  const cell = {
    keyFigure: 'N1',
    area: '0180',
    year: 2024,
    gender: 'T',
    status: '',
    deleted: false,
  } as const;
  const { number, rounded } = cellOf({ ...cell, value }, '0180', null);
  return [number, rounded];
};

describe('a figure of Kolada', () => {
  it.each([
    [12.5, '12.5', false],
    [100, '100', false],
    [0.123456, '0.123456', false],
    [0.1234567, '0.123457', true],
    // Half goes away from zero, by the decimals that were sent and not by what the processor makes of them.
    [0.0000005, '0.000001', true],
    [-0.0000004, '0', true],
    // What no decimal says exactly is not a seventh one.
    [0.1 + 0.2, '0.3', false],
    [1e-9, '0', true],
    [999999999999999, '999999999999999', false],
    [null, null, false],
  ])('keeps %p as %p with six decimals, and says whether it was rounded', (value, number, rounded) => {
    expect(kept(value)).toEqual([number, rounded]);
  });
});
