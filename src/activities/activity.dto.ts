import { Day, Flag, Id, Ids, Line, OneOf, Prose, Whole } from '../shared/validation.js';
import { ACTIVITY_VERBS, type ActivityVerb } from './activity.lifecycle.js';
import { FORMS, type Form } from './activity.rules.js';

const ID = '0193a6c1-7b1e-7c33-9c51-1f0f6a3b2c01';

/** A plan for one activity; editing sends the whole of it. */
export class PlanActivity {
  @Line({
    description: 'What is done, in one line.',
    example: 'Utbildning i riskbedömning för nya handläggare',
    max: 500,
  })
  title!: string;

  @Prose({ description: 'More about it.', example: 'Två dagar, fyra orter.', max: 5000, optional: true })
  description?: string | null;

  @Id({ description: 'The node of the logic model that it carries out.', example: ID, optional: true })
  nodeId?: string | null;

  @Id({ description: 'The organisation that leads it. Reporters and approvers give their own.', example: ID })
  leadOrganisationId!: string;

  @Ids({ description: 'The target groups it is for.', example: [ID], max: 30, optional: true })
  targetGroupIds?: string[] | null;

  @OneOf({
    description: 'A project, permanent or recurring work.',
    example: 'project',
    of: FORMS,
    optional: true,
  })
  form?: Form | null;

  @Line({ description: 'Its number in a work description.', example: '4.2', max: 60, optional: true })
  taskNumber?: string | null;

  @Day({ description: 'First day.', example: '2027-01-18', optional: true })
  startsOn?: string | null;

  @Day({ description: 'Last day; after it the activity is overdue.', example: '2027-06-30', optional: true })
  endsOn?: string | null;

  @Line({
    description: 'The function that answers for it; never a name.',
    example: 'Processledare',
    max: 200,
    optional: true,
  })
  responsibleFunction?: string | null;

  @Prose({
    description: 'Added value: why it is done together.',
    example: 'Kommunerna får samma metod.',
    max: 2000,
    optional: true,
  })
  addedValue?: string | null;

  @Flag({
    description: 'Promised by the organisation in an adopted action plan.',
    example: true,
    optional: true,
  })
  commitment?: boolean | null;

  @Prose({
    description: 'Why a commitment can not be followed up; absent where it can.',
    example: 'Ingen för statistik över samtalen.',
    max: 2000,
    optional: true,
  })
  notFollowableReason?: string | null;

  @Whole({
    description: 'A total that somebody has stated; kept apart from the registered events.',
    example: 35,
    optional: true,
  })
  statedTotal?: number | null;

  @Line({ description: 'What the stated total counts.', example: 'besök', max: 60, optional: true })
  statedUnit?: string | null;

  @Day({ description: 'By when its effect is to be checked.', example: '2027-12-09', optional: true })
  effectCheckDue?: string | null;
}

/** Why a step is taken. Pausing, cancelling and going back need it. */
export class ChangeState {
  @Prose({
    description: 'Why; needed when pausing, cancelling, reopening or planning anew.',
    example: 'Väntar på beslut i tre nämnder.',
    max: 2000,
    optional: true,
  })
  reason?: string | null;
}

export class CheckEffect {
  @Prose({
    description: 'What was seen when the effect was checked, and how.',
    example: 'Enkät till 34 handläggare: 29 använder metoden.',
    max: 2000,
  })
  note!: string;
}

/** The form on an activity's page: a step and what must be told with it. */
export class TakeActivityStep {
  @OneOf({ description: 'The step.', example: 'start', of: ACTIVITY_VERBS })
  verb!: ActivityVerb;

  @Prose({ description: 'The reason, or what was seen.', max: 2000, optional: true })
  reason?: string | null;
}
