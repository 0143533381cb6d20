import type { WaitingView } from './waiting.view.js';

/** A made-up answer for the API's description. */
export const WAITING_EXAMPLE: WaitingView = {
  day: '2026-11-20',
  tasks: [
    {
      key: 'report 0197a1c2-0000-7000-8000-00000000a101',
      role: 'reporter',
      page: 'rapportering',
      icon: 'report',
      title: 'Fyll i rapporten för Hösten 2026',
      detail: '4 av 7 delar är klara. Ska vara inne 4 december 2026.',
      path: 'rapportering/0197a1c2-0000-7000-8000-00000000a101/0197a1c2-0000-7000-8000-00000000a001',
      action: 'Fyll i',
      about: 'Hösten 2026',
      dueOn: '2026-12-04',
    },
  ],
  dates: [
    {
      kind: 'report_due',
      on: '2026-12-04',
      name: 'Hösten 2026',
      body: null,
      versionNumber: null,
      id: '0197a1c2-0000-7000-8000-00000000a101',
    },
  ],
  decided: [
    {
      id: '0197a1c2-0000-7000-8000-00000000d001',
      title: 'Mål 2024–2027, version 2',
      state: 'adopted',
      body: 'Styrgruppen',
      on: '2024-03-14',
      protocolReference: '801-1234-2024',
      protocolParagraph: '8',
      versionNumber: 2,
    },
  ],
  round: {
    id: '0197a1c2-0000-7000-8000-00000000a101',
    name: 'Hösten 2026',
    dueOn: '2026-12-04',
    all: 32,
    approved: 15,
    inReview: 4,
    started: 9,
    notStarted: 4,
  },
};
