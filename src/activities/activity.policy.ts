import { hasRole, type Actor } from '../shared/actor.js';
import { verbsFrom } from '../shared/lifecycle.js';
import { ACTIVITY_LIFECYCLE, type ActivityState, type ActivityVerb } from './activity.lifecycle.js';
import { takesEvents } from './activity.rules.js';

/** What the rules need to know of an activity. */
export type Ruled = { leadOrganisationId: string; state: ActivityState; commitment: boolean };

/** The coordinator has all activities; reporters and approvers those that their own organisation leads. */
const leads = (actor: Actor, leadOrganisationId: string): boolean =>
  hasRole(actor, 'coordinator') ||
  (hasRole(actor, 'reporter', 'approver') && actor.organisationId === leadOrganisationId);

export const can = {
  plan: (actor: Actor): boolean => hasRole(actor, 'coordinator', 'reporter', 'approver'),
  /** Also for whom an activity may be planned, and to whom it may be handed over. */
  leadBy: leads,
  edit: (actor: Actor, activity: Ruled): boolean => leads(actor, activity.leadOrganisationId),
  move: (actor: Actor, activity: Ruled): boolean => leads(actor, activity.leadOrganisationId),
  log: (actor: Actor, activity: Ruled): boolean => leads(actor, activity.leadOrganisationId),
  remove: (actor: Actor, activity: Ruled): boolean => leads(actor, activity.leadOrganisationId),
} as const;

export type ActivityAction = 'edit' | 'log-event' | 'record-absence' | 'remove' | ActivityVerb;

/** What this actor can do with the activity in its present state: buttons and `allowedActions` alike. */
export function allowedActions(actor: Actor, activity: Ruled): ActivityAction[] {
  const actions: ActivityAction[] = [];
  if (can.edit(actor, activity)) actions.push('edit');
  if (can.log(actor, activity) && takesEvents(activity.state)) actions.push('log-event');
  if (can.log(actor, activity)) actions.push('record-absence');
  if (can.remove(actor, activity) && !activity.commitment) actions.push('remove');
  if (can.move(actor, activity)) actions.push(...verbsFrom(ACTIVITY_LIFECYCLE, activity.state));
  return actions;
}
