import type { ImportRow, ImportView, SourceView } from './source.views.js';

const SOURCE = '0199f0b2-7c1d-7a3e-9d54-2f6b8c0e1a70';

const importRow: ImportRow = {
  id: '0199f0b2-7c1d-7a3e-9d54-2f6b8c0e1a77',
  sourceId: SOURCE,
  fileId: null,
  indicatorId: null,
  kind: 'values',
  state: 'running',
  done: 3,
  total: 12,
  added: 240,
  revised: 2,
  unchanged: 1800,
  interruptions: 0,
  cancelWanted: false,
  reason: null,
  startedBy: 'Samordnare',
  createdAt: '2026-11-20T09:00:00.000Z',
  startedAt: '2026-11-20T09:00:01.000Z',
  finishedAt: null,
};

/** Made-up answers for the API's description. */
export const importRowExample = importRow;

export const importExample: ImportView = {
  ...importRow,
  lines: [
    {
      level: 'info',
      text: {
        sv: 'U30751: 240 nya, 2 ändrade, 1800 oförändrade.',
        en: 'U30751: 240 new, 2 changed, 1800 unchanged.',
      },
      at: '2026-11-20T09:00:04.000Z',
    },
  ],
  allowedActions: ['cancel'],
};

export const sourceExample: SourceView = {
  id: SOURCE,
  version: 1,
  system: 'kolada',
  name: 'Kolada',
  connected: true,
  schedule: 'weekly',
  comparisonAreas: ['0000'],
  lastGoodAt: '2026-11-13T01:04:00.000Z',
  linked: 7,
  latest: importRow,
  allowedActions: ['configure'],
};
