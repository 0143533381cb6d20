import type { Moved } from './card-moves.service.js';
import type { Card, CardsView } from './cards.view.js';

/** Made-up answers for the API's description. */
const CARD: Card = {
  kind: 'activity',
  id: '0197a1c2-0000-7000-8000-000000003801',
  no: 'A-38',
  title: 'Utbildning i riskbedömning för nya handläggare',
  column: 'planned',
  age: 9,
  old: false,
  late: false,
  blocked: null,
  status: null,
  laneId: '0197a1c2-0000-7000-8000-00000000f003',
  organisationId: '0197a1c2-0000-7000-8000-00000000a001',
  organisation: 'Länsstyrelsen',
  since: '2026-11-11',
  startsOn: '2027-01-18',
  dueOn: '2027-05-31',
  effectCheckDue: null,
  who: 'Processledare',
  raisedBy: null,
  cause: null,
  escalatedTo: null,
  stated: null,
  registered: null,
  version: 2,
  allowedActions: ['move'],
};

export const CARDS_EXAMPLE: CardsView = {
  day: '2026-11-20',
  madeUpValues: true,
  rows: 'sub-goal',
  limitSetBy: 'Samordningsgruppen',
  columns: [
    { column: 'idea', count: 0, limit: null },
    { column: 'planned', count: 1, limit: null },
    { column: 'ongoing', count: 0, limit: 5 },
    { column: 'done', count: 0, limit: null },
    { column: 'effect_checked', count: 0, limit: null },
    { column: 'parked', count: 0, limit: null },
  ],
  lanes: [
    {
      id: '0197a1c2-0000-7000-8000-00000000f003',
      number: 3,
      name: 'Våld upptäcks och personalen vet vad den ska göra',
      status: 'on_track',
      basis: {
        sv: 'Regel: sämsta bedömda mått. 4 av 5 mått kan bedömas. 20 november 2026.',
        en: 'Rule: the worst assessed indicator. 4 of 5 can be assessed. 20 November 2026.',
      },
    },
  ],
  cards: [CARD],
};

export const MOVED_EXAMPLE: Moved = {
  kind: 'activity',
  id: CARD.id,
  no: CARD.no,
  column: 'ongoing',
  version: 3,
};
