import { Id, Line } from '../../shared/validation.js';

/** The source's new wording is taken over; figures before and after stay comparable. */
export class AcceptDefinition {
  @Line({
    description: 'Why figures by the old and the new wording can be compared.',
    example: 'Bara ordvalet är ändrat.',
    max: 500,
    optional: true,
  })
  reason?: string | null;
}

/** The source's new wording is taken over, and the series is broken there. */
export class BreakSeries {
  @Line({
    description: 'The first period by the new definition: `2025`, `2025-H1`, `2025-Q3` or `2025-11`.',
    example: '2025',
    max: 10,
  })
  from!: string;

  @Line({
    description: 'Why they cannot be compared.',
    example: 'Perioden är 24 månader i stället för 12.',
    max: 500,
  })
  reason!: string;
}

/** What takes the place of an indicator that its source no longer publishes. */
export class ReplaceIndicator {
  @Id({
    description: 'An indicator of the platform.',
    example: '0197a1c2-0000-7000-8000-00000000c002',
  })
  replacementId!: string;
}
