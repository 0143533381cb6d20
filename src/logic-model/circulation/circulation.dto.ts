import { Day, Flag, Id, Ids, OneOf, Prose } from '../../shared/validation.js';
import { ANSWERS, type AnswerGiven } from './circulation.rules.js';

const organisation = '0197a1c2-0000-7000-8000-00000000e002';

/** Sends a draft to chosen organisations for their comments. */
export class Circulate {
  @Ids({ description: 'The organisations that are asked.', example: [organisation] })
  organisationIds!: string[];

  @Day({ description: 'The last day for comments, today or later.', example: '2026-12-11' })
  dueOn!: string;

  @Prose({
    description: 'What the organisations are asked to look at in particular.',
    example: 'Titta särskilt på lydelsen av delmål 4.',
    optional: true,
    max: 4000,
  })
  message?: string | null;
}

/** Gives more time, or asks further organisations, while the draft is out. */
export class ChangeCirculation {
  @Day({ description: 'The new last day for comments.', example: '2026-12-18', optional: true })
  dueOn?: string | null;

  @Ids({ description: 'Organisations to ask as well.', example: [organisation], optional: true })
  organisationIds?: string[] | null;
}

/** One comment, on the whole or on a node of the version. */
export class AddComment {
  @Id({
    description: 'The goal or node it is about. Left out: the whole version.',
    example: '0197a1c2-0000-7000-8000-000000000f01',
    optional: true,
  })
  nodeId?: string | null;

  @Prose({
    description: 'What the organisation thinks, and why.',
    example: 'Ordet ”allmänheten” är otydligt för dem som ska mäta.',
    max: 4000,
  })
  comment!: string;

  @Prose({
    description: 'The wording it proposes instead. Needs `nodeId`.',
    example: 'Invånarna känner igen våld och vet var stöd finns',
    optional: true,
    max: 2000,
  })
  proposedText?: string | null;
}

/** What the coordinator answers. */
export class AnswerComment {
  @OneOf({
    description: '`accepted`, `rejected`, or `open` to leave it or take an answer back.',
    example: 'rejected',
    of: ANSWERS,
  })
  answer!: AnswerGiven;

  @Prose({
    description: 'Why. Must be given when it is rejected.',
    example: 'Ordet används i den antagna planen och behöver vara detsamma här.',
    optional: true,
    max: 4000,
  })
  reason?: string | null;
}

/** What an approver says for the organisation. */
export class SayNoRemarks {
  @Flag({ description: 'True: the organisation has no remarks. False takes that back.', example: true })
  noRemarks!: boolean;
}
