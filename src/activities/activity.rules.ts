import type { FieldError } from '../shared/errors.js';
import { text } from '../shared/text.js';
import type { ActivityState } from './activity.lifecycle.js';

export const FORMS = ['project', 'permanent', 'recurring'] as const;
export const EVENT_KINDS = [
  'visit',
  'meeting',
  'training',
  'phone',
  'document',
  'agreement',
  'other',
] as const;
export const FOCUSES = ['strategic', 'operative'] as const;
export const ABSENCE_REASONS = ['illness', 'declined', 'reminder_sent', 'not_planned', 'other'] as const;

export type Form = (typeof FORMS)[number];
export type EventKind = (typeof EVENT_KINDS)[number];
export type Focus = (typeof FOCUSES)[number];
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** The kinds of nodes that an activity can carry out: a strand of work, what it delivers, or a sub-goal as such. */
export const NODE_KINDS = ['activity', 'output', 'sub_goal'] as const;

/** Overdue is derived: its last day has passed and it is neither done nor laid aside. */
export const isOverdue = (state: ActivityState, endsOn: string | null, today: string): boolean =>
  (state === 'planned' || state === 'ongoing') && endsOn !== null && endsOn < today;

/** Events are told of what has begun: not while an activity is only planned, nor once it is cancelled. */
export const takesEvents = (state: ActivityState): boolean => state !== 'planned' && state !== 'cancelled';

/** The number people say: `A-38`, and `Å-07` for a commitment. */
export const activityNo = (number: number, commitment: boolean): string =>
  `${commitment ? 'Å' : 'A'}-${String(number).padStart(2, '0')}`;

/** The number in a search text such as `A-38`, `å 7` or `38`; null where it is none. */
export function numberIn(search: string): number | null {
  const digits = /^[aå]?[-\s]*0*(\d{1,9})$/i.exec(search.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

type Planned = {
  startsOn?: string | null;
  endsOn?: string | null;
  commitment?: boolean | null;
  notFollowableReason?: string | null;
  statedTotal?: number | null;
  statedUnit?: string | null;
};

/** What does not hold together in a plan, field by field. */
export function faultsOf(plan: Planned): FieldError[] {
  const faults: FieldError[] = [];
  if (plan.startsOn && plan.endsOn && plan.endsOn < plan.startsOn) {
    faults.push({
      field: 'endsOn',
      reason: text(
        `Slutdatum (${plan.endsOn}) ligger före startdatum (${plan.startsOn}). Rätta ett av dem.`,
        `The last day (${plan.endsOn}) is before the first (${plan.startsOn}). Correct one of them.`,
      ),
    });
  }
  if (plan.notFollowableReason && plan.commitment !== true) {
    faults.push({
      field: 'notFollowableReason',
      reason: text(
        'Skälet gäller bara åtaganden. Markera aktiviteten som ett åtagande eller ta bort skälet.',
        'The reason concerns commitments only. Mark the activity as a commitment or remove the reason.',
      ),
    });
  }
  if (typeof plan.statedTotal === 'number' && !plan.statedUnit) {
    faults.push({
      field: 'statedUnit',
      reason: text(
        'Skriv vad det uppgivna antalet gäller, till exempel besök.',
        'Say what the stated total counts, for example visits.',
      ),
    });
  }
  return faults;
}

/** Registered rows against the total somebody has stated; null where none is stated. */
export const differenceOf = (stated: number | null, registered: number): number | null =>
  stated === null ? null : registered - stated;
