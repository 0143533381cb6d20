import { Id, Prose } from '../../shared/validation.js';

/** Brings a deviation before a body. */
export class Escalate {
  @Id({ description: 'The body that is to deal with it.', example: '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c02' })
  bodyId!: string;

  @Prose({
    description: 'Why it cannot be solved where it lies.',
    example: 'Tre nämnder behöver fatta beslut samtidigt.',
    max: 2000,
  })
  reason!: string;
}
