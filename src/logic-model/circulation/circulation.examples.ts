import { examples as model } from '../logic-model.examples.js';
import type { CirculationListed, CirculationView, CommentView } from './circulation.views.js';

/** Made-up answers for the API's description. */
const circulationId = '0197a1c2-0000-7000-8000-00000000c101';
const police = {
  organisationId: '0197a1c2-0000-7000-8000-00000000e002',
  organisationName: 'Polisregion Stockholm',
};
const region = {
  organisationId: '0197a1c2-0000-7000-8000-00000000e003',
  organisationName: 'Region Stockholm',
};

const comment: CommentView = {
  id: '0197a1c2-0000-7000-8000-00000000c102',
  ...police,
  by: 'Polisområdeschef',
  at: '2026-11-24T10:15:00.000Z',
  nodeId: '0197a1c2-0000-7000-8000-000000000f01',
  comment: 'Ordet ”allmänheten” är otydligt för dem som ska mäta.',
  proposedText: 'Invånarna känner igen våld och vet var stöd finns',
  state: 'accepted',
  reason: null,
  answeredAt: '2026-12-12T08:00:00.000Z',
  answeredBy: 'Samordnare',
  appliedAt: '2026-12-14T09:30:00.000Z',
  mine: false,
  allowedActions: [],
  version: 3,
};

const listed: CirculationListed = {
  id: circulationId,
  versionId: model.version.id,
  state: 'closed',
  dueOn: '2026-12-11',
  openedAt: '2026-11-20T08:00:00.000Z',
  closedAt: '2026-12-14T09:30:00.000Z',
  invited: 2,
  answered: 2,
  comments: 1,
  version: 2,
};

const circulation: CirculationView = {
  id: circulationId,
  versionId: model.version.id,
  versionNumber: model.version.number,
  versionTitle: model.version.title,
  versionState: 'draft',
  organisationId: model.version.organisationId,
  organisationName: model.version.organisationName,
  message: 'Titta särskilt på lydelsen av delmål 4.',
  dueOn: '2026-12-11',
  state: 'closed',
  openedAt: listed.openedAt,
  openedBy: 'Samordnare',
  closedAt: listed.closedAt,
  sha256: model.verification.sha256,
  participants: [
    {
      ...police,
      takingPart: 'commented',
      comments: 1,
      noRemarksAt: null,
      noRemarksBy: null,
      functions: ['Polisområdeschef'],
      mine: false,
    },
    {
      ...region,
      takingPart: 'no_remarks',
      comments: 0,
      noRemarksAt: '2026-12-02T12:00:00.000Z',
      noRemarksBy: 'Enhetschef',
      functions: ['Enhetschef'],
      mine: false,
    },
  ],
  comments: [comment],
  text: [
    {
      id: '0197a1c2-0000-7000-8000-000000000f01',
      kind: 'sub_goal',
      number: 1,
      subGoalId: null,
      text: 'Allmänheten känner till våldet och vet var stöd finns',
      detail: null,
    },
  ],
  allowedActions: [],
  version: 2,
};

export const examples = { comment, listed, circulation };
