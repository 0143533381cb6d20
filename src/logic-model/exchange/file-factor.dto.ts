import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { both, Day, Line, OneOf, Prose } from '../../shared/validation.js';
import { FACTOR_WORKS, type FactorWorks } from '../node.rules.js';
import { MOST } from './file-limits.js';

/** A list of names that other things in the file have. */
const Names = (doc: { description: string; example: string[]; max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description: doc.description, example: doc.example, type: [String], maxItems: doc.max }),
    IsArray({ message: both('Ange en lista.', 'Give a list.') }),
    ArrayMaxSize(doc.max, { message: both('För många i listan.', 'Too many in the list.') }),
    IsString({ each: true, message: both('Ange en kod.', 'Give a code.') }),
  );

/** An external factor in a file. */
export class FileFactor {
  @Line({ description: 'Its name in this file.', example: 'f1', max: 100 })
  id!: string;

  @Prose({
    description: 'The law, the election, the change.',
    example: 'Nya krav på skyddat boende',
    max: 2000,
  })
  text!: string;

  @Day({ description: 'When it happens or came.', example: '2024-04-01', optional: true })
  occursOn?: string | null;

  @OneOf({ description: 'What it does.', example: 'unknown', of: FACTOR_WORKS, optional: true })
  works?: FactorWorks | null;

  @Prose({ description: 'How it works on what it touches.', example: null, optional: true, max: 2000 })
  how?: string | null;

  @Names({ description: 'The `id` of each goal and node it touches.', example: ['a1'], max: MOST.nodes })
  nodes!: string[];
}
