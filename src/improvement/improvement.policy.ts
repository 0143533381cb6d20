import { hasRole, type Actor } from '../shared/actor.js';
import { verbsFrom } from '../shared/lifecycle.js';
import {
  IMPROVEMENT_LIFECYCLE,
  type ImprovementState,
  type ImprovementVerb,
} from './improvement.lifecycle.js';

export type RuledImprovement = { organisationId: string; state: ImprovementState };

const owns = (actor: Actor, organisationId: string): boolean =>
  hasRole(actor, 'coordinator') ||
  (hasRole(actor, 'reporter', 'approver') && actor.organisationId === organisationId);

export const can = {
  suggest: (actor: Actor): boolean => hasRole(actor, 'coordinator', 'reporter', 'approver'),
  /** Also for whom an improvement may be suggested, and to whom it may be handed over. */
  ownedBy: owns,
  edit: (actor: Actor, improvement: RuledImprovement): boolean => owns(actor, improvement.organisationId),
  move: (actor: Actor, improvement: RuledImprovement): boolean => owns(actor, improvement.organisationId),
} as const;

export type ImprovementAction = 'edit' | ImprovementVerb;

export function allowedActions(actor: Actor, improvement: RuledImprovement): ImprovementAction[] {
  const actions: ImprovementAction[] = [];
  if (can.edit(actor, improvement) && improvement.state !== 'dropped') actions.push('edit');
  if (can.move(actor, improvement)) actions.push(...verbsFrom(IMPROVEMENT_LIFECYCLE, improvement.state));
  return actions;
}
