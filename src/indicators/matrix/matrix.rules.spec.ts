import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastPeriods, periodCode, periodOf, periodsBetween } from '../period.js';
import { placeBlock } from './block.js';
import { cellText, readText } from './cell-text.js';
import type { MatrixRow } from './matrix.queries.js';
import { placeKey, placeOf } from './places.js';
import { doubtOf } from './plausibility.rule.js';

const figure = (changes: object) => ({
  sex: 'T' as const,
  state: 'final' as const,
  number: null,
  numerator: null,
  denominator: null,
  text: null,
  comment: null,
  ...changes,
});
const asked = (
  measure: 'count' | 'share' | 'rate' | 'index',
  changes: object,
  earlier: string | null = null,
) => doubtOf(figure(changes), { measure }, earlier)?.[1].sv ?? null;

describe('what is asked about', () => {
  it('is the sign, but not of an index', () => {
    expect(asked('count', { number: '-3' })).toContain('mindre än noll');
    expect(asked('share', { numerator: '-1', denominator: '4', number: '-25' })).toContain('mindre än noll');
    expect(asked('index', { number: '-3' })).toBeNull();
    expect(asked('count', { number: '0' })).toBeNull();
  });

  it('is a share above 100 and a numerator above its denominator', () => {
    expect(asked('share', { number: '100.000001' })).toContain('större än 100');
    expect(asked('share', { number: '100' })).toBeNull();
    expect(asked('share', { numerator: '201', denominator: '200', number: '100.5' })).toContain(
      'Täljaren (201)',
    );
    expect(asked('rate', { numerator: '201', denominator: '200', number: '10050' })).toBeNull();
  });

  it('is a jump: a share by points, others by times, few never', () => {
    expect(asked('share', { number: '70' }, '45')).toBeNull();
    expect(asked('share', { number: '70.1' }, '45')).toContain('Förra gången var det 45, nu är det 70,1');
    expect(asked('count', { number: '9' }, '3')).toBeNull();
    expect(asked('count', { number: '30' }, '10')).not.toBeNull();
    expect(asked('count', { number: '29' }, '10')).toBeNull();
    expect(asked('count', { number: '0' }, '40')).not.toBeNull();
    expect(asked('rate', { number: '1.2' }, '12.1')).not.toBeNull();
    expect(asked('index', { number: '-1' }, '1')).toBeNull();
  });
});

describe('the text of a cell', () => {
  const decimals = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => (n / 1000).toFixed(3));
  const given = fc.record({
    number: decimals,
    numerator: fc.option(decimals, { nil: null }),
    denominator: fc.integer({ min: 1, max: 99_999 }).map(String),
    state: fc.constantFrom('final' as const, 'preliminary' as const),
    locale: fc.constantFrom('sv' as const, 'en' as const),
  });

  it('is read as it is written, in both languages', () => {
    fc.assert(
      fc.property(
        given,
        fc.constantFrom('count' as const, 'share' as const, 'rate' as const),
        (cell, measure) => {
          const parts = measure !== 'count' && cell.numerator !== null;
          const value = {
            ...cell,
            numerator: parts ? cell.numerator : null,
            denominator: parts ? cell.denominator : null,
          };
          const whole = {
            sex: 'T' as const,
            text: null,
            kind: 'reported' as const,
            comment: null,
            sourceNote: null,
            madeUp: false,
            revision: 1,
          };
          const read = readText(cellText(cell.locale, { ...whole, ...value }, measure), measure);
          expect(read).toEqual({
            state: cell.state,
            ...(parts ? { numerator: value.numerator, denominator: value.denominator } : {}),
            ...(parts && measure === 'share' ? {} : { number: cell.number }),
          });
        },
      ),
    );
    for (const state of ['missing', 'not_applicable'] as const)
      for (const locale of ['sv', 'en'] as const)
        expect(
          readText(
            cellText(
              locale,
              { ...figure({ state }), kind: 'reported', sourceNote: null, madeUp: false, revision: 1 },
              'count',
            ),
            'count',
          ),
        ).toEqual({ state });
  });

  it('keeps missing, not applicable, zero and nothing apart', () => {
    expect(readText('..', 'count')).toEqual({ state: 'missing' });
    expect(readText('.', 'count')).toEqual({ state: 'not_applicable' });
    expect(readText('0', 'count')).toEqual({ state: 'final', number: '0' });
    expect(readText('1\u00a0234,5', 'count')).toEqual({ state: 'final', number: '1234.5' });
    for (const unclear of ['', '-', '<5', 'x', 'många', '1/2/3', 'a/2'])
      expect(readText(unclear, 'count')).toHaveProperty('fault');
  });

  it('is words where the measure is, with the same marks', () => {
    const words = (value: string) => readText(value, 'qualitative');
    expect(words('Rutin finns; 3/4 av dem')).toEqual({ state: 'final', text: 'Rutin finns; 3/4 av dem' });
    expect(words('Utkast finns *')).toEqual({ state: 'preliminary', text: 'Utkast finns' });
    expect([words('Saknas'), words('.')]).toEqual([{ state: 'missing' }, { state: 'not_applicable' }]);
    expect(words(' ')).toHaveProperty('fault');
  });
});

describe('the fields', () => {
  it('carry their place in their name', () => {
    const places = [
      { areaCode: '0180', organisationId: null, sex: 'K' as const, period: '2025-Q3' },
      { areaCode: null, organisationId: null, sex: 'T' as const, period: '2025' },
      {
        areaCode: null,
        organisationId: '0197a1c2-0000-7000-8000-00000000a001',
        sex: 'M' as const,
        period: '2025-11',
      },
    ];
    for (const place of places) expect(placeOf(placeKey(place))).toEqual(place);
    for (const other of ['kind', 'v.0180.X.2025', 'v..T.2025', 'v.0180.T.'])
      expect(placeOf(other)).toBeNull();
  });

  it('have the last periods that have ended, or those asked for', () => {
    const codes = (frequency: string) => lastPeriods(frequency, '2026-11-20', 3).map(periodCode);
    expect(codes('yearly')).toEqual(['2023', '2024', '2025']);
    expect(codes('half_yearly')).toEqual(['2025-H1', '2025-H2', '2026-H1']);
    expect(codes('quarterly')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(codes('monthly')).toEqual(['2026-08', '2026-09', '2026-10']);
    const between = (from: string, to: string) => {
      const [first, last] = [periodOf(from), periodOf(to)];
      return first && last ? periodsBetween(first, last, 12).map(periodCode) : [];
    };
    expect(between('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(between('2024-Q4', '2025')).toHaveLength(5);
    expect(between('2025', '2024')).toEqual([]);
    expect(between('1990', '2025')).toHaveLength(13);
  });
});

describe('a pasted block', () => {
  const periods = ['2024', '2025'].flatMap((code) => periodOf(code) ?? []);
  const row = (areaCode: string, name: string): MatrixRow => ({
    areaCode,
    name,
    organisationId: null,
    sex: 'T',
  });
  const rows = [
    row('0180', 'Stockholms kommun'),
    row('0181', 'Södertälje kommun'),
    row('0160', 'Täby kommun'),
  ];

  it('is placed in order where it names nothing', () => {
    expect(placeBlock('1,5\t2\n3\tsaknas\n', { periods, rows })).toEqual({
      values: {
        'v.0180.T.2024': '1,5',
        'v.0180.T.2025': '2',
        'v.0181.T.2024': '3',
        'v.0181.T.2025': 'saknas',
      },
      faults: [],
    });
  });

  it('keeps its places where cells or whole rows of it are empty', () => {
    for (const [block, inWords] of [
      ['1\r\n\r\n3\r\n', false],
      ['1\t\r\n\t\r\n3\t\r\n', false],
      ['\t2024\t2025\t\nStockholm\t1\t\t\n\t\t\t\nTäby\t3\t\t\n', false],
      ['\n2024\t2025\t\n1\t\t\n\t\t\n3\t\t\n', false],
      ['1\n\n3', true],
    ] as const) {
      const { values, faults } = placeBlock(block, { periods, rows }, inWords);
      expect([faults, values]).toEqual([[], { 'v.0180.T.2024': '1', 'v.0160.T.2024': '3' }]);
    }
  });

  it('is figures where a single line of them looks like years', () => {
    expect(placeBlock('2011\t2013', { periods, rows }).values).toEqual({
      'v.0180.T.2024': '2011',
      'v.0180.T.2025': '2013',
    });
  });

  it('is placed by its names, codes and periods in any order', () => {
    const block = 'Kommun\t2025\t2024\r\nTäby\t9\t8\r\n0181\t7\t\r\nStockholm\t1 234\t..\r\n';
    expect(placeBlock(block, { periods, rows }).values).toEqual({
      'v.0160.T.2025': '9',
      'v.0160.T.2024': '8',
      'v.0181.T.2025': '7',
      'v.0180.T.2025': '1 234',
      'v.0180.T.2024': '..',
    });
  });

  it('says what has no place', () => {
    const { values, faults } = placeBlock('\t2024\t2026\nNacka\t1\t2\nTäby\t3\t4', { periods, rows });
    expect(values).toEqual({ 'v.0160.T.2024': '3' });
    expect(faults.map(({ reason }) => reason.sv)).toEqual([
      expect.stringContaining('”Nacka”'),
      expect.stringContaining('”2026”'),
    ]);
    expect(placeBlock('1\t2\t3', { periods, rows }).faults).toHaveLength(1);
  });

  it('in words keeps its semicolons and line breaks, and takes only names of rows for names', () => {
    const block = 'Täby\tRutin; delvis\t"Två steg:\nsamtal och ""plan"""\r\nSödertälje\t\tInget än\r\n';
    expect(placeBlock(block, { periods, rows }, true)).toEqual({
      values: {
        'v.0160.T.2024': 'Rutin; delvis',
        'v.0160.T.2025': 'Två steg:\nsamtal och "plan"',
        'v.0181.T.2025': 'Inget än',
      },
      faults: [],
    });
    expect(placeBlock('Rutin finns\nInget än', { periods, rows }, true).values).toEqual({
      'v.0180.T.2024': 'Rutin finns',
      'v.0181.T.2024': 'Inget än',
    });
    expect(placeBlock('Täby\tJa\nNacka\tNej', { periods, rows }, true).faults).toHaveLength(1);
  });

  it('tells women and men apart', () => {
    const sexes = (['K', 'M', 'T'] as const).map((sex) => ({ ...row('0180', 'Stockholms kommun'), sex }));
    expect(placeBlock('Stockholm\tMän\t4\nStockholm\tKvinnor\t5', { periods, rows: sexes }).values).toEqual({
      'v.0180.M.2024': '4',
      'v.0180.K.2024': '5',
    });
    expect(placeBlock('Stockholm\t4', { periods, rows: sexes }).faults).toHaveLength(1);
  });
});
