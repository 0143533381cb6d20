import { Flag, Line, Prose, Whole } from '../../../shared/validation.js';

/** Whose figures a file holds, and on what terms. The file itself comes beside it. */
export class ReceiveFile {
  @Line({ description: 'Who gives the figures out.', example: 'Brottsförebyggande rådet (Brå)', max: 200 })
  publisher!: string;

  @Whole({ description: 'The year’s edition.', example: 2025, min: 1900, max: 2100 })
  year!: number;

  @Line({ description: 'What stands under every figure.', example: 'Källa: Brå', max: 500, optional: true })
  attribution?: string | null;

  @Line({
    description: 'On what terms the figures are used.',
    example: 'Fritt att använda med angiven källa',
    max: 500,
    optional: true,
  })
  licence?: string | null;
}

/** The confirmation of what a preview said. */
export class TakeInFile {
  @Prose({
    description: 'Why figures that stand already are corrected.',
    example: 'Brå har reviderat 2023.',
    max: 1000,
    optional: true,
  })
  reason?: string | null;

  @Flag({
    description: 'Take the rest in, and leave out what the preview found faults in.',
    example: false,
    optional: true,
  })
  leaveOut?: boolean;

  @Whole({
    description: 'How many new figures the preview said; refused where they have become others.',
    example: 26,
    optional: true,
  })
  expectedNew?: number;

  @Whole({ description: 'How many changed figures the preview said.', example: 2, optional: true })
  expectedChanged?: number;
}
