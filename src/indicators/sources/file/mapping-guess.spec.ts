import { describe, expect, it } from '@jest/globals';
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
