import { BOARD_COLUMNS, type BoardColumn } from '../shared/lifecycle.js';
import { Id, OneOf, Prose, Whole } from '../shared/validation.js';
import type { CardKind } from '../web/i18n/words.js';
import { LANE_KINDS, type LaneKind } from './cards.view.js';

export const CARD_KINDS = ['activity', 'commitment', 'deviation', 'improvement'] as const;

/** Which cards, and what the rows are. */
export class CardsQuery {
  @OneOf({
    of: LANE_KINDS,
    description: 'What the rows are; sub-goals unless given.',
    example: 'sub-goal',
    optional: true,
  })
  rows?: LaneKind;

  @Id({
    description: 'Only cards of this organisation.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  organisation?: string;

  @Id({
    description: 'Only cards whose first target group is this.',
    example: '0197a1c2-0000-7000-8000-00000000e001',
    optional: true,
  })
  targetGroup?: string;

  @OneOf({ of: CARD_KINDS, description: 'Only cards of this kind.', example: 'activity', optional: true })
  kind?: CardKind;
}

/** Moves a card to another column. */
export class MoveCard {
  @OneOf({ of: BOARD_COLUMNS, description: 'The column to move the card to.', example: 'ongoing' })
  column!: BoardColumn;

  @Prose({
    description: 'Why it is moved. Needed for steps back and for parking.',
    example: 'Väntar på beslut i tre nämnder',
    max: 2000,
    optional: true,
  })
  reason?: string;

  @Prose({
    description: 'What was seen when the effect was checked, and how. Needed to reach effect_checked.',
    example: 'Enkäten visar att fler vet vart de kan vända sig',
    max: 2000,
    optional: true,
  })
  note?: string;

  @Whole({
    description: 'The version of the card that was seen; refused when it has changed since.',
    example: 3,
    min: 1,
    optional: true,
  })
  version?: number;
}
