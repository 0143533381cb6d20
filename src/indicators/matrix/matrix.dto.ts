import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { AreaCode } from '../../shared/area-code.js';
import { both, Flag, Id, Line, OneOf, Prose, Whole } from '../../shared/validation.js';
import { SEXES, VALUE_KINDS, ValueCell } from '../values.dto.js';

/** More than a county's municipalities by sex for some years. */
const MOST_CELLS = 1000;
export const SPLITS = ['sex', 'area', 'organisation'] as const;
export type Split = (typeof SPLITS)[number];

const PERIOD = 'A period: `2025`, `2025-H1`, `2025-Q3` or `2025-11`.';

export class MatrixCell extends ValueCell {
  @Line({ description: PERIOD, example: '2025', max: 10 })
  period!: string;

  @AreaCode({ description: 'Municipality or region; the whole platform where it is left out.' })
  areaCode?: string | null;

  @Id({
    description: 'The organisation whose figure it is, where it is not for the whole.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  organisationId?: string | null;

  @Whole({
    description: 'The revision that stood when it was read; 0 where nothing stood. Another stands now: 412.',
    example: 0,
  })
  revision!: number;
}

/** Figures for several periods and places at once: all are written, or none. */
export class EnterMatrix {
  @OneOf({ description: 'How the figures were had.', example: 'reported', of: VALUE_KINDS, optional: true })
  kind?: 'reported' | 'fetched' | 'estimated';

  @Line({ description: 'Where the figures come from.', example: 'Eget register', max: 500, optional: true })
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

  @ApiProperty({ description: `The figures, at most ${MOST_CELLS}.`, type: [MatrixCell] })
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMinSize(1, { message: both('Ange minst ett värde.', 'Give at least one value.') })
  @ArrayMaxSize(MOST_CELLS, {
    message: both(`Högst ${MOST_CELLS} värden åt gången.`, `At most ${MOST_CELLS} values at a time.`),
  })
  @ValidateNested({ each: true })
  @Type(() => MatrixCell)
  cells!: MatrixCell[];
}

export class MatrixQuery {
  @OneOf({ description: 'What the rows are.', example: 'area', of: SPLITS, optional: true })
  split?: Split;

  @OneOf({ description: 'Only rows of this sex.', example: 'T', of: SEXES, optional: true })
  sex?: 'T' | 'K' | 'M';

  @Line({ description: `The first column. ${PERIOD}`, example: '2021', max: 10, optional: true })
  from?: string;

  @Line({ description: `The last column. ${PERIOD}`, example: '2025', max: 10, optional: true })
  to?: string;
}
