import { Whole } from '../../shared/validation.js';

/** Which part of the version is drawn. */
export class DiagramQuery {
  @Whole({
    description: 'The number of a sub-goal: only its chain is drawn. The whole version without it.',
    example: 1,
    min: 1,
    max: 1000,
    optional: true,
  })
  subGoal?: number;
}
