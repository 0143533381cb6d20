import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { both, Decimal, Id, Line } from '../shared/validation.js';

const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

/** One organisation's part in an activity. The kinds of contribution are never added together. */
export class ParticipantInput {
  @Id({ description: 'The organisation.', example: ID })
  organisationId!: string;

  @Line({
    description: 'What it contributes, in words.',
    example: 'Lokaler och två föreläsare',
    max: 500,
    optional: true,
  })
  contribution?: string | null;

  @Decimal({ description: 'Money, in kronor.', example: '25000', decimals: 2, min: 0, optional: true })
  kr?: string | null;

  @Decimal({ description: 'Working hours.', example: '120', decimals: 2, min: 0, optional: true })
  hours?: string | null;

  @Decimal({
    description: 'People, in whole or part posts.',
    example: '2',
    decimals: 2,
    min: 0,
    optional: true,
  })
  people?: string | null;
}

export class SetParticipants {
  @ApiProperty({
    type: [ParticipantInput],
    description: 'Everybody who takes part; whoever is left out no longer does.',
  })
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMaxSize(200, { message: both('Högst 200 deltagare.', 'At most 200 participants.') })
  @ValidateNested({ each: true })
  @Type(() => ParticipantInput)
  participants!: ParticipantInput[];
}
