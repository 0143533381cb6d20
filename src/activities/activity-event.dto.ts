import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { both, Day, Id, Ids, Line, OneOf, Prose, Whole } from '../shared/validation.js';
import {
  ABSENCE_REASONS,
  EVENT_KINDS,
  FOCUSES,
  type AbsenceReason,
  type EventKind,
  type Focus,
} from './activity.rules.js';

const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

export class ProfessionInput {
  @Line({ description: 'Profession or group.', example: 'socialsekreterare', max: 200 })
  profession!: string;

  @Whole({ description: 'How many took part.', example: 34 })
  count!: number;
}

/** What is told of an event in single fields; who took part comes in rows. */
export class EventDetails {
  @Day({ description: 'The day it happened.', example: '2026-10-08' })
  onDate!: string;

  @OneOf({ description: 'What kind of event.', example: 'training', of: EVENT_KINDS })
  kind!: EventKind;

  @Line({
    description: 'What happened, in one line.',
    example: 'Utbildning i riskbedömning, dag 1',
    max: 500,
  })
  title!: string;

  @OneOf({
    description: 'Directed at managers or at those who do the work.',
    example: 'operative',
    of: FOCUSES,
    optional: true,
  })
  focus?: Focus | null;

  @Id({ description: 'The organisation that arranged it.', example: ID, optional: true })
  organiserOrganisationId?: string | null;

  @Ids({ description: 'The organisations and municipalities that were met.', example: [ID], optional: true })
  organisationIds?: string[] | null;

  @Prose({
    description: 'What came out of it.',
    example: 'Tre kommuner inför metoden till våren.',
    max: 5000,
    optional: true,
  })
  outcome?: string | null;
}

/** Something that happened in an activity. */
export class LogEvent extends EventDetails {
  @ApiPropertyOptional({
    type: [ProfessionInput],
    nullable: true,
    description: 'Participants by profession. A joint training is one event, so each person is counted once.',
  })
  @IsOptional()
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMaxSize(50, { message: both('Högst 50 yrkesgrupper.', 'At most 50 professions.') })
  @ValidateNested({ each: true })
  @Type(() => ProfessionInput)
  participants?: ProfessionInput[] | null;
}

/** An organisation that no event has met, and why. */
export class RecordAbsence {
  @Id({ description: 'The municipality or organisation.', example: ID })
  organisationId!: string;

  @OneOf({ description: 'Why it has not been met.', example: 'reminder_sent', of: ABSENCE_REASONS })
  reason!: AbsenceReason;

  @Prose({
    description: 'More about the reason.',
    example: 'Påmind två gånger under hösten.',
    max: 2000,
    optional: true,
  })
  note?: string | null;
}

export class YearQuery {
  @ApiProperty({ description: 'The calendar year.', example: 2026 })
  @Transform(({ value }) => Number(value))
  @IsInt({ message: both('Ange ett år.', 'Give a year.') })
  @Min(2000, { message: both('Ange ett år från 2000.', 'Give a year from 2000.') })
  @Max(2100, { message: both('Ange ett år till och med 2100.', 'Give a year up to 2100.') })
  year!: number;
}
