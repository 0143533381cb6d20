import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Paging } from '../shared/paging.js';
import { both, Day, Id, Line, OneOf, Prose } from '../shared/validation.js';
import {
  DEVIATION_STATES,
  DEVIATION_VERBS,
  type DeviationState,
  type DeviationVerb,
} from './deviation.lifecycle.js';
import {
  IMPROVEMENT_STATES,
  IMPROVEMENT_VERBS,
  type ImprovementState,
  type ImprovementVerb,
} from './improvement.lifecycle.js';
import { SEVERITIES, type Severity } from './improvement.rules.js';

const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

/** Something off plan. Who raises it is the actor's own organisation. */
export class RaiseDeviation {
  @Line({
    description: 'What is off plan, in one line.',
    example: 'Avtal om skyddat boende har stannat av',
    max: 500,
  })
  title!: string;

  @Prose({
    description: 'More about it.',
    example: 'Tre nämnder har skjutit upp beslutet.',
    max: 5000,
    optional: true,
  })
  description?: string | null;

  @Id({
    description: 'The sub-goal it concerns; taken from the activity where one is given.',
    example: ID,
    optional: true,
  })
  subGoalNodeId?: string | null;

  @Id({ description: 'The activity it concerns.', example: ID, optional: true })
  activityId?: string | null;

  @Id({ description: 'The organisation that owns it and acts on it.', example: ID })
  ownerOrganisationId!: string;

  @Day({ description: 'Since when.', example: '2026-10-12' })
  since!: string;

  @OneOf({ description: 'How severe.', example: 'medium', of: SEVERITIES, optional: true })
  severity?: Severity | null;

  @Prose({
    description: 'Cause: why, and why that.',
    example: 'Hög arbetsbelastning och minskad budget 2027.',
    max: 5000,
    optional: true,
  })
  cause?: string | null;

  @Prose({
    description: 'What is done for now, so that nobody is harmed.',
    example: 'Jourboende i grannkommunen.',
    max: 5000,
    optional: true,
  })
  containment?: string | null;

  @Day({ description: 'By when it is to be put right.', example: '2026-12-15', optional: true })
  dueOn?: string | null;
}

/** A change to try. */
export class SuggestImprovement {
  @Line({
    description: 'The change, in one line.',
    example: 'Korta frågeformuläret på akutmottagningar',
    max: 500,
  })
  title!: string;

  @Prose({
    description: 'What is expected, and how it will be seen.',
    example: 'Fler frågar när formuläret får plats på en sida.',
    max: 5000,
    optional: true,
  })
  description?: string | null;

  @Id({ description: 'The sub-goal it serves.', example: ID, optional: true })
  subGoalNodeId?: string | null;

  @Id({ description: 'The organisation that tries it. Reporters and approvers give their own.', example: ID })
  organisationId!: string;

  @Day({ description: 'By when it is to be tried.', example: '2027-01-15', optional: true })
  dueOn?: string | null;
}

/** Why a step is taken; going back, parking and dropping need it. */
export class TakeStep {
  @Prose({
    description: 'Why the state changes.',
    example: 'Åtgärden gav inte det vi väntade oss.',
    max: 2000,
    optional: true,
  })
  reason?: string | null;
}

export class NoteEffect {
  @Prose({
    description: 'What was seen when the effect was checked, and how.',
    example: 'Sju av tolv kommuner har skrivit på.',
    max: 2000,
  })
  note!: string;
}

class RegisterQuery extends Paging {
  @ApiPropertyOptional({ description: 'Only those under this sub-goal.', example: ID })
  @IsOptional()
  @IsUUID(undefined, { message: both('Välj ett delmål.', 'Choose a sub-goal.') })
  subGoal?: string;

  @ApiPropertyOptional({ description: 'Only those that this organisation owns or has raised.', example: ID })
  @IsOptional()
  @IsUUID(undefined, { message: both('Välj en organisation.', 'Choose an organisation.') })
  organisation?: string;

  @ApiPropertyOptional({ description: 'Words in title or description.', example: 'boende' })
  @IsOptional()
  @MaxLength(100, { message: both('Sök på högst 100 tecken.', 'Search for at most 100 characters.') })
  q?: string;
}

export class DeviationQuery extends RegisterQuery {
  @ApiPropertyOptional({ description: 'Only those in this state.', enum: DEVIATION_STATES, example: 'open' })
  @IsOptional()
  @IsIn(DEVIATION_STATES, { message: both('Välj ett läge i listan.', 'Choose a state from the list.') })
  state?: DeviationState;

  @ApiPropertyOptional({ description: 'Leave out what is closed.', example: true })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: both('Ange true eller false.', 'Give true or false.') })
  unfinished?: boolean;
}

export class ImprovementQuery extends RegisterQuery {
  @ApiPropertyOptional({
    description: 'Only those in this state.',
    enum: IMPROVEMENT_STATES,
    example: 'idea',
  })
  @IsOptional()
  @IsIn(IMPROVEMENT_STATES, { message: both('Välj ett läge i listan.', 'Choose a state from the list.') })
  state?: ImprovementState;
}

/** The form on a deviation's page: a step and what must be told with it. */
export class TakeDeviationStep {
  @OneOf({ description: 'The step.', example: 'act', of: DEVIATION_VERBS })
  verb!: DeviationVerb;

  @Prose({ description: 'The reason, or what was seen.', max: 2000, optional: true })
  reason?: string | null;
}

/** The same for an improvement. */
export class TakeImprovementStep {
  @OneOf({ description: 'The step.', example: 'plan', of: IMPROVEMENT_VERBS })
  verb!: ImprovementVerb;

  @Prose({ description: 'The reason, or what was seen.', max: 2000, optional: true })
  reason?: string | null;
}
