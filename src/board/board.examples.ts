import type { BoardView, JudgedGoal, LevelCounts, Levels } from './board.view.js';

/** A made-up board for the API's description: one sub-goal, one headline indicator. */
const NOTHING: LevelCounts = {
  count: 0,
  achieved: 0,
  on_track: 0,
  uncertain: 0,
  at_risk: 0,
  not_assessable: 0,
  withoutMeasure: 0,
};

const NO_LEVELS: Levels = {
  activities: { count: 0, done: 0, onPlan: 0, late: 0, paused: 0, cancelled: 0 },
  outputs: NOTHING,
  outcomes: NOTHING,
  effectsMedium: NOTHING,
  effectsLong: NOTHING,
};

const CHAIN: Levels = {
  activities: { count: 8, done: 3, onPlan: 4, late: 1, paused: 0, cancelled: 0 },
  outputs: { ...NOTHING, count: 2, achieved: 1, withoutMeasure: 1 },
  outcomes: { ...NOTHING, count: 1, on_track: 1 },
  effectsMedium: { ...NOTHING, count: 1, on_track: 1 },
  effectsLong: NOTHING,
};

const BASIS: JudgedGoal['basis'] = {
  by: 'rule',
  date: '2026-11-20',
  text: {
    sv: 'Regel: sämsta bedömda mått. 1 av 1 mått kan bedömas. 20 november 2026.',
    en: 'Rule: the worst assessed indicator. 1 of 1 can be assessed. 20 November 2026.',
  },
  looked: 1,
  assessed: 1,
};

const VALUE = {
  start: '2025-01-01',
  end: '2025-12-31',
  number: '58',
  hidden: false,
  state: 'final',
  madeUp: true,
  parts: 1,
  asked: 1,
  level: 0,
} as const;

export const BOARD_EXAMPLE: BoardView = {
  platform: {
    id: '0197a1c2-0000-7000-8000-000000000001',
    slug: 'provlan',
    name: 'Samverkan i Provlän',
    madeUpValues: true,
  },
  day: '2026-11-20',
  version: {
    id: '0197a1c2-0000-7000-8000-00000000c002',
    number: 2,
    title: 'Mål 2024–2027',
    periodFrom: '2024-01-01',
    periodTo: '2027-12-31',
    inForceFrom: '2024-04-01',
    adoptedOn: '2024-03-14',
    reviewDue: null,
    decision: null,
  },
  overallGoal: {
    id: '0197a1c2-0000-7000-8000-00000000f000',
    text: 'Alla i länet ska kunna leva fria från våld och hot i sina nära relationer',
    status: 'on_track',
    trend: 'better',
    basis: BASIS,
    headlines: [],
    indicators: 0,
  },
  chain: {
    resources: { nodes: 1, organisations: 12, amounts: [{ unit: 'kr', amount: '250000' }] },
    ...CHAIN,
  },
  subGoals: [
    {
      id: '0197a1c2-0000-7000-8000-00000000f001',
      number: 1,
      text: 'Invånarna vet vart de kan vända sig',
      status: 'on_track',
      trend: 'better',
      basis: BASIS,
      chain: CHAIN,
      headlines: [
        {
          useId: '0197a1c2-0000-7000-8000-00000000e001',
          indicatorId: '0197a1c2-0000-7000-8000-000000001001',
          name: 'Vet vart man vänder sig vid våld i nära relation',
          unit: '%',
          measure: 'share',
          direction: 'higher',
          frequency: 'yearly',
          decimals: 0,
          source: 'own',
          externalId: null,
          development: false,
          ownerName: 'Länsstyrelsen i Provlän',
          threshold: 5,
          headline: true,
          nodeKind: 'effect_medium',
          areaCode: null,
          status: 'on_track',
          trend: 'better',
          freshness: 'fresh',
          target: { value: '65', dueOn: '2027-12-31', period: null, revision: 1 },
          value: VALUE,
          points: [VALUE],
          basis: { by: 'rule', date: '2026-11-20', text: BASIS.text },
        },
      ],
      indicators: 1,
    },
  ],
  shared: NO_LEVELS,
  coverage: { commitments: 118, followable: 85, share: '72.0' },
  attention: { decisions: [], deviations: [], lateReports: [], changedSources: [], staleValues: [] },
};
