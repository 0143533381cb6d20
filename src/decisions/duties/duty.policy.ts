import { hasRole, type Actor } from '../../shared/actor.js';

export type DutyFacts = { state: 'open' | 'done'; organisationId: string };

export const can = {
  /** The organisation's reporter or approver, who do it, and the coordinator, who keeps the register. */
  finish: (actor: Actor, duty: DutyFacts): boolean =>
    hasRole(actor, 'coordinator') ||
    (hasRole(actor, 'reporter', 'approver') && actor.organisationId === duty.organisationId),
  reopen: (actor: Actor): boolean => hasRole(actor, 'coordinator'),
};

/** What this actor may do with a duty now. */
export function allowedActions(actor: Actor, duty: DutyFacts): string[] {
  if (duty.state === 'open') return can.finish(actor, duty) ? ['finish'] : [];
  return can.reopen(actor) ? ['reopen'] : [];
}
