import { Day, Ids, OneOf, Prose } from '../../shared/validation.js';
import { FACTOR_WORKS, type FactorWorks } from '../node.rules.js';

/** What is said of an external factor. Null clears, absent leaves as it is. */
class FactorFields {
  @Day({ description: 'When it happens or came.', example: '2024-04-01', optional: true })
  occursOn?: string | null;

  @OneOf({
    description: 'Whether it helps or hinders what it touches.',
    example: 'helps',
    of: FACTOR_WORKS,
    optional: true,
  })
  works?: FactorWorks | null;

  @Prose({
    description: 'How it works on what it touches.',
    example: 'Kommunerna måste ha tillstånd, och kvaliteten blir jämnare.',
    optional: true,
    max: 2000,
  })
  how?: string | null;

  @Ids({
    description:
      'The goals and nodes of the version that it touches; the list takes the place of the one before.',
    example: ['0197a1c2-0000-7000-8000-000000000f01'],
    optional: true,
    max: 500,
  })
  nodeIds?: string[] | null;
}

export class AddFactor extends FactorFields {
  @Prose({
    description: 'The law, the election, the change.',
    example: 'Nya krav på skyddat boende',
    max: 2000,
  })
  text!: string;
}

export class EditFactor extends FactorFields {
  @Prose({
    description: 'The law, the election, the change.',
    example: 'Nya krav på skyddat boende',
    optional: true,
    max: 2000,
  })
  text?: string | null;
}
