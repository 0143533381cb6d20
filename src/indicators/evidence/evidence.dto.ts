import { AreaCode } from '../../shared/area-code.js';
import { Id, Line, Prose } from '../../shared/validation.js';

/** Which value a file is about. The file itself comes beside it. */
export class AddEvidence {
  @Line({ description: 'The period: `2025`, `2025-H1`, `2025-Q3` or `2025-11`.', example: '2025', max: 10 })
  period!: string;

  @AreaCode({ description: 'Municipality or region; the whole platform where it is left out.' })
  areaCode?: string | null;

  @Id({
    description: 'The organisation whose value it is, where it is not the whole’s.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  organisationId?: string | null;

  @Line({ description: 'What it shows.', example: 'Enkätsvar per enhet.', max: 500, optional: true })
  note?: string | null;
}

export class RemoveEvidence {
  @Prose({ description: 'Why it is removed. The reason stays.', example: 'Fel fil.', max: 1000 })
  reason!: string;
}
