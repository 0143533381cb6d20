import { Line, OneOf, Prose } from '../../shared/validation.js';
import { CLAIMS, EVIDENCE, SIGNS } from '../node.rules.js';
import { Sources, type Source } from '../sources/sources.dto.js';

/** An arrow in a file. */
export class FileLink {
  @Line({ description: 'The `id` of what leads.', example: 'a1', max: 100 })
  from!: string;

  @Line({ description: 'The `id` of what it leads to.', example: 'd1', max: 100 })
  to!: string;

  @Prose({ description: 'Why it is believed.', example: null, optional: true, max: 2000 })
  assumption?: string | null;

  @OneOf({ description: 'How well it is supported.', example: 'none', of: EVIDENCE, optional: true })
  evidence?: (typeof EVIDENCE)[number] | null;

  @Sources({ description: 'The sources of the evidence, in order.' })
  sources?: Source[] | null;

  @Line({
    description: 'Of older files: the only source. Not beside `sources`.',
    example: null,
    optional: true,
    max: 500,
  })
  evidenceSource?: string | null;

  @OneOf({ description: 'What is claimed of our part.', example: 'unknown', of: CLAIMS, optional: true })
  claim?: (typeof CLAIMS)[number] | null;

  @Prose({ description: 'Why that is claimed.', example: null, optional: true, max: 2000 })
  claimReasoning?: string | null;

  @OneOf({ description: 'More of it, or less.', example: '+', of: SIGNS, optional: true })
  sign?: (typeof SIGNS)[number] | null;
}
