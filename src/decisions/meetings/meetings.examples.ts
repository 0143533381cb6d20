import type { MeetingListed, MeetingView, ProtocolView } from './meetings.views.js';

const counted = {
  seats: 2,
  for: 2,
  against: 0,
  abstaining: 0,
  notAnswered: 0,
  takingPart: 2,
  needed: 2,
  quorum: true,
  majority: true,
};

/** Made-up answers for the API's description. */
export const meetingListedExample: MeetingListed = {
  id: '0197a1c2-0000-7000-8000-0000000f0001',
  body: { id: '0197a1c2-0000-7000-8000-00000000b001', name: 'Styrgruppen' },
  number: 4,
  onDate: '2026-12-09',
  startsAt: '13:00',
  place: 'Länsstyrelsen, sal Mälaren',
  state: 'planned',
  protocolReference: null,
  version: 3,
};

const attendance = [
  {
    seatId: '0197a1c2-0000-7000-8000-00000000a001',
    functionTitle: 'Länsöverdirektör',
    organisationName: 'Länsstyrelsen i Stockholms län',
    chair: true,
    presence: 'substitute' as const,
    substitute: { seatId: '0197a1c2-0000-7000-8000-00000000a009', functionTitle: 'Avdelningschef' },
  },
];

const agenda = [
  {
    id: '0197a1c2-0000-7000-8000-00000000d001',
    kind: 'matter' as const,
    paragraph: '§ 21',
    title: 'Mål 2027–2030, version 3',
    detail: null,
    outcome: null,
    matter: {
      state: 'open' as const,
      protocolReference: null,
      note: null,
      reason: null,
      counted,
      stands: [
        {
          functionTitle: 'Länsöverdirektör',
          organisationName: 'Länsstyrelsen i Stockholms län',
          stance: 'for' as const,
          comment: null,
          steppedIn: false,
        },
      ],
    },
  },
];

const quorum = { rule: 'majority' as const, n: null, seats: 1, present: 1, needed: 1, quorum: true };

export const meetingExample: MeetingView = {
  ...meetingListedExample,
  firstParagraph: 21,
  note: 'Handlingar finns under varje punkt.',
  adjustedOn: null,
  closedAt: null,
  closedBy: null,
  sha256: null,
  cancelReason: null,
  cancelledAt: null,
  cancelledBy: null,
  agenda: agenda.map((item) => ({ ...item, path: 'beslut/0197a1c2-0000-7000-8000-00000000d001' })),
  attendance: attendance.map((one) => ({
    ...one,
    substitutes: [{ seatId: '0197a1c2-0000-7000-8000-00000000a009', functionTitle: 'Avdelningschef' }],
  })),
  quorum,
  warnings: [
    {
      code: 'no_mandate',
      seatId: '0197a1c2-0000-7000-8000-00000000a001',
      about: 'Länsöverdirektör, Länsstyrelsen i Stockholms län',
    },
  ],
  allowedActions: ['edit', 'add-item', 'note', 'attendance', 'cancel'],
};

export const protocolExample: ProtocolView = {
  meetingId: meetingListedExample.id,
  body: meetingListedExample.body,
  number: 4,
  onDate: '2026-12-09',
  startsAt: '13:00',
  place: meetingListedExample.place,
  note: null,
  protocolReference: '801-4127-2026',
  adjustedOn: '2026-12-12',
  closedBy: 'Samordnare, Länsstyrelsen i Stockholms län',
  quorum,
  agenda,
  attendance,
  frozen: true,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  version: 4,
};
