import { OneOf } from '../../shared/validation.js';
import { CatalogueQuery, FREQUENCIES } from '../indicators.dto.js';
import type { Frequency } from '../status.rule.js';

const YES_NO = ['yes', 'no'] as const;
export const LEVELS = ['municipality', 'region'] as const;

export class SearchQuery extends CatalogueQuery {
  @OneOf({ description: 'What it is measured for.', example: 'municipality', of: LEVELS, optional: true })
  level?: (typeof LEVELS)[number];

  @OneOf({ description: 'Divided by sex.', example: 'yes', of: YES_NO, optional: true })
  sex?: 'yes' | 'no';

  @OneOf({ description: 'How often it is measured.', example: 'yearly', of: FREQUENCIES, optional: true })
  frequency?: Frequency;

  @OneOf({ description: 'Used on another platform.', example: 'yes', of: YES_NO, optional: true })
  elsewhere?: 'yes' | 'no';
}
