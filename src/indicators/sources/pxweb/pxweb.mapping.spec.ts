import { describe, expect, it } from '@jest/globals';
import { SourceFault } from '../source-fault.js';
import { readCube, type Cube } from './json-stat.js';
import { choiceOf } from './px-choice.js';
import { referenceOf, selectionText } from './px-reference.js';
import { fetchedOf, questionOf } from './pxweb.mapping.js';

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
    expect(reference).toEqual({
      table: 'TAB1',
      chosen: { Alder: ['tot'], ContentsCode: ['B'] },
      roles: {},
      lists: {},
    });
    const question = questionOf(tableOf(), reference, AREAS);
    expect(question).toMatchObject({
      selection: {
        Region: ['01', '0180'],
        Alder: ['tot'],
        Kon: ['1', '2'],
        ContentsCode: ['B'],
        Tid: ['2023', '2024'],
      },
      area: { code: 'Region' },
      period: { code: 'Tid' },
      sex: { code: 'Kon' },
    });
    expect(questionOf(tableOf(), reference, ['1480'])).toBeNull();
  });

  it('is written so that it reads back the same, whatever its variables are called', () => {
    const chosen = { 'Andel och konfidensintervall': ['01'], 'Viktstatus (BMI)': ['a&b=c'] };
    const said = { chosen, roles: { area: 'Kommun', period: 'År' }, lists: { Ålder: 'agg_Ålder 10år' } };
    const text = selectionText(said);
    expect(text).toBe(
      'Andel%20och%20konfidensintervall=01&Viktstatus%20(BMI)=a%26b%3Dc&@area=Kommun&@period=År&@list.Ålder=agg_Ålder%2010år',
    );
    expect(referenceOf(`A/B.px?${text}`)).toEqual({ table: 'A/B.px', ...said });
  });

  it('is by quarter, month or several years as the table is; and areas are never taken for places in a list', () => {
    const periods = { ...VARIABLES, Tid: ['2019M01', '2024K3', '2024M05', '2021-2024', '1990', 'vecka 3'] };
    const table = tableOf(periods);
    const question = questionOf(table, referenceOf('TAB1?Alder=tot&ContentsCode=A'), AREAS);
    if (!question) throw new Error('a question was expected');
    expect(question.selection['Tid']).toEqual(['2019M01', '2024K3', '2024M05', '2021-2024']);
    const of = (Tid: string) =>
      fetchedOf(question, '01', {
        codes: { Region: '0180', Kon: '1', Tid },
        value: '1',
        state: 'final',
        mark: null,
      });
    expect(['2024K3', '2024M05', '2021-2024'].map((code) => [of(code)?.start, of(code)?.end])).toEqual([
      ['2024-07-01', '2024-09-30'],
      ['2024-05-01', '2024-05-31'],
      ['2021-01-01', '2024-12-31'],
    ]);
    const places = tableOf({ ...VARIABLES, Region: ['1', '2', '10'] });
    expect(questionOf(places, referenceOf('TAB1?Alder=tot&ContentsCode=A'), ['10'])).toBeNull();
  });

  it('is totals alone where that is asked for: the row of both, otherwise what the source puts together', () => {
    const id = 'TAB1?Alder=tot&ContentsCode=B&@sex=-';
    const ask = (table: Cube) => questionOf(table, referenceOf(id), AREAS);
    const both = ask(tableOf({ ...VARIABLES, Kon: ['1', '2', 'totalt'] }));
    expect(both?.selection['Kon']).toEqual(['totalt']);
    const { variables, ...rest } = tableOf();
    const summing = variables.map((one) => ({ ...one, extension: { elimination: one.code === 'Kon' } }));
    const summed = ask({ ...rest, variables: summing });
    expect(summed).toMatchObject({ sex: null, summed: ['Kon'] });
    expect(Object.keys(summed?.selection ?? {})).toEqual(['Region', 'Alder', 'ContentsCode', 'Tid']);
    expect(() => ask(tableOf())).toThrow(SourceFault);
  });

  it('is not divided by what only begins as sex does', () => {
    const table = tableOf({ Region: ['0180'], Sexualbrott: ['a', 'b'], Tid: ['2024'] });
    expect(choiceOf(table, referenceOf('TAB1?@sex=-'))).toMatchObject({ selection: 'Sexualbrott=a' });
  });

  it.each([
    ['nobody chose in a variable', 'TAB1?Alder=tot', VARIABLES],
    ['the code is not there', 'TAB1?Alder=tot&ContentsCode=C', VARIABLES],
    ['several codes would be one figure', 'TAB1?Alder=0,1&ContentsCode=A', VARIABLES],
    ['it is by week', 'TAB1?Alder=tot&ContentsCode=A', { ...VARIABLES, Tid: ['2024V01', '2024V02'] }],
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
      fetchedOf(question, '01', { ...cell, codes: { Region, Kon, Tid: '2024' } });
    expect(at('0180', '2')).toMatchObject({
      area: '0180',
      sex: 'K',
      start: '2024-01-01',
      number: '0.123457',
    });
    expect(at('01', '1')).toMatchObject({ area: null, sex: 'M' });
    expect(at('00', '1')).toMatchObject({ area: '0000' });
    expect(at('0180', '9')).toBeNull();
  });
});
