import { Paging } from '../../shared/paging.js';
import { OneOf } from '../../shared/validation.js';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import { both } from '../../shared/validation.js';
import { IMPORT_KINDS, type ImportKind } from './connector.js';

export const SYSTEMS = ['kolada', 'scb'] as const;
export const SCHEDULES = ['manual', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Codes of a source: the country and its groups of municipalities. */
const Areas = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description:
        'Areas to compare with, by the source’s own codes: the country and groups of municipalities.',
      example: ['0000', 'G37411'],
      type: [String],
    }),
    IsArray({ message: both('Ange en lista av koder.', 'Give a list of codes.') }),
    ArrayMaxSize(20, { message: both('Välj högst 20.', 'Choose at most 20.') }),
    Matches(/^(?:0000|G\d{1,12})$/, {
      each: true,
      message: both(
        'Ange 0000 för riket eller en kommungrupps kod, till exempel G37411.',
        'Give 0000 for the country or the code of a group, for example G37411.',
      ),
    }),
  );

export class ConnectSource {
  @OneOf({ description: 'The source to connect.', example: 'kolada', of: SYSTEMS })
  system!: (typeof SYSTEMS)[number];
}

export class ConfigureSource {
  @OneOf({
    description: 'How often values are fetched without anybody asking; after 02.00 in Stockholm.',
    example: 'weekly',
    of: SCHEDULES,
  })
  schedule!: Schedule;

  @Areas()
  comparisonAreas!: string[];
}

export class StartImport {
  @OneOf({
    description:
      '`catalogue`: what the source has. `values`: figures of the linked indicators. `contracts`: whether definitions still hold.',
    example: 'values',
    of: IMPORT_KINDS,
  })
  kind!: ImportKind;
}

export class ImportsQuery extends Paging {}

export type ImportState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
