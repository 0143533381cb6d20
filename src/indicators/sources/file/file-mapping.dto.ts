import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { both, Flag, Line, OneOf, Whole } from '../../../shared/validation.js';

const Column = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    Line({ description, example, max: 3, optional: true }),
    Matches(/^$|^[A-Za-z]{1,3}$/, {
      message: both(
        'Ange kolumnen med bokstav, till exempel B.',
        'Give the column by letter, for example B.',
      ),
    }),
  );

export const LAYOUTS = ['rows', 'columns'] as const;
export const DASHES = ['missing', 'none'] as const;
export const FILE_STATES = ['final', 'preliminary'] as const;

/** Where the figures of one indicator stand in a file. Kept with the file, and offered for the next year's. */
@ApiExtraModels()
export class FileMapping {
  @Line({ description: 'The sheet’s name; `CSV` in a CSV file.', example: 'Tabell 1', max: 200 })
  sheet!: string;

  @Whole({ description: 'The first row of the heading.', example: 4, min: 1, max: 500 })
  headingRow!: number;

  @Whole({
    description: 'How many rows the heading has: years above sexes are two.',
    example: 1,
    min: 1,
    max: 3,
    optional: true,
  })
  headingRows?: number;

  @OneOf({
    description:
      '`rows`: one figure a row. `columns`: a column for each period or sex, which its heading says.',
    example: 'rows',
    of: LAYOUTS,
  })
  layout!: (typeof LAYOUTS)[number];

  @Column('Names or codes of areas; left out where the figures are for the whole platform.', 'A')
  areaColumn?: string | null;

  @Column('Periods.', 'B')
  periodColumn?: string | null;

  @Line({
    description: 'The period of every figure, where no column and no heading says it.',
    example: '2024',
    max: 12,
    optional: true,
  })
  period?: string | null;

  @Column('Sexes; left out where all are totals, or where headings say it.', 'C')
  sexColumn?: string | null;

  @Column('Figures; for `rows`.', 'D')
  valueColumn?: string | null;

  @Column('Numerators; for `rows`.', 'E')
  numeratorColumn?: string | null;

  @Column('Denominators; for `rows`.', 'F')
  denominatorColumn?: string | null;

  @Line({
    description: 'For `columns`: only those whose heading has this text.',
    example: 'Andel',
    max: 200,
    optional: true,
  })
  headingText?: string | null;

  @OneOf({
    description: 'What a lone dash means: not known, or none (zero).',
    example: 'missing',
    of: DASHES,
  })
  dash!: (typeof DASHES)[number];

  @OneOf({ description: 'Whether the figures are final.', example: 'final', of: FILE_STATES })
  state!: (typeof FILE_STATES)[number];

  @Flag({
    description: 'Shares stand as fractions (0.25) and are taken times 100.',
    example: false,
    optional: true,
  })
  fractions?: boolean;
}
