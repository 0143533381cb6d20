import { Paging } from '../../shared/paging.js';
import { Day, Id, OneOf, Prose } from '../../shared/validation.js';

/** What an organisation is to do because of a decision. */
export class AssignDuty {
  @Id({ description: 'The organisation that does it.', example: '0197a1c2-0000-7000-8000-00000000e001' })
  organisationId!: string;

  @Prose({
    description: 'What is to be done.',
    example: 'Ta in målen i den egna verksamhetsplanen.',
    max: 1000,
  })
  what!: string;

  @Day({ description: 'The last day.', example: '2027-03-31' })
  dueOn!: string;
}

export class FinishDuty {
  @Prose({
    description: 'What was done, for those who follow the decision up.',
    example: 'Målen står i verksamhetsplanen, beslutad i nämnden.',
    max: 2000,
  })
  note!: string;
}

export class ReopenDuty {
  @Prose({ description: 'Why it is not done.', example: 'Planen saknar delmål 3.', max: 2000 })
  reason!: string;
}

export const DUTY_SELECTIONS = ['open', 'late', 'done'] as const;

export class DutiesQuery extends Paging {
  @Id({ description: 'Only the duties of this organisation.', optional: true })
  organisationId?: string | null;

  @OneOf({
    description: 'Open, late (open past its day) or done.',
    example: 'late',
    of: DUTY_SELECTIONS,
    optional: true,
  })
  state?: string | null;

  @Id({ description: 'Only what follows from this decision.', optional: true })
  decisionId?: string | null;
}

export type DutyView = {
  id: string;
  decision: {
    id: string;
    title: string | null;
    body: string;
    meetingDate: string | null;
    protocolReference: string | null;
    protocolParagraph: string | null;
  };
  organisation: { id: string; name: string };
  what: string;
  dueOn: string;
  state: 'open' | 'done';
  /** Open past its day. */
  late: boolean;
  note: string | null;
  doneAt: string | null;
  doneBy: string | null;
  allowedActions: string[];
  version: number;
};

/** A made-up answer for the API's description. */
export const dutyExample: DutyView = {
  id: '0197a1c2-0000-7000-8000-0000000a0001',
  decision: {
    id: '0197a1c2-0000-7000-8000-00000000d001',
    title: 'Mål 2027–2030, version 3',
    body: 'Styrgruppen',
    meetingDate: '2026-11-20',
    protocolReference: '801-4127-2026',
    protocolParagraph: '§ 21',
  },
  organisation: { id: '0197a1c2-0000-7000-8000-00000000e001', name: 'Björkviks kommun' },
  what: 'Ta in målen i den egna verksamhetsplanen.',
  dueOn: '2027-03-31',
  state: 'open',
  late: false,
  note: null,
  doneAt: null,
  doneBy: null,
  allowedActions: ['finish'],
  version: 1,
};
