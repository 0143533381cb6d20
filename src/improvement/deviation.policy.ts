import { hasRole, type Actor } from '../shared/actor.js';
import { verbsFrom } from '../shared/lifecycle.js';
import { DEVIATION_LIFECYCLE, type DeviationState, type DeviationVerb } from './deviation.lifecycle.js';

export type RuledDeviation = {
  raisedByOrganisationId: string;
  ownerOrganisationId: string;
  state: DeviationState;
};

const speaksFor = (actor: Actor, organisationId: string): boolean =>
  hasRole(actor, 'reporter', 'approver') && actor.organisationId === organisationId;

export const can = {
  raise: (actor: Actor): boolean => hasRole(actor, 'coordinator', 'reporter', 'approver'),
  /** Whoever raised it may word it better, whoever owns it says the cause, and both may bring it before a body. */
  edit: (actor: Actor, deviation: RuledDeviation): boolean =>
    hasRole(actor, 'coordinator') ||
    speaksFor(actor, deviation.ownerOrganisationId) ||
    speaksFor(actor, deviation.raisedByOrganisationId),
  move: (actor: Actor, deviation: RuledDeviation): boolean =>
    hasRole(actor, 'coordinator') || speaksFor(actor, deviation.ownerOrganisationId),
} as const;

export type DeviationAction = 'edit' | 'escalate' | DeviationVerb;

export function allowedActions(actor: Actor, deviation: RuledDeviation): DeviationAction[] {
  const actions: DeviationAction[] = [];
  if (can.edit(actor, deviation) && deviation.state !== 'closed') actions.push('edit', 'escalate');
  if (can.move(actor, deviation)) actions.push(...verbsFrom(DEVIATION_LIFECYCLE, deviation.state));
  return actions;
}
