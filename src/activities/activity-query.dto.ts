import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Paging } from '../shared/paging.js';
import { both } from '../shared/validation.js';
import { ACTIVITY_STATES } from './activity.lifecycle.js';

const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

export const ACTIVITY_SORTS = [
  'number',
  '-number',
  'title',
  'lead',
  'starts',
  'ends',
  'state',
  'sub-goal',
] as const;
export type ActivitySort = (typeof ACTIVITY_SORTS)[number];
export const LIST_STATES = [...ACTIVITY_STATES, 'overdue'] as const;
export type ListState = (typeof LIST_STATES)[number];

export class ActivityQuery extends Paging {
  @ApiPropertyOptional({
    description: 'Only activities under this sub-goal of the version in force.',
    example: ID,
  })
  @IsOptional()
  @IsUUID(undefined, { message: both('Välj ett delmål.', 'Choose a sub-goal.') })
  subGoal?: string;

  @ApiPropertyOptional({
    description: 'Only activities that this organisation leads or takes part in.',
    example: ID,
  })
  @IsOptional()
  @IsUUID(undefined, { message: both('Välj en organisation.', 'Choose an organisation.') })
  organisation?: string;

  @ApiPropertyOptional({
    description: 'Only activities in this state; `overdue` is derived.',
    enum: LIST_STATES,
    example: 'ongoing',
  })
  @IsOptional()
  @IsIn(LIST_STATES, { message: both('Välj ett läge i listan.', 'Choose a state from the list.') })
  state?: ListState;

  @ApiPropertyOptional({ description: 'Only commitments, or only what is not.', example: true })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: both('Ange true eller false.', 'Give true or false.') })
  commitment?: boolean;

  @ApiPropertyOptional({
    description:
      'Only the commitments that can be followed up (true), or only those that cannot (false); cancelled ones are left out.',
    example: false,
  })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: both('Ange true eller false.', 'Give true or false.') })
  followable?: boolean;

  @ApiPropertyOptional({
    description: 'Words in title, description or function, or a number such as A-38.',
    example: 'utbildning',
  })
  @IsOptional()
  @MaxLength(100, { message: both('Sök på högst 100 tecken.', 'Search for at most 100 characters.') })
  q?: string;

  @ApiPropertyOptional({ description: 'Order.', enum: ACTIVITY_SORTS, default: 'number', example: 'ends' })
  @IsOptional()
  @IsIn(ACTIVITY_SORTS, { message: both('Sortera efter ett namn i listan.', 'Sort by a name in the list.') })
  sort?: ActivitySort;
}
