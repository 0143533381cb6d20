import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { AreaCode } from '../shared/area-code.js';
import { Paging } from '../shared/paging.js';
import { both, Decimal, Flag, Id, Line, OneOf, Prose } from '../shared/validation.js';
import type { ValueState } from './status.rule.js';
import type { Sex } from './small-counts.rule.js';

export const SEXES = ['T', 'K', 'M'] as const;
export const VALUE_STATES = ['final', 'preliminary', 'missing', 'not_applicable'] as const;
export const VALUE_KINDS = ['reported', 'fetched', 'estimated'] as const;

/** One figure. Zero is a figure; missing and not applicable have none. */
export class ValueCell {
  @OneOf({ description: 'T total, K women, M men.', example: 'K', of: SEXES })
  sex!: Sex;

  @Decimal({ description: 'The figure.', example: '56.2', optional: true })
  number?: string | null;

  @Decimal({ description: 'Numerator, where known.', example: '118', optional: true })
  numerator?: string | null;

  @Decimal({ description: 'Denominator, above zero.', example: '174', optional: true })
  denominator?: string | null;

  @Prose({
    description: 'For measures in words.',
    example: 'Rutin finns i alla förvaltningar.',
    max: 2000,
    optional: true,
  })
  text?: string | null;

  @OneOf({ description: 'Whether there is a figure.', example: 'final', of: VALUE_STATES })
  state!: ValueState;

  @Prose({ description: 'Comment.', example: 'Två enheter har inte svarat.', max: 1000, optional: true })
  comment?: string | null;
}

/** Figures of one area and period. Those that change an earlier figure are corrections and need a reason. */
export class EnterValues {
  @Line({ description: 'The period: `2025`, `2025-H1`, `2025-Q3` or `2025-11`.', example: '2025', max: 10 })
  period!: string;

  @AreaCode({ description: 'Municipality or region; the whole platform where it is left out.' })
  areaCode?: string | null;

  @Id({
    description: 'The organisation whose figures they are, where they are not for the whole.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  organisationId?: string | null;

  @OneOf({ description: 'How the figures were had.', example: 'fetched', of: VALUE_KINDS, optional: true })
  kind?: 'reported' | 'fetched' | 'estimated';

  @Line({
    description: 'Where the figures come from.',
    example: 'Kolada 2026-11-02',
    max: 500,
    optional: true,
  })
  sourceNote?: string | null;

  @Flag({
    description: 'Invented, for practice; shown wherever the figure is.',
    example: false,
    optional: true,
  })
  madeUp?: boolean;

  @Prose({
    description: 'Why earlier figures are corrected.',
    example: 'Kommunen räknade fel år.',
    max: 1000,
    optional: true,
  })
  reason?: string | null;

  @Flag({
    description: 'The figures were looked at: what seems unlikely (`looksRight` among the errors) is right.',
    example: false,
    optional: true,
  })
  looksRight?: boolean;

  @ApiProperty({ description: 'The figures by sex.', type: [ValueCell] })
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMinSize(1, { message: both('Ange minst ett värde.', 'Give at least one value.') })
  @ArrayMaxSize(3, {
    message: both('Högst tre värden: totalt, kvinnor, män.', 'At most three: total, women, men.'),
  })
  @ValidateNested({ each: true })
  @Type(() => ValueCell)
  values!: ValueCell[];
}

export class ValuesQuery extends Paging {
  @OneOf({
    description: 'Areas, the whole platform, or all.',
    example: 'areas',
    of: ['areas', 'platform', 'all'],
    optional: true,
  })
  level?: 'areas' | 'platform' | 'all';

  @Line({ description: 'Only this period.', example: '2025', max: 10, optional: true })
  period?: string;

  @AreaCode({ description: 'Only this municipality or region.' })
  areaCode?: string;
}
