import { Decimal } from '../../shared/validation.js';

export class SpreadQuery {
  @Decimal({
    description: 'Another level than the target in force.',
    example: '45',
    optional: true,
  })
  level?: string;
}
