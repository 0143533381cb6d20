import { describe, expect, it } from '@jest/globals';
import { layoutTexts } from '../layout/layout.texts.js';
import { catalogue, pathsOf } from './catalogue.js';
import { optionsOf, words } from './words.js';

describe('the words', () => {
  it('are complete in both languages', () => {
    expect(pathsOf(words.en)).toEqual(pathsOf(words.sv));
    expect(pathsOf(layoutTexts.en)).toEqual(pathsOf(layoutTexts.sv));
  });

  it('are those of the design for status, trend, evidence and work', () => {
    expect(Object.values(words.sv.status)).toEqual([
      'Uppnått',
      'På väg',
      'Osäkert',
      'Riskerar',
      'Kan inte bedömas',
    ]);
    expect(Object.values(words.sv.trend)).toEqual(['Bättre', 'Oförändrad', 'Sämre', 'Trend saknas']);
    expect(Object.values(words.sv.evidence)).toEqual(['Obelagd', 'Delvis belagd', 'Belagd']);
    expect(Object.values(words.sv.states.work)).toEqual(
      'Inte påbörjad,Påbörjad,Klar,Försenad,Återsänd,Pausad,Inställd,Låst'.split(','),
    );
    expect(Object.values(words.sv.states.version)).toEqual(
      'Utkast,På remiss,Inför beslut,Antagen,I kraft,Ersatt,Återremitterad'.split(','),
    );
  });

  it('become options in the order of the word list', () => {
    expect(optionsOf(words.en.sex)).toEqual([
      { value: 'women', label: 'Women' },
      { value: 'men', label: 'Men' },
      { value: 'total', label: 'Total' },
    ]);
  });
});

describe('a catalogue', () => {
  it('does not compile when the languages differ', () => {
    // @ts-expect-error The English text is missing.
    catalogue({ a: 'a', b: 'b' }, { a: 'a' });
    // @ts-expect-error The English part has a text that the Swedish lacks.
    catalogue({ a: 'a' }, { a: 'a', c: 'c' });
    expect(catalogue({ a: 'ett' }, { a: 'one' }).en.a).toBe('one');
  });
});
