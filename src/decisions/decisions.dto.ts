import { Transform } from 'class-transformer';
import { Paging } from '../shared/paging.js';
import { Day, Id, Line, OneOf, Prose, Whole } from '../shared/validation.js';
import { STANCES, type Stance, type Tally } from './decision.rules.js';

/** A seat's stand. */
export class TakeStand {
  @OneOf({
    description: 'The stand. `abstains` says that the seat does not take part: a conflict of interest.',
    example: 'for',
    of: STANCES,
  })
  stance!: Stance;

  @Prose({
    description: 'Why. Must be given when the stand is against.',
    example: 'Delmål 3 behöver en ansvarig huvudman.',
    optional: true,
    max: 2000,
  })
  comment?: string | null;

  @Id({
    description: 'The seat; needed only by someone who holds several in the body.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  seatId?: string | null;
}

/** What the chair records after the meeting where the matter was adopted. */
export class RecordAdoption {
  @Day({ description: 'The day of the meeting, not later than today.', example: '2026-11-20' })
  meetingDate!: string;

  @Line({ description: 'The registry number of the protocol.', example: '801-4127-2026', max: 100 })
  protocolReference!: string;

  @Line({ description: 'The paragraph of the protocol.', example: '§ 21', optional: true, max: 40 })
  protocolParagraph?: string | null;

  @Prose({
    description: 'A reservation, or an assignment that comes with the decision.',
    example: 'Samordningsgruppen får i uppdrag att ta fram en tidplan.',
    optional: true,
    max: 4000,
  })
  note?: string | null;
}

/** What the chair records when the matter is sent back. */
export class RecordReturn {
  @Prose({
    description: 'Why it is sent back. Everybody who has taken a stand sees it.',
    example: 'Delmål 3 behöver en ansvarig huvudman innan det antas.',
    max: 4000,
  })
  reason!: string;

  @Day({ description: 'The day of the meeting, if there was one.', example: '2026-11-20', optional: true })
  meetingDate?: string | null;
}

export class DecisionsQuery extends Paging {
  @Line({
    description: 'Words in the title, the note, the reason or the registry number.',
    example: 'mål',
    max: 100,
    optional: true,
  })
  q?: string | null;

  @Whole({
    description: 'Only the year of the meeting; of a matter without one, of its tabling.',
    example: 2026,
    min: 1990,
    max: 2200,
    optional: true,
  })
  @Transform(({ value }) => (value === undefined || value === '' ? undefined : Number(value)))
  year?: number | null;

  @Line({
    description: 'Only decisions on this kind of subject.',
    example: 'model_version',
    max: 60,
    optional: true,
  })
  subjectType?: string | null;

  @OneOf({
    description: 'Only decisions in this state.',
    example: 'open',
    of: ['open', 'adopted', 'returned'],
    optional: true,
  })
  state?: string | null;

  @Id({ description: 'Only the decisions of this body.', optional: true })
  bodyId?: string | null;
}

export type SeatView = {
  seatId: string;
  organisationId: string;
  organisationName: string;
  functionTitle: string;
  chair: boolean;
  substitute: boolean;
  stance: Stance | 'not_answered';
  comment: string | null;
  at: string | null;
  /** The stand is the substitute's. */
  steppedIn: boolean;
  mine: boolean;
};

export type RegisterView = {
  id: string;
  subjectType: string;
  subjectId: string;
  subjectTitle: string | null;
  body: { id: string; name: string };
  state: 'open' | 'adopted' | 'returned';
  tabledAt: string;
  meetingDate: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  decidedAt: string | null;
  /** The page of what is decided, after `/p/:platform/`. */
  path: string | null;
  duties: { open: number; late: number; done: number };
  version: number;
};

export type DecisionView = RegisterView & {
  tabledBy: string;
  tabledByMe: boolean;
  note: string | null;
  reason: string | null;
  decidedBy: string | null;
  quorum: { rule: 'all' | 'majority' | 'n'; n: number | null } & Tally;
  seats: SeatView[];
  allowedActions: string[];
};
