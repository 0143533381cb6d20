import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { both, Line, WebAddress } from '../../shared/validation.js';

/** What supports a link: a report, a review, statistics. */
export class Source {
  @Line({ description: 'Its title or reference.', example: 'Granskning 2026', max: 500 })
  title!: string;

  @WebAddress({
    description: 'Where it can be read, `http` or `https`. It is stored and linked to, never fetched.',
    example: 'https://example.se/granskning-2026',
    optional: true,
    max: 1000,
  })
  url?: string | null;
}

/** More than these are a list of literature. */
export const MOST_SOURCES = 10;

/** The sources of a link, in order. */
export const Sources = (doc: { description: string }): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ ...doc, type: [Source], maxItems: MOST_SOURCES, nullable: true }),
    IsOptional(),
    IsArray({ message: both('Ange en lista.', 'Give a list.') }),
    ArrayMaxSize(MOST_SOURCES, {
      message: both(`Ange högst ${MOST_SOURCES} källor.`, `Give at most ${MOST_SOURCES} sources.`),
    }),
    ValidateNested({ each: true }),
    Type(() => Source),
  );

/** What the field of a form holds, read as a list. */
export class SourceList {
  @Sources({ description: 'The sources.' })
  sources!: Source[];
}
