import { Paging } from '../../shared/paging.js';
import { both, Codes, Line, OneOf } from '../../shared/validation.js';
import { IMPORT_KINDS, type ImportKind } from './connector.js';

export const SCHEDULES = ['manual', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof SCHEDULES)[number];

export class ConnectSource {
  @Line({
    description:
      '`kolada`, `scb`, or `px_` and the name of an authority’s PxWeb as this installation knows it.',
    example: 'kolada',
    max: 40,
  })
  system!: string;
}

export class ConfigureSource {
  @OneOf({
    description: 'How often values are fetched without anybody asking; after 02.00 in Stockholm.',
    example: 'weekly',
    of: SCHEDULES,
  })
  schedule!: Schedule;

  @Codes({
    description:
      'Areas to compare with, by the source’s own codes: the country and groups of municipalities.',
    example: ['0000', 'G37411'],
    form: /^(?:0000|G\d{1,12})$/,
    message: both(
      'Ange 0000 för riket eller en kommungrupps kod, till exempel G37411.',
      'Give 0000 for the country or the code of a group, for example G37411.',
    ),
    max: 20,
  })
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
