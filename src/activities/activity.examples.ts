const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

const ITEM = {
  id: ID,
  number: 38,
  no: 'A-38',
  title: 'Utbildning i riskbedömning för nya handläggare',
  state: 'ongoing',
  startsOn: '2027-01-18',
  endsOn: '2027-06-30',
  overdue: false,
  commitment: false,
  notFollowableReason: null,
  followable: null,
  responsibleFunction: 'Processledare',
  form: 'project',
  statedTotal: 35,
  statedUnit: 'besök',
  cause: null,
  effectCheckDue: '2027-12-09',
  leadOrganisationId: ID,
  leadOrganisation: 'Exempelkommunen',
  subGoalId: ID,
  subGoalNumber: 3,
  subGoalText: 'Våld upptäcks och personalen vet vad den ska göra',
  events: 31,
  version: 4,
  allowedActions: ['edit', 'log-event', 'record-absence', 'remove', 'finish', 'replan', 'pause', 'cancel'],
};

export const ACTIVITY_EXAMPLE = {
  ...ITEM,
  description: 'Två dagar, fyra orter.',
  nodeId: ID,
  nodeText: 'Utbilda handläggare',
  taskNumber: '4.2',
  addedValue: 'Kommunerna får samma metod.',
  stateSince: '2026-11-11T08:00:00Z',
  effectCheckNote: null,
  participants: [
    {
      organisationId: ID,
      organisation: 'Exempelkommunen',
      contribution: 'Lokaler',
      kr: '25000',
      hours: '120',
      people: null,
    },
  ],
  targetGroups: [{ id: ID, name: 'Externa aktörer', category: 'external_actor' }],
};

export const ACTIVITIES_EXAMPLE = { data: [ITEM], _meta: { page: 1, limit: 20, total: 1 } };

export const EVENT_EXAMPLE = {
  id: ID,
  activityId: ID,
  onDate: '2026-10-08',
  kind: 'training',
  title: 'Utbildning i riskbedömning, dag 1',
  focus: 'operative',
  outcome: 'Tre kommuner inför metoden till våren.',
  organiserOrganisationId: ID,
  organiser: 'Exempelkommunen',
  organisations: [{ id: ID, name: 'Exempelkommunen' }],
  participants: [{ profession: 'socialsekreterare', count: 34 }],
  version: 1,
};

export const EVENTS_EXAMPLE = { data: [EVENT_EXAMPLE], _meta: { page: 1, limit: 20, total: 1 } };

export const ABSENCE_EXAMPLE = {
  id: ID,
  activityId: ID,
  organisationId: ID,
  organisation: 'Exempelkommunen',
  reason: 'reminder_sent',
  note: 'Påmind två gånger under hösten.',
  version: 1,
};

export const OUTPUTS_EXAMPLE = {
  statedTotal: 35,
  statedUnit: 'besök',
  events: 31,
  firstOn: '2026-02-03',
  lastOn: '2026-10-08',
  organisationsMet: 22,
  municipalitiesMet: 20,
  participants: 412,
  byKind: [{ kind: 'visit', events: 31 }],
  byProfession: [{ profession: 'socialsekreterare', participants: 412 }],
  difference: -4,
  withoutEvent: [ABSENCE_EXAMPLE],
};

export const COVERAGE_EXAMPLE = { commitments: 118, followable: 85, share: 72 };

export const MUNICIPAL_EXAMPLE = {
  year: 2026,
  events: 31,
  municipalities: 2,
  met: 1,
  withoutEvent: 1,
  rows: [
    {
      organisationId: ID,
      municipality: 'Exempelkommunen',
      areaCode: '0199',
      events: 0,
      activities: 0,
      lastOn: null,
      reasons: [
        {
          reason: 'declined',
          note: null,
          activityId: ID,
          activityNumber: 38,
          activityTitle: 'Stödbesök hos socialtjänsten',
          activityNo: 'A-38',
        },
      ],
    },
  ],
};
