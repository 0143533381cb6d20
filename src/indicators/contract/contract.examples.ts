export const contractExample = {
  indicatorId: '0197a1c2-0000-7000-8000-00000000c001',
  indicatorName: 'Vuxna som fått minst en insats',
  version: 2,
  definitionVersion: 1,
  ownerName: 'Rådet för främjande av kommunala analyser (Kolada)',
  state: 'changed',
  definitionSnapshot: 'Under de senaste 12 månaderna.',
  sourceTitle: null,
  sourceDefinition: 'Under de senaste 24 månaderna.',
  checkedAt: '2026-11-20T02:10:00Z',
  retrievedAt: '2025-11-02T02:10:00Z',
  source: 'kolada',
  unit: 'per 10 000 vuxna',
  measure: 'rate',
  direction: 'neither',
  sourceUnit: null,
  sourceMeasure: null,
  sourceDirection: null,
  replacedBy: null,
  replaces: [],
  breaks: [],
  difference: {
    title: null,
    shape: [],
    definition: {
      before: [
        { kind: 'same', text: 'Under de senaste ' },
        { kind: 'removed', text: '12' },
        { kind: 'same', text: ' månaderna.' },
      ],
      after: [
        { kind: 'same', text: 'Under de senaste ' },
        { kind: 'added', text: '24' },
        { kind: 'same', text: ' månaderna.' },
      ],
    },
  },
  allowedActions: ['accept', 'break'],
};

export const answeredExample = {
  ...contractExample,
  version: 3,
  definitionVersion: 2,
  state: 'active',
  definitionSnapshot: 'Under de senaste 24 månaderna.',
  sourceDefinition: null,
  breaks: [
    {
      startsOn: '2025-01-01',
      definitionVersion: 2,
      reason: 'Perioden är 24 månader i stället för 12.',
      decidedOn: '2026-11-20',
    },
  ],
  difference: null,
  allowedActions: [],
};
