import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { both, Day, Decimal, Flag, Id, Ids, Line, OneOf, Prose } from '../shared/validation.js';
import { PROGRESS, type Progress } from './answer.rules.js';
import type { Sex, ValueState } from './value.rules.js';

export const TEXT_LENGTH = 1500;

export class PlanRound {
  @Line({ description: 'The name of the round.', example: 'Hösten 2026', max: 300 })
  name!: string;
  @Day({ description: 'First day of the period reported on.', example: '2026-05-01' })
  periodFrom!: string;
  @Day({ description: 'Last day of the period reported on.', example: '2026-10-31' })
  periodTo!: string;
  @Day({ description: 'The day the round is meant to open.', example: '2026-11-02' })
  opensOn!: string;
  @Day({
    description: 'The last day to hand in. Later reports are taken, and flagged.',
    example: '2026-12-04',
  })
  dueOn!: string;
}

export class CertifyRound {
  @Ids({
    description:
      'The organisations whose reports are not approved: exactly those, so that nothing is missed unseen.',
    example: [],
    optional: true,
  })
  missing?: string[];
  @Prose({
    description: 'Why the round is certified without them. Needed when any are missing.',
    example: 'Kommunen har ingen handläggare på plats och rapporterar i vår.',
    max: TEXT_LENGTH,
    optional: true,
  })
  reason?: string;
}

export class ReturnReport {
  @Prose({
    description: 'What needs to be completed. The organisation reads it word for word.',
    example: 'Antalet deltagare verkar gälla hela året. Kan ni kontrollera?',
    max: TEXT_LENGTH,
  })
  reason!: string;
  @Ids({ description: 'The items it is about. None: the report as a whole.', example: [], optional: true })
  items?: string[];
}

export class ValueInput {
  @OneOf({
    description: 'K women, M men, T total (indicators without sex).',
    example: 'K',
    of: ['K', 'M', 'T'],
  })
  sex!: Sex;
  @OneOf({
    description: 'Whether there is a value. Missing, zero and not applicable are three different things.',
    example: 'final',
    of: ['final', 'preliminary', 'missing', 'not_applicable'],
  })
  state!: ValueState;
  @Decimal({ description: 'The number, for counts.', example: '118', optional: true })
  number?: string | null;
  @Decimal({ description: 'The part, for shares.', example: '118', optional: true })
  numerator?: string | null;
  @Decimal({ description: 'The whole, for shares.', example: '174', optional: true })
  denominator?: string | null;
  @Line({
    description: 'A comment on the value, for example why it differs from last time.',
    example: 'Ny utbildning i hela förvaltningen.',
    max: 500,
    optional: true,
  })
  comment?: string | null;
}

export class ItemAnswer {
  @Id({ description: 'The item in the report.', example: '0197a1c2-0000-7000-8000-000000000001' })
  id!: string;
  @OneOf({ description: 'How the activity is going.', example: 'on_plan', of: PROGRESS, optional: true })
  progress?: Progress | null;
  @Prose({
    description: 'What was done in the period; for an indicator in words, its answer.',
    example: 'Fyra heldagar för handläggare.',
    max: TEXT_LENGTH,
    optional: true,
  })
  doneText?: string | null;
  @Prose({
    description: 'What it has led to.',
    example: 'För tidigt att säga.',
    max: TEXT_LENGTH,
    optional: true,
  })
  ledToText?: string | null;
  @Prose({ description: 'What is needed from the others.', example: '', max: TEXT_LENGTH, optional: true })
  needsText?: string | null;
  @Flag({ description: 'True when the item is complete; false keeps it as a draft.', example: true })
  answered!: boolean;
  @ApiProperty({ description: 'The figures of an indicator, by sex.', type: [ValueInput], required: false })
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMaxSize(3, { message: both('Högst tre rader.', 'At most three rows.') })
  @ValidateNested({ each: true })
  @Type(() => ValueInput)
  values: ValueInput[] = [];
}

export class AnswerReport {
  @Prose({
    description: 'The most important in brief.',
    example: 'Arbetet följer planen.',
    max: TEXT_LENGTH,
    optional: true,
  })
  summary?: string | null;
  @Prose({
    description: 'What the organisation needs from the others.',
    example: '',
    max: TEXT_LENGTH,
    optional: true,
  })
  needs?: string | null;
  @ApiProperty({ description: 'An answer to each item of the report.', type: [ItemAnswer] })
  @IsArray({ message: both('Ange en lista.', 'Give a list.') })
  @ArrayMaxSize(500, { message: both('Högst 500 poster.', 'At most 500 items.') })
  @ValidateNested({ each: true })
  @Type(() => ItemAnswer)
  items!: ItemAnswer[];
}
