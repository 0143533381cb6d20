import { describe, expect, it } from '@jest/globals';
import { SourceFault } from '../source-fault.js';
import { readCube } from './json-stat.js';
import { fetchedOf, questionOf, referenceOf } from './pxweb.mapping.js';

const VARIABLES = {
  Region: ['00', '01', '0180'],
  Alder: ['0', '1', 'tot'],
  Kon: ['1', '2'],
  ContentsCode: ['A', 'B'],
  Tid: ['2023', '2024'],
};

const tableOf = (variables: Readonly<Record<string, readonly string[]>> = VARIABLES) =>
  readCube({
    class: 'dataset',
    label: 'Tabell',
    role: { time: ['Tid'], geo: ['Region'] },
    id: Object.keys(variables),
    size: Object.values(variables).map(({ length }) => length),
    dimension: Object.fromEntries(
      Object.entries(variables).map(([code, index]) => [code, { label: code, category: { index } }]),
    ),
  });

const AREAS = ['01', '0180', '0184'];

describe('an indicator of a table', () => {
  it('is the table with what was chosen; areas, years and sexes are named for it', () => {
    const reference = referenceOf('TAB1?Alder=tot&ContentsCode=B');
    expect(reference).toEqual({ table: 'TAB1', chosen: { Alder: ['tot'], ContentsCode: ['B'] } });
    expect(questionOf(tableOf(), reference, AREAS)).toEqual({
      selection: {
        Region: ['01', '0180'],
        Alder: ['tot'],
        Kon: ['1', '2'],
        ContentsCode: ['B'],
        Tid: ['2023', '2024'],
      },
      region: 'Region',
      time: 'Tid',
      sex: 'Kon',
    });
    expect(questionOf(tableOf(), reference, ['1480'])).toBeNull();
  });

  it.each([
    ['nobody chose in a variable', 'TAB1?Alder=tot', VARIABLES],
    ['the code is not there', 'TAB1?Alder=tot&ContentsCode=C', VARIABLES],
    ['several codes would be one figure', 'TAB1?Alder=0,1&ContentsCode=A', VARIABLES],
    ['it is by quarter', 'TAB1?Alder=tot&ContentsCode=A', { ...VARIABLES, Tid: ['2024K1', '2024K2'] }],
    ['it has no areas', 'TAB1', { Kon: ['1'], Tid: ['2024'] }],
  ])('is refused where %s', (_, id, variables) =>
    expect(() => questionOf(tableOf(variables), referenceOf(id), AREAS)).toThrow(SourceFault),
  );

  it('gives figures of women, men and the whole, to six decimals', () => {
    const table = tableOf();
    const question = questionOf(table, referenceOf('TAB1?Alder=tot&ContentsCode=B'), AREAS);
    if (!question) throw new Error('a question was expected');
    const cell = { value: '0.12345678', state: 'final', mark: null } as const;
    const at = (Region: string, Kon: string) =>
      fetchedOf(table, question, '01', { ...cell, codes: { Region, Kon, Tid: '2024' } });
    expect(at('0180', '2')).toMatchObject({ area: '0180', sex: 'K', year: 2024, number: '0.123457' });
    expect(at('01', '1')).toMatchObject({ area: null, sex: 'M' });
    expect(at('00', '1')).toMatchObject({ area: '0000' });
    expect(at('0180', '9')).toBeNull();
  });
});
