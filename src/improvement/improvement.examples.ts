const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

const COMMON = {
  id: ID,
  subGoalId: ID,
  subGoalNumber: 4,
  subGoalText: 'Vuxna och barn får skydd och stöd i rätt tid',
  stateSince: '2026-11-02T08:00:00Z',
  effectCheckNote: null,
  late: false,
  version: 2,
};

export const DEVIATION_EXAMPLE = {
  ...COMMON,
  number: 5,
  no: 'V-05',
  title: 'Avtal om skyddat boende har stannat av',
  description: 'Tre nämnder har skjutit upp beslutet.',
  activityId: ID,
  activityTitle: 'Avtal mellan tolv kommuner om skyddat boende',
  activityNumber: 27,
  activityNo: 'A-27',
  raisedByOrganisationId: ID,
  raisedBy: 'Exempelkommunen',
  ownerOrganisationId: ID,
  owner: 'Länsstyrelsen',
  escalatedBodyId: ID,
  escalatedTo: 'Styrgruppen',
  since: '2026-10-12',
  severity: 'medium',
  cause: 'Hög arbetsbelastning och minskad budget 2027.',
  containment: 'Jourboende i grannkommunen.',
  state: 'action',
  dueOn: '2026-12-15',
  allowedActions: ['edit', 'escalate', 'follow-up', 'reopen'],
};

export const IMPROVEMENT_EXAMPLE = {
  ...COMMON,
  number: 12,
  no: 'F-12',
  title: 'Korta frågeformuläret på akutmottagningar',
  description: 'Fler frågar när formuläret får plats på en sida.',
  organisationId: ID,
  organisation: 'Exempelregionen',
  state: 'idea',
  dueOn: null,
  allowedActions: ['edit', 'plan', 'park', 'drop'],
};

const page = (item: object): object => ({ data: [item], _meta: { page: 1, limit: 20, total: 1 } });
export const DEVIATIONS_EXAMPLE = page(DEVIATION_EXAMPLE);
export const IMPROVEMENTS_EXAMPLE = page(IMPROVEMENT_EXAMPLE);
