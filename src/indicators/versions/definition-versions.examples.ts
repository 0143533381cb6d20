export const versionExample = {
  version: 2,
  since: '2026-11-20T09:14:00.000Z',
  cause: 'series-broken',
  reason: 'Perioden är 24 månader i stället för 12.',
  by: { functionTitle: 'Samordnare', organisation: 'Länsstyrelsen' },
  brokenFrom: '2025-01-01',
  wording: {
    name: 'Vuxna som fått minst en insats',
    definition: 'Under de senaste 24 månaderna.',
    unit: 'per 10 000 vuxna',
    measure: 'rate',
    direction: 'neither',
  },
  difference: {
    title: null,
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
    shape: [],
  },
};

export const ownersVersionExample = {
  ...versionExample,
  version: 3,
  cause: null,
  by: null,
  brokenFrom: null,
};
