import { describe, expect, it } from '@jest/globals';
import { fold, variantsOf } from './search-variants.js';

const GROUPS = [
  ['socialtjänsten', 'individ- och familjeomsorgen'],
  ['fattiga', 'låg ekonomisk standard'],
];
const asked = (typed: string): string[] => variantsOf(typed, GROUPS).map(({ words }) => words.join(' '));

describe('the ways of asking', () => {
  it('join neighbours, only where somebody writes them so', () => {
    expect(variantsOf('vålds brott', [])).toEqual([
      { weight: 1, words: ['vålds', 'brott'] },
      { weight: 0.95, words: ['våldsbrott'], joined: 'våldsbrott' },
    ]);
  });

  it('exchange words for those that mean the same, in other forms too, but not for chance beginnings', () => {
    expect(asked('hjälp av SOCIALTJÄNST')).toContain('hjälp av individ och familjeomsorgen');
    expect(asked('fattig')).toContain('låg ekonomisk standard');
    expect(asked('fått')).toEqual(['fått']);
  });

  it('are none for nothing, one that meets nothing for signs alone, and few for a long text', () => {
    expect(variantsOf('  ', GROUPS)).toEqual([]);
    expect(variantsOf('%&!', GROUPS)).toEqual([{ weight: 1, words: [] }]);
    expect(variantsOf('socialtjänsten '.repeat(40), GROUPS).length).toBeLessThanOrEqual(12);
  });

  it('fold as the database does', () => {
    expect(fold('ÅÄÖ Éva Ünder')).toBe('aao eva under');
  });
});
