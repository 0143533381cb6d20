import { describe, expect, it } from '@jest/globals';
import { fits } from './mapping-begin.js';
import { guessDash } from './mapping-guess.rules.js';

const sheet = (note: string) => ({ name: 'Tabell 1', rows: [['Anmälda brott'], ['Kommun', '2024'], [note]] });

describe('a lone dash', () => {
  it.each([
    ['Statistiska centralbyrån', '', 'none'],
    ['SCB', '', 'none'],
    ['Folkhälsomyndigheten', '', 'none'],
    ['Brottsförebyggande rådet', '', 'missing'],
    ['Socialstyrelsen', '', 'missing'],
    // What the file itself says comes before what its publisher does as a rule.
    ['SCB', '- Uppgift saknas', 'missing'],
    ['Brå', '– = Inget finns att redovisa', 'none'],
    ['Brå', '\u2212: noll', 'none'],
    ['Brå', '-', 'missing'],
  ])('of %s, noted %j, is %s to begin with', (publisher, note, dash) =>
    expect(guessDash(sheet(note), publisher)).toBe(dash),
  );

  it('is looked for below a long table too', () =>
    expect(guessDash({ ...sheet(''), tail: [['', '- = inget']] }, 'Brå')).toBe('none'));
});

describe('the mapping of an earlier file', () => {
  const mapping = {
    sheet: 'CSV',
    headingRow: 2,
    layout: 'rows',
    areaColumn: 'A',
    valueColumn: 'C',
    dash: 'missing',
    state: 'final',
  } as const;
  const rows = [['Påhittat'], ['Kommun', 'År', 'Antal'], ['Solna', '2024', '12']];

  it('is begun with where its columns have headings here', () =>
    expect(fits(mapping, [{ name: 'CSV', rows }])).toBe(true));

  it.each([
    ['the heading stands elsewhere', [{ name: 'CSV', rows: rows.slice(1) }]],
    ['the sheet is called otherwise', [{ name: 'Tabell 1', rows }]],
    ['a column is not there', [{ name: 'CSV', rows: rows.map((row) => row.slice(0, 2)) }]],
  ])('is not where %s', (_, sheets) => expect(fits(mapping, sheets)).toBe(false));
});
