import { RecordAdoption } from '../../../decisions/decisions.dto.js';
import { Line } from '../../../shared/validation.js';

/** What an organisation records when it has adopted its own model. */
export class AdoptLocalModel extends RecordAdoption {
  @Line({
    description: 'The organisation’s body that decided; left out where its approver does.',
    example: 'Socialnämnden',
    optional: true,
    max: 300,
  })
  decidedIn?: string | null;
}
