import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDecimal } from '../../../web/i18n/format.js';
import { AreaReader } from './areas.rules.js';
import { headingsOf, letterOf, placeOf } from './columns.js';
import type { FileMapping } from './file-mapping.dto.js';
import { placeText } from './file-faults.js';
import { FigureReader, type ReadFigures } from './read-figures.js';
import { periodInText, periodOfCell, sexInHeading, sexOf } from './table-words.rules.js';

const areas = new AreaReader({
  county: { code: '01', name: 'Stockholms län' },
  areas: [
    { code: '0180', name: 'Stockholms stad' },
    { code: '0184', name: 'Solna stad' },
    { code: '1490', name: 'Borås stad' },
    { code: '0127', name: 'Botkyrka kommun' },
    { code: '01', name: 'Region Stockholm' },
  ],
});

const mapping = (given: Partial<FileMapping>): FileMapping => ({
  sheet: 'Tabell 1',
  headingRow: 1,
  layout: 'rows',
  dash: 'missing',
  state: 'final',
  ...given,
});

const read = (
  rows: string[][],
  given: Partial<FileMapping>,
  measure: 'count' | 'share' | 'rate' = 'count',
): ReadFigures => {
  const reader = new FigureReader(
    { name: 'Tabell 1', rows },
    mapping(given),
    { measure, bySex: true, byArea: true },
    areas,
    '2026-11-22',
  );
  reader.take(rows);
  return reader.result();
};

const said = ({ faults }: ReadFigures): string[] =>
  faults.map((fault) => `${placeText(fault).sv}: ${fault.reason.sv}`);

describe('a table with one figure a row', () => {
  const by = { areaColumn: 'A', periodColumn: 'B', sexColumn: 'C', valueColumn: 'D' };

  it('is read by its columns, whatever the source writes for what is not there', () => {
    const { figures, faults, outside } = read(
      [
        ['Kommun', 'År', 'Kön', 'Antal'],
        ['Solna', '2024', 'Kvinnor', '1\u00a0234'],
        ['180', '2024', 'Män', '\u22120'],
        ['0127 Botkyrka', '2024', 'totalt', '..'],
        ['Stockholms stad', '2024', 'Kvinnor', '<5'],
        ['Borås', '2024', 'T', '5 *'],
        ['Stockholms län', '2024', 'Kvinnor och män', '.'],
        ['Riket', '2024', 'totalt', '12'],
        ['Källa: Brå'],
        [],
      ],
      by,
    );
    expect(faults).toEqual([]);
    expect([...outside]).toEqual([['Riket', 1]]);
    expect(
      figures.map(({ areaCode, sex, number, state, comment }) => [areaCode, sex, number, state, comment]),
    ).toEqual([
      ['0184', 'K', '1234', 'final', null],
      ['0180', 'M', '0', 'final', null],
      ['0127', 'T', null, 'missing', null],
      ['0180', 'K', null, 'missing', 'Källan visar inte värdet (<5).'],
      ['1490', 'T', '5', 'final', 'Källan har markerat värdet med *.'],
      [null, 'T', null, 'not_applicable', null],
    ]);
  });

  it('says sheet, row and column of what is wrong, and takes the rest', () => {
    const result = read(
      [
        ['Kommun', 'År', 'Kön', 'Antal'],
        ['Solna', '2024', 'Kvinnor', '12,3,4'],
        ['Solna', 'i fjol', 'Kvinnor', '1'],
        ['Solna', '2024', 'Okänt', '1'],
        ['Solna', '2024', 'Män', '-3'],
        ['', '2024', 'Män', '3'],
        ['Solna', '2024', 'Totalt', '7'],
        ['Solna', '2024', 'Totalt', '8'],
        ['Solna', '2031', 'Totalt', '8'],
      ],
      by,
    );
    expect(said(result)).toEqual([
      'Blad Tabell 1, rad 2, kolumn D: ”12,3,4” går inte att läsa som tal.',
      expect.stringContaining('Blad Tabell 1, rad 3, kolumn B: ”i fjol” är ingen period.'),
      expect.stringContaining('Blad Tabell 1, rad 4, kolumn C: ”Okänt” är inget kön.'),
      'Blad Tabell 1, rad 5, kolumn D: Talet är mindre än noll.',
      'Blad Tabell 1, rad 6, kolumn A: Kommun eller region saknas.',
      'Blad Tabell 1, rad 8, kolumn D: Samma område, period och kön står redan på rad 7.',
      'Blad Tabell 1, rad 9, kolumn B: Perioden har inte börjat än.',
    ]);
    expect(result.figures).toHaveLength(1);
  });

  it('works shares out from their parts, and takes fractions times a hundred', () => {
    const parts = read(
      [
        ['Antal', 'Av'],
        ['85', '118'],
        ['X', '118'],
      ],
      { period: '2024', numeratorColumn: 'A', denominatorColumn: 'B' },
      'share',
    );
    expect(parts.figures.map(({ number, numerator, state }) => [number, numerator, state])).toEqual([
      ['72.033898', '85', 'final'],
    ]);
    const given = { period: '2024', valueColumn: 'A', fractions: true };
    const fractions = read([['Andel'], ['0,0725']], given, 'share');
    expect([fractions.figures[0]?.number, fractions.rounded]).toEqual(['7.25', 0]);
    const long = read([['Andel'], ['0.333333333333333']], given, 'share');
    expect([long.figures[0]?.number, long.rounded]).toEqual(['33.333333', 1]);
  });

  it('reads a lone dash as nothing known, or as none where the mapping says so', () => {
    const rows = [['Antal'], ['\u2013']];
    expect(read(rows, { period: '2024', valueColumn: 'A' }).figures[0]).toMatchObject({
      state: 'missing',
      number: null,
    });
    expect(read(rows, { period: '2024', valueColumn: 'A', dash: 'none' }).figures[0]).toMatchObject({
      number: '0',
    });
  });

  it('gives back every exact decimal', () => {
    const decimal = fc
      .tuple(fc.nat({ max: 2_000_000_000 }), fc.stringMatching(/^\d{0,6}$/))
      .map(([whole, fraction]) => `${whole}${fraction && `.${fraction}`}`);
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('sv', 'en'),
        (values, locale) => {
          // English groups by commas, which is a decimal sign here: its numbers are written without groups.
          const written = values.map((one) => (locale === 'sv' ? formatDecimal('sv', one) : one));
          const rows = [['År', 'Antal'], ...written.map((one, index) => [String(1950 + index), one])];
          const { figures, faults } = read(rows, { periodColumn: 'A', valueColumn: 'B' });
          expect(faults).toEqual([]);
          const exact = (value: string): string =>
            value.includes('.') ? value.replace(/\.?0+$/, '') : value;
          expect(figures.map(({ number }) => number)).toEqual(values.map(exact));
        },
      ),
    );
  });
});

describe('a table with a column for each period or sex', () => {
  it('has years, with sexes below them in a second row', () => {
    const rows = [
      ['Anmälda brott'],
      ['', '2023', '', '2024', ''],
      ['Kommun', 'Kvinnor', 'Män', 'Kvinnor', 'Män'],
      ['Solna', '1', '2', '3', '..'],
    ];
    const { figures, faults } = read(rows, {
      layout: 'columns',
      headingRow: 2,
      headingRows: 2,
      areaColumn: 'A',
    });
    expect(faults).toEqual([]);
    expect(figures.map(({ start, sex, number }) => [start, sex, number])).toEqual([
      ['2023-01-01', 'K', '1'],
      ['2023-01-01', 'M', '2'],
      ['2024-01-01', 'K', '3'],
      ['2024-01-01', 'M', null],
    ]);
  });

  it('has sexes side by side for one period, of one measure among several', () => {
    const rows = [
      ['Kod', 'Antal kvinnor', 'Antal män', 'Antal totalt', 'Andel kvinnor'],
      ['0184', '1', '2', '3', '33,3'],
    ];
    const given = { layout: 'columns' as const, period: '2021–2023', areaColumn: 'A', headingText: 'antal' };
    const { figures } = read(rows, given);
    expect(figures.map(({ sex, number, start, end }) => [sex, number, start, end])).toEqual([
      ['K', '1', '2021-01-01', '2023-12-31'],
      ['M', '2', '2021-01-01', '2023-12-31'],
      ['T', '3', '2021-01-01', '2023-12-31'],
    ]);
    expect(said(read(rows, { layout: 'columns', areaColumn: 'A' }))).toEqual([
      expect.stringContaining('Ingen rubrik säger någon period'),
    ]);
  });
});

describe('words of a table', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['År 2024', '2024-01-01', '2024-12-31'],
    ['2024*', '2024-01-01', '2024-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024K3', '2024-07-01', '2024-09-30'],
    ['kv 3 2024', '2024-07-01', '2024-09-30'],
    ['2024 kvartal 4', '2024-10-01', '2024-12-31'],
    ['2024M02', '2024-02-01', '2024-02-29'],
    ['2024-11', '2024-11-01', '2024-11-30'],
    ['2021–2023', '2021-01-01', '2023-12-31'],
  ])('%s is a period', (cell, start, end) => expect(periodOfCell(cell)).toEqual({ start, end }));

  it.each(['', '24', '2023/24', '2024-13', '2024-01-01', '12024', '20245', '2024-2020', 'Tabell 2024'])(
    '”%s” is none',
    (cell) => expect(periodOfCell(cell)).toBeNull(),
  );

  it('stand in headings among others', () => {
    expect(periodInText('Kvinnor 2023')).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(periodInText('Antal per 100 000')).toBeNull();
    expect([sexInHeading('Kvinnor 2023'), sexInHeading('2023 män'), sexInHeading('Kvinnor och män')]).toEqual(
      ['K', 'M', 'T'],
    );
    expect([
      sexInHeading('Antal'),
      sexInHeading('2023'),
      sexOf('Flickor'),
      sexOf('2'),
      sexOf('Kommun'),
    ]).toEqual([null, null, 'K', 'K', null]);
  });

  it('are found in columns by their letters', () => {
    fc.assert(fc.property(fc.nat({ max: 16_000 }), (place) => expect(placeOf(letterOf(place))).toBe(place)));
    expect(
      headingsOf(
        [
          ['År', '', 'Andel'],
          ['a', 'b', 'c'],
        ],
        1,
        2,
      ),
    ).toEqual(['År a', 'År b', 'Andel c']);
  });
});
