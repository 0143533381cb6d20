import type { DecisionView, RegisterView } from './decisions.dto.js';

/** Made-up answers for the API's description. */
export const registerExample: RegisterView = {
  id: '0197a1c2-0000-7000-8000-00000000d001',
  subjectType: 'model_version',
  subjectId: '0197a1c2-0000-7000-8000-00000000c003',
  subjectTitle: 'Mål 2027–2030, version 3',
  body: { id: '0197a1c2-0000-7000-8000-00000000b001', name: 'Styrgruppen' },
  state: 'open',
  tabledAt: '2026-11-05T08:30:00.000Z',
  meetingDate: '2026-12-10',
  protocolReference: null,
  protocolParagraph: null,
  decidedAt: null,
  path: 'mal/3/beslut',
  duties: { open: 1, late: 0, done: 2 },
  version: 1,
};

export const decisionExample: DecisionView = {
  ...registerExample,
  tabledBy: 'Samordnare, Länsstyrelsen i Stockholms län',
  tabledByMe: false,
  note: null,
  reason: null,
  decidedBy: null,
  quorum: {
    rule: 'majority',
    n: null,
    seats: 5,
    for: 3,
    against: 0,
    abstaining: 1,
    notAnswered: 1,
    takingPart: 3,
    needed: 3,
    quorum: true,
    majority: true,
  },
  seats: [
    {
      seatId: '0197a1c2-0000-7000-8000-00000000a001',
      organisationId: '0197a1c2-0000-7000-8000-00000000e001',
      organisationName: 'Länsstyrelsen i Stockholms län',
      functionTitle: 'Länsöverdirektör',
      chair: true,
      substitute: false,
      stance: 'for',
      comment: null,
      at: '2026-11-10T09:00:00.000Z',
      steppedIn: false,
      mine: false,
    },
  ],
  allowedActions: ['take-stand'],
  version: 1,
};
