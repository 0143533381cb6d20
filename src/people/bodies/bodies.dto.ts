import { Flag, Id, Line, OneOf, Prose, Whole, Day } from '../../shared/validation.js';

export const BODY_KINDS = [
  'steering_group',
  'preparatory_group',
  'coordination_group',
  'working_group',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const QUORUM_RULES = ['all', 'majority', 'n'] as const;
export type QuorumRule = (typeof QUORUM_RULES)[number];

/** A body as it is set up, and as it is changed. */
export class SetUpBody {
  @Line({ description: 'Name of the body.', example: 'Styrgruppen för Operation Kvinnofrid', max: 300 })
  name: string = '';

  @OneOf({ description: 'What kind of body it is.', example: 'steering_group', of: BODY_KINDS })
  kind: BodyKind | '' = '';

  @Prose({
    description: 'What the body is for and what it may decide.',
    example: 'Beslutar om övergripande mål och delmål.',
    max: 2000,
    optional: true,
  })
  purpose?: string | null;

  @OneOf({
    description: 'How many seats must have taken a stand: all, more than half, or a number.',
    example: 'majority',
    of: QUORUM_RULES,
  })
  quorumRule: QuorumRule | '' = '';

  @Whole({ description: 'The number, where the rule is n.', example: 3, min: 1, max: 200, optional: true })
  quorumN?: number | null;

  @Whole({
    description: 'Most cards that should be ongoing at once on the body’s board.',
    example: 12,
    min: 1,
    max: 500,
    optional: true,
  })
  wipLimit?: number | null;

  @Flag({
    description: 'False when the body no longer meets. Its decisions stay.',
    example: true,
    optional: true,
  })
  active?: boolean | null;
}

/** A seat as it is added, and as it is changed. It ends by its last day, and is never removed. */
export class FillSeat {
  @Line({ description: 'The function that holds the seat.', example: 'Länsråd', max: 200 })
  functionTitle: string = '';

  @Id({
    description: 'The organisation it is held for.',
    example: '01930f1c-7a00-7000-8000-000000000011',
  })
  organisationId: string = '';

  @Id({
    description: 'The membership of whoever holds it now; of the same organisation.',
    example: '01930f1c-7a00-7000-8000-000000000041',
    optional: true,
  })
  membershipId?: string | null;

  @Prose({
    description: 'What the seat may decide for its organisation, and where that is written.',
    example: 'Får besluta för länsstyrelsen enligt arbetsordningen.',
    max: 1000,
    optional: true,
  })
  mandate?: string | null;

  @Flag({ description: 'Chairs the body. One at a time.', example: false, optional: true })
  chair?: boolean | null;

  @Flag({
    description:
      'Substitute: no seat of its own in the quorum; stands in for the organisation’s ordinary seat.',
    example: false,
    optional: true,
  })
  substitute?: boolean | null;

  @Day({ description: 'First day.', example: '2026-01-01' })
  validFrom: string = '';

  @Day({ description: 'Last day; none means until further notice.', example: '2027-12-31', optional: true })
  validTo?: string | null;
}
