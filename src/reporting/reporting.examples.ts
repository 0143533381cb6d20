const ID = '0197a1c2-0000-7000-8000-000000000001';

/** Made-up examples for the API's description. */
export const ROUND_EXAMPLE = {
  id: ID,
  name: 'Hösten 2026',
  periodFrom: '2026-05-01',
  periodTo: '2026-10-31',
  opensOn: '2026-11-02',
  dueOn: '2026-12-04',
  state: 'planned',
  version: 1,
  counts: {},
  late: 0,
  certified: null,
  allowedActions: ['open'],
};

const ORGANISATION = { id: '0197a1c2-0000-7000-8000-000000000002', name: 'Ekholma kommun' };

export const MATRIX_EXAMPLE = {
  rounds: [
    {
      id: ID,
      name: 'Hösten 2026',
      periodFrom: '2026-05-01',
      periodTo: '2026-10-31',
      dueOn: '2026-12-04',
      state: 'open',
    },
  ],
  organisations: [ORGANISATION],
  reports: [
    {
      id: '0197a1c2-0000-7000-8000-000000000003',
      roundId: ID,
      organisationId: ORGANISATION.id,
      state: 'in_progress',
      late: false,
      items: 7,
      submittedAt: null,
      visible: true,
    },
  ],
};

export const REPORTS_EXAMPLE = {
  data: [
    {
      id: '0197a1c2-0000-7000-8000-000000000003',
      version: 4,
      state: 'in_progress',
      organisationId: ORGANISATION.id,
      organisation: ORGANISATION.name,
      late: false,
      items: 7,
    },
  ],
  _meta: { page: 1, limit: 20, total: 1 },
};

const FIGURES = { state: 'final', number: null, numerator: '118', denominator: '174' };

export const REPORT_EXAMPLE = {
  id: '0197a1c2-0000-7000-8000-000000000003',
  version: 4,
  state: 'in_progress',
  summary: null,
  needs: null,
  returnReason: null,
  submittedAt: null,
  submittedBy: null,
  submittedByMe: false,
  reviewedAt: null,
  reviewer: null,
  late: false,
  organisation: ORGANISATION,
  round: {
    id: ID,
    name: 'Hösten 2026',
    state: 'open',
    periodFrom: '2026-05-01',
    periodTo: '2026-10-31',
    dueOn: '2026-12-04',
  },
  coordinatedBy: 'Länsstyrelsen i Provlän',
  approvers: ['Enhetschef, vuxenenheten'],
  fetched: [{ name: 'Barn i befolkningen, andel', source: 'kolada' }],
  shared: true,
  itemCount: 1,
  answeredCount: 0,
  items: [
    {
      id: '0197a1c2-0000-7000-8000-000000000004',
      version: 2,
      kind: 'indicator',
      position: 1,
      title: 'Personal som gått grundutbildningen',
      progress: null,
      doneText: null,
      ledToText: null,
      needsText: null,
      answered: false,
      returned: false,
      activity: null,
      indicator: {
        id: '0197a1c2-0000-7000-8000-000000000005',
        name: 'Personal som gått grundutbildningen',
        definition: 'Tillsvidareanställda som gått utbildningen de senaste tre åren.',
        unit: '%',
        measure: 'share',
        decimals: 1,
        bySex: true,
        numeratorLabel: 'Har gått utbildningen',
        denominatorLabel: 'Anställda totalt',
      },
      values: [{ sex: 'K', ...FIGURES, comment: null }],
      rows: [
        {
          sex: 'K',
          calculated: false,
          value: { ...FIGURES, comment: null },
          last: { ...FIGURES, numerator: '98', denominator: '171', periodEnd: '2026-04-30' },
          unlikely: false,
        },
      ],
    },
  ],
  allowedActions: ['save', 'submit'],
};
