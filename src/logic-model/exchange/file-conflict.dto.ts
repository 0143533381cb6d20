import { Line, Prose } from '../../shared/validation.js';

/** A goal conflict in a file. */
export class FileConflict {
  @Line({ description: 'The `id` of a goal or node.', example: 'a1', max: 100 })
  first!: string;

  @Line({ description: 'The `id` of another; the order means nothing.', example: 'd1', max: 100 })
  second!: string;

  @Prose({
    description: 'Why they pull against each other.',
    example: 'Besöken tar tid från ärendena.',
    max: 2000,
  })
  reasoning!: string;
}
