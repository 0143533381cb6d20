import type { ModelFile } from './model-file.dto.js';
import { FORMAT, FORMAT_VERSION } from './model-file.dto.js';
import type { ImportPreview } from './preview.queries.js';

/** Made-up answers for the API's description. */
const file: ModelFile = {
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  name: 'Operation Kvinnofrid',
  title: 'Mål 2027–2030',
  periodFrom: '2027-01-01',
  periodTo: '2030-12-31',
  reviewDue: '2028-12-31',
  nodes: [
    { id: 'd1', kind: 'sub_goal', subGoal: null, text: 'Allmänheten vet var stöd finns' },
    { id: 'a1', kind: 'activity', subGoal: 'd1', text: 'Stödbesök hos kommunerna' },
  ],
  links: [
    {
      from: 'a1',
      to: 'd1',
      assumption: 'Den som vet kan visa vägen.',
      evidence: 'partial',
      sources: [{ title: 'Granskning 2026', url: 'https://example.se/granskning-2026' }],
      claim: 'unknown',
      sign: '+',
    },
  ],
  conflicts: [{ first: 'a1', second: 'd1', reasoning: 'Besöken tar tid från ärendena.' }],
  factors: [
    {
      id: 'f1',
      text: 'Nya krav på skyddat boende',
      occursOn: '2024-04-01',
      works: 'helps',
      how: null,
      nodes: ['a1'],
    },
  ],
};

const preview: ImportPreview = {
  name: file.name,
  title: file.title,
  periodFrom: file.periodFrom,
  periodTo: file.periodTo,
  counts: {
    need: 0,
    resource: 0,
    activity: 1,
    output: 0,
    outcome: 0,
    effect_medium: 0,
    sub_goal: 1,
    effect_long: 0,
    overall_goal: 0,
  },
  links: 1,
  factors: 1,
  conflicts: 1,
  leftOut: { organisations: ['En organisation som inte finns här'], targetGroups: [] },
};

export const exchangeExamples = { file, preview };
