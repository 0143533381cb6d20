import type { Actor } from '../shared/actor.js';
import type { ActivityState } from './activity.lifecycle.js';
import { allowedActions, type ActivityAction } from './activity.policy.js';
import { activityNo, isOverdue, type Form } from './activity.rules.js';

type Common = {
  id: string;
  number: number;
  title: string;
  state: ActivityState;
  startsOn: string | null;
  endsOn: string | null;
  commitment: boolean;
  notFollowableReason: string | null;
  responsibleFunction: string | null;
  form: Form;
  statedTotal: number | null;
  statedUnit: string | null;
  cause: string | null;
  effectCheckDue: string | null;
  leadOrganisationId: string;
  leadOrganisation: string;
  subGoalId: string | null;
  subGoalNumber: number | null;
  subGoalText: string | null;
  /** How many events are registered. */
  events: number;
  version: number;
};

export type ActivityListRow = Common;

/** `kr`, `hours` and `people` are decimal strings; the three are never added together. */
export type Participant = {
  organisationId: string;
  organisation: string;
  contribution: string | null;
  kr: string | null;
  hours: string | null;
  people: string | null;
};

export type ActivityRow = Common & {
  description: string | null;
  nodeId: string | null;
  nodeText: string | null;
  taskNumber: string | null;
  addedValue: string | null;
  stateSince: string;
  effectCheckNote: string | null;
  participants: Participant[];
  targetGroups: { id: string; name: string; category: string }[];
};

type Derived = {
  /** As people say it: `A-38`, `Å-07`. */
  no: string;
  overdue: boolean;
  /** Whether a commitment can be followed up; null for what is no commitment. */
  followable: boolean | null;
  allowedActions: ActivityAction[];
};

export type ActivityItem = ActivityListRow & Derived;
export type ActivityView = ActivityRow & Derived;

const derived = (actor: Actor, row: Common, today: string): Derived => ({
  no: activityNo(row.number, row.commitment),
  overdue: isOverdue(row.state, row.endsOn, today),
  followable: row.commitment ? row.notFollowableReason === null : null,
  allowedActions: allowedActions(actor, row),
});

export const toActivityItem = (actor: Actor, row: ActivityListRow, today: string): ActivityItem => ({
  ...row,
  ...derived(actor, row, today),
});

export const toActivityView = (actor: Actor, row: ActivityRow, today: string): ActivityView => ({
  ...row,
  ...derived(actor, row, today),
});
