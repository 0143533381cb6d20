const basis = {
  by: 'rule',
  date: '2026-11-20',
  text: {
    sv: 'Regel: 94 % av väntat läge, 44,7 per 10 000 vuxna. Osäkert mellan 90 % och 97 %. 20 november 2026.',
    en: 'Rule: 94% of the expected position, 44.7 per 10 000 vuxna. Uncertain between 90% and 97%. 20 November 2026.',
  },
  rule: {
    status: 'uncertain',
    trend: 'better',
    lacks: [],
    expected: '44.70',
    share: '93.5',
    onTrackLimit: '0.97',
    uncertainLimit: '0.90',
    missed: false,
  },
  judgement: null,
};

const newest = {
  start: '2025-01-01',
  end: '2025-12-31',
  number: '41.8',
  hidden: false,
  state: 'final',
  madeUp: true,
  parts: 1,
  asked: 1,
  level: 0,
};

export const useExample = {
  useId: '0197a1c2-0000-7000-8000-00000000e001',
  version: 1,
  indicatorId: '0197a1c2-0000-7000-8000-00000000c001',
  indicatorName: 'Vuxna som fått minst en insats',
  nodeId: '0197a1c2-0000-7000-8000-00000000d001',
  nodeKind: 'effect_medium',
  headline: true,
  why: 'Fler insatser är ett villkor för att fler får skydd.',
  claim: 'contributes',
  areaCode: null,
  areaName: null,
  status: 'uncertain',
  trend: 'better',
  freshness: 'fresh',
  value: newest,
  baseline: { value: '34.1', hidden: false, start: '2021-01-01', end: '2021-12-31' },
  target: { value: '50', dueOn: '2027-12-31', period: '2027', revision: 2 },
  series: [{ ...newest, start: '2024-01-01', end: '2024-12-31', number: '41.2' }, newest],
  basis,
  allowedActions: ['amend', 'set-target', 'end', 'judge'],
};

export const indicatorExample = {
  id: '0197a1c2-0000-7000-8000-00000000c001',
  version: 1,
  source: 'kolada',
  externalId: 'U30751',
  ownerName: 'Rådet för främjande av kommunala analyser (Kolada)',
  name: 'Vuxna som fått minst en insats',
  definition: 'Ärenden i socialtjänstens individ- och familjeomsorg, antal per 10 000 vuxna.',
  unit: 'per 10 000 vuxna',
  measure: 'rate',
  direction: 'higher',
  aggregation: 'none',
  frequency: 'yearly',
  bySex: true,
  byArea: true,
  decimals: 1,
  development: false,
  published: false,
  definitionVersion: 1,
  contract: {
    ownerName: 'Rådet för främjande av kommunala analyser (Kolada)',
    sourceSystem: 'kolada',
    externalId: 'U30751',
    attribution: 'Källa: Kolada',
    retrievedAt: '2026-11-02T02:10:00Z',
    state: 'active',
  },
  allowedActions: ['amend', 'publish', 'enter-values', 'attach'],
};

export const hitExample = {
  kind: 'catalogue',
  id: null,
  platformId: null,
  platformName: null,
  source: 'kolada',
  externalId: 'N07403',
  name: 'Anmälda våldsbrott, antal/100 000 inv',
  definition: 'Antal anmälda våldsbrott, dividerat med antal invånare. Källa: Brå.',
  unit: '',
  frequency: 'yearly',
  owner: 'Brå',
  shelf: 'kolada',
  development: false,
  published: true,
  uses: 0,
  usedBy: ['Våld i nära relationer Fyrbodal'],
};

export const valuesExample = {
  data: [
    {
      areaCode: '0180',
      areaName: 'Stockholms stad',
      organisationId: null,
      organisationName: null,
      start: '2025-01-01',
      end: '2025-12-31',
      period: '2025',
      cells: [
        {
          id: '0197a1c2-0000-7000-8000-00000000aa01',
          sex: 'K',
          number: null,
          numerator: null,
          denominator: null,
          text: null,
          kind: 'fetched',
          state: 'final',
          comment: null,
          sourceNote: 'Kolada 2026-11-02',
          madeUp: true,
          revision: 1,
          hidden: 'small',
          hiddenFromOthers: null,
        },
      ],
    },
  ],
  _meta: { page: 1, limit: 20, total: 1 },
};

export const nodeStatusExample = {
  nodeId: '0197a1c2-0000-7000-8000-00000000d001',
  status: 'uncertain',
  trend: 'better',
  basis: {
    by: 'rule',
    date: '2026-11-20',
    text: {
      sv: 'Regel: sämsta bedömda mått. 2 av 3 mått kan bedömas. 20 november 2026.',
      en: 'Rule: the worst assessed indicator. 2 of 3 can be assessed. 20 November 2026.',
    },
    looked: 3,
    assessed: 2,
    useIds: ['0197a1c2-0000-7000-8000-00000000e001'],
    judgement: null,
  },
};

export const page = (example: object): object => ({
  data: [example],
  _meta: { page: 1, limit: 20, total: 1 },
});
