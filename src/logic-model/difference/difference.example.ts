import { examples } from '../logic-model.examples.js';
import { countsOf } from './difference.rules.js';
import type { DifferenceLine, DifferenceView } from './difference.views.js';

const line: DifferenceLine = {
  change: 'reworded',
  node: {
    id: '0197a1c2-0000-7000-8000-000000000f01',
    kind: 'sub_goal',
    subGoal: 1,
    text: 'Invånarna vet var stöd finns',
  },
  to: null,
  indicator: null,
  factor: null,
  field: 'text',
  before: 'Allmänheten vet var stöd finns',
  after: 'Invånarna vet var stöd finns',
  words: {
    before: [
      { kind: 'removed', text: 'Allmänheten' },
      { kind: 'same', text: ' vet var stöd finns' },
    ],
    after: [
      { kind: 'added', text: 'Invånarna' },
      { kind: 'same', text: ' vet var stöd finns' },
    ],
  },
};

/** A made-up answer for the API's description. */
export const differenceExample: DifferenceView = {
  from: {
    id: '0197a1c2-0000-7000-8000-00000000c002',
    number: 2,
    title: 'Mål 2024–2026',
    state: 'adopted',
    on: '2024-03-14',
  },
  to: {
    id: examples.version.id,
    number: examples.version.number,
    title: examples.version.title,
    state: 'tabled',
    on: '2026-11-20',
  },
  counts: countsOf([line]),
  lines: [line],
};
