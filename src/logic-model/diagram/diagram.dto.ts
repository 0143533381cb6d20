import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { both } from '../../shared/validation.js';

const SUB_GOAL = both('Ange ett delmåls nummer.', 'Give the number of a sub-goal.');

/** Which part of the version is drawn. */
export class DiagramQuery {
  @ApiProperty({
    description: 'The number of a sub-goal: only its chain is drawn. The whole version without it.',
    example: 1,
    required: false,
  })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt({ message: SUB_GOAL })
  @Min(1, { message: SUB_GOAL })
  @Max(1000, { message: SUB_GOAL })
  subGoal?: number;
}
