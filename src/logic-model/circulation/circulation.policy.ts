import { hasRole, type Actor } from '../../shared/actor.js';
import { isLate } from './circulation.rules.js';

export type CirculationFacts = {
  /** The organisation that owns the model. */
  organisationId: string;
  /** The actor's organisation is one of those asked. */
  invited: boolean;
  state: 'open' | 'closed';
  dueOn: string;
  /** When everybody on the platform was let in to the version, if they were. */
  sharedAt: Date | string | null;
};

export type CommentFacts = { membershipId: string; state: string; applied: boolean };

const owns = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  actor.organisationId === organisationId;

/** Rights that hang on the role and the organisation; what the state and the day allow is asked beside them. */
export const can = {
  /** Those who asked, those who were asked, and everybody once the version is shared or tabled. */
  see: (actor: Actor, one: CirculationFacts): boolean =>
    owns(actor, one) || one.invited || one.sharedAt !== null,
  manage: (actor: Actor, one: { organisationId: string }): boolean =>
    hasRole(actor, 'coordinator') && owns(actor, one),
  /** Somebody who works with the matter in an organisation that was asked: not a reader, not an administrator. */
  comment: (actor: Actor, { invited }: { invited: boolean }): boolean =>
    invited && hasRole(actor, 'approver', 'reporter', 'steering_member', 'coordinator'),
  /** Speaking for the whole organisation takes its approver. */
  sayNoRemarks: (actor: Actor, { invited }: { invited: boolean }): boolean =>
    invited && hasRole(actor, 'approver'),
  withdraw: (actor: Actor, { membershipId }: { membershipId: string }): boolean =>
    actor.membershipId === membershipId,
};

const takesComments = ({ state, dueOn }: CirculationFacts, today: string): boolean =>
  state === 'open' && !isLate(dueOn, today);

/** What this actor may do with the circulation now. */
export function allowedActions(actor: Actor, one: CirculationFacts, today: string): string[] {
  const takes = takesComments(one, today);
  return [
    ...(takes && can.comment(actor, one) ? ['comment'] : []),
    ...(takes && can.sayNoRemarks(actor, one) ? ['say-no-remarks'] : []),
    ...(one.state === 'open' && can.manage(actor, one) ? ['change', 'take-home'] : []),
  ];
}

export function allowedOnComment(
  actor: Actor,
  circulation: CirculationFacts,
  comment: CommentFacts,
  today: string,
): string[] {
  const open = comment.state === 'open' && takesComments(circulation, today);
  const answers = comment.state !== 'withdrawn' && !comment.applied && can.manage(actor, circulation);
  return [...(open && can.withdraw(actor, comment) ? ['withdraw'] : []), ...(answers ? ['answer'] : [])];
}
