import type { PxShelf } from './px-tables.js';
import type { Chosen } from './tables.service.js';

export const shelfExample: PxShelf = {
  levels: [{ id: 'A_Folkhalsodata/B_HLV', label: 'Nationella folkhälsoenkäten' }],
  tables: [
    {
      id: 'TAB638',
      label: 'Folkmängd efter region, kön och år',
      description: null,
      updated: '2026-02-21T07:00:00Z',
      lastPeriod: '2025',
      source: 'SCB',
      discontinued: false,
      frequency: 'yearly',
    },
  ],
};

const chosen: Chosen = {
  title: 'Folkmängd efter region, kön och år',
  variables: [
    {
      code: 'ContentsCode',
      label: 'tabellinnehåll',
      role: null,
      codes: [
        { code: 'BE0101N1', label: 'Folkmängd' },
        { code: 'BE0101N2', label: 'Folkökning' },
      ],
      chosen: 'BE0101N1',
      lists: [],
      list: null,
    },
  ],
  frequency: 'yearly',
  selection: 'ContentsCode=BE0101N1',
  reference: { table: 'TAB638', chosen: { ContentsCode: ['BE0101N1'] }, roles: {}, lists: {} },
  fault: null,
  preview: [
    {
      area: '0180',
      start: '2025-01-01',
      end: '2025-12-31',
      sex: 'K',
      number: '505574',
      rounded: false,
      state: 'final',
      comment: null,
      gone: false,
    },
  ],
};

export const choiceExample = { choice: chosen };
